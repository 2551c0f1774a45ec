"""From a slip to a rating: scanned, typed, forged, given once, changed, and left alone."""

from collections.abc import Callable
from concurrent.futures import Future
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import QSize, Qt

from kiosk.center.evaluation.rating_codes import LEVELS
from kiosk.errors import Unavailable
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.rate_page import RatePage
from kiosk.ui.lobby.rate_reasons_page import ReasonsPage
from kiosk.ui.lobby.rate_thanks_page import ThanksPage
from kiosk.ui.lobby.rate_words_page import WordsPage
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.lobby.scan_slip_page import SlipPage
from kiosk.ui.lobby.visit import Visit
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.slips import Slips, scan
from tests.ui.lobby.slips import slips as slips


def to_scan(lobby: Lobby) -> ScanPage:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.slip")
    return lobby.arrive(ScanPage)


def type_number(lobby: Lobby, number: str) -> None:
    for key in number:
        lobby.tap(f"key.{key}")
    lobby.tap("scan.look")


def to_levels(lobby: Lobby, code: str) -> RatePage:
    scan(lobby, code)
    lobby.arrive(SlipPage)
    lobby.tap("rate.now")
    return lobby.arrive(RatePage)


def test_a_slip_scanned_at_the_idle_screen_leads_to_its_state(lobby: Lobby, slips: Slips) -> None:
    ticket = slips.take()
    scan(lobby, slips.code(ticket.id))
    page = lobby.arrive(SlipPage)
    assert page.number.label == ticket.label
    assert "前面还有 3 人" in page.words
    assert not lobby.sees("rate.now")


def test_the_page_follows_the_number_from_the_line_to_the_desk(lobby: Lobby, slips: Slips) -> None:
    scan(lobby, slips.code(slips.call().id))
    page = lobby.arrive(SlipPage)
    assert "请到 1 号窗口" in page.words
    waiting = slips.take()
    scan(lobby, slips.code(waiting.id))
    page = lobby.arrive(SlipPage)
    assert "前面还有 2 人" in page.words
    slips.call(2)
    lobby.window.refresh_hall()
    lobby.qtbot.waitUntil(lambda: "前面还有 1 人" in page.words, timeout=5000)


def test_a_served_visit_is_rated_with_reasons_in_five_taps(lobby: Lobby, slips: Slips) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    lobby.tap("level.5")
    lobby.arrive(ReasonsPage)
    lobby.tap("reason.517")
    lobby.tap("reason.510")
    lobby.tap("rate.send")
    page = lobby.arrive(ThanksPage)
    assert "记下了" in page.words
    assert slips.ratings() == [(1, 5, [510, 517], "")]
    lobby.tap("rate.done")
    lobby.arrive(HomePage)
    assert lobby.window.visit.draft == Visit().draft


def test_who_has_rated_on_the_phone_is_not_asked_again(lobby: Lobby, slips: Slips) -> None:
    ticket = slips.served()
    to_levels(lobby, slips.code(ticket.id))
    lobby.tap("level.1")
    page = lobby.arrive(ReasonsPage)
    slips.rated_on_a_phone(ticket.id)  # it comes down while they think
    lobby.tap("rate.send")
    lobby.qtbot.waitUntil(lambda: "已在手机上评价过" in lobby.words(), timeout=10_000)
    assert page.send_button.isEnabled()
    assert slips.ratings() == [(1, 4, [], "")]
    scan(lobby, slips.code(ticket.id))
    assert "已经评价过,谢谢您" in lobby.arrive(SlipPage).words
    assert not lobby.sees("rate.now")


def test_rating_is_possible_while_one_is_served(lobby: Lobby, slips: Slips) -> None:
    ticket = slips.call()
    slips.move("start_serving", ticket.id)
    to_levels(lobby, slips.code(ticket.id))
    lobby.tap("level.4")
    lobby.arrive(ReasonsPage)
    lobby.tap("rate.send")
    lobby.arrive(ThanksPage)
    assert slips.ratings() == [(1, 4, [], "")]


def test_every_level_shows_its_own_reasons(lobby: Lobby, slips: Slips) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    for level in LEVELS:
        lobby.tap(f"level.{level.value}")
        lobby.arrive(ReasonsPage)
        words = lobby.words()
        assert all(reason.zh in words for reason in level.reasons)
        lobby.tap("back")
        lobby.arrive(RatePage)


