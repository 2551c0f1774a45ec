"""Two rooms and a lead in the hall of the desk's tests: A asks for approval, B has a projector."""

from datetime import time, timedelta
from uuid import uuid4

from sqlalchemy.orm import Session

from kiosk.center.people.staff import add_staff
from kiosk.center.rooms.booking import book
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.keeping import add_room, set_timetable
from kiosk.center.rooms.timetable import Slot
from kiosk.center.rooms.values import BookingView, Wish
from kiosk.data.tables import Equipment
from tests.center.rooms.house import at, room
from tests.ui.hall import PIN, RealHall


def put_rooms(hall: RealHall) -> None:
    who = {"device_id": hall.opened.device_id, "staff_id": None, "clock": hall.clock}
    slots = [Slot(day, time(8), time(21), "会议培训", True) for day in range(1, 8)]

    def work(session: Session) -> None:
        for code, more in (("A", {"needs_approval": True}), ("B", {})):
            add_room(session, room=room(code, company_limit=99, **more), **who)
            set_timetable(session, code=code, slots=slots, **who)
        session.add(Equipment(code="B-1", room_code="B", name="投影仪", name_en="Projector"))
        add_staff(session, login="shen", name="沈值班", role="lead", pin=PIN)

    hall.opened.write(work)


def reserve(
    hall: RealHall, starts: str, minutes: int = 60, code: str = "A", equipment: tuple[str, ...] = ()
) -> BookingView:
    begins = at(starts)
    wish = Wish(
        code,
        begins,
        begins + timedelta(minutes=minutes),
        "company",
        "meeting",
        phone=f"138{begins:%m%d%H%M}",
        company="云溪茶业",
        name="张小满",
        equipment=equipment,
    )
    return hall.opened.write(
        lambda session: book(
            session,
            device_id=hall.opened.device_id,
            booking_id=uuid4(),
            wish=wish,
            clock=hall.clock,
        )
    )


def state(hall: RealHall, booking: BookingView) -> BookingView:
    return hall.opened.read(
        lambda session: booking_view(session, booking_id=booking.id, clock=hall.clock)
    )
