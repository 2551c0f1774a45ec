"""A list to choose from, with a field that narrows it; what cannot be chosen says why."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.search_place import place_search
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Tappable
from kiosk.ui.widgets.elided_text import ElidedText

QUERY_MM = 100
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


class OptionTile(Tappable):
    """An option in two lines; what does not fit is cut, and its whole is the tooltip."""

    def __init__(self, theme: Theme, option: Option) -> None:
        super().__init__(theme, option.name)
        self.setAccessibleName(f"{option.title} {option.detail}".strip())
        self.setToolTip(option.detail)
        self.setFixedHeight(theme.px(ROW_MM))
        column = QVBoxLayout(self)
        pad = theme.px(theme.tokens.size.pad * 0.8)
        column.setContentsMargins(pad, 0, pad, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(ElidedText(option.title, "strong", ink="" if option.open else "muted"))
        if option.detail:
            column.addWidget(ElidedText(option.detail, "small", ink="muted"))
        column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


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
        self.query.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.query.setPlaceholderText(search)
        self.query.setAccessibleName(search)
        self.query.textChanged.connect(lambda _text: self._list())
        self.query.returnPressed.connect(self._enter)
        self.query.hide()
        place_search(self, self.query, theme, QUERY_MM)
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
        tile = OptionTile(self._theme, option)
        tile.setEnabled(option.open)
        if option.open:
            tile.clicked.connect(lambda _checked=False: self.chosen.emit(option.value))
        return tile

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place_search(self, self.query, self._theme, QUERY_MM)
