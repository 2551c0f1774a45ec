"""A lead looks after a room's week: approves, moves by tapping, cancels; the clash is explained."""

from datetime import time, timedelta
from uuid import uuid4

from PySide6.QtCore import QPoint, Qt
from sqlalchemy.orm import Session

from kiosk.center.people.staff import add_staff
from kiosk.center.rooms.booking import book
from kiosk.center.rooms.booking_view import booking_view
from kiosk.center.rooms.keeping import add_room, set_timetable
from kiosk.center.rooms.timetable import Slot
from kiosk.center.rooms.values import BookingView, Wish
from tests.center.rooms.house import at, room
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import PIN, RealHall


def put_rooms(hall: RealHall) -> None:
    who = {"device_id": hall.opened.device_id, "staff_id": None, "clock": hall.clock}
    slots = [Slot(day, time(8), time(21), "会议培训", True) for day in range(1, 8)]

    def work(session: Session) -> None:
        for code, more in (("A", {"needs_approval": True}), ("B", {})):
            add_room(session, room=room(code, company_limit=99, **more), **who)
            set_timetable(session, code=code, slots=slots, **who)
        add_staff(session, login="shen", name="沈值班", role="lead", pin=PIN)

    hall.opened.write(work)


def reserve(hall: RealHall, starts: str, minutes: int = 60, code: str = "A") -> BookingView:
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


def test_a_week_is_approved_moved_and_cancelled_by_tapping(
    desk: ClerksDesk, hall: RealHall
) -> None:
    put_rooms(hall)
    asked = reserve(hall, "2026-11-24 10:00")
    other = reserve(hall, "2026-11-25 14:00")
    desk.sign_in("shen")
    desk.tap("rooms")
    page = desk.face.rooms
    desk.until(lambda: len(page.grid.blocks) == 2)
    assert "张小满" not in "".join(block.accessibleName() for block in page.grid.blocks)
    desk.tap(f"block.{asked.number}")
    desk.tap("room.approve")
    desk.until(lambda: "已订" in page.remark.words)
    assert state(hall, asked).state == "booked"
    desk.tap("room.move")
    tap_empty(desk, day=2, hour=13.6)
    desk.until(lambda: "已有人订了" in page.remark.words)
    tap_empty(desk, day=3, hour=16.2)
    desk.until(lambda: state(hall, asked).starts_at == at("2026-11-26 16:00"))
    desk.until(lambda: len(page.grid.blocks) == 2)
    desk.tap(f"block.{other.number}")
    desk.tap("room.cancel")
    assert state(hall, other).state == "requested"
    desk.tap("room.cancel")
    desk.until(lambda: state(hall, other).state == "cancelled")
    desk.until(lambda: len(page.grid.blocks) == 1)
    desk.tap("rooms.tab.day")
    desk.until(lambda: page.days == 1 and not page.grid.blocks)
    desk.tap("rooms_back")
    desk.until(lambda: desk.face.shows(desk.face.console))


def test_a_week_of_sixty_bookings_stays_readable(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    for day in range(24, 30):
        for hour in range(8, 18):
            reserve(hall, f"2026-11-{day} {hour:02d}:00", 55, "B")
    desk.sign_in("shen")
    desk.tap("rooms")
    page = desk.face.rooms
    desk.until(lambda: page.room is not None)
    desk.tap("rooms.next")
    desk.until(lambda: len(page.grid.blocks) == 60)
    lowest = page.grid.fontMetrics().height()
    assert all(block.height() >= 0.8 * lowest for block in page.grid.blocks)
    boxes = [block.geometry() for block in page.grid.blocks]
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert all(page.grid.rect().contains(box) for box in boxes)


def tap_empty(desk: ClerksDesk, *, day: int, hour: float) -> None:
    """Press the grid at that hour, where nothing is booked."""
    grid = desk.face.rooms.grid
    desk.qtbot.wait(1)  # what was said last may have changed its height
    where = QPoint(*grid.moment_at(day, hour))
    assert grid.childAt(where) is None
    desk.qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=where)
