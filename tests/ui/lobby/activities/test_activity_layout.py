"""Every page of activities in every shape, look and language: nothing cut, nothing too small."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QSize

from kiosk.ui.lobby.home_page import HomePage
from tests.ui.lobby.activities.way import routes
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_on, turned_to


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        pytest.param(*case, id="-".join(case))
        for case in product(SHAPES, ("standard", "elder"), ("zh", "en"))
        if case[:2] != ("small", "elder")
    ],
)
def test_nothing_of_activities_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    faults: list[str] = []
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.look == "elder")
        lobby.qtbot.waitUntil(lambda: lobby.window._coming is None)
    for route in routes(lobby):
        lobby.window.go(route)
        lobby.qtbot.waitUntil(
            lambda route=route: (
                lobby.window.visit.here == route
                and lobby.window._coming is None
                and lobby.hall.context.tasks.pending == 0
            )
        )
        page = lobby.window.page
        assert page is not None
        for number in range(turned_to(lobby, page)):
            faults += faults_on(lobby, f"{route} page {number + 1}", page, number)
    assert not faults, "\n".join(faults)
