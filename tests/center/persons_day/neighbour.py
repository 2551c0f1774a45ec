"""A small center with all there is to have a thing of, and ways for people to get them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from kiosk.center.activities.keeping import add_activity, publish
from kiosk.center.activities.sessions import add_sessions
from kiosk.center.activities.signing_up import sign_up
from kiosk.center.activities.values import ActivityPlan, SessionPlan, SignUpView
from kiosk.center.activities.values import Wish as ActivityWish
from kiosk.center.appointments.booking import book as book_time
from kiosk.center.appointments.check_in import CheckedIn, check_in
from kiosk.center.appointments.offer import offers
from kiosk.center.appointments.quota import HALL
from kiosk.center.appointments.session_rules import put_session_rules
from kiosk.center.appointments.sessions import SessionRule
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.care.offers import put_offers
from kiosk.center.care.registering import register
from kiosk.center.care.values import Application, RegistrationView
from kiosk.center.errands.values import Receipt
from kiosk.center.hours.opening import Window, put_hours
from kiosk.center.people.consent import CARE, consent_in_force, publish_consent
from kiosk.center.queue.queueing import take_ticket
from kiosk.center.queue.values import IssuedTicket
from kiosk.center.rooms.booking import book as book_room
from kiosk.center.rooms.keeping import add_room, set_timetable
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.clock import LOCAL
from tests.center.care.school import TERM
from tests.center.errands.case import ITEM, SIGNED, Office, Person, found_office
from tests.center.rooms.house import WEEK, room
from tests.stores import Opened, SetClock

T = TypeVar("T")
PHONE, OTHER = "13800138000", "13900138000"
"""Two people; their phones end alike."""
ROOM, COURSE = "A", "K1"


def at(text: str) -> datetime:
    """A local moment, as 2026-11-24 14:00; the tests begin on Monday the 23rd, 09:41."""
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


@dataclass
class Neighbour:
    """What people do at the terminal."""

    opened: Opened
    clock: SetClock
    office: Office

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

    def time(self, phone: str = PHONE) -> AppointmentView:
        """The first time that is free."""
        found = self.see(offers, item_code=ITEM, clock=self.clock, channel=HALL).next_free
        assert found is not None
        return self.do(book_time, appointment_id=uuid4(), item_code=ITEM, at=found, phone=phone)

    def here(self, appointment_id: UUID) -> CheckedIn:
        return self.do(check_in, appointment_id=appointment_id)

    def errand(self, phone: str = PHONE) -> Receipt:
        return self.office.submitted(person=Person("张小满", phone))

    def activity(self, phone: str = PHONE) -> SignUpView:
        """The course: two Saturdays."""
        wish = ActivityWish(COURSE, None, "张小满", phone)
        return self.do(sign_up, sign_up_id=uuid4(), wish=wish)

    def care(self, phone: str = PHONE) -> RegistrationView:
        consent = self.opened.read(lambda session: consent_in_force(session, CARE))
        application = Application(
            TERM.code,
            child="李一",
            birth=date(2018, 5, 12),
            school="中心小学",
            guardian="张小满",
            relation="mother",
            phone=phone,
            consent_id=consent.id,
            signature=SIGNED,
        )
        return self.do(register, registration_id=uuid4(), application=application)

    def number(self) -> IssuedTicket:
        return self.do(take_ticket, item_code="MZ04", request_id=uuid4())


def settle(opened: Opened, clock: SetClock) -> Neighbour:
    """Everything is there, and nobody has anything yet."""

    def work(session: Session) -> Office:
        office = found_office(session, opened, clock)
        put_hours(session, windows=[Window(day, time(8), time(18)) for day in range(1, 6)])
        _offer_all(session, {"device_id": opened.device_id, "clock": clock})
        return office

    return Neighbour(opened, clock, opened.write(work))


def _offer_all(session: Session, who: dict[str, Any]) -> None:
    rules = [
        SessionRule(ITEM, day, time(12, 15), time(13, 30), "lunch", 15, quota=4, at_once=2)
        for day in range(1, 6)
    ]
    put_session_rules(session, rules=rules, **who)
    add_room(session, room=room(ROOM), staff_id=None, **who)
    set_timetable(session, code=ROOM, slots=WEEK, staff_id=None, **who)
    course = ActivityPlan(COURSE, "course", "剪纸课", "Paper cutting")
    add_activity(session, plan=course, staff_id=None, **who)
    saturdays = [
        SessionPlan(at(f"{day} 09:00"), at(f"{day} 10:30"), place="广场")
        for day in ("2026-11-28", "2026-12-05")
    ]
    add_sessions(session, code=COURSE, plans=saturdays, staff_id=None, **who)
    publish(session, code=COURSE, staff_id=None, **who)
    publish_consent(session, text_zh="同意", text_en="Agreed", clock=who["clock"], purpose=CARE)
    put_offers(session, offers=[TERM], staff_id=None, **who)
