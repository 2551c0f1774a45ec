"""Tells whether what is on the screen is whole, by the measures of the gallery."""

from collections.abc import Iterable

from PySide6.QtCore import QSize

from gallery.looks import LANDSCAPE, PORTRAIT, SMALL
from gallery.measures.boxes import in_sight
from gallery.measures.limits import elder, resident
from gallery.measures.painted import painted
from gallery.measures.targets import hard_to_hit
from gallery.measures.writing import unreadable
from gallery.patience import settled
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.routes import Route
from kiosk.ui.widgets.flow_pages import FlowPages
from tests.ui.conftest import PITCH_MM
from tests.ui.lobby.driver import Lobby

SHAPES: dict[str, QSize] = {shape.name: shape.size for shape in (PORTRAIT, LANDSCAPE, SMALL)}


def turned_to(lobby: Lobby, page: Page) -> int:
    """How many pages it takes."""
    flow = page.findChild(FlowPages)
    lobby.qtbot.waitUntil(lambda: flow is None or flow.page_count > 0, timeout=2000)
    return flow.page_count if flow is not None else 1


def faults_along(lobby: Lobby, look: str, language: str, routes: Iterable[Route]) -> list[str]:
    """What is wrong at these places, one after the other."""
    window = lobby.window
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: window.visit.look.elder)
        lobby.arrive(HomePage)
    faults: list[str] = []
    for route in routes:
        window.go(route)
        lobby.qtbot.waitUntil(lambda route=route: window.visit.here == route)
        page = lobby.arrive(Page)
        for number in range(turned_to(lobby, page)):
            faults += faults_on(lobby, f"{route} page {number + 1}", page, number)
    return faults


def faults_on(lobby: Lobby, where: str, page: Page | None = None, number: int = 0) -> list[str]:
    """What is wrong and stays wrong once everything has found its place."""
    flow = page.findChild(FlowPages) if page is not None else None
    if flow is not None and flow.page_count > 1:
        flow.show_page(number)
    found = settled(lambda: _seen(lobby), lambda seen: not seen)
    return [f"{where}: {finding}" for finding in found]


def _seen(lobby: Lobby) -> list[str]:
    window = lobby.window
    compact = window.page is not None and window.page.kit.compact
    large = window.visit.look.elder
    limits = elder(PITCH_MM, compact=compact) if large else resident(PITCH_MM)
    widgets = in_sight(window)
    found = [*unreadable(painted(widgets).runs, limits), *hard_to_hit(widgets, limits)]
    return [str(each) for each in found if each.kind != "elided"]
