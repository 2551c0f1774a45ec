"""A bug in a slot, a thread or a part that prints: the windows stand, the log names the place."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from kiosk.ui.lobby.home_page import HomePage
from tests.app.house import House

SECRET = "王小明 13800138000"


def stumble() -> None:
    raise ValueError(SECRET)


class Stumbling:
    """Breaks where nobody can catch it."""

    def __del__(self) -> None:
        stumble()


def in_a_slot() -> None:
    QTimer.singleShot(0, stumble)


def in_a_thread() -> None:
    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()


def in_a_destructor() -> None:
    Stumbling()


@pytest.mark.parametrize("where", [in_a_slot, in_a_thread, in_a_destructor])
def test_a_bug_is_told_by_its_place_and_nothing_stops(
    house: House, reporting: None, capfd: pytest.CaptureFixture[str], where: Callable[[], None]
) -> None:
    house.open("lobby")
    where()
    house.tap(house.lobby, "start")
    house.at(HomePage)
    # Read once: whatever other threads write while it is being read is lost.
    said = "".join(capfd.readouterr())
    assert "ValueError" in said
    assert ":stumble" in said
    assert "13800138000" not in said
    assert "王小明" not in said
    assert "Traceback" not in said
