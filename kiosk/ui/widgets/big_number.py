"""A queue number, as tall as asked for, in the middle of the room it is given."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.theme import Theme


class BigNumber(QWidget):
    """`label` with digits `height_mm` tall; less only where the room does not allow it."""

    def __init__(
        self,
        theme: Theme,
        label: str = "",
        *,
        height_mm: float | None = None,
        colour: str = "accent",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._colour, self._align = theme, colour, align
        self._height_mm = theme.tokens.type.number if height_mm is None else height_mm
        self._label = label
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(label)

    @property
    def label(self) -> str:
        """The number shown."""
        return self._label

    def show_number(self, label: str) -> None:
        """Show another number."""
        self._label = label
        self.setAccessibleName(label)
        self.updateGeometry()
        self.update()

    def set_height(self, height_mm: float) -> None:
        """Make the digits as tall as this."""
        self._height_mm = height_mm
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.digits(self._height_mm))
        width = int(metrics.tightBoundingRect(self._label or "0").width())
        return QSize(width + 4, int(self._theme.px(self._height_mm) * 1.12))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(20), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        font = self._theme.digits(self._height_mm)
        box = QFontMetricsF(font).tightBoundingRect(self._label)
        if box.width() > self.width() - 4:
            font.setPixelSize(int(font.pixelSize() * (self.width() - 4) / box.width()))
            box = QFontMetricsF(font).tightBoundingRect(self._label)
        if box.height() > self.height():
            font.setPixelSize(max(1, int(font.pixelSize() * self.height() / box.height())))
            box = QFontMetricsF(font).tightBoundingRect(self._label)
        left = 0.0 - box.left()
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            left += (self.width() - box.width()) / 2
        baseline = (self.height() - box.height()) / 2 - box.top()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._colour))
        painter.drawText(QRectF(left, baseline, 0, 0).topLeft(), self._label)
        painter.end()
