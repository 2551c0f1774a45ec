"""Bookings that come back every week: all clashes are named before anything is written."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from kiosk.center.rooms.booking import book
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.rows import check_staff
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.clock import Clock, local
from kiosk.data.tables import RoomBooking
from kiosk.errors import RuleBroken

WEEK = timedelta(days=7)
WEEKS_AT_MOST = 52


@dataclass(frozen=True, slots=True)
class Clash:
    """A week that cannot be had, and why."""

    week: int
    """1 is the first."""
    starts_at: datetime
    why: RuleBroken


@dataclass(frozen=True, slots=True)
class SeriesReport:
    """What became of a weekly booking."""

    booked: tuple[BookingView, ...]
    clashes: tuple[Clash, ...]


def book_series(
    session: Session,
    *,
    device_id: UUID,
    series_id: UUID,
    wish: Wish,
    weeks: int,
    staff_id: UUID,
    clock: Clock,
    leave_out_clashes: bool = False,
) -> SeriesReport:
    """Book the same time `weeks` times, a week apart in the hall's own days.

    Unless clashes may be left out, one of them is enough for nothing to be booked; each is in the
    report either way. `RuleBroken`: `booking.weeks_form`.
    """
    check_staff(session, staff_id)
    if not 1 <= weeks <= WEEKS_AT_MOST:
        raise RuleBroken("booking.weeks_form", most=WEEKS_AT_MOST)
    known = session.query(RoomBooking.id).filter_by(series_id=series_id).all()
    if known:
        done = [booking_view(session, booking_id=row[0], clock=clock) for row in known]
        return SeriesReport(tuple(sorted(done, key=lambda each: each.starts_at)), ())
    booked: list[BookingView] = []
    clashes: list[Clash] = []
    tried = session.begin_nested()
    for week in range(weeks):
        each = replace(
            wish,
            starts_at=local(wish.starts_at) + week * WEEK,
            ends_at=local(wish.ends_at) + week * WEEK,
        )
        try:
            with session.begin_nested():
                view = book(
                    session,
                    device_id=device_id,
                    booking_id=uuid4(),
                    wish=each,
                    clock=clock,
                    staff_id=staff_id,
                    series_id=series_id,
                )
        except RuleBroken as refused:
            clashes.append(Clash(week + 1, each.starts_at, refused))
        else:
            booked.append(view)
    if clashes and not leave_out_clashes:
        tried.rollback()
        return SeriesReport((), tuple(clashes))
    tried.commit()
    return SeriesReport(tuple(booked), tuple(clashes))
