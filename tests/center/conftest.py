"""A small center to work in: two departments, three items, three desks, two clerks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from kiosk.center.people.staff import StaffView, add_staff
from kiosk.center.queue import queueing
from kiosk.center.queue.desks import DeskView, add_desk, open_desk
from kiosk.center.queue.views import IssuedTicket, QueuedTicket
from kiosk.data.tables import Department, Item
from tests.stores import Opened, SetClock

T = TypeVar("T")


def put_items(session: Session) -> None:
    """Two departments under the letters A and B, and an item that was withdrawn."""
    session.add_all(
        [
            Department(name="民政", name_en="Civil Affairs", prefix="A", icon="heart", position=1),
            Department(name="医保", name_en="Medical", prefix="B", icon="pill", position=2),
        ]
    )
    session.flush()
    for code, name, department, active in (
        ("MZ04", "高龄津贴(80周岁以上)", "民政", True),
        ("YB01", "城乡居民医保参保登记", "医保", True),
        ("YB99", "已停办的事项", "医保", False),
    ):
        session.add(
            Item(
                code=code,
                name=name,
                department=department,
                agencies=department,
                shelf_position=0,
                on_the_spot=True,
                time_text="即办",
                active=active,
            )
        )
    session.flush()


@dataclass
class SmallCenter:
    """The center's use cases with everything filled in but what a test is about."""

    opened: Opened
    clock: SetClock
    lin: StaffView
    wang: StaffView

    def take(
        self, item_code: str = "MZ04", request_id: UUID | None = None, **more: Any
    ) -> IssuedTicket:
        """`more`: priority, person, due_at."""
        request = request_id or uuid4()
        return self.opened.write(
            lambda session: queueing.take_ticket(
                session,
                device_id=self.opened.device_id,
                item_code=item_code,
                request_id=request,
                clock=self.clock,
                **more,
            )
        )

    def call(self, desk_number: int = 1) -> QueuedTicket | None:
        return self.opened.write(
            lambda session: queueing.call_next(
                session,
                device_id=self.opened.device_id,
                desk_number=desk_number,
                staff_id=self.at(desk_number).id,
                clock=self.clock,
            )
        )

    def move(self, verb: str, ticket_id: UUID, desk_number: int = 1, **more: Any) -> QueuedTicket:
        """recall, start_serving, finish, miss, hold … by the name of the use case."""
        return self.opened.write(
            lambda session: getattr(queueing, verb)(
                session,
                device_id=self.opened.device_id,
                ticket_id=ticket_id,
                desk_number=desk_number,
                staff_id=self.at(desk_number).id,
                clock=self.clock,
                **more,
            )
        )

    def serve(self, desk_number: int = 1) -> QueuedTicket:
        """Call the next one, who comes at once."""
        called = self.call(desk_number)
        assert called is not None
        return self.move("start_serving", called.id, desk_number)

    def desk(self, verb: str, desk_number: int = 1) -> DeskView:
        """pause_desk or resume_desk."""
        return self.opened.write(
            lambda session: getattr(queueing, verb)(
                session,
                device_id=self.opened.device_id,
                desk_number=desk_number,
                staff_id=self.at(desk_number).id,
                clock=self.clock,
            )
        )

    def set(self, use_case: Callable[..., None], **what: Any) -> None:
        """One of `queue_settings`, by the operator."""
        self.opened.write(
            lambda session: use_case(
                session,
                device_id=self.opened.device_id,
                staff_id=None,
                clock=self.clock,
                **what,
            )
        )

    def see(self, view: Callable[..., T], **what: Any) -> T:
        """One of the views, now."""
        return self.opened.read(lambda session: view(session, clock=self.clock, **what))

    def cancel(self, ticket_id: UUID) -> QueuedTicket:
        return self.opened.write(
            lambda session: queueing.cancel_by_resident(
                session, device_id=self.opened.device_id, ticket_id=ticket_id, clock=self.clock
            )
        )

    def at(self, desk_number: int) -> StaffView:
        """Who sits at a desk: Lin at 1, Wang at 2; nobody at 3."""
        return self.lin if desk_number == 1 else self.wang


@pytest.fixture
def small_center(opened: Opened, clock: SetClock) -> SmallCenter:
    def set_up(session: Session) -> tuple[StaffView, StaffView]:
        put_items(session)
        for number in (1, 2, 3):
            add_desk(session, number=number)
        lin = add_staff(session, login="lin", name="林小满", role="clerk", pin="2468")
        wang = add_staff(session, login="wang", name="王一", role="clerk", pin="1357")
        for number, clerk in ((1, lin), (2, wang)):
            open_desk(
                session,
                device_id=opened.device_id,
                desk_number=number,
                staff_id=clerk.id,
                clock=clock,
            )
        return lin, wang

    return SmallCenter(opened, clock, *opened.write(set_up))
