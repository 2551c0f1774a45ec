"""A resident books a room, comes, and another gives theirs back: with real taps."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, QSize

from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.finding import booking_token
from kiosk.center.rooms.values import BookingView
from kiosk.clock import local
from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.refused_page import RefusedPage
from kiosk.ui.lobby.rooms.booking_page import BookingPage
from kiosk.ui.lobby.rooms.plan_page import PlanPage
from kiosk.ui.lobby.rooms.room_page import RoomPage
from kiosk.ui.lobby.rooms.rooms_page import RoomsPage
from kiosk.ui.lobby.rooms.routes import RoomAt
from kiosk.ui.lobby.rooms.taken_page import TakenPage
from kiosk.ui.lobby.typed_pages import PhoneDigitsPage, WrittenPage
from tests.center.rooms.house import at
from tests.ui.conftest import DemoHall
from tests.ui.fakes import PaintedPosters
from tests.ui.lobby.conftest import PORTRAIT
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.mine.way import find
from tests.ui.lobby.whole import faults_on


def to_start(lobby: Lobby, code: str, floor: int) -> None:
    """From the home page to the question when it begins."""
    lobby.tap("door.activities")
    lobby.arrive(ActivityDoorsPage)
    lobby.tap("door.rooms")
    lobby.arrive(PlanPage)
    lobby.tap(f"floor.{floor}")
    lobby.qtbot.waitUntil(lambda: lobby.sees(f"room.{code}"))
    lobby.tap(f"room.{code}")
    lobby.arrive(RoomPage)
    lobby.tap("room.book")
    lobby.arrive(ChoicePage)


def answer(lobby: Lobby, key: str) -> None:
    """Give an answer, and wait until its page is gone."""
    page = lobby.window.page
    lobby.tap(f"answer.{key}")
    lobby.qtbot.waitUntil(lambda: lobby.window.page is not page)


def finish(lobby: Lobby, phone: str, purpose: str) -> None:
    """From the phone to the answer that books."""
    lobby.arrive(PhoneDigitsPage)
    for digit in phone:
        lobby.tap(f"key.{digit}")
    lobby.tap("phone.next")
    lobby.arrive(WrittenPage)
    lobby.tap("booker.name.done")
    lobby.arrive(ChoicePage)
    answer(lobby, "2")
    answer(lobby, purpose)


def test_a_studio_is_booked_found_again_and_checked_in(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    to_start(lobby, "R11", 3)
    answer(lobby, "2026-11-23T10:00:00+08:00")
    answer(lobby, "60")  # the studio is for companies: nobody is asked for whom
    answer(lobby, "1")  # but how often
    finish(lobby, "13800138000", "stream")
    taken = lobby.arrive(TakenPage)
    assert "共享直播间" in lobby.words()
    assert "10:00–11:00" in lobby.words()
    number, booking_id = taken.booking.number, taken.booking.id
    lobby.tap("booking.done")
    lobby.arrive(HomePage)
    lobby.tap("door.activities")
    lobby.arrive(ActivityDoorsPage)
    lobby.tap("door.rooms")
    lobby.arrive(PlanPage)
    lobby.tap("rooms.mine")
    assert "没有找到" in find(lobby, "0000", number[-4:]).remark
    find(lobby, "8000", number[-4:])
    lobby.arrive(BookingPage)
    lobby.tap("booking.check_in")
    lobby.qtbot.waitUntil(lambda: "已签到" in lobby.words())
    assert stands(lobby, booking_id).state == "checked_in"
    lobby.hall.clock.set_to(at("10:20"))
    lobby.tap("booking.extend")
    lobby.qtbot.waitUntil(lambda: "10:00–11:30" in lobby.words())
    lobby.tap("home")
    lobby.arrive(HomePage)
    lobby.window.read_code(slip_of(lobby, booking_id))
    lobby.arrive(BookingPage)
    lobby.tap("booking.finish")
    assert stands(lobby, booking_id).state == "checked_in"
    lobby.tap("booking.finish")
    lobby.qtbot.waitUntil(lambda: "已结束" in lobby.words())


def test_who_comes_second_is_told_what_is_free_next_and_takes_it(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    for phone in ("13800138000", "13900139000"):
        to_start(lobby, "R10", 2)
        answer(lobby, f"2026-11-23T{'10:00' if phone[2] == '8' else '14:00'}:00+08:00")
        answer(lobby, "60")
        answer(lobby, "person")
        if phone[2] == "9":
            # As if the page had been drawn before the other one was quicker.
            lobby.window.visit.room.start = local(lobby.hall.clock.now()).replace(
                hour=10, minute=0, second=0, microsecond=0
            )
        finish(lobby, phone, "class")
        if phone[2] == "8":
            lobby.arrive(TakenPage)
            lobby.tap("booking.done")
            lobby.arrive(HomePage)
    refused = lobby.arrive(RefusedPage)
    assert "10:00–11:00 已有人订了" in refused.why
    assert "11:15" in refused.why
    lobby.tap("refused.next")
    taken = lobby.arrive(TakenPage)
    assert f"{local(taken.booking.starts_at):%H:%M}" == "11:15"


def test_a_slip_leads_to_its_booking_which_is_given_back_on_the_second_tap(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.activities")
    lobby.arrive(ActivityDoorsPage)
    lobby.tap("door.rooms")
    lobby.arrive(PlanPage)
    lobby.tap("rooms.uses")
    lobby.arrive(ChoicePage)
    answer(lobby, "培训上课")
    lobby.arrive(RoomsPage)
    lobby.tap("room.R10")
    lobby.arrive(RoomPage)
    lobby.tap("room.book")
    lobby.arrive(ChoicePage)
    answer(lobby, "2026-11-23T14:00:00+08:00")
    answer(lobby, "30")
    answer(lobby, "company")
    answer(lobby, "1")
    finish(lobby, "13800138000", "training")
    booking_id = lobby.arrive(TakenPage).booking.id
    lobby.window.read_code(slip_of(lobby, booking_id))
    lobby.arrive(BookingPage)
    lobby.tap("booking.cancel")
    assert stands(lobby, booking_id).state == "booked"
    lobby.tap("booking.cancel")
    lobby.qtbot.waitUntil(lambda: "已取消" in lobby.words())
    assert stands(lobby, booking_id).state == "cancelled"


def test_nothing_of_a_booker_is_left_once_they_are_gone(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    to_start(lobby, "R10", 2)
    answer(lobby, "2026-11-23T14:00:00+08:00")
    answer(lobby, "30")
    answer(lobby, "person")
    lobby.arrive(PhoneDigitsPage)
    for digit in "12":
        lobby.tap(f"key.{digit}")
    assert "手机号的第 2 位是 3 到 9" in lobby.words()
    lobby.tap("key.clear")
    assert "手机号的第 2 位" not in lobby.words()
    for digit in "13800138000":
        lobby.tap(f"key.{digit}")
    lobby.tap("phone.next")
    lobby.arrive(WrittenPage)
    lobby.window.end_visit()
    assert lobby.window.visit.room.phone == ""
    assert not any(
        "138" in str(child.property("text") or "")
        for child in lobby.window.findChildren(QObject)
        if child.property("visible")
    )


def test_a_room_shows_its_picture_where_there_is_one(
    demo_hall: DemoHall, open_lobby: Callable[[QSize], Lobby]
) -> None:
    demo_hall.context = replace(demo_hall.context, posters=PaintedPosters())
    lobby = open_lobby(PORTRAIT)
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.window.go(RoomAt("R11"))
    page = lobby.arrive(RoomPage)
    lobby.qtbot.waitUntil(lambda: page.picture is not None and page.picture.isVisible())
    assert not faults_on(lobby, "room with a picture", page)


def slip_of(lobby: Lobby, booking_id: UUID) -> str:
    """What the code on its slip says."""
    store = lobby.hall.store
    token = store.read(lambda session: booking_token(session, booking_id=booking_id)).result()
    return f"https://xinqiao.invalid/t/{token}"


def stands(lobby: Lobby, booking_id: UUID) -> BookingView:
    """As it stands in the store."""
    return lobby.hall.store.read(
        lambda session: booking_view(session, booking_id=booking_id, clock=lobby.hall.clock)
    ).result(timeout=30)
