"""A question laid over the page: the page waits behind a veil until it is answered."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton, Kind
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text

CARD_MM = 200


class Question(QWidget):
    """Covers `over` while it stands. Buttons are added with `offer`; any answer takes it away."""

    withdrawn = Signal()

    def __init__(
        self, theme: Theme, over: QWidget, *, title: str, detail: str, icon: str, name: str
    ) -> None:
        super().__init__(over)
        self._theme, self._over = theme, over
        self.setObjectName(name)
        self._detail = Text(detail, "body", align=Qt.AlignmentFlag.AlignHCenter)
        card = Card(theme)
        self._lines = card.column(pad_mm=theme.tokens.size.pad * 1.4, gap_mm=4)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._lines.addWidget(
            Icon(
                theme,
                icon,
                colour="accent",
                ground="accent_soft",
                size_mm=theme.tokens.size.tile_icon,
            ),
            0,
            middle,
        )
        self._lines.addWidget(Text(title, "title", align=middle))
        self._lines.addWidget(self._detail)
        self._lines.addSpacing(theme.px(3))
        margin = theme.px(theme.tokens.size.margin)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        row = QHBoxLayout()
        row.addStretch(1)
        card.setFixedWidth(min(theme.px(CARD_MM), over.width() - 2 * margin))
        row.addWidget(card)
        row.addStretch(1)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()

    @property
    def words(self) -> str:
        """The explaining line as it reads now."""
        return self._detail.text()

    def say(self, detail: str) -> None:
        """Change the explaining line."""
        self._detail.setText(detail)

    def offer(
        self, name: str, words: str, *, kind: Kind = "secondary", icon: str | None = None
    ) -> ActionButton:
        """Add an answer."""
        button = ActionButton(self._theme, name, words, kind=kind, icon=icon)
        self._lines.addWidget(button)
        button.clicked.connect(self.withdraw)
        return button

    def withdraw(self) -> None:
        """Take the question away."""
        self.withdrawn.emit()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the page behind must not feel it

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.palette.veil))
        painter.end()
