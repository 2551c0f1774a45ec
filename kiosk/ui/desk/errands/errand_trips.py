"""The desk's way to errands: the list is read, kept up to date while in sight, and left again."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from sqlalchemy.orm import Session

from kiosk.center.errands.lists import Shelf, errands_on, find_errands, shelves
from kiosk.center.errands.notices import Notice, mark_seen, notices
from kiosk.center.errands.values import ErrandCard
from kiosk.center.people.roles import may
from kiosk.center.people.staff import StaffView
from kiosk.center.queue.hall_pulse import HallPulse, hall_pulse
from kiosk.errors import XinqiaoError
from kiosk.ui.desk.errands.day_sheet_trips import DaySheetTrips
from kiosk.ui.desk.errands.file_trips import FileTrips
from kiosk.ui.desk.errands.roster_trips import RosterTrips
from kiosk.ui.desk.errands.words import ErrandWords
from kiosk.ui.desk.face import DeskFace
from kiosk.ui.desk.presenter import DeskPresenter
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.ports import FaceContext

COUNT_EVERY_S = 10.0
"""The figure on the button may be so old; the list in sight is not."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the errands: all shelves, and what lies on the open one."""

    pulse: HallPulse | None
    shelves: tuple[Shelf, ...]
    cards: tuple[ErrandCard, ...]
    notices: tuple[Notice, ...]
    """Unseen ones that are for the reader to see to."""


