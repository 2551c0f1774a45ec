"""A room's calendar is saved from the desk, and the clerk is told where."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from kiosk.ui.desk.window import DeskWindow
from kiosk.ui.printing_ports import ReportDesk
from tests.ui.desk.conftest import POLL_MS, SIZE, ClerksDesk
from tests.ui.desk.rooms.staff_house import put_rooms
from tests.ui.hall import RealHall


class KeptCalendars(ReportDesk):
    """Remembers what was asked for; the test says how it went."""

    def __init__(self) -> None:
        super().__init__()
        self.codes: list[str] = []

    def save_room_calendar(self, code: str) -> None:
        self.codes.append(code)


def test_calendar_of_the_room_shown_is_saved_and_the_place_is_told(
    qtbot: QtBot, hall: RealHall
) -> None:
    put_rooms(hall)
    reports = KeptCalendars()
    window = DeskWindow(replace(hall.context(), reports=reports), 1, poll_ms=POLL_MS)
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    desk = ClerksDesk(qtbot, window)
    desk.sign_in()
    desk.tap("rooms")
    page = desk.face.rooms
    desk.until(lambda: page.room is not None)
    desk.tap("rooms.calendar")
    assert page.room is not None
    assert reports.codes == [page.room.code]
    assert not page.calendar.isEnabled()
    reports.calendar_told.emit("/var/reports/room-A.ics")
    assert "/var/reports/room-A.ics" in page.remark.words
    assert page.calendar.isEnabled()
    reports.calendar_told.emit("")
    assert "没有存成" in page.remark.words