def test_another_level_forgets_the_reasons_of_the_one_before(lobby: Lobby, slips: Slips) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    lobby.tap("level.1")
    lobby.arrive(ReasonsPage)
    lobby.tap("reason.115")
    lobby.tap("back")
    lobby.arrive(RatePage)
    lobby.tap("level.2")
    lobby.arrive(ReasonsPage)
    lobby.tap("rate.send")
    lobby.arrive(ThanksPage)
    assert slips.ratings() == [(1, 2, [], "")]


def test_words_can_be_written_and_survive_a_change_of_look(lobby: Lobby, slips: Slips) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    lobby.tap("level.1")
    lobby.arrive(ReasonsPage)
    lobby.tap("reason.113")
    lobby.tap("rate.write")
    page = lobby.arrive(WordsPage)
    lobby.qtbot.waitUntil(lobby.window.keyboard.isVisible, timeout=5000)
    page.field.setText("跑了三个窗口")
    lobby.tap("look")
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
    page = lobby.arrive(WordsPage)
    assert page.field.text() == "跑了三个窗口"
    lobby.tap("words.done")
    lobby.arrive(ReasonsPage)
    assert not lobby.window.keyboard.isVisible()
    assert "跑了三个窗口" in lobby.words()
    assert lobby.button("reason.113").isChecked()
    lobby.tap("rate.send")
    page_after = lobby.arrive(ThanksPage)
    assert "核实" in page_after.words
    assert slips.ratings() == [(1, 1, [113], "跑了三个窗口")]


def test_a_double_tap_gives_one_rating(lobby: Lobby, slips: Slips) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    lobby.tap("level.5")
    lobby.arrive(ReasonsPage)
    send = lobby.button("rate.send")
    lobby.qtbot.mouseClick(send, Qt.MouseButton.LeftButton)
    lobby.qtbot.mouseClick(send, Qt.MouseButton.LeftButton)
    lobby.qtbot.mouseDClick(send, Qt.MouseButton.LeftButton)
    lobby.arrive(ThanksPage)
    assert slips.ratings() == [(1, 5, [], "")]


