"""A card is laid on the glass; its outline is made as wide, and the screen's pixels are known."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.theme.pitch import CARD_MM, pitch_of_card, pixels_of_card
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.text import Text

CARD_TALL = 53.98 / CARD_MM
"""Height over width of an ID-1 card."""
STEPS_PX = (10, 1)
REPEAT_MS = 60


class CardOutline(QWidget):
    """An outline of `pixels` width, painted in the middle."""

    def __init__(self, kit: PageKit, pixels: float) -> None:
        super().__init__()
        self.setObjectName("setup.card")
        self._theme, self.pixels = kit.theme, pixels
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(round(self.pixels), round(self.pixels * CARD_TALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, tall = self.pixels, self.pixels * CARD_TALL
        card = QRectF((self.width() - wide) / 2, (self.height() - tall) / 2, wide, tall)
        line = self._theme.px(0.5)
        painter.setPen(QPen(self._theme.colour("accent"), line))
        painter.setBrush(self._theme.colour("accent_soft"))
        round_px = wide * 3.18 / CARD_MM
        painter.drawRoundedRect(card, round_px, round_px)
        painter.end()


class CalibratePage(Page):
    """Emits `finished` with the pitch in millimetres."""

    finished = Signal(float)
    loads = False

    def __init__(self, kit: PageKit, pitch_mm: float, *, where: str) -> None:
        super().__init__(kit)
        self._where = where
        theme = kit.theme
        self.column.addWidget(Text(self.tr("把身份证或银行卡平放在屏幕上"), "title"))
        hint = self.tr("点「宽一点」「窄一点」,直到红框和卡片一样宽。字的大小就按这个算")
        self.column.addWidget(Text(hint, "body", ink="muted"))
        self.outline = CardOutline(kit, pixels_of_card(pitch_mm))
        self.column.addWidget(self.outline, 1)
        # Within the outline: below it there is no room on small panels.
        self._said = Text("", "body", ink="muted", align=Qt.AlignmentFlag.AlignHCenter)
        QVBoxLayout(self.outline).addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(theme.px(max(3.4, theme.tokens.size.tight)))
        for name, words, icon, step in (
            ("narrower", self.tr("窄一点"), "zoom-out", -1),
            ("wider", self.tr("宽一点"), "zoom-in", 1),
        ):
            button = ActionButton(theme, f"screen.{name}", words, kind="quiet", icon=icon)
            button.setAutoRepeat(True)
            button.setAutoRepeatInterval(REPEAT_MS)
            button.clicked.connect(lambda _=False, step=step: self._widen(step))
            row.addWidget(button, 1)
        self.column.addLayout(row)
        done = ActionButton(theme, "screen.done", self.tr("一样宽了"), kind="primary", icon="check")
        done.clicked.connect(self._finish)
        if kit.wide:
            row.addWidget(done, 2)
        else:
            self.column.addWidget(done)
        self._slow = QTimer(self, singleShot=True, interval=4 * REPEAT_MS)
        self._widen(0)

    def place(self) -> str:
        return self._where

    def _widen(self, way: int) -> None:
        # Held down it runs, tapped it goes by single pixels.
        step = STEPS_PX[0] if self._slow.isActive() else STEPS_PX[1]
        if way:
            self._slow.start()
        wished = self.outline.pixels + way * step
        if pitch_of_card(wished) is not None and wished <= self._most():
            self.outline.pixels = wished
        self.outline.update()
        pitch = pitch_of_card(self.outline.pixels) or 0.0
        self._said.setText(self.tr("每个点 {pitch} 毫米").format(pitch=f"{pitch:.3f}"))

    def _most(self) -> float:
        return max(self.window().width(), 640) - 2 * self.kit.theme.px(4)

    def _finish(self) -> None:
        pitch = pitch_of_card(self.outline.pixels)
        if pitch is not None:
            self.finished.emit(pitch)
