"""From the attract page to a number: doors, lists, search, guides, and what is asked before."""

from collections.abc import Iterator

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.errors import Unavailable
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.business_page import BusinessPage
from kiosk.ui.lobby.coming_page import ComingPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.items_page import ItemsPage
from kiosk.ui.lobby.material_row import MaterialRow
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.phone_tail_page import PhoneTailPage
from kiosk.ui.lobby.priority_page import PriorityPage
from kiosk.ui.lobby.proofs_page import ProofsPage
from kiosk.ui.lobby.routes import (
    Attract,
    Business,
    Coming,
    GuideOf,
    Home,
    Items,
    ItemsOfEvent,
    Number,
    PhoneTail,
    Priority,
    Proofs,
    Search,
)
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.lobby.window import LobbyWindow
from kiosk.ui.printing_ports import PrinterNotice


def _walk(stage: LobbyStage) -> Iterator[str]:
    yield "attract"
    stage.come_in()
    yield "home"
    stage.hall.voice.plug_in()
    yield "home-with-a-voice"
    yield from _questions(stage)
    yield from stage.go(Business(), Business("event"), Items("民政"), ItemsOfEvent("养老"))
    yield from stage.go(Proofs(), Items(None), Coming("giving"), Coming("help"))
    yield from _search(stage)
    yield from _guides(stage)
    yield from stage.go(PhoneTail(GuideOf("MZ04"), None), Priority(GuideOf("MZ04")))
    yield from _number(stage)


def _questions(stage: LobbyStage) -> Iterator[str]:
    """What is laid over a page."""
    stage.lobby.tap("call_staff")
    yield "staff-called"
    stage.lobby.tap("staff.understood")
    stage.window.idle.warned.emit(20)
    yield "still-there"
    stage.lobby.tap("idle.stay")


def _search(stage: LobbyStage) -> Iterator[str]:
    yield from stage.go(Search())
    page = stage.at(SearchPage)
    for what, query in (("found", "gljt"), ("nothing-found", "火星")):
        page.field.setText(query)
        stage.lobby.qtbot.wait(300)
        yield f"search-{what}"


def _guides(stage: LobbyStage) -> Iterator[str]:
    for code in ("MZ04", "YB03", "RS04"):
        yield from stage.go(GuideOf(code))
        page = stage.at(GuidePage)
        for row in page.findChildren(MaterialRow):
            if not row.material.can_defer:
                row.setChecked(True)
        yield f"guide-{code}-ticked"
        if stage.lobby.sees("defer"):
            stage.lobby.tap("defer")
            yield f"guide-{code}-put-off"
    yield from stage.go(GuideOf("GONE"))
    stage.at(GuidePage).show_trouble(Unavailable("store.unavailable", cause="gone"))
    yield "trouble"


def _number(stage: LobbyStage) -> Iterator[str]:
    yield from stage.go(GuideOf("MZ04"))
    stage.lobby.tap("take")
    page = stage.at(NumberPage)
    yield "number"
    for state in ("printed", "failed"):
        stage.hall.slips.tell(page.ticket.id, state)
        yield f"number-{state}"
    for notice in PrinterNotice:
        stage.hall.slips.become(notice)
        yield f"number-{notice.value}"
    if stage.lobby.sees("cancel"):
        stage.lobby.tap("cancel")
        yield "give-back"


SCENE = Scene(
    "finding",
    "lobby",
    (
        AttractPage,
        BusinessPage,
        ComingPage,
        GuidePage,
        HomePage,
        ItemsPage,
        LobbyWindow,
        NumberPage,
        PhoneTailPage,
        PriorityPage,
        ProofsPage,
        SearchPage,
    ),
    _walk,
    open_lobby,
    (
        Attract,
        Business,
        Coming,
        GuideOf,
        Home,
        Items,
        ItemsOfEvent,
        Number,
        PhoneTail,
        Priority,
        Proofs,
        Search,
    ),
)
