"""The field a finger or a pen signs on."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.center.people.signature import Strokes
from kiosk.ui.theme.theme import Theme

PEN_MM = 0.9
"""Thin enough for a name of four characters, thick enough to be seen from a wheelchair."""
BASELINE = 0.78
"""Where the line to sign on lies, of the height."""
NEAREST = 3
"""Thousandths of the width between two points; closer ones say nothing new."""


class SignaturePad(QWidget):
    """Lines as they are drawn; `strokes` are in thousandths of the width, kept by nobody else."""

    changed = Signal()
    """A line was begun, or everything was taken away."""
    base_line = True
    """Whether there is a line to write on."""

    def __init__(self, theme: Theme, *, height_mm: float = 45) -> None:
        super().__init__()
        self._theme, self._height_mm = theme, height_mm
        self._lines: list[list[tuple[int, int]]] = []
        self._drawing = False
        self.setObjectName("signature")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)

    @property
    def strokes(self) -> Strokes:
        """What was drawn so far; empty before anybody signed."""
        return tuple(tuple(line) for line in self._lines if len(line) > 1)

    @property
    def signed(self) -> bool:
        """Whether there is enough of it to be a signature."""
        return sum(len(line) for line in self.strokes) >= 4

    def show_strokes(self, strokes: Strokes) -> None:
        """Show a signature that was given before."""
        self._lines = [list(line) for line in strokes]
        self.update()
        self.changed.emit()

    def clear(self) -> None:
        """Take everything away, to begin anew."""
        self.show_strokes(())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(self._height_mm))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(self._height_mm))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._drawing = True
        self._lines.append([self._point(event.position())])
        self.update()
        self.changed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._drawing:
            return
        line, point = self._lines[-1], self._point(event.position())
        near = max(abs(point[0] - line[-1][0]), abs(point[1] - line[-1][1])) < NEAREST
        if not near:
            line.append(point)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.button() is Qt.MouseButton.LeftButton:
            self._drawing = False
            self.changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = max(theme.px(theme.tokens.size.line), 1)
        painter.setPen(QPen(theme.colour("edge"), edge))
        painter.setBrush(theme.colour("card"))
        radius = theme.px(theme.tokens.size.radius)
        painter.drawRoundedRect(self.rect().adjusted(edge, edge, -edge, -edge), radius, radius)
        if self.base_line:
            base, inset = round(self.height() * BASELINE), theme.px(6)
            painter.drawLine(QPoint(inset, base), QPoint(self.width() - inset, base))
        pen = QPen(theme.colour("ink"), theme.px(PEN_MM))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in self._lines:
            painter.drawPath(self._path(line))
        painter.end()

    def _path(self, line: list[tuple[int, int]]) -> QPainterPath:
        scale = self.width() / 1000
        path = QPainterPath(QPointF(line[0][0] * scale, line[0][1] * scale))
        for x, y in line[1:]:
            path.lineTo(x * scale, y * scale)
        return path

    def _point(self, position: QPointF) -> tuple[int, int]:
        scale = 1000 / max(self.width(), 1)
        x = min(max(position.x(), 0.0), float(self.width()))
        y = min(max(position.y(), 0.0), float(self.height()))
        return min(round(x * scale), 1000), min(round(y * scale), 1000)
