"""Calls to make, rooms left empty, equipment to repair, a contact to open: each from its list."""

from kiosk.center.rooms import using
from kiosk.center.rooms.calls import calls
from kiosk.center.rooms.equipment import piece
from kiosk.center.rooms.holders import no_shows
from tests.center.rooms.house import at
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.desk.rooms.broken import broken_projector
from tests.ui.desk.rooms.staff_house import put_rooms, reserve, state
from tests.ui.hall import RealHall


def open_tab(desk: ClerksDesk, tab: str) -> None:
    desk.sign_in("shen")
    desk.tap("rooms")
    desk.until(lambda: desk.face.rooms.room is not None)
    desk.tap(f"rooms.tab.{tab}")


def test_a_contact_is_opened_with_a_reason_and_covered_again(
    desk: ClerksDesk, hall: RealHall
) -> None:
    put_rooms(hall)
    made = reserve(hall, "2026-11-24 10:00")
    desk.sign_in("shen")
    desk.tap("rooms")
    desk.tap(f"block.{made.number}")
    panel = desk.face.rooms.panel
    desk.tap("room.reveal")
    desk.tap("phrase.0")
    desk.tap("room_reveal_send")
    desk.until(lambda: "13811241000" in panel.contact)
    assert "张小满" in panel.contact
    assert panel._cover.isActive()
    panel._cover.timeout.emit()
    assert panel.contact == ""


def test_a_use_is_extended_and_ended_early(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    used = reserve(hall, "10:00", code="B")
    waits = reserve(hall, "12:00", code="B")
    who = {"device_id": hall.opened.device_id, "clock": hall.clock}
    hall.opened.write(lambda session: using.check_in(session, booking_id=used.id, **who))
    hall.clock.set_to(at("10:50"))
    desk.sign_in("shen")
    desk.tap("rooms")
    desk.until(lambda: desk.face.rooms.room is not None)
    desk.tap("rooms.next")
    desk.tap(f"block.{used.number}")
    for ends in ("11:30", "12:00"):
        desk.tap("room.extend")
        desk.until(lambda ends=ends: state(hall, used).ends_at == at(ends))
    desk.until(lambda: "已签到" in desk.face.rooms.remark.words)
    desk.tap("room.extend")
    desk.until(lambda: "已有人订了" in desk.face.rooms.remark.words)
    desk.tap("room.finish")
    desk.until(lambda: state(hall, used).state == "over")
    assert state(hall, waits).state == "booked"


def test_who_is_to_be_called_is_called_or_not_reached(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    made = broken_projector(hall)
    open_tab(desk, "calls")
    desk.tap(f"call.missed.{made.number}")
    desk.until(lambda: "没接通" in desk.face.rooms.remark.words)
    desk.tap(f"call.see.{made.number}")
    desk.tap("phrase.1")
    desk.tap("room_reveal_send")
    desk.until(lambda: "13811241000" in desk.face.rooms.remark.words)
    desk.tap("rooms.print_calls")
    desk.until(lambda: "没有接打印机" in desk.face.rooms.remark.words)
    desk.tap(f"call.told.{made.number}")
    desk.until(lambda: desk.face.rooms.lists.rows.words == "没有要打的电话")
    assert hall.opened.read(lambda session: calls(session, clock=hall.clock)) == ()


def test_rooms_left_empty_are_counted_and_no_longer_count(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    missed = reserve(hall, "10:00", code="B")
    hall.clock.set_to(at("10:30"))
    open_tab(desk, "missed")
    desk.tap(f"excuse.{missed.id}")
    desk.tap("phrase.0")
    desk.tap("room_excuse_send")
    desk.until(lambda: "1 次不再计" in desk.face.rooms.remark.words)
    desk.until(lambda: desk.face.rooms.lists.rows.words == "近来订了的都来了")
    assert hall.opened.read(lambda session: no_shows(session, clock=hall.clock)) == ()


def test_a_piece_is_repaired_step_by_step(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    broken_projector(hall)
    open_tab(desk, "pieces")
    desk.tap("piece.open.B-1")
    for step in ("looked_at", "in_repair", "fixed"):
        desk.tap(f"piece.{step}")
        desk.tap(f"fault_{step}_send")
        desk.until(lambda step=step: fault_state(hall) == ("" if step == "fixed" else step))
    desk.tap("piece.report")
    desk.tap("fault.cable")
    desk.tap("fault_send")
    desk.until(lambda: fault_state(hall) == "reported")
    desk.tap("piece_back")
    desk.until(lambda: desk.face.shows(desk.face.rooms))


def test_nothing_of_a_booker_stays_once_the_desk_is_left(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    made = reserve(hall, "2026-11-24 10:00")
    desk.sign_in("shen")
    desk.tap("rooms")
    desk.tap(f"block.{made.number}")
    desk.tap("room.reveal")
    desk.window.presenter.sign_out()
    desk.until(lambda: desk.face.shows(desk.face.login))
    assert desk.face.rooms.panel.booking is None
    assert desk.window._rooms._doing.pages is not None
    assert desk.window._rooms._doing.pages.page is None


def fault_state(hall: RealHall) -> str:
    view = hall.opened.read(lambda session: piece(session, code="B-1", clock=hall.clock))
    return view.fault.state if view.fault else ""


def test_staff_decline_with_a_reason_the_resident_is_told(desk: ClerksDesk, hall: RealHall) -> None:
    put_rooms(hall)
    asked = reserve(hall, "2026-11-24 10:00")
    desk.sign_in("shen")
    desk.tap("rooms")
    desk.tap(f"block.{asked.number}")
    desk.tap("room.decline")
    desk.tap("phrase.2")
    desk.tap("room_decline_send")
    desk.until(lambda: state(hall, asked).state == "declined")
    assert state(hall, asked).reason == "人数过多"
