"""The places on the way to a room, and back to a booking."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kiosk.center.rooms.values import BookingView


@dataclass(frozen=True, slots=True)
class Rooms:
    """The floor plan: what is free now. `floor` None: the lowest."""

    floor: int | None = None


@dataclass(frozen=True, slots=True)
class RoomUses:
    """What one comes for: the functions of the rooms."""


@dataclass(frozen=True, slots=True)
class RoomsFor:
    """The rooms that can be booked for a function; None: all of them."""

    function: str | None


@dataclass(frozen=True, slots=True)
class RoomAt:
    """A room and one of its days; `day` None: today."""

    code: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AskStart:
    """From when."""

    code: str


@dataclass(frozen=True, slots=True)
class AskLength:
    """How long."""

    code: str


@dataclass(frozen=True, slots=True)
class AskBooker:
    """For a person or a company."""

    code: str


@dataclass(frozen=True, slots=True)
class AskWeekly:
    """Once, or the same time of several weeks."""

    code: str


@dataclass(frozen=True, slots=True)
class AskBookerPhone:
    """How to reach them."""

    code: str


@dataclass(frozen=True, slots=True)
class AskBookerName:
    """What they are called, if they like."""

    code: str


@dataclass(frozen=True, slots=True)
class AskHeads:
    """How many people."""

    code: str


@dataclass(frozen=True, slots=True)
class AskPurpose:
    """What for; the answer books."""

    code: str


@dataclass(frozen=True, slots=True)
class RoomRefused:
    """It could not be booked: why, and what can be done instead."""

    code: str
    why: str
    next_text: str
    """The next free start as ISO text; empty: none."""
    may_wait: bool
    others: int = 0
    """How many of the weeks wanted can be had; 0: none, or not wanted weekly."""


@dataclass(frozen=True, slots=True)
class RoomTaken:
    """Booked, asked for, or on the waitlist."""

    booking: BookingView
    address: str
    """What its QR code says; empty: none is shown."""
    weeks: tuple[datetime, ...] = ()
    """When else, of a weekly booking: every start, the first among them."""


@dataclass(frozen=True, slots=True)
class BookingAt:
    """How a booking stands; who comes here has shown its slip or given its digits."""

    booking_id: UUID


RoomQuestion = (
    AskStart
    | AskLength
    | AskBooker
    | AskWeekly
    | AskBookerPhone
    | AskBookerName
    | AskHeads
    | AskPurpose
)
RoomRoute = (
    Rooms | RoomUses | RoomsFor | RoomAt | RoomQuestion | RoomRefused | RoomTaken | BookingAt
)
