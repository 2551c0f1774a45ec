"""The guard at a desk, where there is a keyboard, and when the program ends."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.guard import Guard

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[tuple[QWidget, QLineEdit, Guard]]:
    """A window with a field, held as at a desk."""
    window, field = QWidget(), QLineEdit("queue")
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    guard = Guard(lambda: (window,), staff=True)
    window.showFullScreen()
    guard.hold()
    field.setFocus()
    yield window, field, guard
    guard.let_go()


def test_a_clerk_may_copy_and_use_function_keys_but_not_leave(
    desk: tuple[QWidget, QLineEdit, Guard], qtbot: QtBot
) -> None:
    window, field, guard = desk
    pressed: list[str] = []
    for keys in ("F2", "Alt+F4", "Ctrl+Q", "Meta+S", "F11"):
        QShortcut(QKeySequence(keys), window).activated.connect(
            lambda keys=keys: pressed.append(keys)
        )
    handle = window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_A, CTRL)
    QTest.keyClick(handle, Qt.Key.Key_C, CTRL)
    QTest.keyClick(handle, Qt.Key.Key_F2)
    QTest.keyClick(handle, Qt.Key.Key_F4, ALT)
    QTest.keyClick(handle, Qt.Key.Key_Q, CTRL)
    QTest.keyClick(handle, Qt.Key.Key_S, Qt.KeyboardModifier.MetaModifier)
    QTest.keyClick(handle, Qt.Key.Key_F11)
    assert QGuiApplication.clipboard().text() == "queue"
    assert pressed == ["F2", "F11"]
    QGuiApplication.clipboard().clear()
    tip = QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint())
    assert not guard.eventFilter(field, tip)
    handle.close()
    assert window.isVisible()


def test_when_the_program_ends_its_windows_close(
    desk: tuple[QWidget, QLineEdit, Guard], qtbot: QtBot
) -> None:
    window, _, guard = desk
    assert not window.close()
    guard.let_go()
    assert window.close()
    assert not window.isVisible()
    assert QApplication.overrideCursor() is None
