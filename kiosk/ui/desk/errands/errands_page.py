"""代办: shelves at the left, the errands of the open one at the right, and a field to find one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.center.errands.lists import PAGE, Shelf
from kiosk.center.errands.values import ErrandCard
from kiosk.ui.desk.banners import Banner
from kiosk.ui.desk.errands.errand_row import ROW_MM, ErrandRow
from kiosk.ui.desk.errands.search_place import ANY_WIDTH, place_search
from kiosk.ui.desk.errands.shelf_list import COLUMNS, ShelfList
from kiosk.ui.desk.errands.words import ErrandWords
from kiosk.ui.desk.paged_rows import PagedRows
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton, Kind

SHELVES_MM = 82
QUERY_MM = 92
QUERY_AT_MOST = 20
PAUSE_MS = 200
"""A list is looked for once the fingers rest this long."""
UPRIGHT_COLUMNS = 3
SEARCH_KEY = "Ctrl+F"


class ErrandsPage(SidePage):
    """Emits what is wanted; whoever joins it to the store shows what there is."""

    shelf_chosen = Signal(str)
    asked = Signal(str)
    """What was typed into the search; empty: back to the shelf."""
    opened = Signal(object)
    """id of an errand"""
    intake = Signal()
    day_sheet = Signal()
    roster = Signal()
    notices_seen = Signal()

    def __init__(self, theme: Theme, words: QueueWords, errand_words: ErrandWords) -> None:
        super().__init__(theme, words, "errands")
        self._errand_words = errand_words
        self.cards: tuple[ErrandCard, ...] = ()
        self._ask(errand_words.title(), errand_words.hint())
        self.query = self._query_field()
        place_search(self, self.query, theme, QUERY_MM)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(theme.tokens.size.pad))
        self._halves.addWidget(self._aside())
        self.rows = PagedRows(theme, words, "errand_rows", row_mm=ROW_MM)
        self.notices = Banner(
            theme,
            "notices",
            errand_words.notices_seen(),
            tone="gold",
            icon="alert-circle",
            inside=True,
        )
        self.notices.pressed.connect(self.notices_seen)
        listed = QVBoxLayout()
        listed.setSpacing(theme.px(theme.tokens.size.tight))
        listed.addWidget(self.notices)
        listed.addWidget(self.rows, 1)
        self._halves.addLayout(listed, 1)
        self.body.addLayout(self._halves, 1)

    def open(self, shelf: str, *, seated: bool, keeps_roster: bool) -> None:
        """Begin at `shelf`; not `seated`: there is no queue to go back to, only the way out."""
        self.agents.setVisible(keeps_roster)
        self.notices.hide()
        self.remark.say("")
        self.wipe()
        self.shelves.select(shelf)
        words = self._words.back() if seated else self._errand_words.sign_out()
        self.back.setText(words)
        self.back.setAccessibleName(words)
        self.back.updateGeometry()
        self.rows.show_rows((), self._errand_words.loading())

    def wipe(self) -> None:
        """Nothing of anybody stays on the page."""
        self._timer.stop()
        self.query.blockSignals(True)
        self.query.clear()
        self.query.blockSignals(False)
        self.cards = ()
        self.rows.show_rows((), "")

    def show_notices(self, due_soon: int, overdue: int) -> None:
        """Say whose dates come near or have passed, until that was noted."""
        words = self._errand_words.notices(due_soon, overdue)
        if words:
            self.notices.say(words, self._errand_words.notices_hint())
        else:
            self.notices.hide()

    def show_counts(self, shelves: Sequence[Shelf]) -> None:
        """Say how many lie on each shelf."""
        self.shelves.show_counts(shelves)

    def show_shelf(self, cards: tuple[ErrandCard, ...], *, anew: bool) -> None:
        """List what lies on the open shelf; not `anew`: stay on the page one is on."""
        first = tuple(sorted(cards, key=lambda card: not card.help_wanted))
        empty = self._errand_words.empty(self.shelves.current)
        self.remark.say(self._errand_words.showing_first(PAGE) if len(cards) >= PAGE else "")
        self._show(first, empty, anew=anew)

    def show_found(self, cards: tuple[ErrandCard, ...]) -> None:
        """List what the search found."""
        self.shelves.select("")
        self._show(cards, self._errand_words.nothing_found(self.query.text().strip()), anew=True)

    def _show(self, cards: tuple[ErrandCard, ...], empty: str, *, anew: bool) -> None:
        if cards == self.cards and cards and not anew:
            return
        self.cards = cards
        makers = [partial(self._row, card) for card in cards]
        if anew:
            self.rows.show_rows(makers, empty)
        else:
            self.rows.replace_rows(makers, empty)

    def _row(self, card: ErrandCard) -> QWidget:
        row = ErrandRow(self._theme, self._errand_words, card)
        row.clicked.connect(lambda _checked=False: self.opened.emit(card.id))
        return row

    def _query_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("errand_query")
        field.setMaxLength(QUERY_AT_MOST)
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        field.setPlaceholderText(self._errand_words.search_field())
        field.setAccessibleName(self._errand_words.search_field())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(lambda: self.asked.emit(field.text().strip()))
        field.textChanged.connect(lambda _text: self._timer.start())
        field.returnPressed.connect(self.rows_take_the_keys)
        QShortcut(QKeySequence(SEARCH_KEY), self).activated.connect(field.setFocus)
        return field

    def rows_take_the_keys(self) -> None:
        """Enter in the field: the keyboard moves on to what was found."""
        self.rows.focus_first()

    def _aside(self) -> QWidget:
        theme, words = self._theme, self._errand_words
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.gap))
        self.shelves = ShelfList(theme, words)
        self.shelves.chosen.connect(self._choose_shelf)
        column.addWidget(self.shelves)
        column.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(theme.px(theme.tokens.size.tight))
        self.new = self._button("errand_new", words.new_errand(), primary=True)
        self.new.clicked.connect(self.intake)
        self.sheet = self._button("day_sheet", words.day_sheet())
        self.sheet.clicked.connect(self.day_sheet)
        self.agents = self._button("roster", words.roster())
        self.agents.clicked.connect(self.roster)
        beside.addWidget(self.sheet, 1)
        beside.addWidget(self.agents, 1)
        column.addWidget(self.new)
        column.addLayout(beside)
        return self._column

    def _button(self, name: str, words: str, *, primary: bool = False) -> ActionButton:
        kind: Kind = "primary" if primary else "quiet"
        button = ActionButton(self._theme, name, words, kind=kind, role="strong")
        size = self._theme.tokens.size
        button.setFixedHeight(self._theme.px(size.primary if primary else size.target))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _choose_shelf(self, name: str) -> None:
        self._timer.stop()
        self.query.blockSignals(True)
        self.query.clear()
        self.query.blockSignals(False)
        self.shelf_chosen.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.height()
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        place_search(self, self.query, self._theme, QUERY_MM)
        self.shelves.arrange(COLUMNS if wide else UPRIGHT_COLUMNS)
        shelves = self._theme.px(SHELVES_MM)
        self._column.setMinimumWidth(shelves if wide else 0)
        self._column.setMaximumWidth(shelves if wide else ANY_WIDTH)
