"""Writing for those who stand far away: made smaller or broken into lines until it all fits."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from kiosk.ui.theme.theme import Theme

SMALLEST_PX = 6
SHRINK = 0.94
RATHER_SMALLER = 0.86


class Lettering:
    """Fonts of the board's family for painters."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def font(self, pixels: float, *, bold: bool = False) -> QFont:
        """The family with an em of so many pixels."""
        font = QFont(self.theme.family)
        font.setPixelSize(max(SMALLEST_PX, round(pixels)))
        font.setBold(bold)
        return font

    def fitted(
        self, text: str, room: QRectF, pixels: float, *, bold: bool = False, wrap: bool = False
    ) -> QFont:
        """The largest font up to `pixels` in which all of `text` stands in `room`."""
        font = self.font(pixels, bold=bold)
        flags = int(Qt.TextFlag.TextWordWrap) if wrap else int(Qt.TextFlag.TextSingleLine)
        while font.pixelSize() > SMALLEST_PX:
            box = QFontMetricsF(font).boundingRect(
                QRectF(0, 0, room.width() if wrap else 1e6, 1e6), flags, text
            )
            if box.width() <= room.width() and box.height() <= room.height():
                break
            font.setPixelSize(min(font.pixelSize() - 1, int(font.pixelSize() * SHRINK)))
        return font

    def write(
        self,
        painter: QPainter,
        text: str,
        room: QRectF,
        pixels: float,
        *,
        colour: str,
        bold: bool = False,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write all of `text` into `room`, up to `pixels` large, in the middle of its height.

        With `wrap` it is broken into lines, but rather made a little smaller.
        """
        font = self.fitted(text, room, pixels, bold=bold)
        if wrap and font.pixelSize() < pixels * RATHER_SMALLER:
            broken = self.fitted(text, room, pixels, bold=bold, wrap=True)
            font = max(font, broken, key=QFont.pixelSize)
        painter.setFont(font)
        painter.setPen(self.theme.colour(colour))
        flags = int(align | Qt.AlignmentFlag.AlignVCenter)
        flags |= int(Qt.TextFlag.TextWordWrap) if wrap else int(Qt.TextFlag.TextSingleLine)
        painter.drawText(room, flags, text)

    def card(self, painter: QPainter, box: QRectF, ground: str, radius: float) -> None:
        """A rounded ground without a line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(ground))
        painter.drawRoundedRect(box, radius, radius)
