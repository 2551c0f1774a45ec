"""Booking a room, and all that can stand in the way."""

from datetime import date, time
from uuid import uuid4

import pytest
from sqlalchemy import select

from kiosk.center.hours.by_subject import close_once
from kiosk.center.rooms.booking_view import reveal_contact
from kiosk.center.rooms.finding import booking_token, read_booking_slip
from kiosk.center.rooms.keeping import add_exception
from kiosk.center.rooms.retention import erase_old_bookings
from kiosk.center.rooms.timetable import DatedSlot
from kiosk.center.rooms.views import room_day, rooms_now
from kiosk.data.tables import BookingPerson, OutboxRecord, RoomBooking
from kiosk.errors import RuleBroken
from tests.center.rooms.house import PHONE, House, at, room


def test_a_second_booking_of_a_slot_is_told_who_is_first_and_what_is_free_next(
    house: House,
) -> None:
    house.book("10:00", "11:00")
    with pytest.raises(RuleBroken) as refused:
        house.book("10:30", "11:30")
    assert refused.value.key == "booking.taken"
    assert refused.value.values == {
        "opens": at("10:00"),
        "closes": at("11:00"),
        "next": at("11:00"),
    }
    house.book("11:00", "12:00")


def test_a_tap_twice_books_once(house: House) -> None:
    booking_id = uuid4()
    first = house.book("10:00", "11:00", booking_id=booking_id)
    second = house.book("10:00", "11:00", booking_id=booking_id)
    assert (second.number, second.repeated) == (first.number, True)
    assert house.facts(booking_id) == ["booking.made"]


