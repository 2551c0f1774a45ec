"""The texts beside the desk's work: logging in, printing again, calls for help, trouble."""

from datetime import datetime

from kiosk.center.queue.views import QueuedTicket
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.printer_words import printer_remedy, printer_state
from kiosk.ui.printing_ports import PrinterNotice


class SideWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._language = language

    def item(self, ticket: QueuedTicket) -> str:
        """The business of a number."""
        return self._language.either(ticket.item_name, ticket.name_en)

    # Logging in

    def please_sign_in(self) -> str:
        return self.translate("desk", "请登录后开始叫号")

    def login_field(self) -> str:
        return self.translate("desk", "工号或登录名")

    def pin_field(self) -> str:
        return self.translate("desk", "口令(数字)")

    def sign_in(self) -> str:
        return self.translate("desk", "登录")

    def sign_in_errands(self) -> str:
        return self.translate("desk", "只办代办,不叫号")

    def clear(self) -> str:
        return self.translate("desk", "清空")

    def backspace(self) -> str:
        return self.translate("desk", "退格")

    def login_missing(self) -> str:
        return self.translate("desk", "请先填写工号或登录名")

    def pin_missing(self) -> str:
        return self.translate("desk", "请输入口令")

    def checking(self) -> str:
        return self.translate("desk", "正在核对…")

    def signed_out(self) -> str:
        return self.translate("desk", "已签退,窗口已关闭")

    # Printing again

    def reprint_title(self) -> str:
        return self.translate("desk", "补打小票")

    def reprint_hint(self) -> str:
        return self.translate("desk", "输入号码查找,或从今天还没办完的号码里选")

    def printer_to_mend(self, notice: PrinterNotice) -> tuple[str, str]:
        """What is the matter with the printer, and what to do about it."""
        remedy = printer_remedy(notice, self.translate)
        after = self.translate("desk", "{remedy}。已发的号有效,修好后补打")
        return printer_state(notice, self.translate), after.format(remedy=remedy)

    def reprint_log(self) -> str:
        return self.translate("desk", "补打记录")

    def number_field(self) -> str:
        return self.translate("desk", "号码,如 A012")

    def reprint(self) -> str:
        return self.translate("desk", "补打")

    def back(self) -> str:
        return self.translate("desk", "返回")

    def fix_first(self, notice: PrinterNotice) -> str:
        state = printer_state(notice, self.translate)
        return self.translate("desk", "{state},请先处理再补打").format(state=state)

    def none_open(self) -> str:
        return self.translate("desk", "今天没有未办完的号码")

    def not_found(self, text: str) -> str:
        return self.translate("desk", "没有含“{text}”的未办完号码").format(text=text)

    def loading(self) -> str:
        return self.translate("desk", "正在读取…")

    def ticket_state(self, state: str) -> str:
        return {
            "waiting": self.translate("desk", "等候中"),
            "called": self.translate("desk", "已叫号"),
            "serving": self.translate("desk", "办理中"),
            "held": self.translate("desk", "挂起"),
            "missed": self.translate("desk", "已过号"),
        }.get(state, state)

    def slip(self, label: str, state: str) -> str:
        """How the slip of `label` is doing, in the states of `SlipDesk.slip_changed`."""
        template = {
            "queued": self.translate("desk", "{label} 已送去打印"),
            "printing": self.translate("desk", "{label} 正在打印"),
            "printed": self.translate("desk", "{label} 已打印,请交给居民"),
            "failed": self.translate("desk", "{label} 没有打印出来,请看打印机后再试"),
            "expired": self.translate("desk", "{label} 等打印太久已取消,请再补打一次"),
        }.get(state, self.translate("desk", "{label} 不知道有没有打印,请看打印机"))
        return template.format(label=label)

    def issued_at(self, moment: datetime) -> str:
        return f"{local(moment):%H:%M}"

    def earlier(self) -> str:
        return self.translate("desk", "上一页")

    def later(self) -> str:
        return self.translate("desk", "下一页")

    def page_of(self, page: int, pages: int) -> str:
        return self.translate("desk", "第 {page} 页,共 {pages} 页").format(page=page, pages=pages)

    # Calls for help and trouble

    def help_wanted(self, calls: int, *, here: bool) -> tuple[str, str]:
        """`here`: somebody is logged in who can note it."""
        where = self.translate("desk", "有人在大厅的自助机前等您去帮一下")
        if not here:
            where = self.translate("desk", "有人在大厅的自助机前等着;登录后点“知道了”")
        if calls > 1:
            return self.translate("desk", "大厅呼叫帮办({calls} 次)").format(calls=calls), where
        return self.translate("desk", "大厅呼叫帮办"), where

    def help_noted(self) -> str:
        return self.translate("desk", "知道了")

    def stale(self, read_at: datetime | None) -> tuple[str, str]:
        """The banner while the store cannot be read."""
        title = self.translate("desk", "暂时读不到数据,正在重试")
        if read_at is None:
            return title, self.translate("desk", "已发出的号码都还在,不会丢")
        detail = self.translate("desk", "显示的是 {time} 的情况;已发出的号码都还在,不会丢")
        return title, detail.format(time=f"{local(read_at):%H:%M:%S}")

    def retry(self) -> str:
        return self.translate("desk", "马上再试")
