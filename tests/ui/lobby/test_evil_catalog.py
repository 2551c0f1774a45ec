"""The longest names there are and 300 items in one place: every page of the way stays whole."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize

from kiosk.center.guides.catalog_import import import_catalog
from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.items_page import ItemsPage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.routes import GuideOf, Home, Items, ItemsOfEvent, Route, Search
from kiosk.ui.lobby.search_page import SearchPage
from tests.ui.conftest import DemoHall
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.evil import ITEMS, evil_catalog
from tests.ui.lobby.whole import faults_on, turned_to

PORTRAIT, LANDSCAPE = QSize(1080, 1920), QSize(1920, 1080)
LONG = ("EV001", "EV002", "EV003")
PAGES_LOOKED_AT = 4
"""Of a list: the long names stand on the first of them, the rest are all alike."""


@pytest.fixture
def evil_hall(demo_hall: DemoHall) -> DemoHall:
    """The demo hall, where somebody has brought a strange catalog in."""
    rows = read_catalog_bytes(evil_catalog(), "catalog.json")
    context = demo_hall.context
    report = demo_hall.store.write(
        lambda session: import_catalog(
            session, device_id=context.device_id, rows=rows, clock=context.clock
        )
    ).result(timeout=30)
    assert len(report.added) == ITEMS + 3
    return demo_hall


def go(lobby: Lobby, route: Route, kind: type[Page]) -> Page:
    lobby.window.go(route)
    page = lobby.arrive(kind)
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.here == route, timeout=5000)
    return page


def look(lobby: Lobby, route: Route, kind: type[Page]) -> list[str]:
    page = go(lobby, route, kind)
    faults: list[str] = []
    for number in range(min(turned_to(lobby, page), PAGES_LOOKED_AT)):
        faults += faults_on(lobby, f"{route} page {number + 1}", page, number)
    return faults


@pytest.mark.parametrize(
    ("size", "elder", "language"),
    [
        pytest.param(PORTRAIT, False, "zh", id="portrait-zh"),
        pytest.param(PORTRAIT, True, "en", id="portrait-elder-en"),
        pytest.param(LANDSCAPE, False, "en", id="landscape-en"),
        pytest.param(LANDSCAPE, True, "zh", id="landscape-elder-zh"),
        pytest.param(PORTRAIT, True, "zh", id="portrait-elder-zh"),
        pytest.param(LANDSCAPE, False, "zh", id="landscape-zh"),
    ],
)
def test_long_names_and_long_lists_leave_every_page_whole(
    evil_hall: DemoHall,
    open_lobby: Callable[[QSize], Lobby],
    size: QSize,
    elder: bool,
    language: str,
) -> None:
    lobby = open_lobby(size)
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if elder:
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
        lobby.arrive(HomePage)
    faults = look(lobby, Items("民政"), ItemsPage) + look(lobby, ItemsOfEvent("养老"), ItemsPage)
    lobby.window.visit.query = "EV00"
    faults += look(lobby, Search(), SearchPage)
    for code in LONG:
        faults += look(lobby, GuideOf(code), GuidePage)
        lobby.tap("take")
        number = lobby.arrive(NumberPage)
        faults += faults_on(lobby, f"number of {code}", number, 0)
        lobby.window.go(Home())
        lobby.arrive(HomePage)
    assert not faults, "\n".join(faults)


def test_whoever_looks_at_300_items_is_offered_the_search(
    evil_hall: DemoHall, lobby: Lobby
) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    go(lobby, Items("残联"), ItemsPage)
    assert not lobby.sees("search")
    go(lobby, Items("民政"), ItemsPage)
    lobby.tap("search")
    lobby.arrive(SearchPage)
