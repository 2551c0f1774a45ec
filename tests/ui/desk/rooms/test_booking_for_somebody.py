"""A clerk books for somebody, once and every week; the weeks that clash are told and left out."""

from PySide6.QtCore import QPoint, Qt
from sqlalchemy import select

from kiosk.center.hours.by_subject import close_once
from kiosk.data.tables import RoomBooking
from tests.center.rooms.house import at
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.desk.rooms.staff_house import put_rooms, reserve
from tests.ui.hall import RealHall


def booked(hall: RealHall) -> list[RoomBooking]:
    """What is in the store, in order."""
    return hall.opened.read(
        lambda session: list(
            session.scalars(select(RoomBooking).order_by(RoomBooking.starts_at)).all()
        )
    )


def open_form(desk: ClerksDesk, *, day: int, hour: float) -> None:
    """Show the second room's week and press an empty place of it."""
    desk.sign_in("shen")
    desk.tap("rooms")
    page = desk.face.rooms
    desk.until(lambda: page.room is not None)
    desk.tap("rooms.next")
    desk.until(lambda: page.room is not None and page.room.code == "B")
    desk.until(lambda: page.grid.isEnabled() and page.grid.columns[0].day.room.code == "B")
    where = QPoint(*page.grid.moment_at(day, hour))
    desk.qtbot.mouseClick(page.grid, Qt.MouseButton.LeftButton, pos=where)
    desk.until(lambda: bool(desk.seen("room_book_send")))


def test_a_caller_gets_a_room_once(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    open_form(desk, day=1, hour=15)
    desk.tap("room_who.company")
    desk.qtbot.keyClicks(desk.field("room_book_name"), "Yunxi Tea")
    desk.tap("room_book_send")
    desk.until(lambda: "请选" in pages_words(desk))
    desk.tap("room_purpose.meeting")
    desk.tap("room_book_send")
    desk.until(lambda: "人数请写数字" in pages_words(desk))
    desk.qtbot.keyClicks(desk.field("room_book_phone"), "138 0013 8000")
    desk.tap("room_length.90")
    desk.tap("room_book_send")
    desk.until(lambda: "人数请写数字" in pages_words(desk))
    desk.qtbot.keyClicks(desk.field("room_book_heads"), "3")
    desk.tap("room_book_send")
    desk.until(lambda: len(desk.face.rooms.grid.blocks) == 1)
    (made,) = booked(hall)
    assert (made.starts_at, made.ends_at) == (at("2026-11-24 15:00"), at("2026-11-24 16:30"))
    assert (made.who, made.staff_id is not None, made.series_id) == ("company", True, None)
    assert "已订" in desk.face.rooms.remark.words


def test_every_week_until_a_date_with_what_cannot_be_had(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    reserve(hall, "2026-12-01 15:00", code="B")
    hall.opened.write(
        lambda session: close_once(
            session,
            device_id=hall.opened.device_id,
            scope="room",
            subject="B",
            starts_at=at("2026-12-08 00:00"),
            ends_at=at("2026-12-09 00:00"),
            reason="粉刷",
            staff_id=None,
            clock=hall.clock,
        )
    )
    open_form(desk, day=1, hour=15)
    desk.tap("room_who.staff")
    desk.tap("room_purpose.training")
    desk.qtbot.keyClicks(desk.field("room_book_heads"), "9")
    desk.tap("room_weekly.weekly")
    until = desk.field("room_book_until")
    until.setText("soon")
    desk.tap("room_book_send")
    desk.until(lambda: "日期请写成" in pages_words(desk))
    until.setText("2026-12-22")
    desk.tap("room_book_send")
    desk.until(lambda: bool(desk.seen("room_clash_others")))
    assert desk.button("room_clash_others").text() == "订其余 3 次"
    assert len(booked(hall)) == 1
    desk.tap("room_clash_others")
    desk.until(lambda: "订好 3 次" in desk.face.rooms.remark.words)
    assert "闭馆的 12-08 已跳过" in desk.face.rooms.remark.words
    assert [each.starts_at for each in booked(hall) if each.series_id] == [
        at(f"2026-{day} 15:00") for day in ("11-24", "12-15", "12-22")
    ]


def pages_words(desk: ClerksDesk) -> str:
    """What is said on the form in sight."""
    pages = desk.window._rooms._doing.pages
    assert pages is not None
    return pages.page.remark.words if pages.page is not None else ""
