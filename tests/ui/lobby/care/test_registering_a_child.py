"""A guardian registers, reports an absence, waits, leaves, and calls home: with real taps."""

from datetime import date
from uuid import UUID

from kiosk.center.care.ending import end_registration
from kiosk.center.care.file import care_file
from kiosk.center.care.finding import care_token
from kiosk.center.care.values import CareFile
from kiosk.ui.lobby.care.offer_page import CareOfferPage
from kiosk.ui.lobby.care.questions import BirthPage
from kiosk.ui.lobby.care.registration_page import RegistrationPage
from kiosk.ui.lobby.care.taken_page import CareTakenPage
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.rooms.room_page import RoomPage
from kiosk.ui.lobby.rooms.rooms_page import RoomsPage
from tests.ui.lobby.care.way import answer, apply_for, fill, sign_and_send, to_offers
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.errands.way import type_digits


def file_of(lobby: Lobby, registration_id: UUID) -> CareFile:
    """As it stands in the store."""
    return lobby.hall.store.read(
        lambda session: care_file(session, registration_id=registration_id, clock=lobby.hall.clock)
    ).result(timeout=30)


def test_a_child_is_registered_found_again_excused_for_a_day_and_taken_out(lobby: Lobby) -> None:
    lobby.tap("start")
    to_offers(lobby)
    lobby.qtbot.waitUntil(lambda: "还有 15 个名额" in lobby.words())
    apply_for(lobby, "SDB", child="林知夏")
    lobby.arrive(ConsentPage)
    lobby.qtbot.waitUntil(lambda: "监护人" in lobby.words())
    sign_and_send(lobby)
    taken = lobby.arrive(CareTakenPage)
    number, which = taken.view.number, taken.view.id
    assert "林" not in lobby.words()
    file = file_of(lobby, which)
    assert (file.has_health, len(file.collectors), file.signed) == (True, 2, True)
    assert lobby.window.visit.care.child == ""  # handed in: the terminal keeps nothing
    lobby.tap("booking.done")
    to_offers(lobby)
    lobby.tap("care.mine")
    lobby.arrive(FindMinePage)
    type_digits(lobby, f"8000{number[-4:]}")
    lobby.tap("find.look")
    lobby.arrive(RegistrationPage)
    assert "林**" in lobby.words()
    lobby.tap("day.1123")
    answer(lobby, "sick")
    lobby.arrive(RegistrationPage)
    assert "已请假" in lobby.words()
    assert "生病" not in lobby.words()
    today = file_of(lobby, which).today
    assert today is not None
    assert today.state == "absent"
    lobby.tap("day.1123")
    lobby.qtbot.waitUntil(lambda: "已请假" not in lobby.words())
    lobby.tap("care.leave")
    answer(lobby, "moved")
    lobby.arrive(RegistrationPage)
    lobby.qtbot.waitUntil(lambda: "已退出" in lobby.words())
    assert file_of(lobby, which).view.state == "ended"


def test_without_a_seat_one_waits_and_the_slip_tells_when_it_is_ones_turn(lobby: Lobby) -> None:
    fill(lobby)
    lobby.tap("start")
    to_offers(lobby)
    lobby.qtbot.waitUntil(lambda: "候补 3 人" in lobby.words())
    apply_for(lobby, "SDB", child="张知春")
    sign_and_send(lobby)
    refused = lobby.arrive(RefusedPage)
    assert "前面有 3 人候补" in refused.why
    lobby.tap("refused.wait")
    taken = lobby.arrive(CareTakenPage)
    assert "前面还有 3 人" in lobby.words()
    which, store = taken.view.id, lobby.hall.store
    lobby.tap("booking.done")
    lobby.arrive(HomePage)
    token = store.read(lambda session: care_token(session, registration_id=which)).result()
    lobby.window.read_code(f"https://xinqiao.invalid/t/{token}")
    lobby.arrive(RegistrationPage)
    assert "候补,前面还有 3 人" in lobby.words()
    lobby.tap("care.leave")
    lobby.arrive(ChoicePage)
    store.write(
        lambda session: end_registration(
            session,
            device_id=lobby.hall.context.device_id,
            registration_id=which,
            reason="other",
            clock=lobby.hall.clock,
        )
    ).result(timeout=30)
    answer(lobby, "other")  # ended meanwhile: said twice is once
    lobby.arrive(RegistrationPage)
    assert "已退出" in lobby.words()


def test_a_wrong_age_is_said_at_once_and_nothing_of_the_child_stays(lobby: Lobby) -> None:
    lobby.tap("start")
    to_offers(lobby)
    lobby.tap("offer.SDB")
    lobby.arrive(CareOfferPage)
    lobby.window.visit.care.child = "林知夏"
    lobby.tap("care.register")
    lobby.tap("care.child.done")
    page = lobby.arrive(BirthPage)
    type_digits(lobby, "20240230")
    assert not lobby.button("phone.next").isEnabled()
    lobby.tap("key.clear")
    type_digits(lobby, "20240212")
    lobby.tap("phone.next")
    lobby.qtbot.waitUntil(lambda: "6 到 12 岁" in lobby.words())
    assert lobby.window.page is page
    lobby.window.end_visit()
    assert (lobby.window.visit.care.child, lobby.window.visit.care.birth) == ("", "")


def test_twelve_year_olds_are_asked_about_going_home_alone(lobby: Lobby) -> None:
    lobby.tap("start")
    to_offers(lobby)
    apply_for(lobby, "HJB", child="林知夏", birth="20140101")
    answer(lobby, "yes")
    sign_and_send(lobby)
    taken = lobby.arrive(CareTakenPage)
    assert file_of(lobby, taken.view.id).goes_alone
    assert taken.view.offer.first > date(2026, 11, 23)


def test_the_video_link_is_booked_for_half_an_hour(lobby: Lobby) -> None:
    lobby.tap("start")
    to_offers(lobby)
    lobby.tap("care.call")
    lobby.arrive(RoomsPage)
    lobby.tap("room.R12")
    lobby.arrive(RoomPage)
    lobby.tap("room.book")
    answer(lobby, "2026-11-23T19:00:00+08:00")
    lobby.arrive(ChoicePage)
    assert lobby.sees("answer.30")
    assert not lobby.sees("answer.60")


def test_a_guardian_who_wants_help_calls_staff_and_keeps_the_answers(lobby: Lobby) -> None:
    lobby.tap("start")
    to_offers(lobby)
    apply_for(lobby, "SDB", child="林知夏")
    lobby.arrive(ConsentPage)
    with lobby.qtbot.waitSignal(lobby.window.staff_called):
        lobby.tap("errand.help")
    assert lobby.window.visit.care.child == "林知夏"
