"""What is booked when a resident has answered everything, and where that leads."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.people.phones import plain_phone
from kiosk.center.rooms.booking import book
from kiosk.center.rooms.changing import cancel
from kiosk.center.rooms.finding import booking_token
from kiosk.center.rooms.series import SeriesReport, book_series, series_views
from kiosk.center.rooms.values import BookingView
from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.ui.lobby.clash_warning import Wanted
from kiosk.ui.lobby.entering import Entering
from kiosk.ui.lobby.rooms.draft import RoomDraft
from kiosk.ui.lobby.rooms.routes import RoomRefused, RoomTaken
from kiosk.ui.messages import words_of
from kiosk.ui.ports import FaceContext

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class How:
    """`wait`: join the waitlist; `the_others`: of a weekly booking, the weeks that are free."""

    wait: bool = False
    the_others: bool = False


ONCE = How()


def room_entering(
    draft: RoomDraft, code: str, context: FaceContext, how: How = ONCE
) -> Entering[BookingView]:
    """Book what the draft says, once or every week."""
    wish, booking_id, weeks = draft.wish(code), draft.booking_id, draft.weeks
    device_id, clock = context.device_id, context.clock
    starts: list[datetime] = []
    given: dict[str, Any] = {"device_id": device_id, "wish": wish, "clock": clock}

    def take(session: Session) -> BookingView:
        if weeks == 1:
            return book(session, booking_id=booking_id, wait=how.wait, **given)
        plan: dict[str, Any] = {
            "series_id": booking_id,
            "weeks": weeks,
            "leave_out_clashes": how.the_others,
        }
        report = book_series(session, staff_id=None, **plan, **given)
        if not report.booked:
            raise _not_all(report)
        starts[:] = [each.starts_at for each in report.booked]
        return report.booked[0]

    def give_back(session: Session, made: UUID) -> BookingView:
        whole = [each.id for each in series_views(session, series_id=booking_id, clock=clock)]
        for each in whole or [made]:
            gone = cancel(session, device_id=device_id, booking_id=each, clock=clock, reason="left")
        return gone

    def taken(made: BookingView, address: str) -> RoomTaken:
        return RoomTaken(made, address, tuple(starts))

    refused = partial(_refused, code, once=weeks == 1)
    slips, phone = context.room_slips, plain_phone(wish.phone)
    wanted = tuple(
        Wanted(wish.starts_at + n * WEEK, wish.ends_at + n * WEEK, phone)
        for n in range(0 if how.wait else weeks)
    )
    return Entering(take, _token, give_back, taken, refused, slips, wanted)


def _refused(code: str, error: RuleBroken, *, once: bool) -> RoomRefused:
    following, others = error.values.get("next"), error.values.get("free")
    return RoomRefused(
        code,
        words_of(error),
        following.isoformat() if isinstance(following, datetime) and once else "",
        may_wait=once and error.key.startswith("booking.taken"),
        others=others if isinstance(others, int) else 0,
    )


def _not_all(report: SeriesReport) -> RuleBroken:
    """Some weeks are taken: nothing is booked before they say that the others will do."""
    days = ", ".join(f"{local(each.starts_at):%m-%d}" for each in report.clashes)
    return RuleBroken("booking.weeks_taken", days=days, free=report.free)


def _token(session: Session, booking_id: UUID) -> str:
    return booking_token(session, booking_id=booking_id)
