"""Rooms at the desk: a week, a day, a booking, the lists beside them, and a piece to repair."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt

from gallery.desk.stage import LEAD, DeskStage, in_hall
from gallery.scene import Scene
from kiosk.center.rooms.values import BookingView
from kiosk.ui.desk.rooms.book_page import RoomBookPage
from kiosk.ui.desk.rooms.clash_page import ClashPage
from kiosk.ui.desk.rooms.piece_page import PiecePage
from kiosk.ui.desk.rooms.rooms_page import RoomsPage
from tests.ui.desk.rooms.broken import broken_projector
from tests.ui.desk.rooms.staff_house import put_rooms, reserve
from tests.ui.hall import RealHall


def _prepare(hall: RealHall) -> tuple[BookingView, BookingView]:
    put_rooms(hall)
    asked = reserve(hall, "2026-11-24 10:00")
    for day in range(24, 30):
        for hour in (9, 11, 13, 17):
            reserve(hall, f"2026-11-{day} {hour:02d}:00", 55, "B")
    reserve(hall, "2026-12-01 15:00", code="B")
    return asked, broken_projector(hall, "2026-11-25 15:00")


def _walk(stage: DeskStage) -> Iterator[str]:
    asked, broken = stage.made
    desk, page = stage.desk, stage.desk.face.rooms
    desk.sign_in(LEAD)
    stage.tap("rooms")
    stage.seen(f"block.{asked.number}")
    yield "week"
    stage.tap(f"block.{asked.number}")
    yield "booking"
    stage.tap("room.decline")
    yield "decline"
    stage.back("rooms_back")
    stage.tap("rooms.next")
    desk.until(lambda: page.room is not None and page.room.code == "B")
    yield "full-week"
    yield from _book(stage)
    stage.tap("rooms.tab.day")
    desk.until(lambda: page.days == 1)
    yield "day"
    stage.tap("rooms.tab.calls")
    stage.seen(f"call.missed.{broken.number}")
    yield "calls"
    stage.tap("rooms.tab.missed")
    yield "missed"
    stage.tap("rooms.tab.pieces")
    stage.seen("piece.open.B-1")
    yield "pieces"
    stage.tap("piece.open.B-1")
    stage.seen("piece_back")
    yield "piece"
    stage.back("rooms_back")


def _book(stage: DeskStage) -> Iterator[str]:
    """Every week for somebody, of which one cannot be had."""
    desk, page = stage.desk, stage.desk.face.rooms
    desk.until(lambda: page.grid.isEnabled() and page.grid.columns[0].day.room.code == "B")
    where = QPoint(*page.grid.moment_at(1, 15))
    desk.qtbot.mouseClick(page.grid, Qt.MouseButton.LeftButton, pos=where)
    stage.seen("room_book_send")
    yield "book"
    stage.tap("room_who.staff", "room_purpose.training")
    stage.write("room_book_heads", "9")
    stage.tap("room_weekly.weekly")
    stage.write("room_book_until", "soon")
    stage.tap("room_book_send")
    yield "book-refused"
    stage.write("room_book_until", "2026-12-22")
    stage.tap("room_book_send")
    stage.seen("room_clash_others")
    yield "clash"
    stage.back("rooms_back")


SCENE = Scene(
    "rooms", "desk", (ClashPage, PiecePage, RoomBookPage, RoomsPage), _walk, in_hall(_prepare)
)
