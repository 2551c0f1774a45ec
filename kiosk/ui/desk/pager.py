"""Two buttons that turn pages, with the page's number between them; gone while one page is all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text


class Pager(QWidget):
    """`turned(-1)` and `turned(1)`, by tap or by the page keys."""

    turned = Signal(int)

    def __init__(self, theme: Theme, name: str, earlier: str, later: str) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.tokens.size.tight))
        centre = Qt.AlignmentFlag.AlignHCenter
        self._where = Text("", "small", ink="muted", wrap=False, align=centre)
        self.earlier = self._button(f"{name}_earlier", earlier, "PgUp", -1)
        self.later = self._button(f"{name}_later", later, "PgDown", 1)
        row.addWidget(self.earlier)
        row.addWidget(self._where)
        row.addWidget(self.later)

    @property
    def where(self) -> str:
        """Which page of how many, in words."""
        return self._where.text()

    def show_page(self, page: int, pages: int, words: str) -> None:
        """`page` counts from 0."""
        self.setVisible(pages > 1)
        self._where.setText(words)
        self.earlier.setEnabled(page > 0)
        self.later.setEnabled(page < pages - 1)

    def _button(self, name: str, words: str, key: str, by: int) -> ActionButton:
        button = ActionButton(self._theme, name, words, kind="quiet", role="tag")
        button.setFixedHeight(self._theme.px(self._theme.tokens.size.target))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.turned.emit(by))
        QShortcut(QKeySequence(key), button).activated.connect(button.click)
        return button
