"""Finding an item: by door and department, by typing, and when nothing is found."""

from concurrent.futures import Future
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.errors import Unavailable
from kiosk.ui.lobby.business_page import BusinessPage
from kiosk.ui.lobby.coming_page import ComingPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.items_page import ItemsPage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.proofs_page import ProofsPage
from kiosk.ui.lobby.routes import GuideOf
from kiosk.ui.lobby.search_page import SearchPage
from tests.ui.lobby.driver import Lobby


def to_search(lobby: Lobby) -> SearchPage:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.business")
    lobby.arrive(BusinessPage)
    lobby.tap("search")
    page = lobby.arrive(SearchPage)
    lobby.qtbot.waitUntil(page.field.hasFocus, timeout=5000)
    return page


def press(lobby: Lobby, qtbot: QtBot, letters: str) -> None:
    """Tap keys of the keyboard on the glass."""
    keyboard = lobby.window.keyboard.letters
    for letter in letters:
        qtbot.waitUntil(lambda letter=letter: keyboard.shows(letter), timeout=5000)
        qtbot.mouseClick(keyboard.panel, Qt.MouseButton.LeftButton, pos=keyboard.key(letter))


def test_pinyin_typed_on_the_glass_finds_the_item_before_a_hanzi_is_chosen(
    lobby: Lobby, qtbot: QtBot
) -> None:
    page = to_search(lobby)
    press(lobby, qtbot, "yanglao")
    qtbot.waitUntil(lambda: page.field.whole_text == "yanglao", timeout=5000)
    assert lobby.sees("item.RS03")
    lobby.tap("item.RS03")
    lobby.arrive(GuidePage)
    assert not lobby.window.keyboard.isVisible()


def test_the_keyboard_is_not_made_before_it_is_needed(lobby: Lobby) -> None:
    assert not lobby.window.keyboard.loaded
    to_search(lobby)
    assert lobby.window.keyboard.loaded


def test_hiding_the_keyboard_makes_room_and_a_tap_on_the_field_brings_it_back(
    lobby: Lobby, qtbot: QtBot
) -> None:
    page = to_search(lobby)
    lobby.window.keyboard.close_up()
    assert not lobby.window.keyboard.isVisible()
    qtbot.mouseClick(page.field, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lobby.window.keyboard.isVisible, timeout=5000)


def test_the_input_method_is_told_not_to_learn(lobby: Lobby) -> None:
    page = to_search(lobby)
    assert page.field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_nothing_found_says_what_else_to_try(lobby: Lobby) -> None:
    page = to_search(lobby)
    page.field.setText("xyzq")
    assert "没有找到“xyzq”" in lobby.words()
    assert lobby.hall.context.center.phone in lobby.words()
    lobby.tap("search.departments")
    lobby.arrive(BusinessPage)


def test_clearing_brings_the_suggestions_back(lobby: Lobby) -> None:
    page = to_search(lobby)
    page.field.setText("shenfenzheng")
    lobby.tap("search.clear")
    assert page.field.text() == ""
    assert "大家常找的" in lobby.words()


def test_what_was_typed_survives_a_change_of_look(lobby: Lobby) -> None:
    to_search(lobby).field.setText("yanglao")
    lobby.tap("look")
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
    page = lobby.arrive(SearchPage)
    lobby.qtbot.waitUntil(lambda: lobby.sees("item.RS03"), timeout=5000)
    assert page.field.text() == "yanglao"


