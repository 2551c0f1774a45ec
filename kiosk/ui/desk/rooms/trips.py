"""The desk's way to the rooms: shown where there are any, read and changed through the store."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.people.roles import may
from kiosk.center.people.staff import StaffView
from kiosk.center.rooms import changing, using
from kiosk.center.rooms.values import BookingView, RoomView
from kiosk.center.rooms.views import RoomDay, room_days, rooms
from kiosk.clock import local_date
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.rooms.words import RoomWords
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext


class RoomTrips(QObject):
    """Opens the page of rooms and does what is pressed there."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._words: RoomWords | None = None
        presenter.signed_in.connect(self._signed_in)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve the page of this face from now on."""
        self._face, self._words = face, RoomWords(own)
        face.console.bar.rooms.hide()
        face.console.bar.rooms.clicked.connect(self._open)
        face.rooms.wanted.connect(self._read)
        face.rooms.act.connect(self._act)
        face.rooms.moved.connect(self._move)
        face.rooms.left.connect(lambda: face.show_page(face.console))
        if self._presenter.staff is not None:
            self._signed_in(self._presenter.staff)

    def _signed_in(self, staff: StaffView) -> None:
        face = self._face
        if face is None:
            return

        def shown(found: tuple[RoomView, ...]) -> None:
            if self._words is not None:
                face.console.bar.show_rooms(
                    self._words.button(), shown=bool(found) and may(staff.role, "room.work")
                )

        self._context.tasks.read(rooms, shown, owner=face)

    def _open(self) -> None:
        face, clock = self._face, self._context.clock
        if face is None:
            return
        face.show_page(face.rooms)

        def shown(found: tuple[RoomView, ...]) -> None:
            face.rooms.open(found, local_date(clock))

        self._context.tasks.read(rooms, shown, face.rooms.show_refusal, owner=face)

    def _read(self) -> None:
        face, clock = self._face, self._context.clock
        if face is None or face.rooms.room is None:
            return
        page = face.rooms
        code, first = face.rooms.room.code, page.first
        last = first + timedelta(days=page.days - 1)

        def work(session: Session) -> tuple[RoomDay, ...]:
            return room_days(session, code=code, first=first, last=last, clock=clock)

        def shown(days: tuple[RoomDay, ...]) -> None:
            still = page.room is not None and page.room.code == code
            if still and days[0].day == page.first and len(days) == page.days:
                page.show_days(days)

        self._context.tasks.read(work, shown, page.show_refusal, owner=face)

    def _act(self, verb: str, booking: BookingView) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None or self._words is None:
            return
        reason = self._words.declined_because()

        def work(session: Session) -> BookingView:
            device_id, clock = context.device_id, context.clock
            if verb == "decline":
                return changing.decline(
                    session,
                    device_id=device_id,
                    booking_id=booking.id,
                    staff_id=staff.id,
                    reason=reason,
                    clock=clock,
                )
            if verb == "approve":
                return changing.approve(
                    session,
                    device_id=device_id,
                    booking_id=booking.id,
                    staff_id=staff.id,
                    clock=clock,
                )
            given = {"device_id": device_id, "booking_id": booking.id, "staff_id": staff.id}
            if verb == "check_in":
                return using.check_in(session, clock=clock, **given)
            return changing.cancel(session, reason=reason, clock=clock, **given)

        context.tasks.write(work, face.rooms.say_done, face.rooms.show_refusal, owner=face)

    def _move(self, booking: BookingView, start: datetime) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None or face.rooms.room is None:
            return
        code = face.rooms.room.code

        def work(session: Session) -> BookingView:
            return changing.move(
                session,
                device_id=context.device_id,
                booking_id=booking.id,
                room_code=code,
                starts_at=start,
                ends_at=start + (booking.ends_at - booking.starts_at),
                staff_id=staff.id,
                clock=context.clock,
            )

        context.tasks.write(work, face.rooms.say_done, face.rooms.show_refusal, owner=face)
