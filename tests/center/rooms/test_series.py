"""Weekly bookings: closed days are left out and told, other clashes are for whoever books."""

from datetime import date
from uuid import uuid4

import pytest

from kiosk.center.hours.by_subject import close_once
from kiosk.center.rooms.changing import cancel_following
from kiosk.center.rooms.finding import booking_token, read_booking_slip
from kiosk.center.rooms.series import SeriesReport, book_series, weeks_until
from kiosk.center.rooms.values import Wish
from kiosk.errors import RuleBroken
from tests.center.rooms.house import PHONE, House, at, room

TEA = Wish("W", at("10:00"), at("11:00"), "company", "stream", phone=PHONE, company="云溪茶业")


def weekly(house: House, wish: Wish = TEA, **more: object) -> SeriesReport:
    """Four weeks, booked by staff unless `staff_id` says otherwise."""
    plan = {"series_id": uuid4(), "wish": wish, "weeks": 4, "staff_id": house.lin.id} | more
    return house.do(book_series, **plan)


def test_a_clash_of_one_week_is_named_and_the_others_can_be_had(house: House) -> None:
    house.book("2026-11-30 10:00", "2026-11-30 11:00")
    wish = Wish("A", at("10:00"), at("11:00"), "staff", "training")
    series_id = uuid4()
    tried = weekly(house, wish, series_id=series_id)
    assert (tried.booked, tried.free) == ((), 3)
    assert [(each.week, each.why.key) for each in tried.clashes] == [(2, "booking.taken")]
    done = weekly(house, wish, series_id=series_id, leave_out_clashes=True)
    days = ["10:00", "2026-12-07 10:00", "2026-12-14 10:00"]
    assert [each.starts_at for each in done.booked] == [at(day) for day in days]
    assert len(weekly(house, wish, series_id=series_id).booked) == 3


def test_a_week_in_which_the_house_is_shut_is_left_out_and_told(house: House) -> None:
    house.do(
        close_once,
        scope="room",
        subject="A",
        starts_at=at("2026-12-07 00:00"),
        ends_at=at("2026-12-08 00:00"),
        reason="粉刷",
        staff_id=None,
    )
    done = weekly(house, Wish("A", at("10:00"), at("11:00"), "staff", "training"))
    assert (len(done.booked), done.clashes) == (3, ())
    assert [(each.week, each.why.values["reason"]) for each in done.shut] == [(3, "粉刷")]


def test_when_not_one_week_can_be_had_the_reason_is_said(house: House) -> None:
    sunday = Wish("A", at("2026-11-29 10:00"), at("2026-11-29 11:00"), "staff", "training")
    with pytest.raises(RuleBroken, match="room.closed_then"):
        weekly(house, sunday)


def test_companies_book_weekly_by_themselves_only_where_the_room_allows_it(house: House) -> None:
    house.add(room("W", weekly=True, company_limit=1))
    by_itself = {"staff_id": None}
    with pytest.raises(RuleBroken, match="room.not_weekly"):
        weekly(
            house,
            Wish("A", at("10:00"), at("11:00"), "company", "stream", phone=PHONE),
            **by_itself,
        )
    with pytest.raises(RuleBroken, match="room.not_weekly"):
        weekly(
            house, Wish("W", at("10:00"), at("11:00"), "person", "stream", phone=PHONE), **by_itself
        )
    assert len(weekly(house, **by_itself).booked) == 4  # one booking to whoever counts
    with pytest.raises(RuleBroken, match="booking.limit_company"):
        house.book("14:00", "15:00", room="W", who="company")


def test_the_slip_of_the_first_week_speaks_of_the_week_that_is_next(house: House) -> None:
    house.add(room("W", weekly=True))
    first, second = weekly(house).booked[:2]
    token = house.opened.read(lambda session: booking_token(session, booking_id=first.id))
    assert house.see(read_booking_slip, token=token).id == first.id
    house.clock.set_to(at("2026-11-24 09:00"))
    assert house.see(read_booking_slip, token=token).id == second.id


def test_what_follows_is_cancelled_in_one_go(house: House) -> None:
    house.add(room("W", weekly=True))
    made = weekly(house).booked
    with pytest.raises(RuleBroken, match="booking.reason_missing"):
        house.do(cancel_following, booking_id=made[1].id, staff_id=house.lin.id, reason="")
    gone = house.do(cancel_following, booking_id=made[1].id, staff_id=house.lin.id, reason="装修")
    assert [each.id for each in gone] == [each.id for each in made[1:]]
    assert house.state(made[0]) == "booked"


@pytest.mark.parametrize(
    ("last", "weeks"), [((11, 22), 1), ((11, 29), 1), ((11, 30), 2), ((12, 31), 6)]
)
def test_until_a_date_means_the_weeks_up_to_it(last: tuple[int, int], weeks: int) -> None:
    assert weeks_until(date(2026, 11, 23), date(2026, *last)) == weeks
