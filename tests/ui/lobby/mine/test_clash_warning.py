"""Whoever takes something at the time of something they have is told so, and may all the same."""

from datetime import timedelta

from sqlalchemy import func, select

from kiosk.data.tables import Appointment, RoomBooking, Ticket
from kiosk.ui.lobby.appointments.booked_page import BookedPage
from kiosk.ui.lobby.appointments.phone_page import BookPhonePage
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.day_page import MyDayPage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.rooms.room_page import RoomPage
from kiosk.ui.lobby.rooms.routes import RoomAt
from kiosk.ui.lobby.routes import GuideOf
from kiosk.ui.lobby.typed_pages import PhoneDigitsPage, WrittenPage
from kiosk.ui.widgets.question import Question
from tests.ui.lobby.appointments.way import to_guide, to_phone
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.mine.things import NOON, PHONE, room, time, token
from tests.ui.lobby.mine.way import type_digits
from tests.ui.lobby.rooms.test_booking_a_room import answer
from tests.ui.lobby.slips import scan


def count(lobby: Lobby, table: type[Appointment] | type[RoomBooking] | type[Ticket]) -> int:
    return lobby.hall.store.read(
        lambda session: session.scalar(select(func.count()).select_from(table)) or 0
    ).result(timeout=30)


def warning(lobby: Lobby) -> str:
    """What is asked over the page."""
    lobby.qtbot.waitUntil(lambda: lobby.sees("clash.anyway"), timeout=5000)
    [question] = [each for each in lobby.window.findChildren(Question) if each.isVisible()]
    return question.words


def show_slip(lobby: Lobby, scanned: str) -> None:
    """Be known by a slip."""
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.window.go(Mine())
    lobby.arrive(FindMinePage)
    scan(lobby, scanned)
    lobby.arrive(MyDayPage)


def test_appointment_at_the_time_of_a_room_is_warned_of_and_booked_all_the_same(
    lobby: Lobby,
) -> None:
    room(lobby.hall, NOON)
    to_guide(lobby)
    to_phone(lobby, "1124", "1230")
    type_digits(lobby, PHONE)
    lobby.tap("book.confirm")
    said = warning(lobby)
    assert "12:15–13:15 场地预订" in said
    assert "直播间" not in said  # a phone that was typed proves nothing
    lobby.tap("clash.instead")
    lobby.arrive(BookPhonePage)
    assert count(lobby, Appointment) == 0
    lobby.tap("book.confirm")
    warning(lobby)
    lobby.tap("clash.anyway")
    lobby.arrive(BookedPage)
    assert count(lobby, Appointment) == 1


def test_room_at_the_time_of_an_appointment_is_warned_of_by_name_to_who_showed_a_slip(
    lobby: Lobby,
) -> None:
    hall = lobby.hall
    time(hall, at=NOON)
    show_slip(lobby, token(hall, "room", room(hall, NOON + timedelta(days=1)).id))
    before = count(lobby, RoomBooking)
    lobby.window.go(RoomAt("R10", NOON.date()))
    lobby.arrive(RoomPage)
    lobby.tap("room.book")
    lobby.arrive(ChoicePage)
    for said in ("2026-11-24T12:00:00+08:00", "60", "person"):
        answer(lobby, said)
    lobby.arrive(PhoneDigitsPage)
    type_digits(lobby, PHONE)
    lobby.tap("phone.next")
    lobby.arrive(WrittenPage)
    lobby.tap("booker.name.done")
    lobby.arrive(ChoicePage)
    answer(lobby, "2")
    lobby.arrive(ChoicePage)
    lobby.tap("answer.class")
    assert "12:15–12:30 办事预约 · " in warning(lobby)
    lobby.tap("clash.instead")
    assert count(lobby, RoomBooking) == before
    lobby.tap("answer.class")
    warning(lobby)
    lobby.tap("clash.anyway")
    lobby.qtbot.waitUntil(lambda: count(lobby, RoomBooking) == before + 1, timeout=5000)


def test_number_whose_turn_comes_then_is_warned_of_without_saying_what(lobby: Lobby) -> None:
    hall = lobby.hall
    soon = hall.clock.now().replace(minute=30, second=0, microsecond=0)
    made = room(hall, soon)
    time(hall)
    show_slip(lobby, token(hall, "room", made.id))
    lobby.window.go(GuideOf("MZ04"))
    lobby.arrive(GuidePage)
    before = count(lobby, Ticket)
    lobby.tap("take")
    said = warning(lobby)
    assert "场地预订" in said
    assert made.room_name not in said
    lobby.tap("clash.anyway")
    lobby.arrive(NumberPage)
    assert count(lobby, Ticket) == before + 1
    lobby.qtbot.waitUntil(lambda: not lobby.sees("clash"))
