"""A resident chooses how they see and reach best, on any page, and loses nothing by it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from kiosk.ui.lobby.errands.name_page import NamePage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.routes import AskName, AskPhone, AskVillage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.phone_tail_page import PhoneTailPage
from kiosk.ui.lobby.routes import GuideOf, PhoneTail, Route, Scan, Search
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.lobby.villages.village_page import VillagePage
from kiosk.ui.theme.look import REACH_MM, Look
from kiosk.ui.theme.tokens import CONTRAST, DAY
from tests.ui.conftest import PITCH_MM
from tests.ui.lobby.driver import Lobby

LOW = Look("elder", contrast=True, low=True)


def come_home(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)


def choose(lobby: Lobby, *names: str) -> None:
    """Tap these choices on the panel and put it away."""
    lobby.tap("display")
    for name in names:
        lobby.tap(f"looks.{name}")
    lobby.tap("looks.done")
    drawn_anew(lobby)


def drawn_anew(lobby: Lobby) -> None:
    lobby.qtbot.waitUntil(
        lambda: not lobby.window.busy and lobby.hall.context.tasks.pending == 0, timeout=5000
    )


def out_of_reach(lobby: Lobby) -> Iterator[str]:
    """What can be tapped or typed into and stands too high above the floor."""
    window = lobby.window
    highest = window.height() - (REACH_MM - lobby.hall.context.screen_bottom_mm) / PITCH_MM
    touched: list[QWidget] = [
        *window.findChildren(QAbstractButton),
        *window.findChildren(QLineEdit),
        window.keyboard,
    ]
    for widget in touched:
        if widget.isVisible() and widget.mapTo(window, QPoint(0, 0)).y() < highest - 1:
            yield widget.objectName()


def test_wishes_combine_are_seen_at_once_and_can_be_taken_back(lobby: Lobby) -> None:
    lobby.hall.voice.plug_in()
    come_home(lobby)
    assert list(out_of_reach(lobby))
    lobby.tap("display")
    for name, look in (
        ("contrast", Look(contrast=True)),
        ("low", Look(contrast=True, low=True)),
        ("elder", LOW),
    ):
        lobby.tap(f"looks.{name}")
        assert lobby.window.visit.look == look
        page = lobby.arrive(HomePage)
        assert page.kit.theme.tokens.palette is CONTRAST
        assert lobby.sees("looks")
        assert lobby.window.childAt(lobby.window.rect().center()) is not page
    assert page.kit.elder
    assert not list(out_of_reach(lobby))
    assert not lobby.sees("sound")  # the head is out of reach: it is chosen here
    lobby.tap("looks.sound.45")
    assert lobby.window.prompts.loudness == 45
    lobby.tap("looks.usual")
    assert lobby.window.visit.look == Look()
    assert lobby.arrive(HomePage).kit.theme.tokens.palette is DAY
    lobby.tap("looks.done")
    assert not lobby.sees("looks")
    assert lobby.sees("sound")


def test_in_low_reach_nothing_to_tap_is_out_of_it_on_any_page(lobby: Lobby) -> None:
    lobby.hall.voice.plug_in()
    come_home(lobby)
    choose(lobby, "low")
    places: tuple[tuple[Route, type[Page]], ...] = (
        (Search(), SearchPage),
        (Scan(), ScanPage),
        (GuideOf("MZ04"), GuidePage),
    )
    for route, kind in places:
        _open(lobby, route, kind)
        lobby.qtbot.waitUntil(lambda: not list(out_of_reach(lobby)), timeout=5000)
    lobby.tap("call_staff")
    assert lobby.button("staff.understood")
    assert not list(out_of_reach(lobby))


def test_the_next_resident_finds_the_usual_look(lobby: Lobby) -> None:
    come_home(lobby)
    choose(lobby, "contrast", "low")
    lobby.window.end_visit()
    assert lobby.window.visit.look == Look()
    come_home(lobby)
    assert lobby.arrive(HomePage).kit.theme.tokens.palette is DAY


def test_what_was_typed_is_still_there_when_the_page_is_drawn_anew(lobby: Lobby) -> None:
    come_home(lobby)

    def change() -> None:
        lobby.tap("look")
        drawn_anew(lobby)
        choose(lobby, "contrast", "low")
        lobby.tap("language")
        drawn_anew(lobby)

    page: Page = _open(lobby, Search(), SearchPage)
    assert page.field is not None
    page.field.setText("高龄津贴")
    change()
    assert lobby.arrive(SearchPage).field.text() == "高龄津贴"
    page = _open(lobby, AskName("RS03"), NamePage)
    assert page.field is not None
    page.field.setText("欧阳小满")
    change()
    assert lobby.arrive(NamePage).field.text() == "欧阳小满"
    for route, kind, name, keys in (
        (PhoneTail(GuideOf("MZ04"), None), PhoneTailPage, "tail", "12"),
        (Mine(), FindMinePage, "key", "12345"),
        (Scan(), ScanPage, "key", "B00"),
        (AskPhone("RS03"), PhonePage, "key", "13800"),
    ):
        page = _open(lobby, route, kind)
        for key in keys:
            lobby.tap(f"{name}.{key}")
        change()
        lobby.arrive(kind)
        assert keys in lobby.words().replace(" ", "").replace("\n", "")
    page = _open(lobby, AskVillage("RS03"), VillagePage)
    lobby.tap("village.letters")
    change()
    lobby.arrive(VillagePage)
    assert lobby.sees("letter.S")


def test_what_was_typed_is_gone_with_its_resident(lobby: Lobby) -> None:
    come_home(lobby)
    page = _open(lobby, AskName("RS03"), NamePage)
    page.field.setText("欧阳小满")
    lobby.tap("look")
    lobby.window.end_visit()
    come_home(lobby)
    assert _open(lobby, AskName("RS03"), NamePage).field.text() == ""


def test_one_stays_where_one_had_turned_to(lobby: Lobby) -> None:
    come_home(lobby)
    lobby.tap("look")
    drawn_anew(lobby)
    guide = _open(lobby, GuideOf("YB03"), GuidePage)
    lobby.tap("page.next")
    seen = guide._flow.turned_share
    choose(lobby, "contrast")
    again = lobby.arrive(GuidePage)
    assert again is not guide
    assert again._flow.turned_share == pytest.approx(seen, abs=0.15)


def _open(lobby: Lobby, route: Route, kind: type) -> Page:
    drawn_anew(lobby)
    lobby.window.go(route)
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.here == route)
    return lobby.arrive(kind)
