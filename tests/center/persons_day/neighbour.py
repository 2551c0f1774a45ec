"""Somebody who has several things at the demo center, and short ways to make them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.center.appointments.booking import book as book_time
from kiosk.center.appointments.check_in import CheckedIn, check_in
from kiosk.center.appointments.offer import offers
from kiosk.center.appointments.quota import HALL
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.demo import set_up_demo
from kiosk.center.errands.intake import submit
from kiosk.center.errands.offer import items_offered, offer_of
from kiosk.center.errands.values import Person, Receipt, Request
from kiosk.center.guides.catalog import guide
from kiosk.center.people.consent import consent_in_force
from kiosk.center.queue.queueing import take_ticket
from kiosk.center.queue.values import IssuedTicket
from kiosk.center.rooms.booking import book as book_room
from kiosk.center.rooms.keeping import add_room, set_timetable
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.clock import LOCAL
from kiosk.data.tables import Village
from tests.center.errands.case import SIGNED
from tests.center.rooms.house import WEEK, room
from tests.stores import Opened, SetClock

T = TypeVar("T")
PHONE, OTHER = "13800138000", "13900138000"
"""Two people; their phones end alike."""
ITEM = "RS05"
ROOM = "A"


def at(text: str) -> datetime:
    """A local moment, as 2026-11-24 14:00; the tests begin on Monday the 23rd, 09:41."""
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


@dataclass
class Neighbour:
    """What people do at the terminal."""

    opened: Opened
    clock: SetClock

    def do(self, use_case: Callable[..., T], **values: Any) -> T:
        return self.opened.write(
            lambda session: use_case(
                session, device_id=self.opened.device_id, clock=self.clock, **values
            )
        )

    def see(self, view: Callable[..., T], **values: Any) -> T:
        return self.opened.read(lambda session: view(session, **values))

    def room(self, starts: str, hours: float = 1, phone: str = PHONE) -> BookingView:
        begins = at(starts)
        wish = Wish(
            ROOM, begins, begins + timedelta(hours=hours), "person", "meeting", 2, phone, "张小满"
        )
        return self.do(book_room, booking_id=uuid4(), wish=wish)

    def first_time(self) -> datetime:
        found = self.see(offers, item_code=ITEM, clock=self.clock, channel=HALL).next_free
        assert found is not None
        return found

    def time(self, phone: str = PHONE) -> AppointmentView:
        return self.do(
            book_time, appointment_id=uuid4(), item_code=ITEM, at=self.first_time(), phone=phone
        )

    def here(self, appointment_id: UUID) -> CheckedIn:
        return self.do(check_in, appointment_id=appointment_id)

    def errand(self, phone: str = PHONE) -> Receipt:
        def hand_in(session: Session, **who: Any) -> Receipt:
            cards = items_offered(session)
            guides = (guide(session, code=card.code) for card in cards)
            request = Request(
                next(each.card.code for each in guides if "proxy" in offer_of(each).kinds),
                village_code=session.scalars(select(Village.code).limit(1)).one(),
                person=Person("张小满", phone),
                consent_id=consent_in_force(session).id,
                signature=SIGNED,
            )
            return submit(session, errand_id=uuid4(), request=request, staff_id=None, **who)

        return self.do(hand_in)

    def number(self, item: str = ITEM) -> IssuedTicket:
        return self.do(take_ticket, item_code=item, request_id=uuid4())


def settle(opened: Opened, clock: SetClock) -> Neighbour:
    """The demo center, and nobody in it yet."""
    folder = assets_folder() / "demo"
    who = {"device_id": opened.device_id, "clock": clock}

    def work(session: Session) -> None:
        set_up_demo(session, folder=folder, **who)
        add_room(session, room=room(ROOM), staff_id=None, **who)
        set_timetable(session, code=ROOM, slots=WEEK, staff_id=None, **who)

    opened.write(work)
    return Neighbour(opened, clock)
