"""The texts of a clerk's day and of the hall's, in the desk's own language."""

from datetime import datetime

from kiosk.center.figures.figures_today import DepartmentToday, DeskToday, HallToday
from kiosk.center.figures.tally import Tally
from kiosk.clock import local
from kiosk.ui.own_language import OwnLanguage

NOTHING = "—"


class FiguresWords:
    """Texts with their values filled in; durations in minutes with one decimal."""

    def __init__(self, language: OwnLanguage) -> None:
        self.translate = language.translate
        self._language = language.code

    def button(self) -> str:
        """What leads here."""
        return self.translate("desk", "今日")

    def mine(self) -> str:
        return self.translate("desk", "我的今天")

    def hall(self) -> str:
        return self.translate("desk", "大厅今天")

    def mine_hint(self) -> str:
        return self.translate("desk", "您今天在窗口叫号、办理的情况")

    def hall_hint(self) -> str:
        return self.translate("desk", "大厅现在的情况")

    def as_of(self, moment: datetime) -> str:
        text = self.translate("desk", "截至 {time},自动更新")
        return text.format(time=f"{local(moment):%H:%M:%S}")

    def loading(self) -> str:
        return self.translate("desk", "正在读取…")

    def uploads(self) -> str:
        """What leads to how the way to the hub is."""
        return self.translate("desk", "联网情况")

    def report(self) -> str:
        return self.translate("desk", "日报存成 PDF")

    def report_under_way(self) -> str:
        return self.translate("desk", "正在生成日报…")

    def report_saved(self, place: str) -> str:
        return self.translate("desk", "日报已存好:{place}").format(place=place)

    def report_failed(self) -> str:
        return self.translate("desk", "日报没有生成,请看磁盘是否已满,再试一次")

    def my_tiles(self, mine: Tally) -> tuple[tuple[str, str, str], ...]:
        """What, how much, in what unit."""
        people, minutes = self.translate("desk", "人"), self.translate("desk", "分")
        times = self.translate("desk", "次")
        return (
            (self.translate("desk", "办结人数"), str(mine.done), people),
            (self.translate("desk", "过号人数"), str(mine.missed), people),
            (self.translate("desk", "平均办理"), _minutes(mine.serve.mean), minutes),
            (self.translate("desk", "平均走到窗口"), _minutes(mine.walk.mean), minutes),
            (self.translate("desk", "挂起次数"), str(mine.held), times),
            (self.translate("desk", "转移次数"), str(mine.transferred), times),
        )

    def hall_tiles(self, hall: HallToday) -> tuple[tuple[str, str, str], ...]:
        """What, how much, in what unit."""
        people, minutes = self.translate("desk", "人"), self.translate("desk", "分")
        whole = hall.figures.whole
        rate = whole.missed_rate
        return (
            (self.translate("desk", "现在等候"), str(hall.waiting), people),
            (self.translate("desk", "最久已等"), str(hall.longest_wait_s // 60), minutes),
            (self.translate("desk", "取号人数"), str(whole.taken), people),
            (self.translate("desk", "办结人数"), str(whole.done), people),
            (
                self.translate("desk", "过号率"),
                NOTHING if rate is None else f"{100 * rate:.0f}",
                "%",
            ),
            (self.translate("desk", "平均等候"), _minutes(whole.wait.mean), minutes),
        )

    def by_hour(self) -> str:
        return self.translate("desk", "每小时取号")

    def my_hours(self) -> str:
        return self.translate("desk", "办理用时")

    def by_desk(self) -> str:
        return self.translate("desk", "窗口:办结")

    def by_department(self) -> str:
        return self.translate("desk", "部门:正在等候")

    def nobody_yet(self) -> str:
        return self.translate("desk", "今天还没有人取号")

    def nothing_yet(self) -> str:
        return self.translate("desk", "今天还没有办过")

    def desk(self, desk: DeskToday) -> tuple[str, str]:
        """The desk, and what it does now."""
        name = self.translate("desk", "{number} 号").format(number=desk.number)
        state = {
            "closed": self.translate("desk", "关闭"),
            "idle": self.translate("desk", "空闲"),
            "calling": self.translate("desk", "正在叫号"),
            "serving": self.translate("desk", "正在办理"),
            "paused": self.translate("desk", "暂停"),
        }[desk.activity]
        return name, " ".join(filter(None, (state, desk.label, desk.clerk)))

    def department(self, department: DepartmentToday) -> tuple[str, str]:
        """The department, and its day so far."""
        name = department.name_en if self._language == "en" else department.name
        parts = [
            self.translate("desk", "今天 {count} 人").format(count=department.tally.taken),
        ]
        if department.waiting:
            longest = self.translate("desk", "最久 {minutes} 分")
            parts.append(longest.format(minutes=department.longest_wait_s // 60))
        return name, " · ".join(parts)

    def served_within(self, minutes: int | None, last: int) -> str:
        """A class of durations: up to so many minutes; None: longer than `last`."""
        if minutes is None:
            return self.translate("desk", "超过 {minutes} 分").format(minutes=last)
        return self.translate("desk", "{minutes} 分以内").format(minutes=minutes)

    def more(self, count: int) -> str:
        return self.translate("desk", "还有 {count} 项").format(count=count)


def _minutes(seconds: float | None) -> str:
    return NOTHING if seconds is None else f"{seconds / 60:.1f}"
