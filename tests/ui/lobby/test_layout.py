"""Every page in every shape, look and language: nothing cut, nothing too small to hit."""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton

from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.activities.routes import Activities
from kiosk.ui.lobby.business_page import BusinessPage
from kiosk.ui.lobby.coming_page import ComingPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.items_page import ItemsPage
from kiosk.ui.lobby.material_row import MaterialRow
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.phone_tail_page import PhoneTailPage
from kiosk.ui.lobby.proofs_page import ProofsPage
from kiosk.ui.lobby.routes import (
    Business,
    Coming,
    GuideOf,
    Home,
    Items,
    ItemsOfEvent,
    PhoneTail,
    Proofs,
    Route,
    Search,
)
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.whole import faults_on, turned_to

SHAPES = {
    "portrait": QSize(1080, 1920),
    "landscape": QSize(1920, 1080),
    "small": QSize(1024, 768),
}
PAGES: tuple[tuple[Route, type[Page]], ...] = (
    (Home(), HomePage),
    (Business(), BusinessPage),
    (Business("event"), BusinessPage),
    (Items("民政"), ItemsPage),
    (ItemsOfEvent("养老"), ItemsPage),
    (Proofs(), ProofsPage),
    (Items(None), ItemsPage),
    (Search(), SearchPage),
    (GuideOf("MZ04"), GuidePage),
    (GuideOf("YB03"), GuidePage),
    (GuideOf("RS04"), GuidePage),
    (PhoneTail(GuideOf("MZ04"), None), PhoneTailPage),
    (Coming("giving"), ComingPage),
    (Activities(), ActivityDoorsPage),
)
TURNED_NUMBER = {("elder", "portrait"), ("elder", "small")}
"""Where the number's page has a second one."""


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        pytest.param(*case, id="-".join(case))
        for case in product(SHAPES, ("standard", "elder"), ("zh", "en"))
    ],
)
def test_nothing_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    faults = list(faults_on(lobby, "attract"))
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
    for route, kind in PAGES:
        lobby.window.go(route)
        page = lobby.arrive(kind)
        lobby.qtbot.waitUntil(lambda route=route: lobby.window.visit.here == route)
        for number in range(turned_to(lobby, page)):
            faults += faults_on(lobby, f"{route} page {number + 1}", page, number)
        if isinstance(page, GuidePage):
            faults += _ticked_faults(lobby, page)
    lobby.window.go(GuideOf("MZ04"))
    lobby.arrive(GuidePage)
    lobby.tap("take")
    page = lobby.arrive(NumberPage)
    for notice in (PrinterNotice.READY, PrinterNotice.PAPER_OUT):
        lobby.hall.slips.become(notice)
        lobby.qtbot.wait(1)
        faults += faults_on(lobby, f"number, printer {notice.value}", page, 0)
        if turned_to(lobby, page) > 1 and (look, shape) not in TURNED_NUMBER:
            faults.append(f"the number page has to be turned, printer {notice.value}")
    assert not faults, "\n".join(faults)


def _ticked_faults(lobby: Lobby, page: GuidePage) -> Iterator[str]:
    """The same page once it says what is missing, and once that is put off."""
    for row in page.findChildren(MaterialRow):
        if not row.material.can_defer:
            row.setChecked(True)
    for state in ("ticked", "put off"):
        lobby.qtbot.wait(1)
        for number in range(turned_to(lobby, page)):
            yield from faults_on(lobby, f"{page.place()} {state}, page {number + 1}", page, number)
        page.findChild(QAbstractButton, "defer").click()
