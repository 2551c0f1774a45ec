"""An errand from the choice of the item to its receipt, and back to it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.errands import routes
from kiosk.ui.lobby.errands.choice_pages import KindPage, RelationPage, WhomPage
from kiosk.ui.lobby.errands.chooser_page import ErrandsPage
from kiosk.ui.lobby.errands.identity_page import IdentityPage
from kiosk.ui.lobby.errands.materials_page import MaterialsPage
from kiosk.ui.lobby.errands.name_page import NamePage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.errands.refused_page import NoErrandPage
from kiosk.ui.lobby.errands.standing_page import StandingPage
from kiosk.ui.lobby.guide_route import GuideOf
from kiosk.ui.lobby.routes import Home
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.flow_pages import FlowPages
from tests.ui.lobby.errands.way import ITEM, PHONE

SIGNED = (((100, 100), (200, 150), (300, 120)), ((400, 100), (500, 160), (600, 130)))


def _walk(stage: LobbyStage) -> Iterator[str]:
    stage.come_in()
    stage.hall.voice.plug_in()
    yield from stage.go(
        routes.Errands(),
        routes.ErrandSearch(),
        routes.NoErrand(GuideOf("GA03")),
        routes.AskKind("RS03"),
        routes.AskKind(ITEM),
        routes.AskWhom(ITEM),
        routes.AskRelation(ITEM),
    )
    yield from _village(stage)
    yield from _questions(stage)
    yield from _consent(stage)
    yield from _receipt(stage)


def _village(stage: LobbyStage) -> Iterator[str]:
    yield from stage.go(routes.AskVillage(ITEM))
    for name in ("village.letters", "village.towns", "village.letters", "letter.S"):
        while not stage.lobby.sees(name) and stage.lobby.sees("page.next"):
            stage.lobby.tap("page.next")
        stage.window.findChild(QAbstractButton, name).click()
        yield name


def _questions(stage: LobbyStage) -> Iterator[str]:
    draft = stage.window.visit.errand
    yield from stage.go(routes.AskPhone(ITEM))
    draft.choose_relation("grandparent")
    draft.phone = PHONE
    yield from stage.go(routes.Errands())
    yield from stage.go(routes.AskPhone(ITEM), routes.AskName(ITEM), routes.AskIdentity(ITEM))
    yield from stage.go(routes.AskMaterials(ITEM))


def _consent(stage: LobbyStage) -> Iterator[str]:
    yield from stage.go(routes.AskConsent(ITEM))
    page, errand = stage.at(ConsentPage), stage.window.visit.errand
    page.pad.show_strokes(SIGNED)
    errand.village = None  # refused: the longest thing that is said there
    errand.strokes = SIGNED
    flow = page.findChild(FlowPages)
    flow.show_page(flow.page_count - 1)
    stage.lobby.tap("errand.submit")
    stage.lobby.qtbot.waitUntil(lambda: page.refusal != "")
    yield "refused"


def _receipt(stage: LobbyStage) -> Iterator[str]:
    stage.lobby.tap("errand.help")
    receipt = stage.at(ReceiptPage).receipt
    for notice in (PrinterNotice.READY, PrinterNotice.PAPER_OUT):
        stage.hall.slips.become(notice)
        yield f"receipt-{notice.value}"
    stage.hall.slips.become(PrinterNotice.READY)
    stage.window.go(Home())
    stage.wait_for(Home())
    yield from stage.go(routes.ErrandAt(receipt.id))
    stage.lobby.tap("standing.reprint")
    yield "reprinted"


SCENE = Scene(
    "errands",
    "lobby",
    (
        ConsentPage,
        ErrandsPage,
        IdentityPage,
        KindPage,
        MaterialsPage,
        NamePage,
        NoErrandPage,
        PhonePage,
        ReceiptPage,
        RelationPage,
        StandingPage,
        VillagePage,
        WhomPage,
    ),
    _walk,
    open_lobby,
    (
        routes.AskConsent,
        routes.AskIdentity,
        routes.AskKind,
        routes.AskMaterials,
        routes.AskName,
        routes.AskPhone,
        routes.AskRelation,
        routes.AskVillage,
        routes.AskWhom,
        routes.ErrandAt,
        routes.ErrandSearch,
        routes.Errands,
        routes.ErrandTaken,
        routes.NoErrand,
    ),
)
