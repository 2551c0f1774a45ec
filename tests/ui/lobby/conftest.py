"""The lobby, open on the demo center in portrait."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.assets_folder import assets_folder
from kiosk.ui.language import Language
from kiosk.ui.lobby.window import LobbyWindow
from tests.ui.conftest import DemoHall
from tests.ui.lobby.driver import Lobby

PORTRAIT = QSize(1080, 1920)


@pytest.fixture
def open_lobby(
    qtbot: QtBot, demo_hall: DemoHall, family: str
) -> Iterator[Callable[[QSize], Lobby]]:
    """Opens a lobby of a given size; the language is Chinese again afterwards."""
    language = Language(assets_folder() / "i18n")

    def open_one(size: QSize) -> Lobby:
        window = LobbyWindow(demo_hall.context, family=family, language=language)
        qtbot.addWidget(window)
        window.resize(size)
        window.show()
        qtbot.waitUntil(lambda: window.hall_now is not None, timeout=5000)
        return Lobby(window, demo_hall, qtbot)

    yield open_one
    language.switch("zh")


@pytest.fixture
def lobby(open_lobby: Callable[[QSize], Lobby]) -> Lobby:
    """The lobby of a 21.5-inch portrait terminal, nobody before it."""
    return open_lobby(PORTRAIT)
