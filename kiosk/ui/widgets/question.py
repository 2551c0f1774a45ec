"""A question laid over the page: the page waits behind a veil until it is answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from kiosk.ui.theme.theme import Theme
from kiosk.ui.widgets.buttons import ActionButton, Kind
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text
from kiosk.ui.widgets.veil import Veil

CARD_MM = 200
BROAD_MM = 330
"""Where the card would be higher than the room: answers stand side by side then."""


class Question(Veil):
    """Covers `over` while it stands. Buttons are added with `offer`; any answer takes it away."""

    def __init__(
        self,
        theme: Theme,
        over: QWidget,
        *,
        title: str,
        detail: str,
        icon: str,
        name: str,
        above: int = 0,
    ) -> None:
        super().__init__(theme, over, name=name, widest_mm=CARD_MM, above=above)
        self._detail = Text(detail, "body", align=Qt.AlignmentFlag.AlignHCenter)
        self._lines = self.card.column(pad_mm=theme.tokens.size.pad * 1.4, gap_mm=4)
        middle = Qt.AlignmentFlag.AlignHCenter
        side = theme.tokens.size.tile_icon
        self._sign = Icon(theme, icon, colour="accent", ground="accent_soft", size_mm=side)
        self._lines.addWidget(self._sign, 0, middle)
        self._lines.addWidget(Text(title, "title", align=middle))
        self._lines.addWidget(self._detail)
        self._lines.addSpacing(theme.px(3))
        self._answers = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._answers.setSpacing(theme.px(4))
        self._lines.addLayout(self._answers)
        self.fall()

    @property
    def words(self) -> str:
        """The explaining line as it reads now."""
        return self._detail.text()

    def say(self, detail: str) -> None:
        """Change the explaining line."""
        self._detail.setText(detail)
        self._fit()

    def offer(
        self, name: str, words: str, *, kind: Kind = "secondary", icon: str | None = None
    ) -> ActionButton:
        """Add an answer."""
        button = ActionButton(self._theme, name, words, kind=kind, icon=icon)
        self._answers.addWidget(button, 1)
        button.show()  # what is hidden is not counted
        button.clicked.connect(self.withdraw)
        self._fit()
        return button

    def _fit(self) -> None:
        """Upright with a sign; where that is too high broad, and at last without the sign."""
        directions = QBoxLayout.Direction
        ways = (
            (CARD_MM, directions.TopToBottom, True),
            (BROAD_MM, directions.LeftToRight, True),
            (BROAD_MM, directions.LeftToRight, False),
        )
        for wide_mm, direction, signed in ways:
            self._widest = self._theme.px(wide_mm)
            self._answers.setDirection(direction)
            self._sign.setVisible(signed)
            super()._fit()
            for text in self.card.findChildren(Text):
                text.ensurePolished()  # else it is measured in another font
            self._lines.invalidate()
            if self._lines.totalHeightForWidth(self.card.width()) <= self.room():
                return
