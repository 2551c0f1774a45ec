"""Bookings that come back every week: all clashes are named before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.rooms.booking import book
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.rows import check_staff
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.center.rooms.views import room
from kiosk.clock import Clock, local
from kiosk.data.tables import RoomBooking
from kiosk.errors import RuleBroken

WEEK = timedelta(days=7)
WEEKS_AT_MOST = 52
SHUT = ("room.holiday", "room.closure")
"""Weeks in which the house is shut: left out without asking, and told."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A week that cannot be had, and why."""

    week: int
    """1 is the first."""
    starts_at: datetime
    why: RuleBroken

    @property
    def shut(self) -> bool:
        """Whether the house is closed that day."""
        return self.why.key.startswith(SHUT)


@dataclass(frozen=True, slots=True)
class SeriesReport:
    """What became of a weekly booking; nothing is booked while there are `clashes` to decide."""

    booked: tuple[BookingView, ...]
    clashes: tuple[Clash, ...]
    shut: tuple[Clash, ...] = ()
    """Weeks left out because the house is closed."""
    free: int = 0
    """How many weeks can be had."""


def weeks_until(first: date, last: date) -> int:
    """How often a weekday comes from its first day to `last`; at least once."""
    return max(0, (last - first).days) // 7 + 1


def book_series(
    session: Session,
    *,
    device_id: UUID,
    series_id: UUID,
    wish: Wish,
    weeks: int,
    staff_id: UUID | None,
    clock: Clock,
    leave_out_clashes: bool = False,
) -> SeriesReport:
    """Book the same time `weeks` times, a week apart in the hall's own days.

    Unless clashes may be left out, one of them is enough for nothing to be booked; each is in the
    report either way. Companies may do so by themselves where the room allows it. `RuleBroken`:
    `booking.weeks_form`, `room.not_weekly`, and the reason when not one week can be had.
    """
    _check_may(session, wish, weeks, staff_id)
    done = series_views(session, series_id=series_id, clock=clock)
    if done:
        return SeriesReport(done, (), (), len(done))
    one = partial(
        book, session, device_id=device_id, staff_id=staff_id, series_id=series_id, clock=clock
    )
    tried = session.begin_nested()
    report = _try_all(session, _weekly(wish, weeks), one)
    if report.clashes and not leave_out_clashes:
        tried.rollback()
        return replace(report, booked=())
    tried.commit()
    return report


def series_views(session: Session, *, series_id: UUID, clock: Clock) -> tuple[BookingView, ...]:
    """The bookings of a series in order."""
    ids = session.scalars(
        select(RoomBooking.id)
        .where(RoomBooking.series_id == series_id)
        .order_by(RoomBooking.starts_at)
    ).all()
    return tuple(booking_view(session, booking_id=each, clock=clock) for each in ids)


def _check_may(session: Session, wish: Wish, weeks: int, staff_id: UUID | None) -> None:
    if staff_id is not None:
        check_staff(session, staff_id)
    elif wish.who != "company" or not room(session, wish.room_code).weekly:
        raise RuleBroken("room.not_weekly")
    if not 1 <= weeks <= WEEKS_AT_MOST:
        raise RuleBroken("booking.weeks_form", most=WEEKS_AT_MOST)


def _try_all(
    session: Session, wishes: Sequence[Wish], one: Callable[..., BookingView]
) -> SeriesReport:
    """Every week that can be had, booked; `RuleBroken` when there is none."""
    booked: list[BookingView] = []
    refused: list[Clash] = []
    for number, wish in enumerate(wishes, start=1):
        try:
            with session.begin_nested():
                made = one(booking_id=uuid4(), wish=wish)
        except RuleBroken as why:
            refused.append(Clash(number, wish.starts_at, why))
        else:
            booked.append(made)
    if not booked and refused:
        raise refused[0].why
    return SeriesReport(
        tuple(booked),
        tuple(each for each in refused if not each.shut),
        tuple(each for each in refused if each.shut),
        len(booked),
    )


def _weekly(wish: Wish, weeks: int) -> list[Wish]:
    starts, ends = local(wish.starts_at), local(wish.ends_at)
    return [
        replace(wish, starts_at=starts + week * WEEK, ends_at=ends + week * WEEK)
        for week in range(weeks)
    ]
