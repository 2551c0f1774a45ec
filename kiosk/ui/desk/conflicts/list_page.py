"""与县里的不一致: what stands open, the oldest first; and what was settled."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.center.conflicts.worklist import ConflictView
from kiosk.ui.desk.conflicts.words import ConflictWords
from kiosk.ui.desk.list_row import ListRow
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.tabs import Tabs
from kiosk.ui.theme.theme import Theme


class ConflictsPage(SidePage):
    """`chosen` carries the conflict, `turned` whether the settled ones are wanted."""

    chosen = Signal(object)
    turned = Signal(bool)

    def __init__(self, theme: Theme, words: QueueWords, conflict_words: ConflictWords) -> None:
        super().__init__(theme, words, "conflicts")
        self._conflict_words = conflict_words
        self._ask(conflict_words.list_title(), conflict_words.list_hint())
        tabs = (("open", conflict_words.tab_open()), ("settled", conflict_words.tab_settled()))
        self.tabs = Tabs(theme, "conflicts", tabs)
        self.tabs.chosen.connect(self._turn)
        self.tabs.select("open")
        self.body.addWidget(self.tabs)
        self.rows = PagedRows(theme, words, "conflicts")
        self.body.addWidget(self.rows, 1)

    @property
    def settled(self) -> bool:
        """Whether the settled ones are listed."""
        return self.tabs.current == "settled"

    def open(self) -> None:
        """Nothing is listed yet."""
        self.remark.say("")
        self.rows.show_rows((), self._conflict_words.loading())

    def show_conflicts(self, views: tuple[ConflictView, ...]) -> None:
        """List these in their order."""
        words = self._conflict_words
        self.rows.show_rows(
            [partial(self._row, view) for view in views],
            words.none_settled() if self.settled else words.none_open(),
        )
        self.rows.focus_first()

    def _turn(self, name: str) -> None:
        self.tabs.select(name)
        self.open()
        self.turned.emit(self.settled)

    def _row(self, view: ConflictView) -> QWidget:
        words, name = self._conflict_words, f"conflict.{view.id}"
        row = ListRow(
            self._theme,
            words.kind(view).happened,
            words.settled(view) if view.settled else words.about(view),
            buttons=((name, words.see()),),
        )
        row.buttons[name].clicked.connect(lambda _checked=False: self.chosen.emit(view))
        return row
