"""Nobody is there any more: asked once, then everything of theirs is gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from sqlalchemy import update

from kiosk.data.tables import Desk
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.business_page import BusinessPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.scan_slip_page import SlipPage
from kiosk.ui.lobby.search_page import SearchPage
from kiosk.ui.lobby.visit import Visit
from tests.ui.lobby.driver import Lobby


def wait(lobby: Lobby, seconds: float) -> None:
    lobby.hall.clock.pass_time(seconds=seconds)
    lobby.window.idle.check()


def come_home(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)


def test_a_quiet_minute_is_asked_about_and_one_tap_answers(lobby: Lobby) -> None:
    come_home(lobby)
    wait(lobby, 59)
    assert not lobby.sees("idle")
    wait(lobby, 1)
    assert lobby.sees("idle")
    assert "20 秒" in lobby.words()
    wait(lobby, 5)
    assert "15 秒" in lobby.words()
    lobby.tap("idle.stay")
    lobby.qtbot.waitUntil(lambda: not lobby.sees("idle"))
    wait(lobby, 59)
    assert not lobby.sees("idle")


def test_a_tap_beside_the_question_answers_too_and_does_nothing_else(lobby: Lobby) -> None:
    come_home(lobby)
    wait(lobby, 60)
    covered = lobby.button("door.business")
    spot = covered.mapTo(lobby.window, covered.rect().center())
    target = lobby.window.childAt(spot)
    lobby.qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    assert not lobby.sees("idle")
    assert isinstance(lobby.window.page, HomePage)


def test_a_code_from_a_serial_scanner_answers_too_and_noise_does_not(lobby: Lobby) -> None:
    come_home(lobby)
    wait(lobby, 60)
    for noise in ("", "A" * 40, "https://elsewhere.invalid/"):
        lobby.window.read_code(noise)
        assert lobby.sees("idle")
    lobby.window.read_code("HTTPS://XINQIAO.INVALID/T/" + "ABCDEFGH" * 17)
    lobby.arrive(SlipPage)
    assert not lobby.sees("idle")
    wait(lobby, 59)
    assert not lobby.sees("idle")


def test_large_print_gives_twice_the_time(lobby: Lobby) -> None:
    come_home(lobby)
    lobby.tap("look")
    lobby.arrive(HomePage)
    wait(lobby, 119)
    assert not lobby.sees("idle")
    wait(lobby, 1)
    assert lobby.sees("idle")


def test_the_attract_page_is_never_asked(lobby: Lobby) -> None:
    wait(lobby, 3600)
    assert not lobby.sees("idle")


def test_after_no_answer_nothing_of_the_resident_is_left(lobby: Lobby) -> None:
    come_home(lobby)
    lobby.tap("item.MZ04")
    lobby.arrive(GuidePage)
    lobby.tap("material.1")
    lobby.tap("home")
    lobby.arrive(HomePage)
    lobby.tap("language")
    lobby.arrive(HomePage)
    lobby.tap("look")
    lobby.arrive(HomePage)
    lobby.tap("door.business")
    lobby.arrive(BusinessPage)
    lobby.tap("search")
    page = lobby.arrive(SearchPage)
    page.field.setText("王小明")
    QGuiApplication.clipboard().setText("王小明")
    field = page.field
    wait(lobby, 141)
    with lobby.qtbot.waitSignal(lobby.window.visit_ended, timeout=1000):
        lobby.window.idle.check()
    lobby.arrive(AttractPage)
    assert field.text() == ""
    assert QGuiApplication.clipboard().text() == ""
    assert lobby.window.visit == Visit()
    assert "点一下屏幕" in lobby.words()
    assert not lobby.window.keyboard.isVisible()
    assert not lobby.window.findChildren(SearchPage) or lobby.window.page is not page


def test_a_key_on_the_keyboard_counts_as_being_there(lobby: Lobby) -> None:
    come_home(lobby)
    wait(lobby, 50)
    lobby.qtbot.keyClick(lobby.window, Qt.Key.Key_A)
    wait(lobby, 50)
    assert not lobby.sees("idle")


def test_an_open_question_does_not_keep_the_screen(lobby: Lobby) -> None:
    come_home(lobby)
    lobby.tap("call_staff")
    wait(lobby, 60)
    assert lobby.sees("idle")
    wait(lobby, 21)
    lobby.arrive(AttractPage)
    assert not lobby.sees("staff")


def test_calling_staff_is_passed_on_and_says_what_else_to_do(lobby: Lobby) -> None:
    come_home(lobby)
    with lobby.qtbot.waitSignal(lobby.window.staff_called, timeout=1000):
        lobby.tap("call_staff")
    assert lobby.hall.context.center.phone in lobby.words()
    lobby.tap("staff.understood")
    lobby.qtbot.waitUntil(lambda: not lobby.sees("staff"))


def test_a_call_that_no_desk_hears_sends_one_to_the_front_desk(lobby: Lobby) -> None:
    come_home(lobby)
    everybody_home = update(Desk).values(state="closed", staff_id=None)
    lobby.hall.store.write(lambda session: session.execute(everybody_home)).result(timeout=30)
    lobby.tap("call_staff")
    lobby.qtbot.waitUntil(lambda: "现在窗口没有人" in lobby.words())
    assert lobby.hall.context.center.phone in lobby.words()


@pytest.mark.parametrize("name", ["start", "start.english"])
def test_the_first_tap_opens_the_home_page(lobby: Lobby, name: str) -> None:
    lobby.tap(name)
    lobby.arrive(HomePage)
    expected = "Services" if name == "start.english" else "办事"
    assert lobby.button("door.business").accessibleName() == expected
