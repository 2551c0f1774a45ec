"""A month as a calendar on the wall: a field for each day with what is on, tapped to see more."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.center.activities.values import SessionCard
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.lobby.rooms.words import weekday_words
from kiosk.ui.theme.painting import paint_card
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.text import Text

GAP_MM = 3.2


class DayField(Tappable):
    """A day: its number, and how much is on."""

    def __init__(
        self, kit: PageKit, day: date, cards: Sequence[SessionCard], *, today: bool
    ) -> None:
        super().__init__(kit.theme, f"day.{day.isoformat()}")
        self._today = today
        theme, middle = kit.theme, Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        pad = theme.px(1.2)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.px(1))
        head.addStretch(1)
        number = Text(str(day.day), "heading", ink="accent" if today else "", wrap=False)
        head.addWidget(number)
        words = self.tr("%n 场", "", len(cards)) if cards else ""
        self.setAccessibleName(f"{day.month}-{day.day} {words}")
        # In large print a field that can be tapped says enough.
        if kit.wide and words and not kit.elder and not kit.compact:
            head.addWidget(Text(f"· {words}", "small", ink="blue", wrap=False))
        head.addStretch(1)
        column.addStretch(1)
        column.addLayout(head)
        if not kit.wide and words:
            column.addWidget(Text(words, "small", ink="blue", align=middle))
        column.addStretch(1)
        self.setEnabled(bool(cards))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = "sunken" if self.isDown() or not self.isEnabled() else "card"
        line = "ink" if self.hasFocus() or self._today else "edge"
        paint_card(self, self._theme, ground=ground, line=line)


class MonthGrid(QWidget):
    """Emits `chosen` with a day on which something is on."""

    chosen = Signal(object)

    def __init__(
        self, kit: PageKit, first: date, by_day: Mapping[date, Sequence[SessionCard]], today: date
    ) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(kit.theme.px(GAP_MM))
        monday = first - timedelta(days=first.weekday())
        for column in range(7):
            words = weekday_words(monday + timedelta(days=column))
            head = Text(words, "small", ink="muted", align=Qt.AlignmentFlag.AlignHCenter)
            head.setMinimumWidth(1)
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, 1)
        day = first
        while day.month == first.month:
            row = (day - monday).days // 7 + 1
            field = DayField(kit, day, by_day.get(day, ()), today=day == today)
            field.setMinimumWidth(1)
            field.clicked.connect(lambda _=False, day=day: self.chosen.emit(day))
            grid.addWidget(field, row, day.weekday())
            grid.setRowStretch(row, 1)
            day += timedelta(days=1)
