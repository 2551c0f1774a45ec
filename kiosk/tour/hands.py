"""The tour's hands and eyes: they press the real widgets and look at the real windows."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from kiosk.tour.held_signals import told_to_end
from kiosk.ui.widgets.pinyin_keyboard import PinyinKeyboard
from kiosk.ui.widgets.signature_pad import SignaturePad

PATIENCE_S = 20.0
SIGNATURE = (
    ((0.15, 0.35), (0.22, 0.7), (0.3, 0.3), (0.38, 0.65), (0.46, 0.4)),
    ((0.5, 0.3), (0.58, 0.62), (0.66, 0.34), (0.8, 0.5)),
)
"""Lines of a name, in parts of the pad."""
W = TypeVar("W", bound=QWidget)


class TourFailed(Exception):
    """Something did not happen that has to; says what."""


def wait_until(
    happened: Callable[[], object],
    what: str,
    patience_s: float = PATIENCE_S,
    look_every_ms: int = 10,
) -> None:
    """Let the program run until `happened()` is true; `TourFailed` if it takes too long."""
    deadline = time.monotonic() + patience_s
    while not happened():
        if told_to_end():
            raise TourFailed("told to end before it was over")
        if time.monotonic() > deadline:
            raise TourFailed(f"waited in vain for: {what}")
        QTest.qWait(look_every_ms)


def find(window: QWidget, kind: type[W], name: str) -> W:
    """The visible widget called `name`."""
    for widget in window.findChildren(kind, name):
        if widget.isVisible():
            return widget
    raise TourFailed(f"nothing called {name} can be seen")


def turn_to(window: QWidget) -> None:
    """Make `window` the one that is typed into, as a finger on it would."""
    if not window.isActiveWindow():
        window.activateWindow()
        wait_until(window.isActiveWindow, "the window to come to the front")


class Hands:
    """Presses what can be pressed, and counts how often."""

    def __init__(self) -> None:
        self.taps = 0

    def tap(self, window: QWidget, name: str) -> None:
        """Press the button called `name` in the middle, once it can be pressed."""
        turn_to(window)
        wait_until(lambda: _pressable(window, name), f"a button {name} that can be pressed")
        self.tap_widget(find(window, QAbstractButton, name))

    def tap_widget(self, widget: QWidget) -> None:
        """One tap in the middle of a widget."""
        self.taps += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())

    def sign(self, window: QWidget, name: str) -> None:
        """Draw two lines with a finger on the pad called `name`."""
        pad = find(window, SignaturePad, name)
        left = Qt.MouseButton.LeftButton
        for line in SIGNATURE:
            points = [QPoint(round(x * pad.width()), round(y * pad.height())) for x, y in line]
            QTest.mousePress(pad, left, pos=points[0])
            for point in points[1:]:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, left, pos=points[-1])

    def type_on_screen(self, keyboard: PinyinKeyboard, letters: str) -> None:
        """Press the keys of the on-screen keyboard, one after another."""
        wait_until(lambda: keyboard.loaded and keyboard.isVisible(), "the keyboard")
        for letter in letters:
            self.press_key(keyboard, letter)

    def press_key(self, keyboard: PinyinKeyboard, letter: str) -> None:
        """Press one key once it is there."""
        wait_until(lambda: _key(keyboard, letter), f"the key {letter}")
        point = _key(keyboard, letter)
        assert point is not None  # noqa: S101 - waited for just now
        panel = keyboard.panel
        QTest.mousePress(panel, Qt.MouseButton.LeftButton, pos=point)
        QTest.qWait(30)
        QTest.mouseRelease(panel, Qt.MouseButton.LeftButton, pos=point)
        QTest.qWait(30)

    def write(self, window: QWidget, name: str, text: str) -> None:
        """Type with a keyboard of keys into the field called `name`; hanzi come composed."""
        turn_to(window)
        field = find(window, QLineEdit, name)
        field.setFocus()
        if text.isascii():
            QTest.keyClicks(field, text)
            return
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QCoreApplication.sendEvent(field, composed)


def scan_into(window: QWidget, code: str, *, end: bool = True) -> None:
    """Type `code`, and Enter at its end, into `window` as a scanner does, 8 ms a key.

    The keys carry their own time, so that no pause of this machine tears the code apart.
    """
    turn_to(window)
    handle = window.windowHandle()
    begun = round(time.monotonic() * 1000)
    for count, character in enumerate((*code, "\r") if end else code):
        key = Qt.Key.Key_Return if character == "\r" else Qt.Key(ord(character.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
            event.setTimestamp(begun + 8 * count)
            QCoreApplication.sendEvent(handle, event)


class Camera:
    """Takes pictures of windows into a folder, numbered in the order of the tour."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken = 0

    def take(self, window: QWidget, name: str) -> Path:
        """`NN-name.png` of the window as it is now."""
        self._taken += 1
        file = self._folder / f"{self._taken:02d}-{name}.png"
        picture(window).save(str(file))
        return file


def picture(window: QWidget) -> QImage:
    """The window as it would be seen, after all that is due has been drawn."""
    QApplication.processEvents()
    QTest.qWait(50)
    return window.grab().toImage()


def _pressable(window: QWidget, name: str) -> bool:
    buttons = window.findChildren(QAbstractButton, name)
    return any(button.isVisible() and button.isEnabled() for button in buttons)


def _key(keyboard: PinyinKeyboard, letter: str) -> QPoint | None:
    try:
        return keyboard.key(letter)
    except KeyError:
        return None
