"""Somebody with several things at the demo center, and their slips."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from kiosk.center.appointments.booking import book as book_time
from kiosk.center.persons_day.day import token_of
from kiosk.center.persons_day.values import Subject
from kiosk.center.queue.queueing import take_ticket
from kiosk.center.rooms.booking import book as book_room
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.clock import LOCAL
from tests.ui.conftest import DemoHall

PHONE = "13800138000"
NOON = datetime(2026, 11, 24, 12, 15, tzinfo=LOCAL)
"""A time that can be booked on the day after the tests begin."""


def do(hall: DemoHall, use_case: Callable[[Session], object]) -> object:
    return hall.store.write(use_case).result(timeout=30)


def room(hall: DemoHall, starts: datetime, phone: str = PHONE) -> BookingView:
    """The studio for an hour."""
    wish = Wish("R11", starts, starts + timedelta(hours=1), "company", "stream", 2, phone, "张小满")
    made = do(
        hall,
        lambda session: book_room(
            session,
            device_id=hall.context.device_id,
            booking_id=uuid4(),
            wish=wish,
            clock=hall.clock,
        ),
    )
    assert isinstance(made, BookingView)
    return made


def time(hall: DemoHall, item: str = "RS05", at: datetime = NOON) -> UUID:
    """An appointment, by default tomorrow at a quarter past twelve."""
    made = uuid4()
    do(
        hall,
        lambda session: book_time(
            session,
            device_id=hall.context.device_id,
            appointment_id=made,
            item_code=item,
            at=at,
            phone=PHONE,
            clock=hall.clock,
        ),
    )
    return made


def number(hall: DemoHall) -> UUID:
    """A queue number of today."""
    made = uuid4()
    do(
        hall,
        lambda session: take_ticket(
            session,
            device_id=hall.context.device_id,
            item_code="MZ04",
            request_id=made,
            clock=hall.clock,
        ),
    )
    return made


def token(hall: DemoHall, kind: str, subject: UUID) -> str:
    """What stands in the code on its slip."""
    return hall.store.read(lambda session: token_of(session, Subject(kind, subject))).result(
        timeout=30
    )
