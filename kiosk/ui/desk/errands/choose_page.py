"""A list to choose from, with a field that narrows it; what cannot be chosen says why."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.errors import XinqiaoError
from kiosk.ui.desk.paged_rows import ChoiceTile, PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme

QUERY_MM = 80
ROW_MM = 17.5
SEARCHED_FROM = 6
"""A shorter list is read at a glance."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose; not `open`: it stands there with its reason."""

    name: str
    title: str
    detail: str
    value: object = None
    open: bool = True
    also: str = ""
    """Found by these words too, which are not shown."""


class ChoosePage(SidePage):
    """`chosen` carries the value of the option."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: QueueWords, name: str, search: str) -> None:
        super().__init__(theme, words, name)
        self.options: tuple[Option, ...] = ()
        self._empty = self._not_found = ""
        self.query = QLineEdit()
        self.query.setObjectName(f"{name}_query")
        self.query.setMaxLength(40)
        self.query.setFixedWidth(theme.px(QUERY_MM))
        self.query.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.query.setPlaceholderText(search)
        self.query.setAccessibleName(search)
        self.query.textChanged.connect(lambda _text: self._list())
        self.query.returnPressed.connect(self._enter)
        self.query.hide()
        self.head.insertWidget(1, self.query)
        self.rows = PagedRows(theme, words, f"{name}_rows", row_mm=ROW_MM)
        self.body.addWidget(self.rows, 1)

    def ask(self, title: str, hint: str, loading: str) -> None:
        """Ask before it is known what there is to choose from."""
        self._ask(title, hint)
        self.rows.show_rows((), loading)

    def show_options(self, options: Sequence[Option], *, empty: str, not_found: str) -> None:
        """Let one of these be chosen."""
        self.options, self._empty, self._not_found = tuple(options), empty, not_found
        self.query.setVisible(len(options) >= SEARCHED_FROM)
        self.query.clear()
        self._list()
        self.rows.focus_first()

    def show_refusal(self, error: XinqiaoError) -> None:
        super().show_refusal(error)
        if not self.options:
            self.rows.show_rows((), "")  # nothing is being read any more

    def _list(self) -> None:
        makers = [partial(self._tile, option) for option in self._found()]
        self.rows.show_rows(makers, self._not_found if self.options else self._empty)

    def _found(self) -> list[Option]:
        typed = self.query.text().strip().lower()
        return [
            option
            for option in self.options
            if typed in f"{option.title} {option.detail} {option.also}".lower()
        ]

    def _enter(self) -> None:
        found = self._found()
        if len(found) == 1 and found[0].open:
            self.chosen.emit(found[0].value)
        else:
            self.rows.focus_first()

    def _tile(self, option: Option) -> QWidget:
        tile = ChoiceTile(self._theme, option.name, option.title, option.detail)
        tile.setFixedHeight(self._theme.px(ROW_MM))
        tile.setEnabled(option.open)
        if option.open:
            tile.clicked.connect(lambda _checked=False: self.chosen.emit(option.value))
        else:
            tile.title.set_ink("muted")
        return tile
