"""A scanner's burst is taken whole or dropped whole; what people type arrives where it belongs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.center.evaluation.rating_scan import scanned_token
from kiosk.ui.widgets.scanner_input import GAP_MS, PATIENT_GAP_MS, ScannerInput

CODE = "HTTPS://XINQIAO.INVALID/T/" + "ABCDEFGH" * 19


class Counter:
    """A window with a field and a button, and what the scanner made of the keys."""

    def __init__(self, qtbot: QtBot, *, gap_ms: int = GAP_MS) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.field, self.button = QLineEdit(), QPushButton("x")
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.pressed = 0
        self.now_ms = 0
        self.button.clicked.connect(self._count)
        self.scans: list[str] = []
        self.scanner = ScannerInput(self.window, gap_ms=gap_ms)
        self.scanner.scanned.connect(self.scans.append)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitActive(self.window)
        self.scanner.listen()
        self.field.setFocus()

    def _count(self) -> None:
        self.pressed += 1

    def burst(self, text: str, *, end: bool = True) -> None:
        """Keys as the system delivers them, 8 ms apart on the keyboard's own clock."""
        for character in text:
            self.key_at(self.now_ms + 8, character)
        if end:
            self.key_at(self.now_ms + 8, "\r")

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key without a letter, 8 ms after the one before."""
        self._deliver(self.now_ms + 8, key, modifier, " " if key is Qt.Key.Key_Space else "")

    def key_at(self, moment_ms: int, character: str) -> None:
        """One key, pressed at this time of the keyboard's clock."""
        key = Qt.Key.Key_Return if character == "\r" else Qt.Key(ord(character.upper()))
        self._deliver(moment_ms, key, Qt.KeyboardModifier.NoModifier, character)

    def rest(self) -> None:
        """Nobody touches the keyboard for a second of its clock."""
        self.now_ms += 1000

    def _deliver(
        self, moment_ms: int, key: Qt.Key, modifier: Qt.KeyboardModifier, text: str
    ) -> None:
        self.now_ms = moment_ms
        handle = self.window.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifier, text)
            event.setTimestamp(moment_ms)
            QCoreApplication.sendEvent(handle, event)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=5000)

    def settle(self) -> None:
        """Until no run of keys is held back any more."""
        self.until(lambda: not self.scanner._pause.isActive())


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter(qtbot)


def test_a_burst_with_enter_is_one_scan_and_reaches_nothing_else(counter: Counter) -> None:
    counter.burst(CODE)
    assert counter.scans == [CODE]
    counter.settle()
    assert counter.field.text() == ""


def test_enter_at_its_end_does_not_press_the_button_that_has_the_focus(counter: Counter) -> None:
    counter.button.setFocus()
    counter.burst(" " + CODE)
    counter.settle()
    assert counter.pressed == 0
    assert counter.scans == [" " + CODE]


def test_a_burst_without_enter_is_dropped(counter: Counter) -> None:
    counter.burst(CODE[:50], end=False)
    counter.settle()
    assert counter.scans == []
    assert counter.field.text() == ""
    counter.rest()
    counter.burst(CODE)
    assert counter.scans == [CODE]


def test_what_people_type_arrives_a_moment_later(counter: Counter) -> None:
    for character in "b002":
        counter.burst(character, end=False)
        counter.settle()
        counter.rest()
    assert counter.field.text() == "b002"
    counter.burst("ab", end=False)  # two keys rolled over each other
    counter.settle()
    assert counter.field.text() == "b002ab"
    assert counter.scans == []


def test_enter_and_space_of_a_person_press_the_button(counter: Counter) -> None:
    counter.button.setFocus()
    counter.key(Qt.Key.Key_Space)
    counter.until(lambda: counter.pressed == 1)
    assert not counter.button.isDown()


