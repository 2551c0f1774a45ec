"""The desk's way to booking for somebody: an item, a time, whose it is."""

from datetime import datetime
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.appointments.booking import book
from kiosk.center.appointments.offer import bookable_items, offers
from kiosk.center.appointments.quota import HALL
from kiosk.center.appointments.values import AppointmentView
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.ports import FaceContext


class BookTrips(QObject):
    """Opens the page, reads what is free, and books."""

    booked = Signal(object)
    """AppointmentView, once it is on the disk."""

    def __init__(self, context: FaceContext, by_staff: StaffActs, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._by_staff = context, by_staff
        self._face: DeskFace | None = None
        self._request = uuid4()

    def dress(self, face: DeskFace) -> None:
        """Serve the page of this face from now on."""
        self._face = face
        face.appointments.book.connect(self._open)
        face.desk_book.item_chosen.connect(self._read_times)
        face.desk_book.sent.connect(self._book)

    def _open(self) -> None:
        face = self._face
        if face is None:
            return
        self._request = uuid4()
        face.show_page(face.desk_book)
        face.desk_book.open()
        self._context.tasks.read(
            bookable_items, face.desk_book.show_items, face.desk_book.show_refusal, owner=face
        )

    def _read_times(self, item: str) -> None:
        face, clock = self._face, self._context.clock
        if face is None:
            return
        self._context.tasks.read(
            lambda session: offers(session, item_code=item, clock=clock, channel=HALL),
            face.desk_book.show_times,
            face.desk_book.show_refusal,
            owner=face,
        )

    def _book(self, item: str, at: datetime, phone: str, name: str) -> None:
        face, context, request = self._face, self._context, self._request
        if face is None:
            return
        page = face.desk_book

        def work(session: Session, staff_id: UUID) -> AppointmentView:
            return book(
                session,
                device_id=context.device_id,
                appointment_id=request,
                item_code=item,
                at=at,
                phone=phone,
                name=name,
                staff_id=staff_id,
                clock=context.clock,
            )

        def done(view: AppointmentView) -> None:
            page.open()
            self.booked.emit(view)

        self._by_staff(work, done, page, refused=page.allow_again)
