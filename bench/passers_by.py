"""People who use a lobby at random: what they tap, type and sign, and how they leave."""

import random
import time
from array import array
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from kiosk.tour import hands
from kiosk.tour.hands import Hands, TourFailed
from kiosk.ui.lobby.routes import Attract, GuideOf, Home, Number
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.widgets.pinyin_field import PinyinField
from kiosk.ui.widgets.signature_pad import SignaturePad

NAMES = ("王芳", "李小明", "欧阳建国", "诸葛亮亮", "Anna Müller", "吕䶮", "3 组 12 号")
QUERIES = ("yanglao", "身份证", "yb", "社保", "xyz", "生育", "gaoling", "Pension")
PHONE = "13800009753"
SELDOM = {"language": 0.15, "look": 0.15, "sound": 0.1, "call_staff": 0.1, "back": 0.4, "home": 0.2}
"""How likely these are beside a button of the page, which counts 1."""
STRAIGHT_TO_A_NUMBER = 0.4
WALK_AWAY = 0.15
STEPS = (2, 8)


class FirstPaint(QObject):
    """Notices when a window has been painted again after a tap."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.painted_at: float | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest or self.painted_at is not None:
            return False
        watched.event(event)  # worked through here, for the picture to be finished
        self.painted_at = time.perf_counter()
        return True


class PassersBy:
    """One after another; all times in seconds.

    `reactions` are from a tap to the first picture after it, painted whole; `answers` from a tap
    to the picture of the page that it led to, with whatever the store had to say (a look every
    2 ms).
    """

    def __init__(self, lobby: LobbyWindow, draw: random.Random, skip: Callable[[float], None]):
        self._lobby, self._draw, self._skip = lobby, draw, skip
        self._hands = Hands()
        self._paint = FirstPaint(lobby)
        # As bare numbers: what is measured here is whether memory grows.
        self.reactions = array("d")
        self.answers = array("d")
        self._tapped_at: float | None = None
        self.numbers = 0
        self.stuck: list[str] = []

    @property
    def taps(self) -> int:
        """How often the glass was touched."""
        return self._hands.taps

    def visit(self) -> None:
        """Somebody comes, does something, and goes. A way that leads nowhere is `stuck`."""
        try:
            self._visit()
        except TourFailed as failure:
            here = type(self._lobby.visit.here).__name__
            self.stuck.append(f"{failure}, at {here} with {type(self._lobby.page).__name__}")
            self._lobby.end_visit()
            self._rest()

    def _visit(self) -> None:
        self._come()
        if self._draw.random() < STRAIGHT_TO_A_NUMBER:
            self._take_a_number()
        else:
            for _ in range(self._draw.randint(*STEPS)):
                if not self._do_something():
                    break
        self._leave()

    def _come(self) -> None:
        if isinstance(self._lobby.visit.here, Attract):
            self._until(lambda: bool(self._settled("start")), "the page that invites")
            self._tap("start")
        self._until(lambda: isinstance(self._lobby.visit.here, Home), "the doors")

    def _take_a_number(self) -> None:
        tiles = self._settled("item.")
        if not tiles:
            return
        self._touch(self._draw.choice(tiles))
        self._until(lambda: isinstance(self._lobby.visit.here, GuideOf), "the guide")
        if self._settled("take"):
            self._tap("take")
            self._until(self._answered, "a number, or the reason why not")
            self.numbers += isinstance(self._lobby.visit.here, Number)

    def _answered(self) -> bool:
        """The number's page is there, or the button that asks for one again."""
        take = self._lobby.findChild(QAbstractButton, "take")
        priority = self._lobby.findChild(QAbstractButton, "priority")
        closed = priority is not None and not priority.isVisible()
        return take is None or take.isEnabled() or closed

    def _do_something(self) -> bool:
        lobby, draw = self._lobby, self._draw
        if isinstance(lobby.visit.here, Attract):
            return False
        for field in lobby.findChildren(PinyinField):
            if field.isVisible() and not field.text() and draw.random() < 0.7:
                _write(field, draw.choice(NAMES + QUERIES))
        for pad in lobby.findChildren(SignaturePad):
            if pad.isVisible() and not pad.signed:
                self._hands.sign(lobby, pad.objectName())
        buttons = self._buttons()
        digits = [button for button in buttons if button.objectName().startswith("key.")]
        if len(digits) >= 10 and draw.random() < 0.6:
            by_name = {button.objectName(): button for button in digits}
            for digit in PHONE:
                key = by_name.get(f"key.{digit}")
                if key is None or not isValid(key) or not (key.isVisible() and key.isEnabled()):
                    break  # the page went its way meanwhile
                self._touch(key)
            return True
        if not buttons:
            QTest.qWait(20)
            return True
        weights = [SELDOM.get(button.objectName(), 1.0) for button in buttons]
        self._touch(draw.choices(buttons, weights)[0])
        self._rest()
        return True

    def _leave(self) -> None:
        lobby = self._lobby
        if self._draw.random() < WALK_AWAY:
            for patience in (121.0, 21.0):
                self._skip(patience)
                lobby.idle.check()
            self._until(lambda: isinstance(lobby.visit.here, Attract), "the visit's end")
        elif not isinstance(lobby.visit.here, Attract):
            lobby.end_visit()
            self._until(lambda: isinstance(lobby.visit.here, Attract), "the visit's end")

    def _tap(self, name: str) -> None:
        found = self._settled(name)
        if found:
            self._touch(found[0])

    def _touch(self, button: QAbstractButton) -> None:
        self._paint.painted_at = None
        self._tapped_at = begin = time.perf_counter()
        self._hands.tap_widget(button)
        deadline = begin + 1.0
        while self._paint.painted_at is None and time.perf_counter() < deadline:
            QApplication.processEvents(QCoreApplication.ProcessEventsFlag.AllEvents, 5)
        if self._paint.painted_at is not None:
            QApplication.processEvents()
            self.reactions.append(self._paint.painted_at - begin)

    def _busy(self) -> bool:
        return self._lobby.busy

    def _rest(self) -> None:
        _wait_until(lambda: not self._busy(), "the page that is coming")
        if self._tapped_at is not None:
            QApplication.processEvents()
            self.answers.append(time.perf_counter() - self._tapped_at)
            self._tapped_at = None

    def _settled(self, beginning: str) -> list[QAbstractButton]:
        self._rest()
        return [one for one in self._buttons() if one.objectName().startswith(beginning)]

    def _until(self, there: Callable[[], bool], what: str) -> None:
        _wait_until(lambda: there() and not self._busy(), what)
        self._rest()

    def _buttons(self) -> list[QAbstractButton]:
        return [
            button
            for button in self._lobby.findChildren(QAbstractButton)
            if button.isVisible() and button.isEnabled() and button.objectName()
        ]


def _write(field: QWidget, text: str) -> None:
    field.setFocus()
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QCoreApplication.sendEvent(field, composed)


def _wait_until(happened: Callable[[], object], what: str) -> None:
    hands.wait_until(happened, what, look_every_ms=2)
