"""Every text of the board, in the board's own language."""

from collections.abc import Sequence
from datetime import datetime

from kiosk.center.guides.catalog import DepartmentView
from kiosk.center.queue.views import BoardCall
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.widgets.clock_face import day_words

NUMBER_GOES_HERE = "{desk}"


class BoardWords:
    """Texts with their values filled in."""

    def __init__(self, language: OwnLanguage) -> None:
        self._language = language
        self.translate = language.translate

    @property
    def english(self) -> bool:
        """Whether names are shown in English where the center has them."""
        return self._language.code == "en"

    def follow_the_calls(self) -> str:
        return self.translate("board", "请按叫号到窗口办理")

    def stale(self) -> str:
        return self.translate("board", "叫号信息暂时没有更新,请留意窗口")

    def please(self) -> str:
        return self.translate("board", "请")

    def to_desk(self) -> tuple[str, str]:
        """What stands before and after the number of the desk."""
        before, _, after = self.translate("board", "到 {desk} 号窗口").partition(NUMBER_GOES_HERE)
        return before.strip(), after.strip()

    def desk(self, number: int) -> str:
        return self.translate("board", "{number} 号窗口").format(number=number)

    def welcome(self) -> tuple[str, str]:
        return (
            self.translate("board", "欢迎光临"),
            self.translate("board", "请先在自助机取号,叫到的号码会显示在这里"),
        )

    def closed(self, reopens: datetime | None, now: datetime) -> tuple[str, str]:
        title = self.translate("board", "现在不办公")
        if reopens is None:
            return title, ""
        at = f"{local(reopens):%H:%M}"
        if local(reopens).date() == local(now).date():
            return title, self.translate("board", "今天 {time} 开始办理").format(time=at)
        day = self.day(reopens)
        return title, self.translate("board", "{day} {time} 开始办理").format(day=day, time=at)

    def heads(self) -> tuple[str, str, str]:
        return (
            self.translate("board", "号码"),
            self.translate("board", "窗口"),
            self.translate("board", "业务"),
        )

    def no_calls(self) -> str:
        return self.translate("board", "今天还没有叫号")

    def department(self, name: str, known: Sequence[DepartmentView]) -> str:
        if not self.english:
            return name
        return next((view.name_en for view in known if view.name == name), name)

    def discreet(self) -> str:
        """In the place of a department the board does not name."""
        return self.translate("board", "综合业务")

    def all_waiting(self) -> str:
        """Stands over the count of all who wait."""
        return self.translate("board", "等候人数")

    def others(self) -> str:
        """All departments that have no cell of their own."""
        return self.translate("board", "其他")

    def nobody_waits(self) -> str:
        return self.translate("board", "现在没有人等候")

    def info_head(self) -> str:
        return self.translate("board", "今天的办公时间")

    def hours(self, today: Sequence[tuple[datetime, datetime]]) -> str:
        if not today:
            return self.translate("board", "今天不办公")
        return "  ".join(f"{local(a):%H:%M}–{local(b):%H:%M}" for a, b in today)

    def phone(self, phone: str) -> str:
        return self.translate("board", "咨询电话 {phone}").format(phone=phone)

    def day(self, moment: datetime) -> str:
        return day_words(local(moment).date(), self.translate)

    def center(self, name: str, name_en: str) -> str:
        return name_en if self.english else name

    def spoken(self, call: BoardCall) -> str:
        """The call in one sentence, for screen readers."""
        return self.translate("board", "请 {label} 到 {desk} 号窗口").format(
            label=call.label, desk=call.desk_number
        )
