"""The desk's way to writing an activity down, and to changing one that is held once."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.activities.keeping import add_activity, change_activity
from kiosk.center.activities.sessions import add_sessions, move_session
from kiosk.center.activities.values import ActivityView, SessionCard, SessionPlan
from kiosk.center.activities.views import activities
from kiosk.center.rooms.views import rooms
from kiosk.clock import local_date
from kiosk.ui.desk.activities.form_words import ActivityFormWords
from kiosk.ui.desk.activities.write_page import WritePage, Written
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext


class WriteTrips(QObject):
    """Opens the form; `done` carries the session's id and what to say."""

    done = Signal(object, str)
    left = Signal()

    def __init__(
        self,
        context: FaceContext,
        presenter: DeskPresenter,
        face: DeskFace,
        own: OwnLanguage,
        by_staff: StaffActs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._presenter, self._face = context, presenter, face
        self._own, self._by_staff, self._words = own, by_staff, ActivityFormWords(own)
        self._page: WritePage | None = None
        self._card: SessionCard | None = None

    def close(self) -> None:
        """Take the form away, with everything on it."""
        if self._page is not None:
            self._face.drop_page(self._page)
            self._page = None

    def open_new(self) -> None:
        """An activity that is held once."""
        self._open(None).open_new(local_date(self._context.clock))

    def open_change(self, activity: ActivityView, card: SessionCard) -> None:
        """Change one, with its session."""
        self._open(card).open_change(activity.plan, card)

    def _open(self, card: SessionCard | None) -> WritePage:
        self.close()
        self._card = card
        page = self._page = WritePage(self._face.theme, QueueWords(self._own), self._words)
        page.written.connect(self._keep)
        page.left.connect(self._leave)
        self._context.tasks.read(rooms, page.show_rooms, page.show_refusal, owner=page)
        self._face.put_page(page)
        return page

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _keep(self, written: Written) -> None:
        page, card, context = self._page, self._card, self._context
        if page is None:
            return

        def work(session: Session, staff_id: UUID) -> tuple[UUID, int]:
            who: dict[str, Any] = {
                "device_id": context.device_id,
                "staff_id": staff_id,
                "clock": context.clock,
            }
            if card is None:
                return _add(session, written, **who), 0
            change_activity(session, plan=written.plan, **who)
            if _same(card, written.session):
                return card.id, 0
            to_call = move_session(session, session_id=card.id, plan=written.session, **who)
            return card.id, len(to_call)

        def kept(answer: tuple[UUID, int]) -> None:
            session_id, to_call = answer
            words = self._words
            said = words.kept() if card is None else words.changed(to_call)
            self.close()
            self.done.emit(session_id, said)

        self._by_staff(work, kept, page, refused=page.refused)


def _add(session: Session, written: Written, **who: Any) -> UUID:
    """Write it down with its session; a clash with the room is raised, and nothing is kept."""
    plan = replace(written.plan, code=_fresh_code(session))
    add_activity(session, plan=plan, **who)
    report = add_sessions(session, code=plan.code, plans=[written.session], **who)
    if report.clashes:
        raise report.clashes[0].why
    return report.added[0]


def _fresh_code(session: Session) -> str:
    """The next number of what was written at desks: HD001, HD002 …"""
    taken = {plan.code for plan in activities(session)}
    return next(code for n in range(1, 10_000) if (code := f"HD{n:03d}") not in taken)


def _same(card: SessionCard, plan: SessionPlan) -> bool:
    """Whether the session is held when and where it was."""
    there = card.starts_at, card.ends_at, card.room_code, card.place
    return there == (plan.starts_at, plan.ends_at, plan.room_code, plan.place.strip())
