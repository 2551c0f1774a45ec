"""有几周订不上: which weeks of a weekly booking cannot be had and why, and booking the others."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.center.rooms.series import Clash, SeriesReport
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.rooms.form_words import FormWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton


class ClashPage(SidePage):
    """`go_on` when the others are to be booked."""

    go_on = Signal()

    def __init__(
        self, theme: Theme, words: QueueWords, own_words: FormWords, report: SeriesReport
    ) -> None:
        super().__init__(theme, words, "room_clash")
        self._said = own_words
        self._ask(own_words.clashes(report), own_words.clash_hint())
        rows = PagedRows(theme, words, "room_clash_rows")
        weeks = sorted((*report.clashes, *report.shut), key=lambda each: each.week)
        rows.show_rows([partial(self._row, each) for each in weeks], "")
        self.body.addWidget(rows, 1)
        self.others = ActionButton(
            theme,
            "room_clash_others",
            own_words.book_the_others(report),
            kind="primary",
            role="strong",
        )
        self.others.setEnabled(report.free > 0)
        self.others.clicked.connect(self._press)
        self.body.addWidget(self.others)

    def _press(self) -> None:
        self.others.setEnabled(False)
        self.go_on.emit()

    def _row(self, each: Clash) -> QWidget:
        return ListRow(self._theme, *self._said.clash(each))
