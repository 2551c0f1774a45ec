"""The longest names there are and 300 items in one place: every page of the way stays whole."""

import pytest
from PySide6.QtCore import QSize

from kiosk.center.guides.catalog_import import import_catalog
from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.items_page import ItemsPage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.routes import Items, Route
from kiosk.ui.lobby.search_page import SearchPage
from tests.ui.conftest import DemoHall
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.evil import ITEMS, evil_catalog

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
