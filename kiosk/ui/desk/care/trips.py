"""The desk's way to the children: shown where there is care, read and changed through the store."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from kiosk.center.care.values import CareDay, ChildDay, OfferView
from kiosk.center.people.roles import may
from kiosk.center.people.staff import StaffView
from kiosk.clock import local_date
from kiosk.ui.desk.care.words import CareWords
from kiosk.ui.desk.doing import Doing
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

if TYPE_CHECKING:
    from kiosk.ui.desk.care.child_trips import ChildTrips


class CareTrips(QObject):
    """Opens the page of care, and one child's pages over it."""

    def __init__(self, context: FaceContext, presenter: DeskPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self._face: DeskFace | None = None
        self._words: CareWords | None = None
        self._child: ChildTrips | None = None
        self._doing = Doing(context, presenter, lambda face: face.care)
        self._printing: UUID | None = None
        context.slips.slip_changed.connect(self._slip_changed)
        presenter.signed_in.connect(self._signed_in)
        presenter.signed_out.connect(self._wipe)
        presenter.locked.connect(self._wipe)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve the page of this face from now on."""
        self._face, self._words = face, CareWords(own)
        self._doing.dress(face, own)
        face.console.bar.care.hide()
        face.console.bar.care.clicked.connect(self._open)
        face.care.wanted.connect(self._read)
        face.care.act.connect(self._act)
        face.care.names.connect(self._open_names)
        face.care.print_list.connect(self._print)
        face.care.left.connect(self._leave)
        if self._presenter.staff is not None:
            self._signed_in(self._presenter.staff)

    def _signed_in(self, staff: StaffView) -> None:
        face, clock = self._face, self._context.clock
        if face is None:
            return
        # Imported when somebody sits down: a desk that only opens needs none of it.
        from kiosk.center.care.offers import care_offers

        def shown(found: tuple[OfferView, ...]) -> None:
            if self._words is not None:
                allowed = bool(found) and may(staff.role, "care.work")
                face.console.bar.show_care(self._words.button(), shown=allowed)

        self._context.tasks.read(
            lambda session: care_offers(session, clock=clock), shown, owner=face
        )

    def _open(self) -> None:
        face, clock = self._face, self._context.clock
        if face is None:
            return
        from kiosk.center.care.offers import care_offers

        face.show_page(face.care)
        self._context.tasks.read(
            lambda session: care_offers(session, clock=clock),
            face.care.open,
            face.care.show_refusal,
            owner=face,
        )

    def _leave(self) -> None:
        if self._face is not None:
            self._face.care.wipe()
            self._face.show_page(self._face.console)

    def _wipe(self, _why: object = None) -> None:
        """Nobody is there any more: no name stays on a page."""
        if self._face is not None:
            self._face.care.wipe()
        if self._doing.pages is not None:
            self._doing.pages.close_all()

    def _read(self) -> None:
        from kiosk.center.care.day_list import care_day, late_pickups
        from kiosk.center.care.views import waitlist

        face, clock = self._face, self._context.clock
        if face is None or face.care.offer is None:
            return
        page, code = face.care, face.care.offer.terms.code
        read = partial(self._context.tasks.read, on_failed=page.show_refusal, owner=face)
        if page.tabs.current == "late":

            def late(session: Session) -> tuple[ChildDay, ...]:
                return tuple(child for _, child in late_pickups(session, clock=clock))

            read(late, page.show_late)
        elif page.tabs.current == "waitlist":
            read(lambda session: waitlist(session, code=code, clock=clock), page.show_waitlist)
        else:
            today = local_date(clock)
            read(
                lambda session: care_day(session, code=code, day=today, clock=clock), page.show_day
            )

    def _act(self, verb: str, registration_id: UUID) -> None:
        face = self._face
        if face is None:
            return
        if verb == "arrive":
            from kiosk.center.care.attendance import mark_arrived

            deed = partial(mark_arrived, registration_id=registration_id)
            self._doing.do(deed, self._arrived, face.care)
        else:
            self._of_child().open(registration_id, at_once="pick_up" if verb == "pick_up" else "")

    def _arrived(self, _done: object) -> None:
        if self._face is not None and self._words is not None:
            self._face.care.remark.say(self._words.arrived(), "green")
            self._read()

    def _of_child(self) -> "ChildTrips":
        from kiosk.ui.desk.care.child_trips import ChildTrips

        if self._child is None:
            self._child = ChildTrips(self._context, self._doing, self._read)
        return self._child

    def _open_names(self) -> None:
        from kiosk.center.care.day_list import open_care_day

        face = self._face
        if face is None or face.care.offer is None:
            return
        page, today = face.care, local_date(self._context.clock)
        deed = partial(open_care_day, code=face.care.offer.terms.code, day=today)

        def done(day: CareDay) -> None:
            if face.shows(page):
                page.show_day(day)

        self._doing.do(deed, done, page)

    def _print(self) -> None:
        face, staff, lists = self._face, self._presenter.staff, self._context.care_lists
        if face is None or staff is None or lists is None or self._words is None:
            return
        if face.care.offer is not None:
            today = local_date(self._context.clock)
            self._printing = lists.print_list(face.care.offer.terms.code, today, staff.id)
            face.care.remark.say(self._words.printing(), "green")

    def _slip_changed(self, subject: UUID, state: str) -> None:
        trouble = state in ("failed", "expired", "unknown")
        if subject == self._printing and trouble and self._face is not None and self._words:
            self._face.care.remark.say(self._words.not_printed(), "accent")
