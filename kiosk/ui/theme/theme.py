"""A look on a certain screen: tokens and pitch turned into pixels, fonts, colours and icons."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.assets_folder import assets_folder
from kiosk.ui.theme.sheet import style_sheet
from kiosk.ui.theme.tokens import BOLD_ROLES, Role, Tokens


class Theme:
    """What widgets ask when they lay themselves out and paint."""

    def __init__(
        self, tokens: Tokens, pitch_mm: float, *, family: str, icons: Path | None = None
    ) -> None:
        self.tokens = tokens
        self.pitch_mm = pitch_mm
        self.family = family
        self._icons = icons or assets_folder() / "icons"
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def px(self, millimetres: float) -> int:
        """Millimetres on this screen, in whole pixels, at least 1."""
        return max(1, round(millimetres / self.pitch_mm))

    def mm(self, pixels: float) -> float:
        """Pixels of this screen in millimetres."""
        return pixels * self.pitch_mm

    def colour(self, name: str) -> QColor:
        """The palette's colour of that name."""
        return QColor(str(getattr(self.tokens.palette, name)))

    def font(self, role: Role) -> QFont:
        """The font a text of this role is written in; the style sheet says the same."""
        font = QFont(self.family)
        font.setPixelSize(self.px(self.tokens.type.em(role)))
        font.setBold(role in BOLD_ROLES)
        return font

    def digits(self, height_mm: float) -> QFont:
        """A bold font whose digits are `height_mm` tall on the glass (not their em).

        Measured on the flattest of them: round ones stand a little taller.
        """
        font = QFont(self.family)
        font.setBold(True)
        font.setPixelSize(200)
        ratio = QFontMetricsF(font).tightBoundingRect("1").height() / 200
        font.setPixelSize(self.px(height_mm / ratio))
        return font

    @cached_property
    def style_sheet(self) -> str:
        """QSS for the window that wears this look."""
        return style_sheet(self.tokens, self.px, self.family)

    def icon(self, name: str, colour: str, size_mm: float, *, ratio: float = 1.0) -> QPixmap:
        """The outline icon `name` in the palette's `colour`, square, `size_mm` wide."""
        side = self.px(size_mm)
        key = (name, colour, side, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw_icon(name, colour, side, ratio)
        return self._pixmaps[key]

    def _draw_icon(self, name: str, colour: str, side: int, ratio: float) -> QPixmap:
        outline = (self._icons / f"{name}.svg").read_text("utf-8")
        painted = outline.replace("currentColor", self.colour(colour).name())
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(painted.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap
