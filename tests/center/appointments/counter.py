"""A counter with appointments to test at: two items by appointment, a clerk and a lead."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.appointments import booking, check_in, offer
from kiosk.center.appointments.check_in import CheckedIn
from kiosk.center.appointments.quota import HALL, find_session, leases
from kiosk.center.appointments.session_rules import put_session_rules
from kiosk.center.appointments.sessions import PlannedSession, SessionRule
from kiosk.center.appointments.values import AppointmentView, LeaseView, Offers
from kiosk.center.hours.opening import Window, put_hours
from kiosk.center.people.staff import add_staff
from kiosk.center.profile import CenterView, found_center
from kiosk.center.queue.desks import add_desk, open_desk
from kiosk.center.queue.settings import set_policy
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.clock import LOCAL
from kiosk.data.tables import AppointmentSession, Device, OutboxRecord
from tests.center.conftest import put_items
from tests.stores import Opened, SetClock

T = TypeVar("T")
LUNCH, SATURDAY = "MZ04", "YB01"
RULES = (
    *(
        SessionRule(LUNCH, day, time(12, 15), time(13, 30), "lunch", 15, quota=4, at_once=2)
        for day in range(1, 6)
    ),
    SessionRule(SATURDAY, 6, time(9), time(11, 30), "weekend", 30, quota=6, at_once=2),
)
HOURS = (
    *(Window(day, time(8, 30), time(12)) for day in range(1, 6)),
    *(Window(day, time(12, 15), time(13, 30), "lunch") for day in range(1, 6)),
)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    """A moment of 2026 by the clock of the hall; the tests begin on Monday 23 November, 09:41."""
    return datetime(2026, month, day, hour, minute, tzinfo=LOCAL)


@dataclass
class Counter:
    """The use cases with everything filled in but what a test is about."""

    opened: Opened
    clock: SetClock
    lead: UUID
    clerk: UUID
    people: int = 0

    def do(self, use_case: Callable[..., T], **values: Any) -> T:
        return self.opened.write(
            lambda session: use_case(
                session, device_id=self.opened.device_id, clock=self.clock, **values
            )
        )

    def see(self, view: Callable[..., T], **values: Any) -> T:
        return self.opened.read(lambda session: view(session, **values))

    def phone(self) -> str:
        """Somebody else's every time."""
        self.people += 1
        return f"139{self.people:08d}"

    def book(
        self, when: datetime, item_code: str = LUNCH, phone: str | None = None, **more: Any
    ) -> AppointmentView:
        more.setdefault("appointment_id", uuid4())
        return self.do(
            booking.book, item_code=item_code, at=when, phone=phone or self.phone(), **more
        )

    def check_in(self, appointment_id: UUID, **more: Any) -> CheckedIn:
        return self.do(check_in.check_in, appointment_id=appointment_id, **more)

    def offers(self, item_code: str = LUNCH, channel: str = HALL, **more: Any) -> Offers:
        return self.see(
            offer.offers, item_code=item_code, clock=self.clock, channel=channel, **more
        )

    def policy(self, **values: Any) -> None:
        for key, value in values.items():
            self.do(set_policy, staff_id=None, key=key, value=value)

    def join_hub(self) -> None:
        """From now on a part of every quota is for the phone."""

        def join(session: Session) -> None:
            device = session.get_one(Device, self.opened.device_id)
            device.hub_url, device.hub_credential = "http://127.0.0.1:1", "credential"

        self.opened.write(join)

    def planned(self, when: datetime, item_code: str = LUNCH) -> PlannedSession:
        rule = next(rule for rule in RULES if rule.item_code == item_code)
        return PlannedSession(
            item_code, when.date(), rule.opens, rule.closes, rule.kind, 15, rule.quota, 2
        )

    def quota(self, when: datetime, item_code: str = LUNCH) -> LeaseView:
        """How the quota of the session on the day of `when` is divided."""
        rule = next(rule for rule in RULES if rule.item_code == item_code)

        def read(session: Session) -> LeaseView:
            row = find_session(session, item_code, when.date(), rule.opens)
            assert row is not None
            return leases(session, session_id=row.id)

        return self.opened.read(read)

    def all_quotas(self) -> tuple[LeaseView, ...]:
        def read(session: Session) -> tuple[LeaseView, ...]:
            ids = session.scalars(select(AppointmentSession.id)).all()
            return tuple(leases(session, session_id=each) for each in ids)

        return self.opened.read(read)

    def facts(self) -> list[tuple[str, bytes]]:
        """Types and payloads of what the hub hears of appointments, in their order."""
        return self.opened.read(
            lambda session: [
                (row.type, row.payload)
                for row in session.scalars(
                    select(OutboxRecord)
                    .where(OutboxRecord.type.like("appointment.%"))
                    .order_by(OutboxRecord.seq)
                )
            ]
        )

    def set_to(self, moment: datetime) -> None:
        self.clock.pass_time(seconds=(moment - self.clock.moment) / timedelta(seconds=1))


@pytest.fixture
def counter(opened: Opened, clock: SetClock) -> Counter:
    def set_up(session: Session) -> tuple[UUID, UUID]:
        view = CenterView("YX0101", "云溪镇党群服务中心", "Yunxi", "0576-0000-0000", demo=False)
        found_center(session, view, slip_key=new_slip_key())
        put_items(session)
        put_hours(session, windows=HOURS)
        put_session_rules(session, device_id=opened.device_id, rules=RULES, clock=clock)
        add_desk(session, number=1)
        lead = add_staff(session, login="lead", name="沈组长", role="lead", pin="9999")
        clerk = add_staff(session, login="lin", name="林小满", role="clerk", pin="2468")
        open_desk(
            session, device_id=opened.device_id, desk_number=1, staff_id=clerk.id, clock=clock
        )
        return lead.id, clerk.id

    return Counter(opened, clock, *opened.write(set_up))
