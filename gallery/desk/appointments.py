"""Appointments at the desk: calls, a booking, booking for somebody, stopping a session."""

from collections.abc import Iterator
from uuid import uuid4

from sqlalchemy.orm import Session

from gallery.desk.stage import LEAD, DeskStage, in_hall
from gallery.scene import Scene
from kiosk.center.appointments.booking import book
from kiosk.center.appointments.session_rules import put_session_rules
from kiosk.center.appointments.values import AppointmentView
from kiosk.ui.desk.appointments.book_page import DeskBookPage
from kiosk.ui.desk.appointments.file_page import BookingFilePage
from kiosk.ui.desk.appointments.list_page import AppointmentsPage
from kiosk.ui.desk.appointments.stop_page import StopPage
from tests.center.appointments.counter import RULES, at
from tests.ui.hall import RealHall


def _prepare(hall: RealHall) -> list[AppointmentView]:
    who = {"device_id": hall.opened.device_id, "clock": hall.clock}

    def work(session: Session) -> list[AppointmentView]:
        put_session_rules(session, rules=RULES, **who)
        return [
            book(
                session,
                appointment_id=uuid4(),
                item_code="MZ04",
                at=at(24, 12, minute),
                phone=phone,
                **who,
            )
            for minute, phone in ((15, "13800001234"), (30, "13900005678"))
        ]

    return hall.opened.write(work)


def _walk(stage: DeskStage) -> Iterator[str]:
    first = stage.made[0]
    stage.desk.sign_in(LEAD)
    stage.tap("appointments")
    stage.seen(f"booking.{first.code}")
    yield "list"
    stage.tap(f"booking.{first.code}")
    stage.seen("booking.reveal")
    yield "booking"
    stage.tap("booking.reveal")
    yield "booking-refused"
    stage.tap("why.0", "booking.reveal")
    yield "booking-opened"
    stage.tap("booking_back", "appointments.book", "item.MZ04")
    yield "book"
    stage.tap("time.1124.1230", "desk_book_send")
    yield "book-refused"
    stage.back("appointments_back")
    stage.tap("appointments.tab.sessions")
    yield "sessions"
    stage.tap(stage.first("stop."))
    yield "stop"
    stage.tap("stop_send")
    yield "stop-refused"
    stage.back("appointments_back")


SCENE = Scene(
    "appointments",
    "desk",
    (AppointmentsPage, BookingFilePage, DeskBookPage, StopPage),
    _walk,
    in_hall(_prepare),
)