def test_a_department_lists_its_items_and_back_leads_home(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.business")
    lobby.arrive(BusinessPage)
    lobby.tap("department.民政")
    lobby.arrive(ItemsPage)
    assert lobby.window.place == "办事 › 民政"
    assert lobby.sees("item.MZ04")
    lobby.tap("back")
    lobby.arrive(BusinessPage)
    lobby.tap("back")
    lobby.arrive(HomePage)


def test_a_life_event_lists_its_items_whatever_their_department(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.business")
    lobby.arrive(BusinessPage)
    lobby.tap("by.event")
    lobby.qtbot.waitUntil(lambda: lobby.sees("event.身后事"), timeout=5000)
    lobby.tap("event.身后事")
    lobby.arrive(ItemsPage)
    assert lobby.window.place == "办事 › 身后事"
    assert all(lobby.sees(f"item.{code}") for code in ("RS04", "MZ09", "GA05"))
    lobby.tap("back")
    lobby.arrive(BusinessPage)
    lobby.qtbot.waitUntil(lambda: lobby.sees("event.养老"), timeout=5000)
    lobby.tap("by.department")
    lobby.qtbot.waitUntil(lambda: lobby.sees("department.民政"), timeout=5000)


def test_what_a_village_may_not_certify_is_said_in_the_guide_and_on_a_page(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.business")
    lobby.arrive(BusinessPage)
    lobby.tap("proofs")
    lobby.arrive(ProofsPage)
    assert "找 公安派出所" in lobby.words()
    assert "民发〔2020〕20号" in lobby.words()
    lobby.window.go(GuideOf("RS04"))
    lobby.arrive(GuidePage)
    assert "村里不开:找医院或卫生院;意外死亡的由公安出具" in lobby.words()
    lobby.tap("checklist")
    ((checklist, _),) = lobby.hall.slips.checklists
    assert [proof.name for proof in checklist.village_proofs.values()] == ["死亡证明"]


def test_every_item_of_the_shelf_is_reached_by_turning_pages(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("look")
    lobby.arrive(HomePage)
    lobby.tap("door.business")
    lobby.arrive(BusinessPage)
    lobby.tap("shelf")
    page = lobby.arrive(ItemsPage)
    seen: set[str] = set()
    while True:
        seen |= {
            tile.objectName()
            for tile in page.findChildren(type(lobby.button("look")).__mro__[1])
            if tile.isVisible() and tile.objectName().startswith("item.")
        }
        if not lobby.button("page.next").isEnabled():
            break
        lobby.tap("page.next")
    assert len(seen) == 45


@pytest.mark.parametrize("door", ["giving", "help"])
def test_a_door_with_nothing_behind_says_where_to_ask(lobby: Lobby, door: str) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap(f"door.{door}")
    lobby.arrive(ComingPage)
    words = lobby.words()
    assert "正在准备" in words
    assert lobby.hall.context.center.phone in words
    assert "办到 12:00" in words
    lobby.tap("coming.home")
    lobby.arrive(HomePage)


def test_a_store_that_does_not_answer_is_told_calmly_and_tried_again(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = lobby.hall.store.read

    def refuse(_work):  # type: ignore[no-untyped-def]
        future: Future[object] = Future()
        future.set_exception(Unavailable("store.unavailable", cause="test"))
        return future

    monkeypatch.setattr(lobby.hall.store, "read", refuse)
    lobby.tap("start")
    lobby.qtbot.waitUntil(lambda: lobby.sees("retry"), timeout=5000)
    assert "机器正忙" in lobby.words()
    monkeypatch.setattr(lobby.hall.store, "read", read)
    lobby.tap("retry")
    lobby.qtbot.waitUntil(lambda: lobby.sees("item.MZ04"), timeout=5000)
    assert not lobby.sees("retry")


@pytest.mark.parametrize(
    ("moment", "words", "may_take"),
    [
        (datetime(2026, 11, 23, 5, 0, tzinfo=UTC), "今天 14:00 开门", True),
        (datetime(2026, 11, 23, 12, 0, tzinfo=UTC), "明天 08:30 开门", False),
        (datetime(2026, 11, 28, 8, 0, tzinfo=UTC), "11月30日 08:30 开门", False),
    ],
)
def test_a_closed_hall_says_when_it_opens(
    lobby: Lobby, moment: datetime, words: str, may_take: bool
) -> None:
    lobby.hall.clock.set_to(moment)
    lobby.window.refresh_hall()
    lobby.qtbot.waitUntil(lambda: words in lobby.words(), timeout=5000)
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.qtbot.waitUntil(lambda: words in lobby.words(), timeout=2000)
    lobby.tap("item.MZ04")
    lobby.arrive(GuidePage)
    lobby.qtbot.waitUntil(lambda: words in lobby.words(), timeout=2000)
    lobby.qtbot.waitUntil(lambda: lobby.button("take").isEnabled() == may_take, timeout=2000)


@pytest.mark.parametrize("is_demo", [True])
def test_a_demo_says_so_and_gives_numbers_at_any_hour(lobby: Lobby) -> None:
    lobby.hall.clock.set_to(datetime(2026, 11, 28, 8, 0, tzinfo=UTC))
    lobby.window.refresh_hall()
    lobby.qtbot.waitUntil(lambda: "11月30日 08:30 开门" in lobby.words(), timeout=5000)
    assert "演示" in lobby.window.place
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("item.MZ04")
    lobby.arrive(GuidePage)
    lobby.tap("take")
    lobby.arrive(NumberPage)