class ErrandTrips(QObject):
    """Opens the list for whoever may, and hands over to `files` when one errand is opened."""

    def __init__(
        self, context: FaceContext, presenter: DeskPresenter, *, poll_ms: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self.files = FileTrips(context, presenter, self)
        self.files.left.connect(self._back_to_list)
        self._sheet = DaySheetTrips(context, presenter, self)
        self._roster = RosterTrips(context, presenter, self)
        for trips in (self._sheet, self._roster):
            trips.left.connect(self._back_to_list)
        self._notices: tuple[Notice, ...] = ()
        self._face: DeskFace | None = None
        self._words: ErrandWords | None = None
        self._counted_at: float | None = None
        self._seen: HallPulse | None = None
        self._reading = False
        self._poll = QTimer(self)
        self._poll.setInterval(poll_ms)
        self._poll.timeout.connect(self._look_if_changed)
        presenter.signed_in.connect(self._signed_in)
        presenter.signed_out.connect(self._wipe)
        presenter.locked.connect(self._wipe)

    def dress(self, face: DeskFace, own: OwnLanguage) -> None:
        """Serve the pages of this face from now on."""
        self._face, self._words = face, ErrandWords(own)
        self._counted_at, self._reading = None, False
        self.files.dress(face, own)
        self._sheet.dress(face, own)
        self._roster.dress(face, own)
        page = face.errands
        face.console.bar.errands.hide()
        face.console.bar.errands.clicked.connect(self.open_list)
        face.transfer.errand_wanted.connect(self._turn_into_errand)
        page.shelf_chosen.connect(lambda _name: self._look(anew=True))
        page.asked.connect(self._search)
        page.opened.connect(self.files.open)
        page.intake.connect(lambda: self.files.take_in(None))
        page.day_sheet.connect(self._sheet.open)
        page.roster.connect(self._roster.open)
        page.notices_seen.connect(self._notices_seen)
        page.left.connect(self._leave)
        if self._presenter.staff is not None:
            self._signed_in(self._presenter.staff)

    def open_list(self) -> None:
        """Show the errands: an agent's own first, for others what is new."""
        staff, face = self._presenter.staff, self._face
        if staff is None or face is None:
            return
        face.show_page(face.errands)
        face.errands.open(
            "mine" if staff.role == "agent" else "new",
            seated=self._presenter.seated,
            keeps_roster=may(staff.role, "agents.keep"),
        )
        self._look(anew=True)

    def _signed_in(self, staff: StaffView) -> None:
        self._counted_at = None
        face = self._face
        if face is None:
            return
        allowed = may(staff.role, "errand.intake")
        face.console.bar.errands.setVisible(allowed)
        if allowed:
            self._poll.start()
            if not self._presenter.seated:
                self.open_list()

    def _look_if_changed(self) -> None:
        face, context = self._face, self._context
        if face is None or self._reading:
            return
        in_sight = face.shows(face.errands)
        now = context.clock.monotonic()
        due = self._counted_at is None or now - self._counted_at >= COUNT_EVERY_S
        if due:
            self._look(anew=False)
        elif in_sight and face.errands.shelves.current:
            self._reading = True
            context.tasks.read(hall_pulse, self._felt, self._failed, owner=face)

    def _felt(self, pulse: HallPulse | None) -> None:
        self._reading = False
        # A hall that has never given out a number has no pulse yet.
        if pulse is None or pulse != self._seen:
            self._look(anew=False)

    def _look(self, *, anew: bool) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None:
            return
        shelf = face.errands.shelves.current if face.shows(face.errands) else ""
        self._counted_at, self._reading = context.clock.monotonic(), True

        def work(session: Session) -> Look:
            clock = context.clock
            counted = shelves(session, staff_id=staff.id, clock=clock)
            if not shelf:
                return Look(hall_pulse(session), counted, (), ())
            cards = errands_on(session, shelf=shelf, staff_id=staff.id, clock=clock)
            told = notices(session, staff_id=staff.id, clock=clock)
            new = tuple(each for each in told if each.mine and each.seen_at is None)
            return Look(hall_pulse(session), counted, cards, new)

        def shown(look: Look) -> None:
            self._reading = False
            if self._presenter.staff is None:
                return  # signed off meanwhile
            self._seen = look.pulse
            self._show_counts(look.shelves)
            if shelf:
                self._show_notices(look.notices)
            if shelf and face.errands.shelves.current == shelf:
                face.errands.show_shelf(look.cards, anew=anew)

        context.tasks.read(work, shown, self._failed, owner=face)

    def _search(self, typed: str) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None:
            return
        if not typed:
            if not face.errands.shelves.current:
                face.errands.shelves.select("mine" if staff.role == "agent" else "new")
            self._look(anew=True)
            return

        def work(session: Session) -> tuple[ErrandCard, ...]:
            return find_errands(session, query=typed, staff_id=staff.id, clock=context.clock)

        def shown(cards: tuple[ErrandCard, ...]) -> None:
            if self._presenter.staff is not None and face.errands.query.text().strip() == typed:
                face.errands.show_found(cards)

        context.tasks.read(work, shown, self._failed, owner=face)

    def _show_counts(self, counted: tuple[Shelf, ...]) -> None:
        if self._face is not None and self._words is not None:
            self._face.errands.show_counts(counted)
            waiting = sum(shelf.count for shelf in counted if shelf.name in ("new", "overdue"))
            self._face.console.bar.show_errands(self._words.button(waiting))

    def _show_notices(self, told: tuple[Notice, ...]) -> None:
        self._notices = told
        if self._face is not None:
            late = sum(each.kind == "overdue" for each in told)
            self._face.errands.show_notices(len(told) - late, late)

    def _notices_seen(self) -> None:
        staff, face, context = self._presenter.staff, self._face, self._context
        if staff is None or face is None:
            return
        seen = [each.id for each in self._notices]

        def work(session: Session) -> int:
            return mark_seen(
                session,
                device_id=context.device_id,
                notice_ids=seen,
                staff_id=staff.id,
                clock=context.clock,
            )

        context.tasks.write(work, lambda _count: self._look(anew=False), self._failed, owner=face)

    def _failed(self, error: XinqiaoError) -> None:
        self._reading = False
        if self._face is not None and self._face.shows(self._face.errands):
            self._face.errands.show_refusal(error)

    def _turn_into_errand(self) -> None:
        console = self._presenter.console
        if console is not None and console.ticket is not None:
            self.files.take_in(console.ticket)

    def _back_to_list(self) -> None:
        face = self._face
        if face is None:
            return
        if not face.errands.shelves.current and not face.errands.query.text():
            self.open_list()
            return
        face.show_page(face.errands)
        if face.errands.shelves.current:
            self._look(anew=False)
        else:
            self._search(face.errands.query.text().strip())

    def _leave(self) -> None:
        face = self._face
        if face is not None and self._presenter.seated:
            face.errands.wipe()
            self._counted_at = None
            face.show_page(face.console)
        else:
            self._presenter.sign_out()

    def _wipe(self) -> None:
        self._poll.stop()
        self.files.close()
        self._sheet.close()
        self._roster.close()
        self._notices = ()
        if self._face is not None:
            self._face.errands.wipe()
            self._face.errands.shelves.select("")
