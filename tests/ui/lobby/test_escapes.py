"""What somebody at the glass might try to get out of the lobby, each by real events."""

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget

from kiosk.ui.guard import Guard
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.search_page import SearchPage
from tests.ui.lobby.driver import Lobby

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
META, SHIFT = Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
SHORTCUTS = (
    *((Qt.Key.Key_F4, ALT), (Qt.Key.Key_Tab, ALT), (Qt.Key.Key_Space, ALT), (Qt.Key.Key_Left, ALT)),
    *((Qt.Key.Key_Q, CTRL), (Qt.Key.Key_W, CTRL), (Qt.Key.Key_O, CTRL), (Qt.Key.Key_P, CTRL)),
    *((Qt.Key.Key_A, CTRL), (Qt.Key.Key_C, CTRL), (Qt.Key.Key_X, CTRL), (Qt.Key.Key_V, CTRL)),
    *((Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Space, CTRL), (Qt.Key.Key_Backspace, CTRL | ALT)),
    *((Qt.Key.Key_Delete, CTRL | ALT), (Qt.Key.Key_F1, CTRL | ALT), (Qt.Key.Key_T, CTRL | ALT)),
    *((Qt.Key.Key_Escape, NONE), (Qt.Key.Key_F1, NONE), (Qt.Key.Key_F11, NONE)),
    *((Qt.Key.Key_Super_L, META), (Qt.Key.Key_S, META), (Qt.Key.Key_R, META)),
    *((Qt.Key.Key_Print, NONE), (Qt.Key.Key_SysReq, ALT), (Qt.Key.Key_Menu, NONE)),
    *((Qt.Key.Key_Insert, SHIFT), (Qt.Key.Key_Delete, SHIFT), (Qt.Key.Key_F10, SHIFT)),
    (Qt.Key.Key_Help, NONE),
)


@pytest.fixture
def held(lobby: Lobby) -> Iterator[Lobby]:
    """The lobby as it hangs in a hall: over the whole screen, and guarded."""
    guard = Guard(lambda: (lobby.window,))
    lobby.window.showFullScreen()
    guard.hold()
    yield lobby
    guard.let_go()


@pytest.fixture
def searching(held: Lobby) -> Lobby:
    """Somebody has typed into the search field."""
    held.tap("start")
    held.arrive(HomePage)
    held.tap("door.business")
    held.tap("search")
    field = held.arrive(SearchPage).field
    assert isinstance(field, QLineEdit)
    field.setText("abc")
    field.setFocus()
    return held


def field_of(lobby: Lobby) -> QLineEdit:
    assert isinstance(lobby.window.page, SearchPage)
    field = lobby.window.page.field
    assert isinstance(field, QLineEdit)
    return field


def alone(lobby: Lobby) -> bool:
    """Whether nothing but the lobby is on the screen."""
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return shown == [lobby.window] and lobby.window.isFullScreen()


def test_no_key_leads_out_and_none_takes_text_along(searching: Lobby) -> None:
    field, window = field_of(searching), searching.window
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("from elsewhere")
    field.selectAll()
    for key, modifiers in SHORTCUTS:
        QTest.keyClick(field, key, modifiers)
        QTest.keyClick(window.windowHandle(), key, modifiers)
    assert field.text() == "abc"
    assert clipboard.text() == "from elsewhere"
    assert alone(searching)
    assert isinstance(window.page, SearchPage)
    field.end(False)
    QTest.keyClicks(field, "D")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "e")
    assert field.text() == "abce"
    clipboard.clear()


