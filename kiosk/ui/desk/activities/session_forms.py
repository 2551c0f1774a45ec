"""The desk's forms about one session: why a contact is opened, why it is stopped, who signs up."""

from collections.abc import Callable
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from kiosk.center.activities.calling_off import cancel_session
from kiosk.center.activities.plan_rules import REASON_AT_MOST
from kiosk.center.activities.reveal import Contact, reveal_contact
from kiosk.center.activities.signing_up import sign_up
from kiosk.center.activities.values import ActivityView, SessionCard, SignUpView, Wish
from kiosk.center.people.opening_personal import WHY_AT_MOST
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.ui.desk.activities.form_words import ActivityFormWords
from kiosk.ui.desk.activities.sign_up_page import DeskSignUpPage
from kiosk.ui.desk.activities.words import ActivityWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.desk.queue_words import QueueWords
from kiosk.ui.desk.reason_page import ReasonPage
from kiosk.ui.desk.side_page import SidePage
from kiosk.ui.desk.staff_acts import StaffActs
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext


class SessionForms(QObject):
    """One form at a time, made when it is opened and gone with what was written on it."""

    opened = Signal()
    """A form is in sight."""
    left = Signal()
    """It was left without doing anything."""
    done = Signal(object, str)
    """The session's id, and what was done."""

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
        self._by_staff, self._queue_words = by_staff, QueueWords(own)
        self._words, self._forms = ActivityWords(own), ActivityFormWords(own)
        self._form: SidePage | None = None

    def close(self) -> None:
        """Take the form away, with everything on it."""
        if self._form is not None:
            self._face.drop_page(self._form)
            self._form = None

    def reveal(self, sign_up_id: UUID, page: SidePage, opened: Callable[[Contact], None]) -> None:
        """Ask why, then hand over whom to reach; back to `page` either way."""
        words, context = self._words, self._context
        why = ReasonPage(
            self._face.theme,
            self._queue_words,
            "activity_why",
            field=words.why_field(),
            phrases=words.why_phrases(),
            send=words.look(),
            most=WHY_AT_MOST,
        )

        def work(session: Session, staff_id: UUID) -> Contact:
            return reveal_contact(
                session,
                device_id=context.device_id,
                sign_up_id=sign_up_id,
                why=why.reason.text(),
                staff_id=staff_id,
                clock=context.clock,
            )

        def back() -> None:
            self.close()
            self._face.show_page(page)

        def done(contact: Contact) -> None:
            back()
            opened(contact)

        why.sent.connect(lambda _reason: self._by_staff(work, done, why))
        self._show(why, back)
        why.ask(words.why_title(), words.why_hint(), "")

    def ask_stop(self, card: SessionCard) -> None:
        """Ask why a session is not held, and call it off."""
        words, context = self._words, self._context
        stop = ReasonPage(
            self._face.theme,
            self._queue_words,
            "activity_stop",
            field=words.stop_field(),
            phrases=words.stop_phrases(),
            send=words.stop(),
            most=REASON_AT_MOST,
        )

        def work(session: Session, staff_id: UUID) -> tuple[UUID, ...]:
            return cancel_session(
                session,
                device_id=context.device_id,
                session_id=card.id,
                reason=stop.reason.text(),
                staff_id=staff_id,
                clock=context.clock,
            )

        def done(to_call: tuple[UUID, ...]) -> None:
            self._finish(card, words.stopped(len(to_call)))

        stop.sent.connect(lambda _reason: self._by_staff(work, done, stop))
        self._show(stop, self._leave)
        stop.ask(words.stop(), words.stop_hint(), f"{words.line(card)} · {words.about(card)}")

    def open_sign_up(self, activity: ActivityView, card: SessionCard) -> None:
        """Sign somebody up who called, or stands at the desk."""
        form = DeskSignUpPage(self._face.theme, self._queue_words, self._forms)
        request = uuid4()

        def failed(error: XinqiaoError) -> None:
            form.show_refusal(error)
            full = isinstance(error, RuleBroken) and error.key.startswith("activity.full")
            form.refused(may_wait=full and bool(error.values.get("may_wait")))

        def done(view: SignUpView) -> None:
            self._finish(card, self._forms.signed_up(view))

        def send(wish: Wish, wait: bool) -> None:
            work = self._signing_up(request, wish, wait=wait)
            if work is not None:
                self._context.tasks.write(work, done, failed, owner=form)

        form.sent.connect(send)
        self._show(form, self._leave)
        form.open(activity, card, self._words.line(card))

    def _signing_up(
        self, request: UUID, wish: Wish, *, wait: bool
    ) -> Callable[[Session], SignUpView] | None:
        staff, context = self._presenter.staff, self._context
        if staff is None:
            return None
        return lambda session: sign_up(
            session,
            device_id=context.device_id,
            sign_up_id=request,
            wish=wish,
            staff_id=staff.id,
            wait=wait,
            clock=context.clock,
        )

    def _show(self, form: SidePage, back: Callable[[], None]) -> None:
        self.close()
        self._form = form
        form.left.connect(back)
        self._face.put_page(form)
        self.opened.emit()

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _finish(self, card: SessionCard, said: str) -> None:
        self.close()
        self.done.emit(card.id, said)
