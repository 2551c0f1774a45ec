"""The places on the way to an appointment, and back to one that was booked."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from kiosk.center.appointments.values import AppointmentView


@dataclass(frozen=True, slots=True)
class BookDay:
    """On which day?"""

    code: str


@dataclass(frozen=True, slots=True)
class BookTime:
    """At what time of that day?"""

    code: str
    day: date


@dataclass(frozen=True, slots=True)
class BookPhone:
    """Which phone, and then it is booked.

    `request_id` is made here: however often 预约 is tapped, it is one request and one booking.
    """

    code: str
    at: datetime
    request_id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True)
class Booked:
    """It is booked."""

    view: AppointmentView
    materials: tuple[tuple[str, str | None], ...]
    """What to bring: names in Chinese and, where there is one, in English."""
    address: str
    """What its QR code says; empty: none is shown."""


@dataclass(frozen=True, slots=True)
class BookingAt:
    """How a booking stands; who comes here has shown its slip or given its digits."""

    appointment_id: UUID


AppointmentRoute = BookDay | BookTime | BookPhone | Booked | BookingAt
