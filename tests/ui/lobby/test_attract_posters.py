"""The attract page with a poster on it: in every shape nothing is cut, and any touch starts."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.assets_folder import assets_folder
from kiosk.ui.language import Language
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.poster_shelf import Slide
from tests.ui.conftest import DemoHall
from tests.ui.fakes import PaintedPosters
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.whole import SHAPES, faults_on

POSTER = Slide("tall", "重阳节给老人理发", "10月11日上午\n日间照料室", picture=True)


@pytest.fixture
def language() -> Iterator[Language]:
    language = Language(assets_folder() / "i18n")
    yield language
    language.switch("zh")


@pytest.mark.parametrize("shape", SHAPES)
def test_a_poster_takes_the_place_of_the_sign(
    qtbot: QtBot, demo_hall: DemoHall, family: str, language: Language, shape: str
) -> None:
    shelf = PaintedPosters(POSTER)
    context = replace(demo_hall.context, posters=shelf)
    window = LobbyWindow(context, family=family, language=language)
    qtbot.addWidget(window)
    window.resize(SHAPES[shape])
    window.show()
    lobby = Lobby(window, demo_hall, qtbot)
    page = lobby.arrive(AttractPage)
    qtbot.waitUntil(page.poster.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: window.hall_now is not None, timeout=10_000)
    assert not faults_on(lobby, f"attract with a poster, {shape}")
    room = page.poster.room(POSTER)
    qtbot.waitUntil(lambda: shelf.asked[-1] == room, timeout=10_000)
    assert room.width() > 200
    assert page.poster.height() > window.height() * (0.2 if shape == "portrait" else 0.3)
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.poster.geometry().center())
    lobby.arrive(HomePage)
