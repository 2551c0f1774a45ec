"""Buttons that say what happens: one primary a page, outlined others, and those of the foot bar."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kiosk.ui.theme.painting import paint_card
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role

Kind = Literal["primary", "secondary", "quiet", "dark"]

_GROUNDS: dict[Kind, tuple[str, str, str | None, str]] = {
    # ground, ground when pressed, line, ink
    "primary": ("accent", "accent_pressed", None, "on_accent"),
    "secondary": ("card", "sunken", "ink", "ink"),
    "quiet": ("card", "sunken", "edge", "ink"),
    "dark": ("dark", "muted", None, "on_dark"),
}


EDGE_MM = 1
"""Between what it says and its edge, at least."""
SMALLEST = 0.8
"""Of their size, for words that would be cut; rather the layout gives them room."""
SMALLER_SIGN = 0.7
"""Of its size, for the sign beside words that would have to be written smaller."""
FORWARD = "chevron-right"
"""The one sign that stands behind the words: it points to where they lead."""


class ActionButton(QAbstractButton):
    """Icon and words in the middle of a rounded box; words break into two lines when they must.

    `suffix` is written after the words in regular weight: a countdown, a key.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        words: str,
        *,
        kind: Kind = "secondary",
        icon: str | None = None,
        stacked: bool = False,
        role: Role | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._kind, self._icon, self._stacked = theme, kind, icon, stacked
        self._role: Role = role or ("heading" if kind in ("primary", "secondary") else "strong")
        self._suffix, self._tight = "", False
        self.setObjectName(name)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> Kind:
        """What it is among the buttons of its page."""
        return self._kind

    def set_suffix(self, suffix: str) -> None:
        """What follows the words, e.g. "(20)"."""
        self._suffix = suffix
        self.update()

    def tighten(self) -> None:
        """Sign and words closer together from now on."""
        self._tight = True
        self.updateGeometry()

    def stack(self) -> None:
        """Put the sign above the words from now on."""
        self._stacked = True
        self.updateGeometry()

    def say(self, words: str, icon: str) -> None:
        """Other words and another sign from now on."""
        self._icon = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = self._theme.tokens.size
        height = size.primary if self._kind in ("primary", "secondary") else max(size.target, 20.5)
        words = self._words_size(4096)
        icon = self._theme.px(self._icon_mm()) if self._icon else 0
        gap = self._theme.px(self._gap_mm())
        pad = self._theme.px(4.5)
        if self._stacked and self._icon:
            tall = icon + words.height() + self._theme.px(4)
            return QSize(max(icon, words.width()) + pad, max(tall, self._theme.px(height)))
        wide = icon + (gap if icon else 0) + words.width() + 2 * pad
        return QSize(wide, self._theme.px(height))

    def tight_width(self) -> int:
        """The width in which its words still stand in one line."""
        words, pad = self._words_size(4096).width(), 2 * self._theme.px(EDGE_MM)
        icon = self._theme.px(self._icon_mm()) if self._icon else 0
        if self._stacked:
            return max(icon, words) + pad
        return words + icon + (self._theme.px(self._gap_mm()) if icon else 0) + pad

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(self._theme.tokens.size.target), self.sizeHint().height())

    def _words_size(self, room: int, font: QFont | None = None) -> QSize:
        metrics = QFontMetrics(font or self._theme.font(self._role))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        box = metrics.boundingRect(QRect(0, 0, room, 4096), int(flags), self._full_text())
        return box.size()

    def _full_text(self) -> str:
        return f"{self.text()} {self._suffix}" if self._suffix else self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt presses plain buttons with the space bar only.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, pressed, line, ink = _GROUNDS[self._kind]
        if not self.isEnabled():
            ground, line, ink = "sunken", "line", "muted"
        elif self.isDown():
            ground = pressed
        if self.hasFocus() and self.isEnabled():
            line = "ink"
        paint_card(self, self._theme, ground=ground, line=line, radius_mm=self._radius())
        painter = QPainter(self)
        painter.setPen(self._theme.colour(ink))
        self._draw_content(painter, ink)
        painter.end()

    def _icon_mm(self) -> float:
        size = self._theme.tokens.size.icon
        return size * 1.3 if self._kind in ("primary", "secondary") else size

    def _gap_mm(self) -> float:
        if self._stacked or self._tight:
            return 1
        return 4 if self._kind in ("primary", "secondary") else 2.5

    def _radius(self) -> float:
        radius = self._theme.tokens.size.radius
        return radius if self._kind in ("primary", "secondary") else radius * 0.75

    def _fitted(self, room: QSize) -> tuple[QFont, QSize]:
        """The words as large as their role is, or a little smaller where they would be cut."""
        font = self._theme.font(self._role)
        least = font.pixelSize() * SMALLEST
        while True:
            words = self._words_size(room.width(), font)
            fits = words.width() <= room.width() and words.height() <= room.height()
            if fits or font.pixelSize() <= least:
                return font, words
            font.setPixelSize(font.pixelSize() - 1)

    def _beside(self, pad: int) -> tuple[QFont, QSize, int, float]:
        """Font, size of the words, the gap to the sign and its size: these give way first."""
        theme, sign = self._theme, self._icon_mm()
        usual, close = theme.px(self._gap_mm()), theme.px(EDGE_MM)
        ways = ((usual, sign), (min(usual, close), sign), (min(usual, close), sign * SMALLER_SIGN))
        for gap, sign_mm in ways if self._icon else ((0, 0.0),):
            side = theme.px(sign_mm) if sign_mm else 0
            room = QSize(max(1, self.width() - side - gap - 2 * pad), self.height())
            font, words = self._fitted(room)
            if font == theme.font(self._role):
                break
        return font, words, gap, sign_mm

    def _draw_content(self, painter: QPainter, ink: str) -> None:
        theme = self._theme
        sign_mm = self._icon_mm()
        side = theme.px(sign_mm) if self._icon else 0
        pad = theme.px(EDGE_MM)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        if self._stacked:
            gap = theme.px(self._gap_mm()) if self._icon else 0
            below = self.height() - side - gap
            font, words = self._fitted(QSize(self.width() - 2 * pad, below))
            top = (below - words.height()) // 2
            spot = QRect((self.width() - side) // 2, top, side, side)
            room = QRect(pad, top + side + gap, self.width() - 2 * pad, words.height())
        else:
            font, words, gap, sign_mm = self._beside(pad)
            side = theme.px(sign_mm) if self._icon else 0
            left = (self.width() - side - gap - words.width()) // 2
            # one pixel of slack: the measured box may be a fraction narrower than the drawn one
            room = QRect(left, 0, words.width() + 2, self.height())
            if self._icon == FORWARD:
                left += words.width() + gap
            else:
                room.translate(side + gap, 0)
            spot = QRect(left, (self.height() - side) // 2, side, side)
        painter.setFont(font)
        if self._icon:
            pixmap = theme.icon(self._icon, ink, sign_mm, ratio=self.devicePixelRatioF())
            painter.drawPixmap(spot.topLeft(), pixmap)
        painter.drawText(room, int(flags), self._full_text())
