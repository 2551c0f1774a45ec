"""The desk's way to activities: lists read, calls noted; the pages are made when opened."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from kiosk.center.people.roles import may
from kiosk.center.people.staff import StaffView
from kiosk.clock import local_date
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kiosk.center.activities.reveal import Contact
    from kiosk.center.activities.values import CallLine, SessionCard
    from kiosk.ui.desk.activities.list_page import ActivitiesPage
    from kiosk.ui.desk.activities.session_trips import SessionTrips

COUNT_EVERY_S = 60.0
"""The count of calls on the button may be a minute old."""


class ActivityTrips(QObject):
    """Opens the pages of activities, and comes back."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._own: OwnLanguage | None = None
        self._page: ActivitiesPage | None = None
        self._sessions: SessionTrips | None = None
        self._counted_at: float | None = None
        self._by_staff = StaffActs(context, presenter)
        presenter.signed_in.connect(self._signed_in)
        presenter.looked.connect(self._count_now_and_then)
        presenter.signed_out.connect(self._close)
        presenter.locked.connect(self._close)
        context.slips.slip_changed.connect(self._slip_changed)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve this face from now on."""
        self._face, self._own, self._page, self._sessions = face, own, None, None
        self._counted_at = None
        face.console.bar.activities.hide()
        face.console.bar.activities.clicked.connect(self._open)
        if self._presenter.staff is not None:
            self._signed_in(self._presenter.staff)

    def _signed_in(self, staff: StaffView) -> None:
        self._counted_at = None
        if self._face is not None:
            self._face.console.bar.activities.setVisible(may(staff.role, "activity.work"))

    def _close(self, _why: object = None) -> None:
        """Nobody is there any more: no page of theirs stays."""
        if self._face is None:
            return
        if self._sessions is not None:
            self._sessions.close()
        if self._page is not None:
            self._face.drop_page(self._page)
            self._page = None

    def _leave(self) -> None:
        if self._face is not None:
            self._close()
            self._face.show_page(self._face.console)

    def _count_now_and_then(self) -> None:
        face, now = self._face, self._context.clock.monotonic()
        if face is None or not face.console.bar.activities.isVisibleTo(face):
            return
        if self._counted_at is None or now - self._counted_at >= COUNT_EVERY_S:
            self._counted_at = now
            self._context.tasks.read(
                _calls, lambda lines: self._show_count(len(lines)), lambda _error: None, owner=face
            )

    def _show_count(self, calls: int) -> None:
        from kiosk.ui.desk.activities.words import ActivityWords

        if self._face is not None and self._own is not None:
            self._face.console.bar.show_activities(ActivityWords(self._own).button(calls))

    def _open(self) -> None:
        # Imported here: a desk that calls numbers starts without these pages.
        from kiosk.ui.desk.activities.list_page import ActivitiesPage
        from kiosk.ui.desk.activities.session_trips import SessionTrips
        from kiosk.ui.desk.activities.words import ActivityWords

        face, own, staff = self._face, self._own, self._presenter.staff
        if face is None or own is None or staff is None:
            return
        self._close()
        today = local_date(self._context.clock)
        page = ActivitiesPage(face.theme, QueueWords(own), ActivityWords(own), today)
        self._page = page
        self._sessions = SessionTrips(self._context, self._presenter, face, own, self._by_staff)
        self._sessions.left.connect(self._back_to_list)
        page.wanted.connect(self._read)
        page.opened.connect(self._open_session)
        page.write.connect(self._sessions.write_new)
        page.asked.connect(self._ask_why)
        page.called.connect(self._note_call)
        page.print_calls.connect(self._print_calls)
        page.left.connect(self._leave)
        face.put_page(page)
        page.open(may_keep=may(staff.role, "activity.keep"))

    def _back_to_list(self) -> None:
        if self._face is not None and self._page is not None:
            self._face.show_page(self._page)
            self._read()

    def _open_session(self, session_id: UUID) -> None:
        if self._sessions is not None:
            self._sessions.open(session_id)

    def _read(self) -> None:
        face, page, clock = self._face, self._page, self._context.clock
        if face is None or page is None:
            return
        if page.tabs.current == "calls":
            self._read_calls()
            return
        from kiosk.center.activities.views import calendar

        first, last = page.first, page.last

        def shown(cards: "tuple[SessionCard, ...]") -> None:
            if (page.first, page.last) == (first, last):
                page.show_sessions(cards, clock.now())

        self._context.tasks.read(
            lambda session: calendar(session, first=first, last=last, drafts=True),
            shown,
            page.show_refusal,
            owner=page,
        )

    def _read_calls(self) -> None:
        page = self._page
        if page is None:
            return

        def shown(lines: "tuple[CallLine, ...]") -> None:
            page.show_calls(lines)
            self._show_count(len(lines))

        self._context.tasks.read(_calls, shown, page.show_refusal, owner=page)

    def _ask_why(self, line: "CallLine") -> None:
        page = self._page
        if self._sessions is None or page is None:
            return

        def opened(contact: "Contact") -> None:
            page.show_contact(line, contact)

        self._sessions.reveal(line.sign_up_id, page, opened)

    def _note_call(self, line: "CallLine", result: str) -> None:
        page, context = self._page, self._context
        if page is None:
            return
        from kiosk.center.activities.calling import note_call

        self._by_staff(
            lambda session, staff_id: note_call(
                session,
                device_id=context.device_id,
                call_id=line.id,
                result=result,
                staff_id=staff_id,
                clock=context.clock,
            ),
            lambda _done: self._read_calls(),
            page,
            refused=self._read_calls,
        )

    def _print_calls(self) -> None:
        staff, page, printing = self._presenter.staff, self._page, self._context.activity_calls
        if staff is None or page is None or self._own is None or printing is None:
            return
        from kiosk.ui.desk.activities.words import ActivityWords

        printing.print_slip(staff.id, "zh")
        page.remark.say(ActivityWords(self._own).printing_calls(), "green")

    def _slip_changed(self, subject: UUID, state: str) -> None:
        """News of the list, which is asked for under the clerk's own id."""
        staff, page = self._presenter.staff, self._page
        if staff is None or page is None or self._own is None or subject != staff.id:
            return
        from kiosk.ui.desk.activities.words import ActivityWords

        if state in ("failed", "expired"):
            page.remark.say(ActivityWords(self._own).calls_not_printed(), "accent")


def _calls(session: "Session") -> "tuple[CallLine, ...]":
    from kiosk.center.activities.calling import call_list

    return call_list(session)
