"""A small real hall for desk and board: an encrypted store, three desks, two clerks, two items."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import time
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from kiosk.center.hours.opening import Window, put_hours
from kiosk.center.people.staff import StaffView, add_staff
from kiosk.center.profile import CenterView
from kiosk.center.queue import queueing
from kiosk.center.queue.desks import add_desk, open_desk
from kiosk.center.queue.views import IssuedTicket, QueuedTicket
from kiosk.data.device import device_id, enlist
from kiosk.data.store import Store
from kiosk.data.tables import Department, Item
from kiosk.ui.ports import FaceContext
from kiosk.ui.tasks import Tasks
from tests.stores import Opened, SetClock, open_empty
from tests.ui.fakes import PaperlessDesk, StandingLink

CENTER = CenterView("330127", "云溪镇党群服务中心", "Yunxi Town Center", "0571-88880100", True)
PIN, OTHER_PIN = "2468", "1357"
DEPARTMENTS = (("民政", "Civil Affairs", "A"), ("医保", "Medical Insurance", "B"))
ITEMS = (("MZ04", "高龄津贴(80周岁以上)", "民政"), ("YB01", "城乡居民医保参保登记", "医保"))


@dataclass
class RealHall:
    """The hall with everything filled in but what a test is about."""

    opened: Opened
    clock: SetClock
    lin: StaffView
    wang: StaffView
    slips: PaperlessDesk = field(default_factory=PaperlessDesk)
    link: StandingLink = field(default_factory=StandingLink)
    tasks: list[Tasks] = field(default_factory=list)
    """Kept until the store is closed: the worker must not be the last to let go of one."""
    discreet: tuple[str, ...] = ()

    def close(self) -> None:
        """Nothing of it works on, not even the timers of windows that are kept somewhere."""
        for tasks in self.tasks:
            tasks.garbage.rest()
        self.opened.store.close()

    def context(self, pitch_mm: float = 0.248) -> FaceContext:
        """What a window of this hall is given."""
        self.tasks.append(Tasks(self.opened.store))
        return FaceContext(
            tasks=self.tasks[-1],
            clock=self.clock,
            device_id=self.opened.device_id,
            center=CENTER,
            slips=self.slips,
            link=self.link,
            pitch_mm=pitch_mm,
            idle_warn_s=60,
            idle_answer_s=20,
            discreet=self.discreet,
        )

    def take(self, item_code: str = "MZ04") -> IssuedTicket:
        """Somebody takes a number in the lobby."""
        return self.opened.write(
            lambda session: queueing.take_ticket(
                session,
                device_id=self.opened.device_id,
                item_code=item_code,
                request_id=uuid4(),
                clock=self.clock,
            )
        )

    def give_back(self, ticket_id: UUID) -> None:
        """Somebody does not want to wait any longer."""
        self.opened.write(
            lambda session: queueing.cancel_by_resident(
                session, device_id=self.opened.device_id, ticket_id=ticket_id, clock=self.clock
            )
        )

    def seat(self, desk_number: int, clerk: StaffView) -> None:
        """A clerk opens a desk on another terminal."""
        self.opened.write(
            lambda session: open_desk(
                session,
                device_id=self.opened.device_id,
                desk_number=desk_number,
                staff_id=clerk.id,
                clock=self.clock,
            )
        )

    def call(self, desk_number: int, clerk: StaffView) -> QueuedTicket:
        """A clerk at another terminal calls."""
        ticket = self.opened.write(
            lambda session: queueing.call_next(
                session,
                device_id=self.opened.device_id,
                desk_number=desk_number,
                staff_id=clerk.id,
                clock=self.clock,
            )
        )
        assert ticket is not None
        return ticket

    def pass_on(self, ticket: QueuedTicket, clerk: StaffView, *, to_desk: int) -> None:
        """The clerk serves the number called and passes it on to another desk."""
        assert ticket.desk_number is not None
        desk_number = ticket.desk_number
        for step in (queueing.start_serving, partial(queueing.transfer, to_desk=to_desk)):
            self.opened.write(
                partial(
                    step,
                    device_id=self.opened.device_id,
                    ticket_id=ticket.id,
                    desk_number=desk_number,
                    staff_id=clerk.id,
                    clock=self.clock,
                )
            )

    def recall(self, ticket: QueuedTicket, clerk: StaffView) -> None:
        """The clerk calls the same number again."""
        assert ticket.desk_number is not None
        desk_number = ticket.desk_number
        self.opened.write(
            lambda session: queueing.recall(
                session,
                device_id=self.opened.device_id,
                ticket_id=ticket.id,
                desk_number=desk_number,
                staff_id=clerk.id,
                clock=self.clock,
            )
        )


def set_up_hall(session: Session) -> tuple[StaffView, StaffView]:
    """Put the center into an empty store."""
    for position, (name, name_en, prefix) in enumerate(DEPARTMENTS):
        session.add(
            Department(name=name, name_en=name_en, prefix=prefix, icon="heart", position=position)
        )
    session.flush()
    for code, name, department in ITEMS:
        session.add(
            Item(
                code=code,
                name=name,
                department=department,
                agencies=department,
                shelf_position=0,
                on_the_spot=True,
                time_text="即办",
            )
        )
    for number, name in ((1, None), (2, None), (3, "Counter for Elders and Disabled Persons")):
        add_desk(session, number=number, name=name)
    halves = ((time(8, 30), time(12)), (time(14), time(17, 30)))
    put_hours(session, windows=[Window(day, *half) for day in range(1, 6) for half in halves])
    return (
        add_staff(session, login="lin", name="林小满", role="clerk", pin=PIN),
        add_staff(session, login="wang", name="王一", role="clerk", pin=OTHER_PIN),
    )


@contextmanager
def open_hall(built_store: Path, folder: Path, clock: SetClock) -> Iterator[RealHall]:
    """A hall at 09:41 on a Monday in `folder`; nobody waits, no desk is open."""
    store = Store(open_empty(built_store, folder))
    opened = Opened(store, device_id(folder), folder)
    opened.write(lambda session: enlist(session, opened.device_id))
    hall = RealHall(opened, clock, *opened.write(set_up_hall))
    yield hall
    hall.close()


@pytest.fixture
def hall(tmp_path: Path, built_store: Path, clock: SetClock, family: str) -> Iterator[RealHall]:
    """A hall at 09:41 on a Monday; nobody waits, no desk is open."""
    with open_hall(built_store, tmp_path, clock) as hall:
        yield hall
