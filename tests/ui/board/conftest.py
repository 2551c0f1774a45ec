"""A board over a real hall, with times short enough for a test."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.board.window import BoardWindow
from kiosk.ui.language import Code
from tests.ui.hall import RealHall
from tests.ui.hall import hall as hall

POLL_MS, HOLD_MS = 20, 250


@pytest.fixture
def hang_up(qtbot: QtBot, hall: RealHall) -> Callable[..., BoardWindow]:
    """Hang a board up in `hall`; it has read the hall once when it is handed over."""

    def open_window(
        width: int = 1920,
        height: int = 1080,
        *,
        language: Code = "zh",
        poll_ms: int = POLL_MS,
        hold_ms: int = HOLD_MS,
    ) -> BoardWindow:
        window = BoardWindow(hall.context(), language=language, poll_ms=poll_ms, hold_ms=hold_ms)
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitSignal(window.watch.looked):
            window.show()
        return window

    return open_window
