"""Appointments at the desk by real clicks: calls, phones, check-in, booking for, stopping."""

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from sqlalchemy.orm import Session

from kiosk.center.appointments.booking import book
from kiosk.center.appointments.session_rules import put_session_rules
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.people.audit import audit_log
from kiosk.center.people.staff import add_staff
from kiosk.clock import local
from kiosk.ui.widgets.text import Text
from tests.center.appointments.counter import RULES, at
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import PIN, RealHall

PHONE = "13800001234"


@pytest.fixture
def booked(hall: RealHall) -> Callable[..., AppointmentView]:
    """Somebody books in the lobby."""

    def set_up(session: Session) -> None:
        device = hall.opened.device_id
        put_session_rules(session, device_id=device, rules=RULES, clock=hall.clock)
        add_staff(session, login="shen", name="沈组长", role="lead", pin=PIN)

    hall.opened.write(set_up)

    def one(when: datetime, phone: str = PHONE) -> AppointmentView:
        return hall.opened.write(
            lambda session: book(
                session,
                device_id=hall.opened.device_id,
                appointment_id=uuid4(),
                item_code="MZ04",
                at=when,
                phone=phone,
                clock=hall.clock,
            )
        )

    return one


def rows(desk: ClerksDesk) -> str:
    """What the list says."""
    page = desk.face.appointments
    return "\n".join(text.text() for text in page.findChildren(Text) if text.isVisible())


def test_calls_are_made_phones_opened_and_who_comes_is_checked_in(
    desk: ClerksDesk, hall: RealHall, booked: Callable[..., AppointmentView]
) -> None:
    first, second = booked(at(24, 12, 15)), booked(at(24, 12, 30), "13900005678")
    desk.sign_in()
    desk.until(lambda: desk.button("appointments").text() == "预约 2")
    desk.tap("appointments")
    desk.until(lambda: "138****1234" in rows(desk))
    assert PHONE not in rows(desk)
    desk.tap(f"booking.{first.code}")
    page = desk.face.booking
    desk.until(lambda: "138****1234" in page.phone)
    desk.tap("booking.reveal")
    desk.until(lambda: "写明为什么" in page.remark.words)
    desk.tap("why.0")
    desk.tap("booking.reveal")
    desk.until(lambda: PHONE in page.phone)
    desk.tap("verb.confirm")
    desk.until(lambda: "会来" in page.remark.words)
    assert PHONE not in page.phone
    desk.tap("booking_back")
    desk.until(lambda: bool(desk.seen(f"booking.{second.code}")))
    assert not desk.seen(f"booking.{first.code}")
    desk.tap(f"booking.{second.code}")
    desk.tap("verb.not_reach")
    desk.until(lambda: "没接通" in page.remark.words)
    desk.tap("booking_back")

    hall.clock.pass_time(hours=26, minutes=20)  # Tuesday 12:01
    desk.tap("appointments.tab.today")
    desk.tap(f"booking.{first.code}")
    desk.tap("verb.check_in")
    desk.until(lambda: "号码 A001" in page.remark.words)
    assert [ticket.label for ticket, _ in hall.slips.printed] == ["A001"]
    acts = [line.action for line in hall.opened.read(audit_log)]
    assert "appointment.personal_opened" in acts
    assert "appointment.arrived" in acts


def test_signing_out_leaves_no_phone_on_the_page(
    desk: ClerksDesk, booked: Callable[..., AppointmentView]
) -> None:
    view = booked(at(24, 12, 15))
    desk.sign_in()
    desk.tap("appointments")
    desk.tap(f"booking.{view.code}")
    desk.tap("why.1")
    desk.tap("booking.reveal")
    desk.until(lambda: PHONE in desk.face.booking.phone)
    desk.window.presenter.sign_out()
    desk.until(lambda: desk.window.presenter.staff is None)
    assert desk.face.booking.phone == ""


def test_staff_book_for_somebody_on_the_phone(
    desk: ClerksDesk, booked: Callable[..., AppointmentView]
) -> None:
    assert booked(at(24, 12, 15))
    desk.sign_in()
    desk.tap("appointments")
    desk.tap("appointments.book")
    desk.tap("item.MZ04")
    desk.tap("time.1124.1230")
    phone = desk.field("desk_book_phone")
    desk.qtbot.keyClicks(phone, "139")
    desk.tap("desk_book_send")
    desk.until(lambda: "手机号不对" in desk.face.desk_book.remark.words)
    desk.qtbot.keyClicks(phone, "00005678")
    desk.tap("desk_book_send")
    desk.until(lambda: desk.face.shows(desk.face.appointments))
    assert "约好了 11-24 12:30" in desk.face.appointments.remark.words
    desk.until(lambda: "139****5678 · 窗口代约" in rows(desk))
    assert desk.field("desk_book_phone").text() == ""


def test_lead_stops_a_session_and_its_people_are_to_be_told(
    desk: ClerksDesk, hall: RealHall, booked: Callable[..., AppointmentView]
) -> None:
    view = booked(at(24, 12, 15))
    desk.sign_in("lin")
    desk.tap("appointments")
    desk.tap("appointments.tab.sessions")
    desk.until(lambda: "约了 1 / 4" in rows(desk))
    name = f"stop.MZ04.{local(at(24, 12, 15)):%m%d%H%M}"
    assert not desk.seen(name)  # a clerk may not
    desk.tap("appointments_back")
    desk.window.presenter.sign_out()
    desk.until(lambda: desk.window.presenter.staff is None)
    desk.sign_in("shen")
    desk.tap("appointments")
    desk.tap("appointments.tab.sessions")
    desk.tap(name)
    desk.tap("stop_send")
    desk.until(lambda: "写明为什么" in desk.face.stop.remark.words)
    desk.tap("reason.0")
    desk.tap("stop_send")
    desk.until(lambda: "要通知 1 人" in desk.face.appointments.remark.words)
    ((ids, title, _staff),) = hall.slips.calls
    assert ids == (view.id,)
    assert "系统检修" in title
    desk.tap("appointments.tab.calls")
    desk.tap(f"booking.{view.code}")
    desk.tap("verb.tell")
    desk.tap("booking_back")
    desk.until(lambda: "没有要打的电话" in desk.face.appointments.rows.words)


def test_no_field_of_these_pages_offers_a_menu(desk: ClerksDesk) -> None:
    pages = (desk.face.booking, desk.face.stop, desk.face.desk_book)
    fields = [field for page in pages for field in page.findChildren(QLineEdit)]
    assert len(fields) == 4
    assert {field.contextMenuPolicy() for field in fields} == {Qt.ContextMenuPolicy.NoContextMenu}
