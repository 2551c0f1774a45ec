"""A lead looks after a room's week: approves, moves by tapping, cancels; the clash is explained."""

from PySide6.QtCore import QPoint, Qt

from tests.center.rooms.house import at
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.desk.rooms.staff_house import put_rooms, reserve, state
from tests.ui.hall import RealHall


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
    desk.tap("room_cancel_send")
    desk.until(lambda: "请写一句原因" in asked_words(desk))
    desk.tap("phrase.1")
    desk.tap("room_cancel_send")
    desk.until(lambda: state(hall, other).state == "cancelled")
    desk.until(lambda: len(page.grid.blocks) == 1)
    desk.tap("rooms.tab.day")
    desk.until(lambda: page.days == 1 and len(page.grid.columns) == 2)
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


def test_a_booking_is_dragged_to_another_time_and_back_where_it_clashes(
    desk: ClerksDesk, hall: RealHall
) -> None:
    put_rooms(hall)
    kept = reserve(hall, "2026-11-24 10:00", code="B")
    reserve(hall, "2026-11-25 14:00", code="B")
    desk.sign_in("shen")
    desk.tap("rooms")
    page = desk.face.rooms
    desk.until(lambda: page.room is not None)
    desk.tap("rooms.next")
    desk.until(lambda: len(page.grid.blocks) == 2)
    before = desk.button(f"block.{kept.number}").geometry()
    drag(desk, kept.number, day=2, hour=14.5)
    desk.until(lambda: "已有人订了" in page.remark.words)
    assert desk.button(f"block.{kept.number}").geometry() == before
    drag(desk, kept.number, day=4, hour=16)
    desk.until(lambda: state(hall, kept).starts_at == at("2026-11-27 16:00"))
    desk.until(lambda: "已订" in page.remark.words)


def drag(desk: ClerksDesk, number: str, *, day: int, hour: float) -> None:
    """Take a block at its top and let it go where that hour is."""
    block, grid = desk.button(f"block.{number}"), desk.face.rooms.grid
    hold = QPoint(block.width() // 2, 1)
    to = block.mapFrom(grid, QPoint(*grid.moment_at(day, hour)))
    desk.qtbot.mousePress(block, Qt.MouseButton.LeftButton, pos=hold)
    desk.qtbot.mouseMove(block, to)
    desk.qtbot.mouseRelease(block, Qt.MouseButton.LeftButton, pos=hold)


def asked_words(desk: ClerksDesk) -> str:
    """What is said on the question in sight."""
    pages = desk.window._rooms._doing.pages
    assert pages is not None
    return pages.page.remark.words if pages.page is not None else ""


def tap_empty(desk: ClerksDesk, *, day: int, hour: float) -> None:
    """Press the grid at that hour, where nothing is booked."""
    grid = desk.face.rooms.grid
    desk.qtbot.wait(1)  # what was said last may have changed its height
    where = QPoint(*grid.moment_at(day, hour))
    assert grid.childAt(where) is None
    desk.qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=where)
