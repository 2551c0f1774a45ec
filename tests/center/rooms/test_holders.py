"""Limits over all rooms, rooms left empty, what follows, and how staff lift it."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from kiosk.center.rooms.excusing import excuse
from kiosk.center.rooms.holders import no_shows
from kiosk.center.rooms.rows import enter
from kiosk.data.tables import BookingExcuse
from kiosk.errors import RuleBroken
from tests.center.rooms.house import PHONE, House, at, room

OTHER = "13900139000"


def stay_away(house: House, times: int = 3) -> None:
    """Book on as many days, never come, and nobody runs the program meanwhile."""
    house.add(room("D"))
    for day in range(24, 24 + times):
        house.book(f"2026-11-{day} 09:00", f"2026-11-{day} 10:00", room="AD"[day % 2])
    house.clock.set_to(at(f"2026-11-{23 + times} 12:00"))


def test_one_person_may_book_so_many_of_all_rooms_together(house: House) -> None:
    house.rule(room_person_limit=2, room_company_limit=3)
    house.book("10:00", "11:00")
    house.book("10:00", "11:00", room="B")
    with pytest.raises(RuleBroken) as refused:
        house.book("12:00", "13:00", room="B")
    assert (refused.value.key, refused.value.values["most"]) == ("booking.limit_person_all", 2)
    house.book("12:00", "13:00", who="company")
    with pytest.raises(RuleBroken, match="booking.limit_company_all"):
        house.book("14:00", "15:00", who="company")
    house.book("14:00", "15:00", staff_id=house.lin.id)  # on the phone, by staff
    house.book("15:00", "16:00", phone=OTHER)
    house.clock.set_to(at("11:01"))  # both were released without anybody looking
    house.book("16:00", "17:00", who="company")


def test_who_leaves_rooms_empty_cannot_book_for_a_while_though_nothing_ran(house: House) -> None:
    house.rule(room_restrict_days=2)
    stay_away(house)
    with pytest.raises(RuleBroken) as refused:
        house.book("2026-11-26 14:00", "2026-11-26 15:00")
    assert refused.value.key == "booking.restricted"
    assert refused.value.values == {"until": at("2026-11-28 00:00").date(), "times": 3}
    with pytest.raises(RuleBroken, match="booking.restricted"):
        house.book("2026-11-26 14:00", "2026-11-26 15:00", staff_id=house.lin.id)
    house.book("2026-11-26 14:00", "2026-11-26 15:00", phone=OTHER)
    house.clock.set_to(at("2026-11-30 09:00"))
    house.book("2026-11-30 14:00", "2026-11-30 15:00")


def test_waiting_for_a_room_that_became_free_and_not_coming_counts_too(house: House) -> None:
    house.rule(room_no_shows=1)
    kept = house.book("10:00", "11:00", phone=OTHER)
    house.book("10:00", "12:00", wait=True)
    house.change("cancel", kept)
    house.clock.set_to(at("10:30"))
    with pytest.raises(RuleBroken, match="booking.restricted"):
        house.book("14:00", "15:00")


def test_staff_see_who_and_how_often_and_lift_it_with_a_reason(house: House) -> None:
    stay_away(house)
    (seen,) = house.see(no_shows)
    assert (seen.times, seen.masked_name, seen.masked_phone) == (3, "张**", "138****8000")
    assert seen.restricted_until is not None
    with pytest.raises(RuleBroken, match="booking.reason_missing"):
        house.do(excuse, booking_id=seen.booking_id, why=" ", staff_id=house.lin.id)
    assert house.do(excuse, booking_id=seen.booking_id, why="住院", staff_id=house.lin.id) == 3
    assert house.see(no_shows) == ()
    assert house.facts(seen.booking_id) == ["booking.made", "booking.no_show", "booking.excused"]
    with pytest.raises(RuleBroken, match="booking.not_missed"):
        house.do(excuse, booking_id=seen.booking_id, why="住院", staff_id=house.lin.id)
    house.book("2026-11-26 14:00", "2026-11-26 15:00")
    kept = house.opened.read(lambda session: session.scalars(select(BookingExcuse.why)).all())
    assert set(kept) == {"住院"}


def test_whether_somebody_looked_in_between_makes_no_difference(house: House) -> None:
    stay_away(house)
    before = house.see(no_shows)
    for code in "AD":
        house.opened.write(
            lambda session, code=code: enter(
                session, code, device_id=house.opened.device_id, clock=house.clock
            )
        )
    assert house.see(no_shows) == before


def test_a_center_may_let_everybody_book_again(house: House) -> None:
    house.rule(room_no_shows=0)
    stay_away(house)
    house.book("2026-11-26 14:00", "2026-11-26 15:00", booking_id=uuid4())
    assert PHONE not in repr(house.see(no_shows))


def test_the_buffer_is_kept_towards_a_use_nobody_can_book_but_not_towards_closing(
    house: House,
) -> None:
    house.add(room("C", buffer=at("00:20") - at("00:00")))
    with pytest.raises(RuleBroken) as near:
        house.book("2026-11-25 11:00", "2026-11-25 12:00", room="C")
    assert near.value.key == "room.other_use_near"
    assert (near.value.values["function"], near.value.values["minutes"]) == ("党员活动日", 20)
    assert near.value.values["next"] == at("2026-11-25 14:30")
    house.book("2026-11-25 10:40", "2026-11-25 11:40", room="C")
    house.book("2026-11-25 17:00", "2026-11-25 18:00", room="C", phone=OTHER)
