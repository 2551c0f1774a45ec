"""Joins bookings there are already with the store and the printer: slips, digits, check-in."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.appointments.appointment_slip import read_appointment_slip
from kiosk.center.appointments.cancelling import cancel
from kiosk.center.appointments.check_in import CheckedIn, check_in
from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.values import AppointmentView
from kiosk.center.queue.policy import load_policy
from kiosk.ui.lobby.appointments.booked_page import BookedPage
from kiosk.ui.lobby.appointments.booking_page import BookingPage
from kiosk.ui.lobby.appointments.routes import BookingAt
from kiosk.ui.lobby.routes import Number, SlipOf
from kiosk.ui.ports import FaceContext
from kiosk.ui.printing_ports import PrinterNotice


class BookedPresenter(QObject):
    """Follows the slip of a booking; `told` keeps what was last heard of it."""

    def __init__(
        self,
        page: BookedPage,
        context: FaceContext,
        *,
        language: str,
        slip_state: str,
        told: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._page, self._context, self._told = page, context, told
        self._language, self._state = language, slip_state
        page.reprint.connect(self._reprint)
        context.slips.slip_changed.connect(self._slip_changed)
        context.slips.notice_changed.connect(self._printer_changed)
        self._show()

    def _reprint(self) -> None:
        context, view = self._context, self._page.view
        context.tasks.write(
            lambda session: context.slips.keep_appointment(session, view, self._language),
            lambda _kept: context.slips.print_kept(view.id),
            lambda _error: self._hear("failed"),
            owner=self._page,
        )

    def _slip_changed(self, appointment_id: UUID, state: str) -> None:
        if appointment_id == self._page.view.id:
            self._hear(state)

    def _printer_changed(self, _notice: PrinterNotice) -> None:
        self._show()

    def _hear(self, state: str) -> None:
        self._state = state
        self._told(state)
        self._show()

    def _show(self) -> None:
        self._page.show_slip(self._state, self._context.slips.notice())


class BookingPresenter(QObject):
    """Reads how a booking stands, checks its holder in, or gives the place back."""

    checked_in = Signal(object)
    """Number: the route to the page of the number they got."""

    def __init__(
        self,
        page: BookingPage,
        route: BookingAt | SlipOf,
        context: FaceContext,
        *,
        language: str,
    ) -> None:
        super().__init__(page)
        self._page, self._route, self._context = page, route, context
        self._language = language
        self._found: AppointmentView | None = None
        page.retry.connect(self.load)
        page.check_in.connect(self._check_in)
        page.cancel.connect(self._cancel)
        self.load()

    def load(self) -> None:
        page = self._page
        self._context.tasks.read(self._read, self._show, page.show_refused, owner=page)

    def _read(self, session: Session) -> tuple[AppointmentView, int]:
        route, clock = self._route, self._context.clock
        if isinstance(route, BookingAt):
            view = appointment_view(session, appointment_id=route.appointment_id, clock=clock)
        else:
            view = read_appointment_slip(session, token=route.token, clock=clock)
        return view, load_policy(session).appointment_late_minutes

    def _show(self, found: tuple[AppointmentView, int]) -> None:
        self._found, late_minutes = found
        self._page.show_booking(self._found, late_minutes=late_minutes)

    def _check_in(self) -> None:
        context, found, language = self._context, self._found, self._language
        if found is None:
            return

        def work(session: Session) -> CheckedIn:
            here = check_in(
                session,
                device_id=context.device_id,
                appointment_id=found.id,
                clock=context.clock,
            )
            context.slips.keep_ticket(session, here.ticket, language)
            return here

        def done(here: CheckedIn) -> None:
            self.checked_in.emit(Number(here.ticket, here.view.item_name_en))

        context.tasks.write(work, done, self._page.show_refused, owner=self._page)

    def _cancel(self) -> None:
        context, found = self._context, self._found
        if found is None:
            return
        context.tasks.write(
            lambda session: cancel(
                session,
                device_id=context.device_id,
                appointment_id=found.id,
                clock=context.clock,
            ),
            lambda _cancelled: self.load(),
            self._page.show_refused,
            owner=self._page,
        )
