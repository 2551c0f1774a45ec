"""The desk's way to bad ratings: shown to whom they are for, read and moved through the store."""

from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.evaluation.case_file import (
    CaseFile,
    CaseView,
    case_file,
    closed_cases,
    open_cases,
)
from kiosk.center.evaluation.cases import move_case
from kiosk.center.people.roles import may
from kiosk.center.people.staff import StaffView
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.case_words import CaseWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

COUNT_EVERY_S = 60.0
"""A case has days, not seconds: its count on the button may be a minute old."""


class CaseTrips(QObject):
    """Opens the list and the file of a case, and comes back; nothing of it for other roles."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._words: CaseWords | None = None
        self._counted_at: float | None = None
        presenter.signed_in.connect(self._signed_in)
        presenter.looked.connect(self._count_now_and_then)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve the pages of this face from now on."""
        self._face, self._words = face, CaseWords(own)
        self._counted_at = None
        face.console.bar.cases.hide()
        face.console.bar.cases.clicked.connect(self._open_list)
        face.cases.chosen.connect(self._open_case)
        face.cases.turned.connect(lambda _closed: self._read_list(quietly=False))
        face.cases.left.connect(lambda: face.show_page(face.console))
        face.case.moved.connect(self._move)
        face.case.left.connect(self._open_list)
        if self._presenter.staff is not None:
            self._signed_in(self._presenter.staff)

    def _signed_in(self, staff: StaffView) -> None:
        self._counted_at = None
        if self._face is not None:
            self._face.console.bar.cases.setVisible(may(staff.role, "case.work"))

    def _count_now_and_then(self) -> None:
        face, now = self._face, self._context.clock.monotonic()
        if face is None or not face.console.bar.cases.isVisibleTo(face):
            return
        if self._counted_at is None or now - self._counted_at >= COUNT_EVERY_S:
            self._counted_at = now
            self._read_list(quietly=True)

    def _open_list(self) -> None:
        if self._face is not None:
            self._face.show_page(self._face.cases)
            self._face.cases.open()
            self._read_list(quietly=False)

    def _read_list(self, *, quietly: bool) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None:
            return

        closed = face.cases.closed and not quietly

        def work(session: Session) -> tuple[CaseView, ...]:
            listed = closed_cases if closed else open_cases
            return listed(session, staff_id=staff.id, clock=context.clock)

        def shown(cases: tuple[CaseView, ...]) -> None:
            if self._words is not None and not closed:
                face.console.bar.show_cases(self._words.cases(len(cases)))
            if not quietly and face.cases.closed == closed:
                face.cases.show_cases(cases)

        def failed(error: XinqiaoError) -> None:
            if not quietly:
                face.cases.show_refusal(error)

        context.tasks.read(work, shown, failed, owner=face)

    def _open_case(self, case_id: UUID) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None:
            return
        face.show_page(face.case)
        face.case.open()

        def work(session: Session) -> CaseFile:
            return case_file(session, case_id=case_id, staff_id=staff.id, clock=context.clock)

        context.tasks.read(work, face.case.show_file, face.case.show_refusal, owner=face)

    def _move(self, verb: str, note: str) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None or face.case.file is None:
            return
        case_id = face.case.file.case.id

        def work(session: Session) -> CaseFile:
            return move_case(
                session,
                device_id=context.device_id,
                case_id=case_id,
                verb=verb,
                note=note,
                staff_id=staff.id,
                clock=context.clock,
            )

        self._counted_at = None
        context.tasks.write(work, face.case.say_moved, face.case.show_refusal, owner=face)
