"""A small class to register for: three seats, Monday to Friday from half past four."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.care.offers import put_offers
from kiosk.center.care.registering import register
from kiosk.center.care.values import Application, Collector, OfferTerms, RegistrationView
from kiosk.center.care.views import registration_view
from kiosk.center.hours.rules import Window
from kiosk.center.people.consent import CARE, publish_consent
from kiosk.center.people.staff import StaffView, add_staff
from kiosk.center.profile import CenterView, found_center
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.data.tables import AuditEntry, OutboxRecord
from tests.stores import Opened, SetClock

T = TypeVar("T")
PHONE = "13800138000"
MONDAY = date(2026, 11, 23)
SIGNED = (((100, 100), (300, 120)), ((200, 80), (210, 300)))
TERM = OfferTerms(
    code="SDB",
    name="四点半课堂",
    name_en="After-school Class",
    kind="term",
    first=date(2026, 9, 1),
    last=date(2027, 1, 22),
    windows=tuple(Window(day, time(16, 30), time(18, 30)) for day in range(1, 6)),
    youngest=6,
    eldest=14,
    seats=3,
    waitlist_most=3,
)


@dataclass
class School:
    """The use cases with everything filled in but what a test is about."""

    opened: Opened
    clock: SetClock
    lin: StaffView
    lead: StaffView
    consent_id: int
    count: int = 0

    def put(self, **change: Any) -> None:
        """Lay the offer down with this change."""
        self.do(put_offers, offers=[replace(TERM, **change)], staff_id=None)

    def application(self, **more: Any) -> Application:
        """Another child every time, unless `child` is named."""
        self.count += 1
        values: dict[str, Any] = {
            "offer_code": "SDB",
            "child": f"小满{self.count}",
            "birth": date(2017, 5, 12),
            "school": "中心小学三年级",
            "guardian": "林立夏",
            "relation": "mother",
            "phone": PHONE,
            "health": "对花生过敏",
            "collectors": (Collector("林桂花", "grandmother", "13900139000"),),
            "consent_id": self.consent_id,
            "signature": SIGNED,
        }
        return Application(**(values | more))

    def register(self, **more: Any) -> RegistrationView:
        """`more` goes to the application, but for registration_id, staff_id and wait."""
        options = {name: more.pop(name) for name in ("staff_id", "wait") if name in more}
        which = more.pop("registration_id", None) or uuid4()
        return self.do(
            register, registration_id=which, application=self.application(**more), **options
        )

    def do(self, use_case: Callable[..., T], **what: Any) -> T:
        return self.opened.write(
            lambda session: use_case(
                session, device_id=self.opened.device_id, clock=self.clock, **what
            )
        )

    def staff(self, use_case: Callable[..., T], view: RegistrationView, **what: Any) -> T:
        """An act of Lin's on a registration."""
        return self.do(use_case, registration_id=view.id, staff_id=self.lin.id, **what)

    def see(self, view: Callable[..., T], **what: Any) -> T:
        return self.opened.read(lambda session: view(session, clock=self.clock, **what))

    def now(self, view: RegistrationView) -> RegistrationView:
        return self.see(registration_view, registration_id=view.id)

    def facts(self, of: UUID) -> list[str]:
        """What the hub hears of a registration, in order."""

        def read(session: Session) -> list[str]:
            return list(
                session.scalars(
                    select(OutboxRecord.type)
                    .where(OutboxRecord.stream == f"care:{of}")
                    .order_by(OutboxRecord.seq)
                )
            )

        return self.opened.read(read)

    def told(self) -> str:
        """Everything that leaves the machine or stays in the audit log, as one text."""

        def read(session: Session) -> str:
            facts = [row.payload.decode() for row in session.scalars(select(OutboxRecord))]
            audits = [f"{row.subject} {row.detail}" for row in session.scalars(select(AuditEntry))]
            return "\n".join(facts + audits)

        return self.opened.read(read)


def build(opened: Opened, clock: SetClock) -> School:
    """The class, its consent, a clerk and a lead."""

    def people(session: Session) -> tuple[StaffView, StaffView, int]:
        found_center(
            session, CenterView("330127", "中心", "Center", "1", True), slip_key=new_slip_key()
        )
        consent = publish_consent(
            session, text_zh="同意", text_en="Agreed", clock=clock, purpose=CARE
        )
        return (
            add_staff(session, login="lin", name="林小满", role="clerk", pin="2468"),
            add_staff(session, login="lead", name="王一", role="lead", pin="1357"),
            consent.id,
        )

    school = School(opened, clock, *opened.write(people))
    school.put()
    return school
