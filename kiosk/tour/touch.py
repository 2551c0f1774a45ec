"""Fingers on the glass: real touches of the on-screen keyboard, keys and words it offers."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.tour.hands import find, wait_until
from kiosk.ui.typing.candidate_bar import CandidateBar
from kiosk.ui.typing.glass_keyboard import GlassKeyboard
from kiosk.ui.widgets.buttons import ActionButton
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

    def choose_word(self, keyboard: GlassKeyboard, word: str) -> None:
        """Touch the word among those the keyboard offers, turning their pages."""
        wait_until(lambda: word in _bar(keyboard).words, f"{word} to be offered")
        while word not in _bar(keyboard).shown:
            self._tap(find(keyboard, ActionButton, "candidates.on"))
        place = _bar(keyboard).shown.index(word)
        self._tap(find(keyboard, ActionButton, f"candidate.{place}"))

    def _tap(self, button: QWidget) -> None:
        self.touch(button, button.rect().center())


def _bar(keyboard: GlassKeyboard) -> CandidateBar:
    return find(keyboard, CandidateBar, "candidates")