def test_tab_moves_on(counter: Counter) -> None:
    counter.key(Qt.Key.Key_Tab)
    counter.until(counter.button.hasFocus)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_commands_in_a_code_spoil_it_and_do_nothing(
    counter: Counter, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    counter.field.setText("stays")
    counter.burst(CODE[:20], end=False)
    counter.key(key, modifier)
    counter.burst(CODE[20:])
    counter.settle()
    assert counter.scans == [""]
    assert counter.field.text() == "stays"
    assert counter.field.hasFocus()
    assert counter.window.isVisible()


def test_a_command_in_front_of_a_code_does_nothing_either(counter: Counter) -> None:
    counter.key(Qt.Key.Key_Tab)
    counter.burst(CODE)
    counter.settle()
    assert counter.field.hasFocus()
    assert counter.scans == [""]


def test_a_code_may_end_in_tab_and_in_two_ends_and_neither_reaches_the_page(
    counter: Counter,
) -> None:
    for ends in ((Qt.Key.Key_Tab,), (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
        counter.button.setFocus()
        counter.burst(CODE, end=False)
        for end in ends:
            counter.key(end)
        counter.settle()
        assert counter.scans.pop() == CODE
        assert counter.button.hasFocus()
        assert counter.pressed == 0
        counter.rest()
    counter.key(Qt.Key.Key_Space)  # a person's
    counter.until(lambda: counter.pressed == 1)


def test_characters_typed_by_their_codes_are_no_code(counter: Counter) -> None:
    for digit in "0072" * 40:  # Alt and digits of the number block
        counter.key(Qt.Key(ord(digit)), Qt.KeyboardModifier.AltModifier)
    counter.key(Qt.Key.Key_Return)
    counter.settle()
    assert counter.scans == [""]
    assert counter.field.text() == ""


def test_two_scanners_at_once_make_no_code_of_both(counter: Counter) -> None:
    both = "".join(a + b for a, b in zip(CODE, CODE[::-1], strict=True))
    counter.burst(both)
    counter.settle()
    assert [scanned_token(code) for code in counter.scans] == [None]
    assert counter.field.text() == ""


def test_a_slow_scanner_is_heard_where_nobody_types(qtbot: QtBot) -> None:
    counter = Counter(qtbot, gap_ms=PATIENT_GAP_MS)
    for at, character in enumerate(CODE):
        counter.key_at(at * 80, character)
    counter.key_at(len(CODE) * 80, "\r")
    counter.settle()
    assert counter.scans == [CODE]
    assert counter.field.text() == ""


def test_a_code_without_end_takes_no_memory(counter: Counter) -> None:
    counter.burst("A" * 10_000)
    assert counter.scans == [""]


def test_a_program_that_was_busy_meanwhile_takes_the_code_whole(counter: Counter) -> None:
    for at, character in enumerate(CODE):
        counter.key_at(at * 8, character)
        if at == 60:
            counter.scanner._pause.timeout.emit()  # a timer is served before the waiting keys
    counter.key_at(len(CODE) * 8, "\r")
    assert counter.scans == [CODE]


def test_a_pause_on_the_keyboards_own_clock_parts_two_runs(counter: Counter) -> None:
    for at, character in enumerate(CODE[:30]):
        counter.key_at(at * 8, character)
    for at, character in enumerate(CODE):
        counter.key_at(1000 + at * 8, character)
    counter.key_at(1000 + len(CODE) * 8, "\r")
    assert counter.scans == [CODE]


def test_two_scans_in_a_row_are_two(counter: Counter) -> None:
    counter.burst(CODE)
    counter.burst(CODE[::-1])
    assert counter.scans == [CODE, CODE[::-1]]


def test_keys_of_another_window_are_left_alone(counter: Counter, qtbot: QtBot) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.move(QPoint(600, 600))
    other.show()
    other.activateWindow()
    qtbot.waitActive(other)
    for character in CODE[:30]:
        QTest.keyClick(other.windowHandle(), character)
    assert other.text() == CODE[:30]
    assert counter.scans == []
