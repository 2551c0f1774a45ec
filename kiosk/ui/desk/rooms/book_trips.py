"""The desk's way to booking a room for somebody: the form, the weeks that clash, and booked."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from kiosk.center.rooms.booking import book
from kiosk.center.rooms.series import SeriesReport, book_series
from kiosk.center.rooms.values import Wish
from kiosk.center.rooms.views import RoomDay
from kiosk.clock import Clock
from kiosk.ui.desk.doing import Doing
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage


class RoomBookTrips:
    """One form at a time; two taps on its button book once."""

    def __init__(self, doing: Doing) -> None:
        self._doing = doing

    def open(self, day: RoomDay, start: datetime) -> None:
        """Ask for whom a room is wanted from then on."""
        from kiosk.ui.desk.rooms.book_page import RoomBookPage
        from kiosk.ui.desk.rooms.form_words import FormWords

        face, own, pages = self._doing.face, self._doing.own, self._doing.pages
        if face is None or own is None or pages is None:
            return
        page = RoomBookPage(face.theme, QueueWords(own), FormWords(own), day, start)
        request = uuid4()

        def send(wish: Wish, weeks: int) -> None:
            if weeks == 1:
                self._book(partial(_once, booking_id=request, wish=wish), page, page.allow_again)
            else:
                weekly = partial(book_series, series_id=request, wish=wish, weeks=weeks)
                self._book(weekly, page, page.allow_again)

        page.sent.connect(send)
        pages.put(page)

    def _book(
        self,
        deed: Callable[..., SeriesReport],
        page: SidePage,
        again: Callable[[], None] = lambda: None,
    ) -> None:
        def done(report: SeriesReport) -> None:
            again()
            if report.booked:
                self._say_booked(report)
            else:
                self._show_clashes(report, deed)

        self._doing.do(deed, done, page, again)

    def _say_booked(self, report: SeriesReport) -> None:
        from kiosk.ui.desk.rooms.form_words import FormWords

        face, own, pages = self._doing.face, self._doing.own, self._doing.pages
        if face is None or own is None or pages is None:
            return
        while pages.page is not None:
            pages.close()
        face.rooms.tell(FormWords(own).booked(report))

    def _show_clashes(self, report: SeriesReport, deed: Callable[..., SeriesReport]) -> None:
        from kiosk.ui.desk.rooms.clash_page import ClashPage
        from kiosk.ui.desk.rooms.form_words import FormWords

        face, own, pages = self._doing.face, self._doing.own, self._doing.pages
        if face is None or own is None or pages is None:
            return
        page = ClashPage(face.theme, QueueWords(own), FormWords(own), report)
        others = partial(deed, leave_out_clashes=True)
        page.go_on.connect(lambda: self._book(others, page))
        pages.put(page)


def _once(
    session: Session,
    *,
    device_id: UUID,
    booking_id: UUID,
    wish: Wish,
    staff_id: UUID,
    clock: Clock,
) -> SeriesReport:
    made = book(
        session,
        device_id=device_id,
        booking_id=booking_id,
        wish=wish,
        staff_id=staff_id,
        clock=clock,
    )
    return SeriesReport((made,), (), (), 1)
