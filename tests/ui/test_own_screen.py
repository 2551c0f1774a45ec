"""A guarded window whose screen goes and comes back."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.guard import Guard

WITHIN_MS = 20_000


class Socket:
    """Whether a television is in the socket where the window belongs."""

    on = True

    def choose(self, there: Sequence[str]) -> str | None:
        """As a plan of screens would."""
        return there[0] if self.on else None

    def turn(self, application: QApplication, *, on: bool) -> None:
        """Switch it by its remote; Qt says so."""
        self.on = on
        screen = QGuiApplication.primaryScreen()
        (application.screenAdded if on else application.screenRemoved).emit(screen)


@pytest.fixture
def board(qtbot: QtBot) -> Iterator[tuple[QWidget, Socket]]:
    """A window held on the screen of a socket."""
    window, there = QWidget(), Socket()
    qtbot.addWidget(window)
    guard = Guard(lambda: (window,), choose=there.choose)
    window.showFullScreen()
    guard.hold()
    yield window, there
    guard.let_go()


def test_a_window_is_gone_at_once_with_its_screen_and_whole_again_when_that_is_back(
    board: tuple[QWidget, Socket], qtbot: QtBot, qapp: QApplication
) -> None:
    window, television = board
    for _ in range(2):
        television.turn(qapp, on=False)
        assert not window.isVisible()
        television.turn(qapp, on=True)
        qtbot.waitUntil(window.isVisible, timeout=WITHIN_MS)
        assert window.geometry() == window.screen().geometry()