@pytest.mark.qt_log_ignore(r"This plugin does not support raise\(\)", extend=True)
def test_no_menu_drag_tip_or_window_of_its_own_appears(searching: Lobby) -> None:
    field, window = field_of(searching), searching.window
    handle = window.windowHandle()
    middle = field.mapTo(window, field.rect().center())
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(handle, button, NONE, middle)
    for widget in (field, window, *window.findChildren(QWidget)):
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(widget, menu)
    assert QApplication.activePopupWidget() is None
    dragged = QMimeData()
    dragged.setText("dragged")
    dragged.setUrls([QUrl("file:///etc/passwd"), QUrl("https://xinqiao.invalid")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for widget in (field, window):
        entering = QDragEnterEvent(QPoint(5, 5), copy, dragged, left, NONE)
        QApplication.sendEvent(widget, entering)
        assert not entering.isAccepted()
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, dragged, left, NONE))
    assert field.text() == "abc"
    zoom = QWheelEvent(
        *(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120)),
        *(Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(window, zoom)
    for stray in (QDialog(), QLabel("a tip", f=Qt.WindowType.ToolTip), QDialog(window)):
        stray.show()
        searching.qtbot.waitUntil(lambda gone=stray: not gone.isVisible(), timeout=5000)
    assert alone(searching)


def test_closing_and_putting_away_are_undone(held: Lobby) -> None:
    window = held.window
    asks: tuple[Callable[[], object], ...] = (
        lambda: window.windowHandle().close(),
        QApplication.quit,
        QApplication.closeAllWindows,
        window.showMinimized,
        window.showNormal,
        lambda: window.resize(300, 200),
        lambda: window.move(40, 40),
        lambda: window.windowHandle().hide(),
    )
    for ask in asks:
        ask()
        held.qtbot.waitUntil(
            lambda: alone(held) and window.geometry() == window.screen().geometry(), timeout=10_000
        )
    held.tap("start")
    held.arrive(HomePage)


def test_palms_and_many_fingers_do_no_harm(held: Lobby) -> None:
    window = held.window
    glass = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    width, height = window.width(), window.height()
    held.tap("start")
    held.arrive(HomePage)
    # Three fingers from one edge to the other, then two that pinch.
    for fingers in (3, 2, 10):
        spots = [QPoint(2 + finger, height * (finger + 1) // 12) for finger in range(fingers)]
        begin = QTest.touchEvent(window, glass)
        for finger, spot in enumerate(spots):
            begin.press(finger, spot, window)
        begin.commit()
        for step in range(1, 6):
            moved = QTest.touchEvent(window, glass)
            for finger, spot in enumerate(spots):
                moved.move(finger, spot + QPoint(width * step // 6, 0), window)
            moved.commit()
        end = QTest.touchEvent(window, glass)
        for finger, spot in enumerate(spots):
            end.release(finger, spot + QPoint(width * 5 // 6, 0), window)
        end.commit()
    assert alone(held)
    # A palm that lies there: nobody answers, so the visit ends; then the next one begins.
    palm = QTest.touchEvent(window, glass)
    for finger in range(5):
        palm.press(finger, QPoint(3 + finger, 3), window)
    palm.commit()
    for seconds in (60, 20):
        held.hall.clock.pass_time(seconds=seconds)
        held.window.idle.check()
    held.arrive(AttractPage)
    lifted = QTest.touchEvent(window, glass)
    for finger in range(5):
        lifted.release(finger, QPoint(3 + finger, 3), window)
    lifted.commit()
    held.tap("start")
    held.arrive(HomePage)


def test_a_child_that_hammers_ends_where_everybody_begins(held: Lobby) -> None:
    chance, window = random.Random(7), held.window
    handle = window.windowHandle()
    for _ in range(150):
        spot = QPoint(chance.randrange(window.width()), chance.randrange(window.height()))
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NONE, spot, 0)
        if chance.random() < 0.2:
            QApplication.processEvents()
    assert alone(held)
    held.qtbot.waitUntil(lambda: held.hall.context.tasks.pending == 0, timeout=30_000)
    held.hall.clock.pass_time(seconds=600)
    window.idle.check()
    held.arrive(AttractPage)


def test_nothing_a_window_is_made_of_opens_files_links_or_printers() -> None:
    ways_out = (
        *("QFileDialog", "QPrintDialog", "QMessageBox", "QInputDialog", "QColorDialog", "QMenu("),
        *("QDesktopServices", "setOpenExternalLinks(True", "QFileSystemModel", "startDetached"),
    )
    folder = Path(sys.modules["kiosk.ui"].__path__[0])
    found = [
        f"{file.name}: {way}"
        for file in folder.rglob("*.py")
        for way in ways_out
        if way in file.read_text("utf-8")
    ]
    assert found == []
