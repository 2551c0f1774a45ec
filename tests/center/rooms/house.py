"""A small house to book in: a studio for anybody, a hall that asks for approval."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.staff import StaffView, add_staff
from kiosk.center.profile import CenterView, found_center
from kiosk.center.queue.settings import set_policy
from kiosk.center.rooms import booking, changing, using
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.keeping import add_room, set_timetable
from kiosk.center.rooms.timetable import Slot
from kiosk.center.rooms.values import BookingView, RoomView, Wish
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.clock import LOCAL
from kiosk.data.tables import Equipment, OutboxRecord
from tests.stores import Opened, SetClock

T = TypeVar("T")
PHONE = "13800138000"


def at(text: str) -> datetime:
    """A local moment; a bare time is on the Monday the clock of the tests shows."""
    full = text if "-" in text else f"2026-11-23 {text}"
    return datetime.fromisoformat(full).replace(tzinfo=LOCAL)


def room(code: str, **more: Any) -> RoomView:
    values: dict[str, Any] = {
        "name": f"{code}室",
        "name_en": f"Room {code}",
        "zone": "meeting",
        "building": "",
        "floor": 1,
        "capacity": 10,
        "plan": (0, 0, 1, 1),
        "bookable_by": "anyone",
        "needs_approval": False,
        "buffer": timedelta(),
        "release": timedelta(minutes=15),
        "longest": timedelta(hours=4),
        "days_ahead": 30,
        "person_limit": 50,
        "company_limit": 50,
    }
    return RoomView(code=code, **(values | more))


WEEK = (
    *(Slot(day, time(8), time(18), "会议", True) for day in (1, 2, 4, 5)),
    Slot(3, time(8), time(12), "会议", True),
    Slot(3, time(12), time(14), "党员活动日", False),
    Slot(3, time(14), time(18), "会议", True),
    Slot(5, time(20), time(2), "夜场", True),
    Slot(6, time(8), time(18), "会议", True),
)


@dataclass
class House:
    """The use cases with everything filled in but what a test is about."""

    opened: Opened
    clock: SetClock
    lin: StaffView
    lead: StaffView

    def add(self, view: RoomView, slots: tuple[Slot, ...] = WEEK) -> None:
        who = {"device_id": self.opened.device_id, "staff_id": None, "clock": self.clock}

        def work(session: Session) -> None:
            add_room(session, room=view, **who)
            set_timetable(session, code=view.code, slots=slots, **who)

        self.opened.write(work)

    def book(self, starts: str, ends: str, *, room: str = "A", **more: Any) -> BookingView:
        """`more` goes to the wish, but for booking_id, staff_id and wait."""
        options = {name: more.pop(name) for name in ("staff_id", "wait") if name in more}
        booking_id = more.pop("booking_id", None) or uuid4()
        values = {"who": "person", "purpose": "meeting", "phone": PHONE, "name": "张小满"} | more
        wish = Wish(room_code=room, starts_at=at(starts), ends_at=at(ends), **values)
        return self.do(booking.book, booking_id=booking_id, wish=wish, **options)

    def do(self, use_case: Callable[..., T], **what: Any) -> T:
        return self.opened.write(
            lambda session: use_case(
                session, device_id=self.opened.device_id, clock=self.clock, **what
            )
        )

    def rule(self, **values: int) -> None:
        """Set these values of the center's policy."""
        for key, value in values.items():
            self.do(set_policy, key=key, value=value, staff_id=None)

    def change(self, verb: str, view: BookingView, **what: Any) -> BookingView:
        """cancel, approve, decline, move; check_in, extend or finish."""
        use_case = getattr(using if hasattr(using, verb) else changing, verb)
        done: BookingView = self.do(use_case, booking_id=view.id, **what)
        return done

    def see(self, view: Callable[..., T], **what: Any) -> T:
        return self.opened.read(lambda session: view(session, clock=self.clock, **what))

    def state(self, view: BookingView) -> str:
        return self.see(booking_view, booking_id=view.id).state

    def facts(self, of: UUID) -> list[str]:
        """What the hub hears of a booking, in order."""

        def read(session: Session) -> list[str]:
            return list(
                session.scalars(
                    select(OutboxRecord.type)
                    .where(OutboxRecord.stream == f"booking:{of}")
                    .order_by(OutboxRecord.seq)
                )
            )

        return self.opened.read(read)


def build(opened: Opened, clock: SetClock) -> House:
    """Rooms A (plain), B (15 minutes between uses, approval), and two members of staff."""

    def staff(session: Session) -> tuple[StaffView, StaffView]:
        found_center(
            session, CenterView("330127", "中心", "Center", "1", True), slip_key=new_slip_key()
        )
        return (
            add_staff(session, login="lin", name="林小满", role="clerk", pin="2468"),
            add_staff(session, login="lead", name="王一", role="lead", pin="1357"),
        )

    house = House(opened, clock, *opened.write(staff))
    house.add(room("A"))
    house.add(room("B", buffer=timedelta(minutes=15), needs_approval=True))
    opened.write(
        lambda session: session.add(
            Equipment(code="A-1", room_code="A", name="投影仪", name_en="Projector")
        )
    )
    return house
