"""Bookings for a demonstration: a lunch break that is full, calls to make, people on their way."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.appointments.booking import book
from kiosk.center.appointments.calling_back import call_back
from kiosk.center.appointments.offer import offers
from kiosk.center.appointments.quota import HALL
from kiosk.center.profile import center
from kiosk.clock import Clock
from kiosk.data.tables import Appointment, Staff, new_id
from kiosk.errors import RuleBroken

FULL = "GA03"
"""The item whose next session is booked out."""
OTHERS = (("RS05", 2), ("MZ10", 1), ("SW03", 3))
"""Items with a few bookings in their next session."""
NAMES = ("林小满", "陈立夏", "周谷雨", "郑清明", "何小寒", "方白露")
RESULTS = ("confirm", "not_reach", None)


@dataclass
class _People:
    """Invented people, one after another."""

    count: int = 0

    def next(self) -> tuple[str, str]:
        self.count += 1
        return NAMES[self.count % len(NAMES)], f"1380000{1000 + self.count * 37:04d}"


def put_demo_appointments(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Book for the next days and return how many bookings there are; only in a store
    that has none. `RuleBroken`: `appointment.demo_exists`, `demo.not_the_demo`.
    """
    if not center(session).demo:
        raise RuleBroken("demo.not_the_demo")
    if session.scalar(select(exists().where(Appointment.id.is_not(None)))):
        raise RuleBroken("appointment.demo_exists")
    clerk = session.scalars(select(Staff.id).order_by(Staff.login).limit(1)).one()
    people, booked = _People(), list[UUID]()
    for item, most in ((FULL, None), *OTHERS):
        found = _next_session(session, item, clock)
        for at in found if most is None else found[:most]:
            name, phone = people.next()
            view = book(
                session,
                device_id=device_id,
                appointment_id=new_id(),
                item_code=item,
                at=at,
                phone=phone,
                name=name,
                clock=clock,
            )
            booked.append(view.id)
    for number, appointment_id in enumerate(booked):
        result = RESULTS[number % len(RESULTS)]
        if result is not None:
            call_back(
                session,
                device_id=device_id,
                appointment_id=appointment_id,
                result=result,
                staff_id=clerk,
                clock=clock,
            )
    return len(booked)


def _next_session(session: Session, item: str, clock: Clock) -> list[datetime]:
    found = offers(session, item_code=item, clock=clock, days=1, channel=HALL)
    if not found.days:
        return []
    first = found.days[0].sessions[0]
    places = [each.at for each in first.times for _ in range(each.left)]
    return places[: first.left]
