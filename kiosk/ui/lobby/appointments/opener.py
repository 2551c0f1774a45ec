"""Makes the pages of appointments and joins them with their presenters."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.ui.lobby.appointments.booked_page import BookedPage
from kiosk.ui.lobby.appointments.booking import Booking, join_days, join_times
from kiosk.ui.lobby.appointments.booking_page import BookingPage
from kiosk.ui.lobby.appointments.day_page import DayPage
from kiosk.ui.lobby.appointments.following import (
    BookedPresenter,
    BookingPresenter,
)
from kiosk.ui.lobby.appointments.phone_page import BookPhonePage
from kiosk.ui.lobby.appointments.routes import (
    AppointmentRoute,
    BookDay,
    Booked,
    BookingAt,
    BookPhone,
    BookTime,
)
from kiosk.ui.lobby.appointments.time_page import TimePage
from kiosk.ui.lobby.area_opener import AreaOpener
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.lobby.routes import SlipOf
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import FaceContext


class AppointmentOpener(AreaOpener[AppointmentRoute]):
    """Keeps what is being asked for from page to page of the area."""

    def __init__(
        self,
        context: FaceContext,
        is_here: Callable[[Visit], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(context, is_here, parent)
        self._booking = Booking(context, is_here, self)
        self._booking.booked.connect(self.leads_to)

    def open(self, route: AppointmentRoute, visit: Visit, kit: PageKit) -> Page:
        """The page of `route`, already asking for what it shows."""
        context = self._context
        match route:
            case BookDay(code):
                days = DayPage(kit)
                join_days(days, code, context)
                return days
            case BookTime():
                times = TimePage(kit)
                join_times(times, route, context)
                return times
            case BookPhone():
                phone = BookPhonePage(kit, route.at, visit.booking_phone)
                self._booking.join_phone(phone, route, visit)
                return phone
            case Booked():
                return self._booked(route, visit, kit)
            case BookingAt():
                return self.of_slip(route, visit, kit)

    def of_slip(self, route: BookingAt | SlipOf, visit: Visit, kit: PageKit) -> Page:
        """How a booking stands, by its slip or once its digits were right."""
        page = BookingPage(kit)
        presenter = BookingPresenter(page, route, self._context, language=visit.language)
        presenter.checked_in.connect(self.issued)
        return page

    def _booked(self, route: Booked, visit: Visit, kit: PageKit) -> Page:
        page = BookedPage(kit, route)

        def remember(state: str) -> None:
            visit.slip_state = state

        BookedPresenter(
            page,
            self._context,
            language=visit.language,
            slip_state=visit.slip_state,
            told=remember,
        )
        return self._staying(page)
