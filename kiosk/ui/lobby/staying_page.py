"""The end of a way: what was taken stands there for a while, with what becomes of its slip."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.slip_words import SlipWords
from kiosk.ui.widgets.buttons import ActionButton
from kiosk.ui.widgets.notice import Notice
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.text import Text

STAY_WITHOUT_SLIP_S = 90
"""There is something to write down."""
TICK_MS = 250
SPARE_MM = 44.0
"""More than half a millimetre a module: a phone held before the screen reads it."""


class StayingPage(Page):
    """Counts down on its button and then emits `finished`; a touch begins anew."""

    done = Signal()
    finished = Signal()
    loads = False
    final = True

    def __init__(
        self,
        kit: PageKit,
        stay_s: int,
        *,
        button: str = "done",
        without_slip_s: int = STAY_WITHOUT_SLIP_S,
    ) -> None:
        super().__init__(kit)
        self._since, self._stay_s = kit.clock.monotonic(), stay_s
        self._without_slip_s = without_slip_s
        self._slip = Notice(kit.theme)
        self._slip.setObjectName("slip")
        self._spare: tuple[QWidget, QWidget] | None = None
        self._done = ActionButton(
            kit.theme, button, self.tr("好了,回首页"), kind="primary", icon="check"
        )
        self._done.clicked.connect(self.done)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)
        self.tick()

    @property
    def slip_words(self) -> str:
        """What the page says about the slip."""
        return self._slip.words

    def say_of_slip(self, words: SlipWords) -> None:
        """Say what became of the slip; without one the page stays longer."""
        self._slip.say(words.title, words.detail, tone=words.tone, icon=words.icon)
        if self._spare is not None:
            said, code = self._spare
            said.setVisible(words.coming)
            code.setVisible(not words.coming)
        if not words.coming:
            self.stay_longer()
        self.tick()

    def with_spare_code(self, words: QLayout, address: str) -> QWidget:
        """`words`, until no slip is coming: then a code to be photographed stands in their place.

        For pages too low to show both; empty `address`: there is none.
        """
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        said = QWidget()
        words.setContentsMargins(0, 0, 0, 0)
        said.setLayout(words)
        box.addWidget(said)
        if address:
            code = QWidget()
            row = QHBoxLayout(code)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(self.kit.theme.px(5))
            row.addWidget(QrCode(self.kit.theme, address, side_mm=SPARE_MM))
            row.addWidget(Text(self.tr("可以拍下这一页;码里没有您的个人信息"), "body"), 1)
            code.hide()
            box.addWidget(code)
            self._spare = (said, code)
        return holder

    def stay_longer(self) -> None:
        """The screen is all they have: to take a photo or find a pen."""
        self._stay_s = self._without_slip_s

    def touched(self) -> None:
        self._since = self.kit.clock.monotonic()
        self.tick()

    def tick(self) -> None:
        """Show the seconds left; after the last, leave."""
        left = self._stay_s - (self.kit.clock.monotonic() - self._since)
        if left <= 0:
            self._timer.stop()
            self.finished.emit()
        else:
            self._done.set_suffix(f"({int(left) + (left > int(left))})")

    def forget(self) -> None:
        self._timer.stop()
