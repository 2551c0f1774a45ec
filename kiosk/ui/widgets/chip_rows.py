"""Several facts as pills, in as many rows as they need up to a limit; the rest is counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.painting import SURFACES
from kiosk.ui.theme.theme import Theme
from kiosk.ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class _Pill:
    words: str
    tone: Tone
    left: int
    row: int
    width: int


class ChipRows(QWidget):
    """Pills one after another. What does not fit into the last row becomes +3."""

    def __init__(self, theme: Theme, *, rows: int = 2) -> None:
        super().__init__()
        self._theme, self._rows = theme, rows
        self._facts: tuple[tuple[str, Tone], ...] = ()
        self.setFont(theme.font("tag"))
        em = theme.tokens.type.small
        self._side, self._gap = theme.px(em * 0.75), theme.px(em * 0.45)
        self._height = self.fontMetrics().height() + 2 * theme.px(em * 0.22)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> tuple[str, ...]:
        """All that is stated, also what is only counted."""
        return tuple(words for words, _ in self._facts)

    def show_facts(self, facts: Sequence[tuple[str, Tone]]) -> None:
        """State these."""
        if tuple(facts) != self._facts:
            self._facts = tuple(facts)
            self.setAccessibleName("\n".join(self.words))
            self.setToolTip("\n".join(self.words))
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = max((pill.row for pill in self._pills(width)), default=0) + 1
        return rows * self._height + (rows - 1) * self._gap

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(30), self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        metrics = self.fontMetrics()
        for pill in self._pills(self.width()):
            surface = SURFACES[pill.tone]
            top = pill.row * (self._height + self._gap)
            box = QRectF(pill.left, top, pill.width, self._height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(surface.ground))
            painter.drawRoundedRect(box, self._height / 2, self._height / 2)
            painter.setPen(self._theme.colour(surface.words or "ink"))
            baseline = top + (self._height - metrics.height()) / 2 + metrics.ascent()
            painter.drawText(QPointF(pill.left + self._side, baseline), pill.words)
        painter.end()

    def _pills(self, width: int) -> list[_Pill]:
        placed: list[_Pill] = []
        left = row = 0
        for at, (words, tone) in enumerate(self._facts):
            after = len(self._facts) - at - 1
            own = self._pill_width(words)
            room = width - left - (self._more_width(after) if row == self._rows - 1 else 0)
            if left and own > room and row < self._rows - 1:
                left, row = 0, row + 1
                room = width - (self._more_width(after) if row == self._rows - 1 else 0)
            if own > room and left:  # nothing more fits here
                placed.append(self._more(after + 1, left, row))
                break
            shown, own = self._cut(words, room) if own > room else (words, own)
            placed.append(_Pill(shown, tone, left, row, own))
            left += own + self._gap
        return placed

    def _cut(self, words: str, room: int) -> tuple[str, int]:
        """A pill for itself that is wider than a row: its middle is left out."""
        inside = room - 2 * self._side
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, inside), room

    def _more(self, count: int, left: int, row: int) -> _Pill:
        words = f"+{count}"
        return _Pill(words, "plain", left, row, self._pill_width(words))

    def _more_width(self, count: int) -> int:
        return self._pill_width(f"+{count}") + self._gap if count else 0

    def _pill_width(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 2 * self._side
