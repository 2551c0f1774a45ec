"""The time and date of the hall, kept right by itself."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.clock import Clock, local
from kiosk.ui.theme.tokens import Role
from kiosk.ui.widgets.text import Text

TICK_MS = 1000


Translate = Callable[[str, str], str]


def date_words(clock: Clock) -> str:
    """Today in the hall with its weekday, in the language shown: 11月23日 星期一."""
    return day_words(local(clock.now()).date())


def day_words(day: date, translate: Translate = QCoreApplication.translate) -> str:
    """A day with its weekday, in the language shown (or that of `translate`)."""
    day_names = (
        translate("ClockFace", "星期一"),
        translate("ClockFace", "星期二"),
        translate("ClockFace", "星期三"),
        translate("ClockFace", "星期四"),
        translate("ClockFace", "星期五"),
        translate("ClockFace", "星期六"),
        translate("ClockFace", "星期日"),
    )
    month_names = (
        translate("ClockFace", "1月"),
        translate("ClockFace", "2月"),
        translate("ClockFace", "3月"),
        translate("ClockFace", "4月"),
        translate("ClockFace", "5月"),
        translate("ClockFace", "6月"),
        translate("ClockFace", "7月"),
        translate("ClockFace", "8月"),
        translate("ClockFace", "9月"),
        translate("ClockFace", "10月"),
        translate("ClockFace", "11月"),
        translate("ClockFace", "12月"),
    )
    return translate("ClockFace", "{month}{day}日 {weekday}").format(
        month=month_names[day.month - 1], day=day.day, weekday=day_names[day.weekday()]
    )


class ClockFace(QWidget):
    """Hours and minutes over the date, right-aligned."""

    def __init__(
        self,
        clock: Clock,
        *,
        time_role: Role = "title",
        date_role: Role = "small",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        right = Qt.AlignmentFlag.AlignRight
        self._time = Text("", time_role, wrap=False, align=right)
        self._date = Text("", date_role, ink="muted", wrap=False, align=right)
        column.addWidget(self._time)
        column.addWidget(self._date)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.show_now)
        self._timer.start(TICK_MS)
        self.show_now()

    def show_date(self, *, shown: bool) -> None:
        """Leave the date away where there is no room for it."""
        self._date.setVisible(shown)

    def show_now(self) -> None:
        """Show the time as it is."""
        self._time.setText(f"{local(self._clock.now()):%H:%M}")
        self._date.setText(date_words(self._clock))
