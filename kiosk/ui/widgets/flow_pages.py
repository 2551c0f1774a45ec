"""Blocks set into one or two columns and, when they do not fit, onto pages to turn."""

from itertools import accumulate

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.packing import Block, Page, pack, too_tall
from kiosk.ui.widgets.text import Text


class Pager(QWidget):
    """上一页, where one is, 下一页. Emits the page wanted."""

    turned = Signal(int)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        words: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        earlier, later = words or (
            QCoreApplication.translate("Pager", "上一页"),
            QCoreApplication.translate("Pager", "下一页"),
        )
        self._at = self._count = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(max(3.2, theme.tokens.size.tight)))
        self.previous = ActionButton(
            theme,
            "page.previous",
            earlier,
            kind="quiet",
            icon="chevron-left",
        )
        self.following = ActionButton(
            theme,
            "page.next",
            later,
            kind="quiet",
            icon="chevron-right",
        )
        self._where = Text("", "strong", wrap=False, align=Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(self.previous, 3)
        row.addWidget(self._where, 2)
        row.addWidget(self.following, 3)
        self.previous.clicked.connect(lambda: self.turned.emit(self._at - 1))
        self.following.clicked.connect(lambda: self.turned.emit(self._at + 1))

    def show_place(self, at: int, count: int) -> None:
        """Page `at` (from 0) of `count`."""
        self._at, self._count = at, count
        self._where.setText(f"{at + 1} / {count}")
        self.previous.setEnabled(at > 0)
        self.following.setEnabled(at < count - 1)


def brief_words() -> tuple[str, str]:
    """What a pager says that shares its row with other buttons."""
    translate = QCoreApplication.translate
    return translate("Pager", "上页"), translate("Pager", "下页")


class FlowPages(QWidget):
    """Lays blocks out by `pack`; blocks that may grow share what is left of the height."""

    turned = Signal(int)
    """The page now shown, from 0."""

    def __init__(
        self,
        theme: Theme,
        *,
        columns: int = 1,
        gap_mm: float | None = None,
        pager_elsewhere: bool = False,
        pager_words: tuple[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        size = theme.tokens.size
        self._theme, self._columns = theme, columns
        self._gap = theme.px(size.gap if gap_mm is None else gap_mm)
        self._between = theme.px(size.gap * 1.6)
        self._widgets: list[QWidget] = []
        self._marks: list[tuple[bool, bool, float]] = []
        self._pages: list[Page] = []
        self._page = 0
        self._share: float | None = None
        self._pager_elsewhere = pager_elsewhere
        self.pager = Pager(theme, None if pager_elsewhere else self, words=pager_words)
        """Stands below the blocks; the page places it where `pager_elsewhere` was asked for."""
        self.pager.hide()
        self.pager.turned.connect(self.show_page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def turned_share(self) -> float:
        """The share of all blocks that lies before the page shown."""
        before = sum(len(column) for page in self._pages[: self._page] for column in page)
        return before / max(1, len(self._widgets))

    def turn_to_share(self, share: float) -> None:
        """Show what comes after this share of the blocks, until somebody turns the page."""
        if share > 0:
            self._share = share
            self._arrange()

    def add(
        self, widget: QWidget, *, breaks: bool = False, keep: bool = False, grow: float = 1.0
    ) -> None:
        """Append a block. `grow` is how many times its natural height it may become."""
        widget.setParent(self)
        self._widgets.append(widget)
        self._marks.append((breaks, keep, grow))
        self._arrange()

    def clear(self) -> None:
        """Take every block away."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets, self._marks, self._page = [], [], 0
        self._arrange()

    def show_page(self, page: int) -> None:
        """Turn to `page`; out of range means the nearest there is."""
        self._page, self._share = page, None
        self._arrange()
        self.turned.emit(self._page)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(60))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        if not self.isVisible() or not self._widgets:
            return
        shown = [at for at, widget in enumerate(self._widgets) if not self._left_out(widget)]
        room = self.height()
        pages, width = self._pack(shown, room)
        if len(pages) > 1:
            room -= self._pager_room()
            pages, width = self._pack(shown, room)
        self._pages = [[[shown[at] for at in column] for column in page] for page in pages]
        if self._share is not None:
            self._turn_to(self._share)
        self._page = max(0, min(self._page, len(pages) - 1))
        here = self._pages[self._page]
        visible = {at for column in here for at in column}
        for at, widget in enumerate(self._widgets):
            if not self._left_out(widget):
                widget.setVisible(at in visible)
        for number, column in enumerate(here):
            self._set_column(column, number * (width + self._between), width, room)
        self._place_pager(len(pages))

    def _pack(self, shown: list[int], room: int) -> tuple[list[Page], int]:
        """The pages, and how wide a column is: wider ones, and fewer, where a block needs it."""
        least: int | None = None
        for columns in range(self._columns, 0, -1):
            width = (self.width() - self._between * (columns - 1)) // columns
            blocks = [self._block(at, width) for at in shown]
            beyond = too_tall(blocks, room=room, gap=self._gap)
            if least is None or beyond < least:
                least = beyond
                best = pack(blocks, room=room, columns=columns, gap=self._gap), width
            if not beyond:
                break
        return best

    def _turn_to(self, share: float) -> None:
        first = round(share * len(self._widgets))
        ends = accumulate(sum(len(column) for column in page) for page in self._pages)
        page = next((at for at, end in enumerate(ends) if end > first), 0)
        if page != self._page:
            self._page = page
            self.turned.emit(page)

    @staticmethod
    def _left_out(widget: QWidget) -> bool:
        return bool(widget.property("left_out"))

    def _block(self, at: int, width: int) -> Block:
        breaks, keep, _grow = self._marks[at]
        return Block(self._natural_height(at, width), breaks, keep)

    def _natural_height(self, at: int, width: int) -> int:
        widget = self._widgets[at]
        widget.ensurePolished()
        if widget.hasHeightForWidth():
            return max(widget.heightForWidth(width), widget.minimumSizeHint().height())
        return widget.sizeHint().height()

    def _set_column(self, column: list[int], left: int, width: int, room: int) -> None:
        # One taller than the room must not lie on what stands below.
        heights = {at: min(room, self._natural_height(at, width)) for at in column}
        spare = room - sum(heights.values()) - self._gap * max(0, len(column) - 1)
        wants = {at: heights[at] * (self._marks[at][2] - 1) for at in column}
        total = sum(wants.values())
        if spare > 0 and total > 0:
            share = min(1.0, spare / total)
            heights = {at: int(heights[at] + wants[at] * share) for at in column}
        top = 0
        for at in column:
            self._widgets[at].setGeometry(QRect(left, top, width, heights[at]))
            top += heights[at] + self._gap

    def _pager_room(self) -> int:
        return 0 if self._pager_elsewhere else self.pager.sizeHint().height() + self._gap

    def _place_pager(self, pages: int) -> None:
        if not self._pager_elsewhere:
            height = self.pager.sizeHint().height()
            self.pager.setGeometry(QRect(0, self.height() - height, self.width(), height))
        self.pager.setVisible(pages > 1)
        self.pager.show_place(self._page, pages)


def leave_out(widget: QWidget, out: bool) -> None:
    """Take a block out of the flow (or back in) without removing it."""
    if bool(widget.property("left_out")) != out:
        widget.setProperty("left_out", out)
        widget.setVisible(not out)
        widget.updateGeometry()
        parent = widget.parentWidget()
        if parent is not None:
            QCoreApplication.postEvent(parent, QEvent(QEvent.Type.LayoutRequest))


def side_by_side(theme: Theme, widgets: list[QWidget], columns: int) -> QWidget:
    """One row of `columns` equal places; the last ones stay empty if there are fewer widgets."""
    row_widget = QWidget()
    row = QHBoxLayout(row_widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(theme.tokens.size.gap))
    for widget in widgets:
        row.addWidget(widget, 1)
        # equal places: a long word must not push its neighbour aside
        widget.setMinimumWidth(1)
    for _ in range(columns - len(widgets)):
        row.addWidget(QWidget(), 1)
    return row_widget


def rows_of(theme: Theme, widgets: list[QWidget], columns: int) -> list[QWidget]:
    """`widgets` in rows of `columns`."""
    return [
        side_by_side(theme, widgets[at : at + columns], columns)
        for at in range(0, len(widgets), columns)
    ]