def test_a_retry_after_a_lost_answer_gives_one_rating(
    lobby: Lobby, slips: Slips, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    lobby.tap("level.5")
    lobby.arrive(ReasonsPage)
    store, write, lost = lobby.hall.store, lobby.hall.store.write, []

    def commit_but_lose_the_answer(work):  # type: ignore[no-untyped-def]
        if lost:
            return write(work)
        lost.append(write(work).result(timeout=30))
        future: Future[object] = Future()
        future.set_exception(Unavailable("store.unavailable", cause="test"))
        return future

    monkeypatch.setattr(store, "write", commit_but_lose_the_answer)
    lobby.tap("rate.send")
    lobby.qtbot.waitUntil(lambda: lobby.button("rate.send").isEnabled(), timeout=5000)
    assert "机器正忙" in lobby.words()
    lobby.tap("rate.send")
    lobby.arrive(ThanksPage)
    assert len(slips.ratings()) == 1


def test_the_same_slip_again_changes_the_rating_and_says_so(lobby: Lobby, slips: Slips) -> None:
    code = slips.code(slips.served().id)
    for level in (2, 5):
        to_levels(lobby, code)
        lobby.tap(f"level.{level}")
        lobby.arrive(ReasonsPage)
        lobby.tap("rate.send")
        page = lobby.arrive(ThanksPage)
    assert "新的评价" in page.words
    assert [(revision, level) for revision, level, *_ in slips.ratings()] == [(1, 2), (2, 5)]
    scan(lobby, code)
    slip = lobby.arrive(SlipPage)
    assert "已经评价过" in slip.words
    assert "满意" not in slip.words, "slips change hands: how it was rated is not shown"


def test_false_codes_are_answered_calmly_and_nothing_is_stored(lobby: Lobby, slips: Slips) -> None:
    ticket, stranger = slips.served(), Ed25519PrivateKey.generate()
    good = slips.code(ticket.id)
    answers = {
        slips.code(ticket.id, key=stranger): "不是本中心打印的",
        slips.code(ticket.id, center="YX9999", key=stranger): "别的中心的小票",
        good[:-1] + ("Q" if good[-1] == "A" else "A"): "不是本中心打印的",
        slips.code(uuid4()): "找不到这个号码",
    }
    for code, words in answers.items():
        scan(lobby, code)
        page = lobby.arrive(SlipPage)
        lobby.qtbot.waitUntil(lambda page=page, words=words: words in page.words, timeout=5000)
        assert not lobby.sees("rate.now")
    lobby.hall.clock.pass_time(days=8)
    scan(lobby, good)
    page = lobby.arrive(SlipPage)
    lobby.qtbot.waitUntil(lambda: "过期" in page.words, timeout=5000)
    assert lobby.hall.context.center.phone in page.words
    assert slips.ratings() == []
    lobby.tap("slip.scan")
    lobby.arrive(ScanPage)


def test_half_a_code_and_codes_of_others_lead_nowhere(lobby: Lobby, slips: Slips) -> None:
    code = slips.code(slips.served().id)
    page = to_scan(lobby)
    scan(lobby, code[:90], end=False)
    lobby.qtbot.waitUntil(lambda: not lobby.window._scanner._pause.isActive(), timeout=5000)
    assert lobby.window.page is page
    assert page.remark == ""
    scan(lobby, "https://wx.tenpay.com/f2f?t=AQAAAKx1Hz")
    assert lobby.window.page is page
    assert "不是小票上的码" in page.remark
    lobby.tap("home")
    home = lobby.arrive(HomePage)
    scan(lobby, "https://wx.tenpay.com/f2f?t=AQAAAKx1Hz")
    assert lobby.window.page is home


def test_a_scan_in_the_middle_of_something_else_is_taken(lobby: Lobby, slips: Slips) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("item.MZ04")
    lobby.arrive(GuidePage)
    scan(lobby, slips.code(slips.served().id))
    lobby.arrive(SlipPage)
    lobby.tap("back")
    lobby.arrive(HomePage)


def test_a_typed_number_shows_where_it_is_but_cannot_be_rated(lobby: Lobby, slips: Slips) -> None:
    ticket = slips.served()
    to_scan(lobby)
    type_number(lobby, ticket.label)
    page = lobby.arrive(SlipPage)
    assert page.number.label == ticket.label
    assert "已经办完" in page.words
    assert not lobby.sees("rate.now")


def test_a_number_nobody_has_is_said_so(lobby: Lobby) -> None:
    page = to_scan(lobby)
    type_number(lobby, "G999")
    lobby.qtbot.waitUntil(lambda: "G999" in page.remark, timeout=5000)
    lobby.tap("key.back")
    assert page.remark == ""
    for _ in range(3):
        lobby.tap("key.back")
    assert not lobby.button("scan.look").isEnabled()
    lobby.tap("key.1")
    assert not lobby.button("scan.look").isEnabled(), "a number begins with a letter"


def test_nobody_has_to_rate(lobby: Lobby, slips: Slips) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    lobby.tap("rate.leave")
    lobby.arrive(HomePage)
    assert slips.ratings() == []


def test_after_a_minute_and_a_question_the_rating_is_gone(lobby: Lobby, slips: Slips) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    lobby.tap("level.1")
    lobby.arrive(ReasonsPage)
    lobby.tap("reason.115")
    lobby.hall.clock.pass_time(seconds=60)
    lobby.window.idle.check()
    assert lobby.sees("idle")
    lobby.hall.clock.pass_time(seconds=20)
    lobby.window.idle.check()
    lobby.arrive(AttractPage)
    assert lobby.window.visit == Visit()
    assert slips.ratings() == []


def test_thanks_end_the_visit_by_themselves(lobby: Lobby, slips: Slips) -> None:
    to_levels(lobby, slips.code(slips.served().id))
    lobby.tap("level.3")
    lobby.arrive(ReasonsPage)
    lobby.tap("rate.send")
    page = lobby.arrive(ThanksPage)
    lobby.hall.clock.pass_time(seconds=14)
    page.tick()
    assert lobby.window.page is page
    lobby.hall.clock.pass_time(seconds=1)
    page.tick()
    lobby.arrive(AttractPage)


@pytest.mark.parametrize("size", [QSize(1920, 1080), QSize(1024, 768)])
def test_the_whole_way_in_english_and_large_print(
    open_lobby: Callable[[QSize], Lobby], slips: Slips, size: QSize
) -> None:
    lobby = open_lobby(size)
    lobby.tap("start.english")
    lobby.arrive(HomePage)
    lobby.tap("look")
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
    lobby.arrive(HomePage)
    page = to_levels(lobby, slips.code(slips.served().id))
    assert "Very dissatisfied" in lobby.words()
    assert page._flow.page_count == 1, "no level is further away than another"
    lobby.tap("level.2")
    reasons = lobby.arrive(ReasonsPage)
    assert "No samples of the papers" in lobby.words()
    lobby.tap("reason.207")
    reasons._flow.show_page(9)
    lobby.tap("reason.214")
    lobby.tap("rate.send")
    thanks = lobby.arrive(ThanksPage)
    assert "look into it" in thanks.words
    assert slips.ratings() == [(1, 2, [207, 214], "")]