@pytest.mark.parametrize(
    ("starts", "ends", "more", "key"),
    [
        ("10:00", "10:00", {}, "booking.time_form"),
        ("08:00", "09:00", {}, "booking.past"),
        ("12:00", "17:00", {}, "booking.too_long"),
        ("2026-12-28 10:00", "2026-12-28 11:00", {}, "booking.too_far"),
        ("17:30", "18:30", {}, "room.closed_then"),
        ("2026-11-25 11:30", "2026-11-25 12:30", {}, "room.other_use"),
        ("2026-11-29 10:00", "2026-11-29 11:00", {}, "room.closed_then"),
        ("10:00", "11:00", {"headcount": 11}, "booking.headcount"),
        ("10:00", "11:00", {"phone": "12"}, "booking.phone_form"),
        ("10:00", "11:00", {"purpose": "x"}, "booking.form"),
        ("10:00", "11:00", {"who": "staff"}, "booking.form"),
        ("10:00", "11:00", {"equipment": ("Z-9",)}, "booking.equipment_unknown"),
        ("10:00", "11:00", {"room": "Z"}, "room.unknown"),
    ],
)
def test_what_cannot_be_booked_is_refused_with_the_reason(
    house: House, starts: str, ends: str, more: dict[str, object], key: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        house.book(starts, ends, **more)
    assert refused.value.key == key
    if key == "room.other_use":
        assert refused.value.values["function"] == "党员活动日"
        assert refused.value.values["next"] == at("2026-11-25 14:00")


def test_a_holiday_and_a_closure_are_named(house: House) -> None:
    house.clock.set_to(at("2026-09-28 09:00"))
    with pytest.raises(RuleBroken) as refused:
        house.book("2026-10-01 10:00", "2026-10-01 11:00")
    assert (refused.value.key, refused.value.values["holiday"]) == ("room.holiday", "国庆节")
    assert refused.value.values["next"] == at("2026-10-08 10:00").replace(hour=8)
    house.do(
        close_once,
        scope="room",
        subject="A",
        starts_at=at("2026-09-29 00:00"),
        ends_at=at("2026-09-30 00:00"),
        reason="粉刷",
        staff_id=None,
    )
    with pytest.raises(RuleBroken) as refused:
        house.book("2026-09-29 10:00", "2026-09-29 11:00")
    assert (refused.value.key, refused.value.values["reason"]) == ("room.closure", "粉刷")
    house.book("2026-10-10 10:00", "2026-10-10 11:00")  # 调休: a Saturday with Monday's week


def test_an_exception_takes_the_place_of_the_week_and_names_whom_it_hits(house: House) -> None:
    kept = house.book("2026-11-24 10:00", "2026-11-24 11:00")
    slot = DatedSlot(date(2026, 11, 24), time(9), time(12), "体检日", False)
    hit = house.do(add_exception, code="A", slot=slot, staff_id=None)
    assert [each.id for each in hit] == [kept.id]
    with pytest.raises(RuleBroken, match="room.other_use"):
        house.book("2026-11-24 11:00", "2026-11-24 12:00")
    with pytest.raises(RuleBroken) as clash:
        house.do(
            add_exception,
            code="A",
            slot=DatedSlot(date(2026, 11, 24), time(11), time(13), "讲座", True),
            staff_id=None,
        )
    assert (clash.value.key, clash.value.values["other"]) == ("room.slots_overlap", "体检日")


def test_limits_know_a_phone_without_keeping_it(house: House) -> None:
    house.add(room("C", person_limit=1, company_limit=2))
    house.book("10:00", "11:00", room="C")
    with pytest.raises(RuleBroken, match="booking.limit_person"):
        house.book("12:00", "13:00", room="C")
    house.book("12:00", "13:00", room="C", who="company", company="云溪茶业")
    with pytest.raises(RuleBroken, match="booking.limit_company"):
        house.book("14:00", "15:00", room="C", who="company", company="云溪茶业")
    holders = house.opened.read(
        lambda session: set(session.scalars(select(RoomBooking.holder)).all())
    )
    assert len(holders) == 1
    assert PHONE.encode() not in holders.pop()


def test_a_room_that_asks_for_approval_waits_for_it(house: House) -> None:
    asked = house.book("14:00", "15:00", room="B")
    assert asked.state == "requested"
    with pytest.raises(RuleBroken) as near:
        house.book("15:10", "16:00", room="B")
    assert near.value.values["next"] == at("15:15")
    with pytest.raises(RuleBroken, match="staff.not_allowed"):
        house.change("approve", asked, staff_id=house.lin.id)
    assert house.change("approve", asked, staff_id=house.lead.id).state == "booked"
    other = house.book("16:00", "17:00", room="B")
    with pytest.raises(RuleBroken, match="booking.reason_missing"):
        house.change("decline", other, staff_id=house.lead.id, reason=" ")
    gone = house.change("decline", other, staff_id=house.lead.id, reason="场地检修")
    assert gone.state == "declined"
    late = house.book("16:00", "17:00", room="B")
    house.clock.set_to(at("16:00"))
    assert house.state(late) == "lapsed"


def test_at_10_16_a_room_nobody_came_to_is_free_though_nothing_ran(house: House) -> None:
    taken = house.book("10:00", "11:00")
    house.clock.set_to(at("10:14:59"))
    assert house.state(taken) == "booked"
    house.clock.set_to(at("10:16"))
    assert house.state(taken) == "no_show"
    now = house.see(rooms_now)[0]
    assert (now.room.code, now.state) == ("A", "free")
    with pytest.raises(RuleBroken, match="booking.released"):
        house.change("check_in", taken)
    house.book("10:16", "11:00", phone="13900139000")
    assert house.facts(taken.id) == ["booking.made", "booking.no_show"]


def test_check_in_keeps_the_room_and_extending_asks_the_neighbour(house: House) -> None:
    taken = house.book("10:00", "11:00")
    house.clock.set_to(at("09:00"))
    with pytest.raises(RuleBroken, match="booking.early"):
        house.change("check_in", taken)
    house.clock.set_to(at("09:40"))
    assert house.change("check_in", taken).state == "checked_in"
    assert house.change("check_in", taken).repeated
    house.book("11:30", "12:00")
    house.clock.set_to(at("10:50"))
    assert house.change("extend", taken, minutes=30).ends_at == at("11:30")
    with pytest.raises(RuleBroken, match="booking.taken"):
        house.change("extend", taken, minutes=15)
    house.clock.set_to(at("11:30"))
    assert house.state(taken) == "over"


def test_the_waitlist_moves_up_in_order_also_when_nobody_came(house: House) -> None:
    first = house.book("10:00", "11:00")
    second = house.book("10:00", "11:00", wait=True)
    third = house.book("10:30", "11:30", wait=True)
    other = house.book("11:00", "12:00", wait=True)
    assert (second.state, third.waiting_before, other.state) == ("waiting", 1, "booked")
    house.change("cancel", first)
    assert [house.state(each) for each in (second, third)] == ["booked", "waiting"]
    assert house.facts(second.id)[-1] == "booking.promoted"
    house.change("cancel", other)
    house.clock.set_to(at("10:20"))
    assert [house.state(each) for each in (second, third)] == ["no_show", "booked"]
    house.clock.set_to(at("11:00"))
    assert house.state(third) == "no_show"


def test_staff_move_a_booking_and_the_clash_is_explained(house: House) -> None:
    kept = house.book("10:00", "11:00", equipment=("A-1",))
    other = house.book("12:00", "13:00")
    with pytest.raises(RuleBroken, match="booking.taken"):
        house.change(
            "move",
            kept,
            room_code="A",
            starts_at=at("12:30"),
            ends_at=at("13:30"),
            staff_id=house.lin.id,
        )
    moved = house.change(
        "move",
        kept,
        room_code="A",
        starts_at=at("10:30"),
        ends_at=at("11:30"),
        staff_id=house.lin.id,
    )
    assert (moved.number, moved.starts_at, len(moved.equipment)) == (kept.number, at("10:30"), 1)
    away = house.change(
        "move",
        other,
        room_code="B",
        starts_at=at("12:00"),
        ends_at=at("13:00"),
        staff_id=house.lin.id,
    )
    assert (away.room_code, house.facts(other.id)[-1]) == ("B", "booking.moved")
    house.book("12:00", "13:00")


def test_over_midnight_a_booking_is_whole_and_the_next_day_knows_it(house: House) -> None:
    night = house.book("2026-11-27 23:00", "2026-11-28 01:00")
    with pytest.raises(RuleBroken, match="booking.taken"):
        house.book("2026-11-28 00:30", "2026-11-28 01:30")
    house.book("2026-11-28 01:00", "2026-11-28 02:00")
    saturday = house.see(room_day, code="A", day=date(2026, 11, 28))
    assert night.id in [each.id for each in saturday.bookings]


def test_a_booking_is_found_by_its_slip(house: House) -> None:
    made = house.book("10:00", "11:00")
    token = house.opened.read(lambda session: booking_token(session, booking_id=made.id))
    assert house.see(read_booking_slip, token=token).id == made.id


def test_personal_data_never_leaves_and_goes_after_its_time(house: House) -> None:
    made = house.book("10:00", "11:00", who="company", company="云溪茶业")
    assert (made.masked_name, made.masked_phone) == ("张**", "138****8000")
    with pytest.raises(RuleBroken, match="booking.reveal_why"):
        house.do(reveal_contact, booking_id=made.id, staff_id=house.lin.id, why=" ")
    contact = house.do(reveal_contact, booking_id=made.id, staff_id=house.lin.id, why="通知改期")
    assert contact.phone == PHONE
    house.change("cancel", made)
    house.clock.pass_time(days=89)
    assert house.do(erase_old_bookings) == 0
    house.clock.pass_time(days=2)
    assert house.do(erase_old_bookings) == 1
    assert house.do(erase_old_bookings) == 0
    left = house.opened.read(lambda session: session.scalars(select(BookingPerson)).all())
    assert left == []
    said = house.opened.read(lambda session: session.scalars(select(OutboxRecord.payload)).all())
    assert not any(word.encode() in bytes(each) for each in said for word in (PHONE, "张小满"))
