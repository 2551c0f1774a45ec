"""Every page of activities in every shape, look and language: nothing cut, nothing too small."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QSize

from tests.ui.lobby.activities.way import routes
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_along


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
    faults = faults_along(lobby, look, language, routes(lobby))
    assert not faults, "\n".join(faults)
