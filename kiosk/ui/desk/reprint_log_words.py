"""What the desk says of slips printed again: which, by whom, why, and what became of them."""

from kiosk.center.slips.reprints import Reprint
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.printer_words import printer_state
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.theme.tokens import Tone


class ReprintLogWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate

    def title(self) -> str:
        return self.translate("desk", "补打记录")

    def hint(self, days: int, count: int) -> str:
        words = self.translate("desk", "最近 {days} 天,{count} 张;没有姓名和电话")
        return words.format(days=days, count=count)

    def loading(self) -> str:
        return self.translate("desk", "正在读取…")

    def none(self) -> str:
        return self.translate("desk", "这几天没有补打过")

    def what(self, reprint: Reprint) -> str:
        """When, and which slip."""
        at = local(reprint.at)
        slip = f"{self.kind(reprint.kind)} {reprint.number or ''}".strip()
        return f"{at.month}-{at.day:02} {at:%H:%M}  {slip}"

    def kind(self, kind: str) -> str:
        """A kind of slip as staff call it."""
        first = kind.partition(".")[0]
        return {
            "ticket": self.translate("desk", "取号单"),
            "errand": self.translate("desk", "代办单据"),
            "appointment": self.translate("desk", "预约单"),
            "appointment_calls": self.translate("desk", "电话清单"),
            "room": self.translate("desk", "订房单"),
            "activity": self.translate("desk", "报名单"),
            "care": self.translate("desk", "托管登记单"),
            "service": self.translate("desk", "点单回执"),
        }.get(first, self.translate("desk", "其他小票"))

    def who_and_why(self, reprint: Reprint) -> str:
        who = (
            self.translate("desk", "居民在终端上")
            if reprint.login is None
            else self.translate("desk", "工号 {login}").format(login=reprint.login)
        )
        return f"{who} · {self.why(reprint)}"

    def why(self, reprint: Reprint) -> str:
        """What had become of the one before."""
        if reprint.lost:
            return self.translate("desk", "上一张打出来了,丢了或再要一张")
        reason = self._reason(reprint.before_reason or "")
        if reprint.before == "unknown":
            words = self.translate("desk", "上一张不知道打好没有")
        elif reprint.before in ("queued", "printing"):
            words = self.translate("desk", "上一张还没打完")
        elif reprint.before is None:
            return self.translate("desk", "上一张的记录已清除")
        else:
            words = self.translate("desk", "上一张没打出来")
        both = self.translate("desk", "{words}:{reason}")
        return both.format(words=words, reason=reason) if reason else words

    def state(self, reprint: Reprint) -> tuple[str, Tone]:
        """What became of it."""
        if reprint.state == "printed":
            return self.translate("desk", "已打好"), "green"
        if reprint.state in ("queued", "printing"):
            return self.translate("desk", "正在打印"), "blue"
        if reprint.state == "unknown":
            return self.translate("desk", "不确定"), "gold"
        return self.translate("desk", "没打出来"), "accent"

    def _reason(self, reason: str) -> str:
        known = {notice.value: notice for notice in PrinterNotice}
        notices = (known[word] for word in reason.split() if word in known)
        first = next(notices, None)
        return "" if first is None else printer_state(first, self.translate)
