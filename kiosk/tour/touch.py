"""Fingers on the glass: real touches of the on-screen keyboard, keys and words it offers."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtQuickWidgets import QQuickWidget
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.tour.hands import TourFailed, wait_until
from kiosk.ui.widgets.pinyin_keyboard import PinyinKeyboard


class Finger:
    """One finger on a touch screen of its own."""

    def __init__(self) -> None:
        self._screen = QTest.createTouchDevice()

    def touch(self, widget: QWidget, point: QPoint) -> None:
        """Down and up again, 30 ms each as a finger is, at `point` of the widget."""
        window = widget.window()  # what a touch screen reports to
        there = widget.mapTo(window, point)
        QTest.touchEvent(window, self._screen).press(0, there, window).commit()
        QTest.qWait(30)
        QTest.touchEvent(window, self._screen).release(0, there, window).commit()
        QTest.qWait(30)

    def type_letters(self, keyboard: PinyinKeyboard, letters: str) -> None:
        """Touch these keys, one after another."""
        wait_until(lambda: keyboard.loaded and keyboard.isVisible(), "the keyboard")
        for letter in letters:
            wait_until(partial(keyboard.shows, letter), f"the key {letter}")
            self.touch(keyboard.panel, keyboard.key(letter))

    def choose_word(self, keyboard: PinyinKeyboard, word: str) -> None:
        """Touch the word among those the keyboard offers."""
        wait_until(lambda: _offered(keyboard, word) is not None, f"{word} to be offered")
        item = _offered(keyboard, word)
        if item is None:
            raise TourFailed(f"{word} is not offered any more")
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        self.touch(keyboard.panel, middle)


def _offered(keyboard: PinyinKeyboard, word: str) -> QQuickItem | None:
    panel = keyboard.panel
    if not isinstance(panel, QQuickWidget):
        raise TourFailed("the keyboard is no scene")
    waiting = [panel.rootObject()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            if item.property("text") == word and item.property("keyType") is None:
                return item
            waiting.extend(item.childItems())
    return None
