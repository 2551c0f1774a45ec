"""The desk's way to one session: its list read and changed, people signed up, reasons asked."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.activities.attending import cancel, check_in, count_visitors
from kiosk.center.activities.finding import read_activity_slip
from kiosk.center.activities.keeping import publish
from kiosk.center.activities.lists import session_list
from kiosk.center.activities.reveal import Contact
from kiosk.center.activities.values import ListLine, SessionCard, SignUpView
from kiosk.center.activities.views import activity_view, session_card
from kiosk.center.evaluation.rating_scan import scanned_token
from kiosk.center.people.roles import may
from kiosk.ui.desk.activities.session_forms import SessionForms
from kiosk.ui.desk.activities.session_page import SessionPage
from kiosk.ui.desk.activities.words import ActivityWords
from kiosk.ui.desk.activities.write_trips import WriteTrips
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext
from kiosk.ui.widgets.scanner_input import ScannerInput

T = TypeVar("T")
Seen = tuple[SessionCard, tuple[ListLine, ...]]


class SessionTrips(QObject):
    """Lives as long as the list of activities is open."""

    left = Signal()
    """Back to the list."""

    def __init__(
        self,
        context: FaceContext,
        presenter: DeskPresenter,
        face: DeskFace,
        own: OwnLanguage,
        by_staff: StaffActs,
    ) -> None:
        super().__init__(face)
        self._context, self._presenter, self._face = context, presenter, face
        self._own, self._by_staff = own, by_staff
        self._words = ActivityWords(own)
        self._page: SessionPage | None = None
        self._scanner = ScannerInput(face.window())
        self._scanner.scanned.connect(self._scanned)
        self._forms = SessionForms(context, presenter, face, own, by_staff, self)
        self._forms.opened.connect(self._scanner.rest)
        self._forms.done.connect(self._done)
        self._forms.left.connect(self._back)
        self._writing = WriteTrips(context, presenter, face, own, by_staff, self)
        self._writing.done.connect(self._written)
        self._writing.left.connect(self._back)

    def close(self) -> None:
        """Take every page away, with everything on it."""
        self._scanner.rest()
        self._writing.close()
        self._forms.close()
        if self._page is not None:
            self._face.drop_page(self._page)
            self._page = None

    def open(self, session_id: UUID, said: str = "") -> None:
        """One session; `said` about it, once it is there."""
        self.close()
        page = self._page = SessionPage(self._face.theme, QueueWords(self._own), self._words)
        page.verb.connect(self._do)
        page.check_in.connect(lambda line: self._check_in(line.id))
        page.asked.connect(self._look_at)
        page.given_back.connect(self._give_back)
        page.visitors.connect(self._count)
        page.left.connect(self._leave)
        self._face.put_page(page)
        self._scanner.listen()
        self._read(session_id, said)

    def write_new(self) -> None:
        """Write an activity down."""
        self._writing.open_new()

    def reveal(self, sign_up_id: UUID, page: SidePage, opened: Callable[[Contact], None]) -> None:
        """Ask why, then hand over whom to reach; back to `page` either way."""
        self._forms.reveal(sign_up_id, page, opened)

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _back(self) -> None:
        """From a form to the session, or to the list where there is none."""
        if self._page is not None and self._page.card is not None:
            self._face.show_page(self._page)
            self._scanner.listen()
        else:
            self.left.emit()

    def _read(self, session_id: UUID, said: str = "") -> None:
        page, staff = self._page, self._presenter.staff
        if page is None or staff is None:
            return
        clock = self._context.clock
        keeps = may(staff.role, "activity.keep")

        def work(session: Session) -> Seen:
            card = session_card(session, session_id=session_id)
            return card, session_list(session, session_id=session_id, clock=clock)

        def shown(seen: Seen) -> None:
            page.show_session(*seen, clock.now(), may_keep=keeps)
            if said:
                page.remark.say(said, "green")

        self._context.tasks.read(work, shown, page.show_refusal, owner=page)

    def _act(self, work: Callable[[Session, UUID], T], said: Callable[[T], str]) -> None:
        """Do it as whoever is signed in; then the list as it is now, and what was done."""
        page = self._page
        if page is None or page.card is None:
            return
        session_id = page.card.id
        page.remark.say("")
        self._by_staff(work, lambda answer: self._read(session_id, said(answer)), page)

    def _check_in(self, sign_up_id: UUID) -> None:
        page, context = self._page, self._context
        if page is None or page.card is None:
            return
        session_id = page.card.id

        def work(session: Session, staff_id: UUID) -> SignUpView:
            return check_in(
                session,
                device_id=context.device_id,
                sign_up_id=sign_up_id,
                session_id=session_id,
                staff_id=staff_id,
                clock=context.clock,
            )

        self._act(work, lambda view: self._words.checked_in(view.masked_name or view.code))

    def _scanned(self, scanned: str) -> None:
        page, clock = self._page, self._context.clock
        if page is None or page.card is None or not self._face.shows(page):
            return
        token, card = scanned_token(scanned), page.card
        if token is None:
            page.remark.say(self._words.unreadable(), "gold")
            return

        def found(view: SignUpView) -> None:
            if view.activity_code != card.activity_code or page.line_of(view.id) is None:
                page.remark.say(self._words.other_session(), "gold")
            else:
                self._check_in(view.id)

        self._context.tasks.read(
            lambda session: read_activity_slip(session, token=token, clock=clock),
            found,
            page.show_refusal,
            owner=page,
        )

    def _look_at(self, line: ListLine) -> None:
        page = self._page
        if page is not None:
            self.reveal(line.id, page, lambda contact: page.show_contact(line, contact))

    def _give_back(self, line: ListLine) -> None:
        context = self._context
        self._act(
            lambda session, staff_id: cancel(
                session,
                device_id=context.device_id,
                sign_up_id=line.id,
                staff_id=staff_id,
                clock=context.clock,
            ),
            lambda view: self._words.given_back(view.masked_name or view.code),
        )

    def _count(self, people: int) -> None:
        page, context = self._page, self._context
        if page is None or page.card is None:
            return
        session_id = page.card.id
        self._act(
            lambda session, staff_id: count_visitors(
                session,
                device_id=context.device_id,
                session_id=session_id,
                people=people,
                staff_id=staff_id,
                clock=context.clock,
            ),
            lambda _visitors: "",
        )

    def _do(self, verb: str) -> None:
        page, context = self._page, self._context
        if page is None or page.card is None:
            return
        card = page.card
        if verb == "publish":
            self._act(
                lambda session, staff_id: publish(
                    session,
                    device_id=context.device_id,
                    code=card.activity_code,
                    staff_id=staff_id,
                    clock=context.clock,
                ),
                lambda _done: self._words.published(),
            )
        elif verb == "stop":
            self._forms.ask_stop(card)
        else:
            opens = self._forms.open_sign_up if verb == "sign_up" else self._writing.open_change
            context.tasks.read(
                lambda session: activity_view(session, code=card.activity_code, drafts=True),
                lambda activity: opens(activity, card),
                page.show_refusal,
                owner=page,
            )

    def _done(self, session_id: UUID, said: str) -> None:
        """A form did what it was for."""
        self._back()
        self._read(session_id, said)

    def _written(self, session_id: UUID, said: str) -> None:
        self.open(session_id, said)
