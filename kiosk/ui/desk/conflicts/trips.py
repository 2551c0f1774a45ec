"""The desk's way to what this center and the county differ on: counted, listed, read, settled."""

from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.conflicts.reaching import phone_to_call
from kiosk.center.conflicts.worklist import (
    ConflictView,
    count_open,
    open_conflicts,
    settle,
    settled_conflicts,
)
from kiosk.center.people.staff import StaffView
from kiosk.ui.desk.conflicts.list_page import ConflictsPage
from kiosk.ui.desk.conflicts.page import ConflictPage
from kiosk.ui.desk.conflicts.words import ConflictWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

COUNT_EVERY_S = 60.0
"""A conflict has days, not seconds: its count may be a minute old."""


class ConflictTrips(QObject):
    """Makes the pages when they are asked for, and takes them away again."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._by_staff = StaffActs(context, presenter)
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self.list: ConflictsPage | None = None
        self.page: ConflictPage | None = None
        self._counted_at: float | None = None
        presenter.signed_in.connect(self._signed_in)
        presenter.looked.connect(self._count_now_and_then)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on; what was open on the old one is gone."""
        self._face, self._own, self.list, self.page = face, own, None, None
        self._counted_at = None
        face.figures.conflicts.connect(self._open_list)

    def _signed_in(self, _staff: StaffView) -> None:
        self._counted_at = None

    def _count_now_and_then(self) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        now = context.clock.monotonic()
        due = self._counted_at is None or now - self._counted_at >= COUNT_EVERY_S
        if staff is None or face is None or self._own is None or not due:
            return
        self._counted_at, words = now, ConflictWords(self._own)

        def counted(count: int) -> None:
            face.console.bar.show_conflicts(words.in_the_bar(count))
            face.figures.show_conflicts(words.button(count))

        context.tasks.read(
            lambda session: count_open(session, staff_id=staff.id),
            counted,
            lambda _error: None,  # said by whatever else is read of the store
            owner=face,
        )

    def _open_list(self) -> None:
        face, own = self._face, self._own
        if face is None or own is None:
            return
        if self.list is None:
            page = self.list = ConflictsPage(face.theme, QueueWords(own), ConflictWords(own))
            page.left.connect(self._close_list)
            page.chosen.connect(self._open)
            page.turned.connect(lambda _settled: self._read_list())
            face.put_page(page)
        face.show_page(self.list)
        self.list.open()
        self._read_list()

    def _close_list(self) -> None:
        face, page = self._face, self.list
        if face is not None and page is not None:
            self.list = None
            face.show_page(face.figures)
            face.drop_page(page)

    def _read_list(self) -> None:
        staff, page = self._presenter.staff, self.list
        if staff is None or page is None:
            return
        listed = settled_conflicts if page.settled else open_conflicts

        def work(session: Session) -> tuple[ConflictView, ...]:
            return listed(session, staff_id=staff.id)

        self._context.tasks.read(work, page.show_conflicts, page.show_refusal, owner=page)

    def _open(self, view: ConflictView) -> None:
        face, own = self._face, self._own
        if face is None or own is None:
            return
        page = self.page = ConflictPage(face.theme, QueueWords(own), ConflictWords(own))
        page.left.connect(self._close)
        page.settled.connect(self._settle)
        page.call.connect(self._call)
        face.put_page(page)
        page.show_conflict(view)

    def _close(self) -> None:
        face, page = self._face, self.page
        if face is not None and page is not None and self.list is not None:
            self.page = None
            face.show_page(self.list)
            face.drop_page(page)

    def _settle(self, remark: str) -> None:
        page, own, context = self.page, self._own, self._context
        if page is None or page.view is None or own is None:
            return
        conflict_id = page.view.id

        def work(session: Session, staff_id: UUID) -> ConflictView:
            return settle(
                session,
                device_id=context.device_id,
                conflict_id=conflict_id,
                remark=remark,
                staff_id=staff_id,
                clock=context.clock,
            )

        def done(_view: ConflictView) -> None:
            self._counted_at = None
            self._close()
            if self.list is not None:
                self._read_list()
                self.list.remark.say(ConflictWords(own).settled_now(), "green")

        self._by_staff(work, done, page)

    def _call(self) -> None:
        page, own, context = self.page, self._own, self._context
        if page is None or page.view is None or own is None:
            return
        conflict_id, why = page.view.id, ConflictWords(own).why_opened()

        def work(session: Session, staff_id: UUID) -> str:
            return phone_to_call(
                session,
                device_id=context.device_id,
                conflict_id=conflict_id,
                why=why,
                staff_id=staff_id,
                clock=context.clock,
            )

        self._by_staff(work, page.show_phone, page)
