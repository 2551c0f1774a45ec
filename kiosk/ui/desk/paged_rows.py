"""Rows of any kind, as many as fit, a page at a time; the first one is ready for the keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.desk.pager import Pager
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.card import Tile
from kiosk.ui.widgets.text import Text


class ChoiceTile(Tile):
    """A tile that Enter presses too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)


class PagedRows(QWidget):
    """Shows rows made on demand, each `row_mm` high; arrows and Tab walk through them."""

    def __init__(
        self, theme: Theme, words: QueueWords, name: str, *, row_mm: float | None = None
    ) -> None:
        super().__init__()
        self._theme, self._words, self._row_mm = theme, words, row_mm
        self._makers: Sequence[Callable[[], QWidget]] = ()
        self._empty_words = ""
        self._page = 0
        self._focus_soon = QTimer(self, singleShot=True, interval=0)
        self._focus_soon.timeout.connect(self._focus_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.tokens.size.tight))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(theme.tokens.size.tight))
        column.addLayout(self._rows, 1)
        self._laying_out = False
        self.pager = Pager(theme, name, words.earlier(), words.later())
        self.pager.turned.connect(self._turn)
        policy = self.pager.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.pager.setSizePolicy(policy)
        column.addWidget(self.pager, 0, Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def words(self) -> str:
        """What is said instead of rows; empty while there are some."""
        return "" if self._makers else self._empty_words

    def show_rows(self, makers: Sequence[Callable[[], QWidget]], empty_words: str) -> None:
        """Show these from the first page; `empty_words` where there are none."""
        self._makers, self._empty_words, self._page = makers, empty_words, 0
        self._lay_out()

    def replace_rows(self, makers: Sequence[Callable[[], QWidget]], empty_words: str) -> None:
        """The same list with other rows in it: stay on the page."""
        self._makers, self._empty_words = makers, empty_words
        self._lay_out()

    def focus_first(self) -> None:
        """Put the keyboard on the first thing that can be pressed, once the rows are in sight."""
        self._focus_soon.start()

    def leave_focus(self) -> None:
        """The keyboard has been put somewhere else: whatever was to take it does not."""
        self._focus_soon.stop()

    def _focus_now(self) -> None:
        item = self._rows.itemAt(0)
        row = None if item is None else item.widget()
        if row is None:
            return
        for widget in (row, *row.findChildren(QWidget)):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), 2 * self._row() + self.pager.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height():
            self._lay_out()

    def _has_focus(self) -> bool:
        # None, whatever its annotation says, while nothing in the window has the focus.
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _lay_out(self) -> None:
        """Fill it for the height it has, and again if the pager's coming changes that height.

        A pager that is hidden while it is being shown would stay half of both.
        """
        height = -1
        while not self._laying_out and height != self.height():
            height, self._laying_out = self.height(), True
            self._fill()
            self._laying_out = False

    def _fill(self) -> None:
        had_focus = self._has_focus()
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        fit = max(1, (self.height() - self.pager.sizeHint().height()) // self._row())
        pages = max(1, -(-len(self._makers) // fit))
        self._page = min(self._page, pages - 1)
        for make in self._makers[self._page * fit : (self._page + 1) * fit]:
            self._rows.addWidget(make())
        if not self._makers:
            centre = Qt.AlignmentFlag.AlignHCenter
            self._rows.addWidget(Text(self._empty_words, "body", ink="muted", align=centre), 1)
        self._rows.addStretch(1)
        self.pager.show_page(self._page, pages, self._words.page_of(self._page + 1, pages))
        if had_focus:
            self.focus_first()

    def _turn(self, by: int) -> None:
        self._page = max(0, self._page + by)
        self._lay_out()
        self.focus_first()

    def _row(self) -> int:
        size, type_ = self._theme.tokens.size, self._theme.tokens.type
        tall = self._row_mm or max(size.primary, (type_.strong * 2 + type_.small) * 1.5)
        return self._theme.px(tall + size.tight)
