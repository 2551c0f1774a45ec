"""From the facts of a room booking to its row: pure."""

from collections.abc import Iterable
from typing import Any

from kiosk.clock import local
from kiosk.hub.projections.facts import Code, Fact, Number, Reading, Said, last_word
from kiosk.hub.projections.tables import BookingSeen
from kiosk.sync.wire import Instant

PREFIX = "booking"
_FIRST = ("booking.requested", "booking.made", "booking.waiting")


class _Told(Said):
    """A fact of `center.rooms.rows.tell`: the booking as it stands, each time."""

    number: Code
    room: Code
    starts_at: Instant
    ends_at: Instant
    headcount: Number | None = None
    to: Code


def read(facts: Iterable[Fact]) -> Reading:
    """The booking's row: the last fact says it all."""
    return last_word(facts, BookingSeen.__tablename__, _row, prefix=PREFIX, first=_FIRST)


def _row(fact: Fact) -> dict[str, Any]:
    said = fact.read(_Told)
    return {
        "center_code": fact.center_code,
        "booking_id": fact.subject,
        "number": said.number,
        "room": said.room,
        "starts_at": said.starts_at,
        "ends_at": said.ends_at,
        "headcount": said.headcount,
        "state": said.to,
        "day": local(said.starts_at).date(),
        "changed_at": said.at,
    }
