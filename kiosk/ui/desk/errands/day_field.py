"""A day that large buttons move: by a month and by a day, earlier and later."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.desk.errands.form_words import FormWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

BY_DAYS = (-30, -1, 1, 30)


class DayField(QWidget):
    """`day` never goes before `floor`; its buttons are called `<name>_by.<days>`."""

    changed = Signal(object)
    """date"""

    def __init__(
        self,
        theme: Theme,
        words: FormWords,
        name: str,
        say: Callable[[date], str],
        day: date,
        *,
        floor: date = date.min,
    ) -> None:
        super().__init__()
        self._say, self._floor, self._day = say, floor, day
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self._said = Text("", "strong")
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.tokens.size.tight))
        for days in BY_DAYS:
            button = ActionButton(
                theme, f"{name}_by.{days}", words.by_day(days), kind="quiet", role="tag"
            )
            button.setFixedHeight(theme.px(theme.tokens.size.target))
            button.clicked.connect(lambda _checked=False, days=days: self.move_by(days))
            row.addWidget(button)
        column.addLayout(row)
        self.set_day(day)

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day

    def set_day(self, day: date) -> None:
        """Show this day, or the floor where it lies before it."""
        self._day = max(self._floor, day)
        self._said.setText(self._say(self._day))
        self.changed.emit(self._day)

    def move_by(self, days: int) -> None:
        """As the buttons do."""
        self.set_day(self._day + timedelta(days=days))


def months_on(day: date, months: int) -> date:
    """The same day `months` later; the last of the month where there is no such day."""
    total = day.month - 1 + months
    year, month = day.year + total // 12, total % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))
