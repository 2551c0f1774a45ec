"""Joins the questions of a booking with the store."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import shiboken6
import structlog
from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.appointments.appointment_slip import appointment_token
from kiosk.center.appointments.booking import book
from kiosk.center.appointments.offer import offers
from kiosk.center.appointments.quota import HALL
from kiosk.center.appointments.sessions import load_session_rules
from kiosk.center.appointments.values import Offers
from kiosk.center.guides.catalog import ItemCard, guide
from kiosk.center.slips.slip_token import slip_url
from kiosk.clock import Clock, local
from kiosk.errors import XinqiaoError
from kiosk.ui.lobby.appointments.day_page import DayPage
from kiosk.ui.lobby.appointments.phone_page import BookPhonePage
from kiosk.ui.lobby.appointments.routes import Booked, BookPhone, BookTime
from kiosk.ui.lobby.appointments.time_page import TimePage
from kiosk.ui.lobby.clash_warning import Wanted, warn_of_clashes
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext

SLOT_MINUTES = 15
"""Where the day follows no rule of its weekday."""
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Found:
    card: ItemCard
    offers: Offers


def join_days(page: DayPage, code: str, context: FaceContext) -> None:
    """Show the days; one of them leads to its times."""

    def load() -> None:
        context.tasks.read(
            lambda session: _look(session, code, context.clock),
            lambda found: page.show_days(found.card, found.offers),
            page.show_trouble,
            owner=page,
        )

    def choose(day: date) -> None:
        page.go.emit(BookTime(code, day))

    page.retry.connect(load)
    page.chosen.connect(choose)
    page.booked_before.connect(lambda: page.go.emit(Mine()))
    load()


def join_times(page: TimePage, route: BookTime, context: FaceContext) -> None:
    """Show the times of the day; one of them leads to the phone."""

    def show(found: _Found) -> None:
        day = next((each for each in found.offers.days if each.day == route.day), None)
        page.show_times(found.card, day)

    def load() -> None:
        context.tasks.read(
            lambda session: _look(session, route.code, context.clock),
            show,
            page.show_trouble,
            owner=page,
        )

    page.retry.connect(load)
    page.chosen.connect(lambda at: page.go.emit(BookPhone(route.code, at)))
    load()


def _look(session: Session, code: str, clock: Clock) -> _Found:
    card = guide(session, code=code).card
    return _Found(card, offers(session, item_code=code, clock=clock, channel=HALL))


def _wanted(session: Session, route: BookPhone, phone: str) -> Wanted:
    at = local(route.at)
    lengths = (
        rule.slot_minutes
        for rule in load_session_rules(session, item_code=route.code)
        if rule.weekday == at.isoweekday() and rule.opens <= at.time() < rule.closes
    )
    return Wanted(at, at + timedelta(minutes=next(lengths, SLOT_MINUTES)), phone)


class Booking(QObject):
    """Books for the whole window: the answer comes even if its page is gone by then.

    A booking whose resident has left in that moment stays: it is theirs, and somebody will ring
    them. Nothing of it is shown or printed to whoever comes next.
    """

    booked = Signal(object)
    """Booked: the route to its page, once it is on the disk."""

    def __init__(
        self, context: FaceContext, is_here: Callable[[Visit], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._is_here = context, is_here

    def join_phone(self, page: BookPhonePage, route: BookPhone, visit: Visit) -> None:
        """Keep what is typed with the visit, and book at the press of the button."""
        context = self._context

        def keep(phone: str) -> None:
            visit.booking_phone = phone

        def load() -> None:
            context.tasks.read(
                lambda session: guide(session, code=route.code).card,
                page.show_item,
                page.show_trouble,
                owner=page,
            )

        page.typed.connect(keep)
        page.retry.connect(load)
        page.book.connect(lambda phone: self._warn(route, phone, visit, page))
        load()

    def _warn(self, route: BookPhone, phone: str, visit: Visit, page: BookPhonePage) -> None:
        warn_of_clashes(
            self._context,
            visit,
            page,
            wanted=lambda session: (_wanted(session, route, phone),),
            go_on=lambda: self._book(route, phone, visit, page),
            owner=self,
        )

    def _book(self, route: BookPhone, phone: str, visit: Visit, page: BookPhonePage) -> None:
        context, language = self._context, visit.language

        def work(session: Session) -> Booked:
            view = book(
                session,
                device_id=context.device_id,
                appointment_id=route.request_id,
                item_code=route.code,
                at=route.at,
                phone=phone,
                clock=context.clock,
            )
            if self._is_here(visit):  # asked from the store's thread, which only reads it
                context.slips.keep_appointment(session, view, language)
            materials = guide(session, code=route.code).materials
            return Booked(
                view,
                tuple((each.name, each.name_en) for each in materials),
                self._address(session, view.id) if context.phone_url else "",
            )

        def refused(error: XinqiaoError) -> None:
            if shiboken6.isValid(page):
                page.allow_again(error)

        context.tasks.write(work, lambda booked: self._done(booked, visit), refused, owner=self)

    def _done(self, booked: Booked, visit: Visit) -> None:
        visit.booking_phone = ""
        if not self._is_here(visit):
            log.info("appointment kept", why="its resident had left")
            return
        visit.slip_state = "queued"
        self.booked.emit(booked)
        self._context.slips.print_kept(booked.view.id)

    def _address(self, session: Session, appointment_id: UUID) -> str:
        token = appointment_token(session, appointment_id=appointment_id)
        return slip_url(self._context.phone_url, token)
