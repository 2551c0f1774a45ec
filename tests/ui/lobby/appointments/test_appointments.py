"""A resident books, comes back, checks in and is called: walked by finger through the lobby."""

from datetime import timedelta

from sqlalchemy import select

from gallery.lobby.appointments import fill_first_day
from kiosk.center.appointments.appointment_slip import appointment_token
from kiosk.center.queue import queueing
from kiosk.data.tables import Appointment, Desk, OutboxRecord
from kiosk.ui.lobby.appointments.booked_page import STAY_S
from kiosk.ui.lobby.appointments.booking_page import BookingPage
from kiosk.ui.lobby.appointments.day_page import DayPage
from kiosk.ui.lobby.appointments.phone_page import BookPhonePage
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.routes import Scan
from kiosk.ui.lobby.scan_page import ScanPage
from tests.ui.lobby.appointments.way import PHONE, book, to_guide, to_phone
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.mine.way import find, type_digits


def test_who_books_checks_in_by_the_slip_and_is_called_at_their_time(lobby: Lobby) -> None:
    hall = lobby.hall
    fill_first_day(hall)
    to_guide(lobby)
    lobby.tap("book")
    lobby.arrive(DayPage)
    assert "11月24日 周二 明天 约满了" in lobby.words()
    assert "最近还能约:11月25日 周三 12:15" in lobby.words()
    assert not lobby.sees("day.1124")
    lobby.window.back()
    lobby.arrive(GuidePage)
    page = book(lobby, "1125", "1230")
    view = page.view
    assert [(kept.id, language) for kept, language in hall.slips.appointments] == [(view.id, "zh")]
    assert f"{view.code[:3]} {view.code[3:]}" in lobby.words()
    assert PHONE not in lobby.words()
    hall.slips.tell(view.id, "printed")
    assert "请在下方取走" in page.slip_words
    lobby.tap("booked.reprint")
    lobby.qtbot.waitUntil(lambda: len(hall.slips.appointments) == 2)
    lobby.tap("booked.done")
    lobby.arrive(HomePage)
    assert lobby.window.visit.booking_phone == ""

    hall.clock.set_to(view.due_at - timedelta(minutes=12))
    token = hall.store.read(
        lambda session: appointment_token(session, appointment_id=view.id)
    ).result(timeout=30)
    lobby.window.read_code(f"https://xinqiao.invalid/t/{token}")
    booking = lobby.arrive(BookingPage)
    assert "就是今天" in booking.words
    lobby.tap("booking.check_in")
    number = lobby.arrive(NumberPage)
    assert number.ticket.due_at == view.due_at
    assert [ticket.id for ticket, _ in hall.slips.printed] == [number.ticket.id]

    hall.clock.set_to(view.due_at)
    called = hall.store.write(
        lambda session: queueing.call_next(
            session,
            device_id=hall.context.device_id,
            desk_number=1,
            staff_id=session.scalars(select(Desk.staff_id).where(Desk.number == 1)).one(),
            clock=hall.clock,
        )
    ).result(timeout=30)
    assert called is not None
    assert called.id == number.ticket.id
    said = hall.store.read(
        lambda session: session.scalars(
            select(OutboxRecord.payload).where(OutboxRecord.type.like("appointment.%"))
        ).all()
    ).result(timeout=30)
    assert all(PHONE.encode() not in payload for payload in said)


def test_booking_is_found_by_its_digits_and_cancelled_when_asked_twice(lobby: Lobby) -> None:
    to_guide(lobby)
    view = book(lobby, "1124", "1215").view
    lobby.tap("booked.done")
    lobby.arrive(HomePage)
    lobby.window.go(Scan())
    lobby.arrive(ScanPage)
    lobby.tap("scan.booked")
    page = find(lobby, "0000", view.code)
    assert "没有找到" in page.remark
    find(lobby, PHONE[-4:], view.code)
    booking = lobby.arrive(BookingPage)
    assert "约好了" in booking.words
    assert not lobby.sees("booking.check_in")
    lobby.tap("booking.cancel")
    assert "真的不来了吗" in booking.words
    lobby.tap("booking.cancel")
    lobby.qtbot.waitUntil(lambda: "已经取消" in booking.words)
    assert not lobby.sees("booking.cancel")


def test_refused_booking_says_why_and_everything_is_wiped_when_nobody_stays(lobby: Lobby) -> None:
    fill_first_day(lobby.hall)
    to_guide(lobby)
    phone = to_phone(lobby, "1125", "1215")
    type_digits(lobby, "139")
    assert not lobby.button("book.confirm").isEnabled()
    type_digits(lobby, "00000000")
    lobby.tap("book.confirm")
    lobby.qtbot.waitUntil(lambda: phone.refusal != "")
    assert "最多同时有 2 个预约" in phone.refusal
    lobby.tap("look")  # drawn anew: what was typed is still there
    lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
    lobby.arrive(BookPhonePage)
    assert "139 0000 0000" in lobby.words()
    lobby.window.end_visit()
    lobby.arrive(AttractPage)
    assert lobby.window.visit.booking_phone == ""
    assert "139 0000" not in lobby.words()


def test_what_was_booked_goes_away_by_itself(lobby: Lobby) -> None:
    to_guide(lobby)
    page = book(lobby, "1124", "1215")
    lobby.hall.clock.elapsed += STAY_S
    lobby.arrive(AttractPage)
    kept = lobby.hall.store.read(
        lambda session: session.scalars(select(Appointment.state)).all()
    ).result(timeout=30)
    assert (page.view.state, list(kept)) == ("booked", ["booked"])


def test_day_page_leads_to_what_was_booked_before(lobby: Lobby) -> None:
    to_guide(lobby)
    lobby.tap("book")
    lobby.arrive(DayPage)
    lobby.tap("booking.find")
    lobby.arrive(FindMinePage)
