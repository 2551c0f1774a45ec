"""Every text of the desk, in the desk's own language."""

from kiosk.center.people.masking import masked_name
from kiosk.center.queue.views import DeskFigures, QueuedTicket
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import LinkState
from kiosk.ui.printer_words import printer_state
from kiosk.ui.printing_ports import PrinterNotice

SEPARATOR = " · "
CLOCK_OFF_S = 120
"""Seconds from which on a clerk is told that the machine's clock is wrong."""


class DeskWords:
    """Texts with their values filled in; counted and timed things come in the center's units."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._language = language

    # The hall and the clerk

    def item(self, ticket: QueuedTicket) -> str:
        """The business of a number."""
        return self._language.either(ticket.item_name, ticket.name_en)

    def department(self, ticket: QueuedTicket) -> str:
        """Whose business it is; empty in English, where a number does not say it."""
        return self._language.either(ticket.department, " ").strip()

    def desk(self, number: int) -> str:
        return self.translate("desk", "{number} 号窗口").format(number=number)

    def on_duty(self, name: str) -> str:
        return self.translate("desk", "值班:{name}").format(name=masked_name(name))

    def desk_state(self, ticket: QueuedTicket | None, *, paused: bool = False) -> str:
        if paused:
            return self.translate("desk", "已暂停")
        if ticket is None:
            return self.translate("desk", "空闲")
        if ticket.state == "called":
            return self.translate("desk", "正在叫号")
        return self.translate("desk", "正在办理")

    def printer(self, notice: PrinterNotice) -> str:
        return printer_state(notice, self.translate)

    def printer_noted(self) -> str:
        return self.translate("desk", "知道了")

    def link(self, state: LinkState) -> str:
        """Empty where the center has no hub."""
        if state.dead:
            return self.translate("desk", "{count} 条记录被退回").format(count=state.dead)
        if state.online is None:
            return ""
        if abs(state.clock_off_s or 0) >= CLOCK_OFF_S:
            return self.translate("desk", "本机时钟不准")
        if not state.online:
            return self.translate("desk", "离线({count} 条待传)").format(count=state.waiting)
        if state.waiting:
            return self.translate("desk", "正在上传({count} 条)").format(count=state.waiting)
        return self.translate("desk", "已联网")

    # The ticket at the desk

    def caption(self, ticket: QueuedTicket) -> str:
        if ticket.state == "called":
            return self.translate("desk", "已叫号,等人到窗口")
        return self.translate("desk", "正在办理")

    def called_times(self, calls: int, at_most: int) -> str:
        if calls >= at_most:
            return self.translate("desk", "已叫 {calls} 次,不能再叫").format(calls=calls)
        return self.translate("desk", "已叫 {calls} 次").format(calls=calls)

    def waited(self, minutes: int) -> str:
        return self.translate("desk", "等了 {minutes} 分").format(minutes=minutes)

    def served_for(self, seconds: int) -> str:
        return self.translate("desk", "已办 {time}").format(time=_stopwatch(seconds))

    def without_number(self, *, waiting: bool, paused: bool) -> tuple[str, str]:
        """What stands where the number would: a title, and what to do."""
        if paused:
            return (
                self.translate("desk", "窗口暂停"),
                self.translate("desk", "回来了就按“继续”"),
            )
        return (
            self.translate("desk", "窗口空闲"),
            self.translate("desk", "按“叫下一位”请下一位居民过来")
            if waiting
            else self.translate("desk", "现在没有人等候,有人取号会马上显示"),
        )

    # The line

    def waiting(self, count: int) -> str:
        return self.translate("desk", "等候 {count} 人").format(count=count)

    def line_heads(self) -> tuple[str, str, str]:
        return (
            self.translate("desk", "号码"),
            self.translate("desk", "事项"),
            self.translate("desk", "已等"),
        )

    def minutes(self, minutes: int) -> str:
        return self.translate("desk", "{minutes} 分").format(minutes=minutes)

    def nobody_waits(self) -> str:
        return self.translate("desk", "现在没有人等候")

    def page_of(self, page: int, pages: int) -> str:
        return self.translate("desk", "第 {page} 页,共 {pages} 页").format(page=page, pages=pages)

    def earlier(self) -> str:
        return self.translate("desk", "上一页")

    def later(self) -> str:
        return self.translate("desk", "下一页")

    def figures(self, figures: DeskFigures) -> str:
        parts = [self.translate("desk", "今天:办结 {done}").format(done=figures.done)]
        if figures.average_serving_s is not None:
            minutes, seconds = divmod(round(figures.average_serving_s), 60)
            average = self.translate("desk", "平均 {minutes} 分 {seconds} 秒")
            parts.append(average.format(minutes=minutes, seconds=seconds))
        parts.append(self.translate("desk", "过号 {missed}").format(missed=figures.missed))
        if figures.transferred:
            moved = self.translate("desk", "转移 {transferred}")
            parts.append(moved.format(transferred=figures.transferred))
        return SEPARATOR.join(parts)

    # What buttons say

    def call_next(self) -> str:
        return self.translate("desk", "叫下一位")

    def recall(self) -> str:
        return self.translate("desk", "重呼")

    def miss(self) -> str:
        return self.translate("desk", "过号")

    def start_serving(self) -> str:
        return self.translate("desk", "开始办理")

    def finish(self) -> str:
        return self.translate("desk", "完成")

    def reprint(self) -> str:
        return self.translate("desk", "补打")

    def sign_out(self) -> str:
        return self.translate("desk", "签退")


def _stopwatch(seconds: int) -> str:
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"
