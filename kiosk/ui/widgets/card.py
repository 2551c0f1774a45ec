"""The rounded card: a quiet one to stand on, and one that can be tapped."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.ui.theme.painting import SURFACES, paint_card
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Role, Tone
from kiosk.ui.widgets.elided_text import ElidedText
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text

_WHOLE_WORD = re.compile(r"[^\s\u2e80-\uffff]+")
"""What a line cannot break."""


class Card(QWidget):
    """A surface in a tone. Give it any layout; `pad_mm` is set as margins by `column()`/`row()`."""

    def __init__(
        self,
        theme: Theme,
        tone: Tone = "plain",
        *,
        dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tone, self._dashed = theme, tone, dashed

    def column(self, pad_mm: float | None = None, gap_mm: float = 2) -> QVBoxLayout:
        """Lay the card out downwards and return the layout."""
        layout = QVBoxLayout(self)
        self._pad(layout, pad_mm, gap_mm)
        return layout

    def row(self, pad_mm: float | None = None, gap_mm: float = 6) -> QHBoxLayout:
        """Lay the card out from left to right and return the layout."""
        layout = QHBoxLayout(self)
        self._pad(layout, pad_mm, gap_mm)
        return layout

    def set_tone(self, tone: Tone) -> None:
        """Paint it in another tone from now on."""
        self._tone = tone
        self.update()

    def _pad(self, layout: QBoxLayout, pad_mm: float | None, gap_mm: float) -> None:
        pad = self._theme.px(self._theme.tokens.size.pad if pad_mm is None else pad_mm)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.setSpacing(self._theme.px(gap_mm))

    def paintEvent(self, _event: QPaintEvent) -> None:
        surface = SURFACES[self._tone]
        ground = None if self._dashed else surface.ground
        paint_card(self, self._theme, ground=ground, line=surface.line, dashed=self._dashed)


class Tappable(QAbstractButton):
    """A card one can tap: draws itself, grows with what is laid out on it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        target = self._theme.px(self._theme.tokens.size.target)
        hint = layout.sizeHint() if layout is not None else QSize(target, target)
        return hint.expandedTo(QSize(target, target))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        target = self._theme.px(self._theme.tokens.size.target)
        hint = layout.minimumSize() if layout is not None else QSize(target, target)
        return hint.expandedTo(QSize(target, target))

    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        target = self._theme.px(self._theme.tokens.size.target)
        return max(target, layout.totalHeightForWidth(width)) if layout is not None else target

    def paintEvent(self, _event: QPaintEvent) -> None:
        pressed = self.isDown() or self.isChecked()
        line = "ink" if self.hasFocus() else "edge"
        paint_card(self, self._theme, ground="sunken" if pressed else "card", line=line)


class Tile(Tappable):
    """A choice: title, an explaining line, optionally an icon on its ground and a chevron.

    A small tile leaves its icon away where a word of the title has no room beside it.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        title: str,
        detail: str = "",
        *,
        icon: str | None = None,
        tone: Tone = "plain",
        large: bool = False,
        one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`one_line`: a title that is too long for its line loses its middle."""
        super().__init__(theme, name, parent)
        self.setAccessibleName(title)
        size = theme.tokens.size
        row = QHBoxLayout(self)
        pad = theme.px(size.pad if large else size.pad * 0.8)
        upright = theme.px(3) if large else theme.px(2.2)
        row.setContentsMargins(pad, upright, pad, upright)
        row.setSpacing(theme.px(7 if large else 4.5))
        colour = "accent" if tone == "accent" else SURFACES[tone].ink
        self._sign: Icon | None = None
        self._large = large
        if icon is not None:
            ground = None if not large else f"{tone}_soft" if tone != "plain" else "sunken"
            side = size.tile_icon if large else size.icon * 1.25
            self._sign = Icon(theme, icon, colour=colour, size_mm=side, ground=ground)
            row.addWidget(self._sign)
        words = QVBoxLayout()
        words.setSpacing(theme.px(0.4))
        words.addStretch(1)
        role: Role = "display" if large else "strong"
        self.title = ElidedText(title, role) if one_line else Text(title, role)
        words.addWidget(self.title)
        if detail:
            words.addWidget(Text(detail, "body" if large else "small", ink="muted"))
        words.addStretch(1)
        row.addLayout(words, 1)
        if large:
            row.addWidget(Icon(theme, "chevron-right", colour=colour, size_mm=size.icon * 1.3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        row = self.layout()
        if self._sign is None or self._large or row is None:
            return
        self.title.ensurePolished()
        metrics = QFontMetrics(self.title.font())
        words = _WHOLE_WORD.findall(self.title.text())
        longest = max(map(metrics.horizontalAdvance, words), default=0)
        margins = row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        self._sign.setVisible(longest <= room - self._sign.width() - row.spacing())
