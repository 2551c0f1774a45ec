"""Joins the desk's pages to the store: sets off what the clerk wants, brings back what is so."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from kiosk.center.people.staff import StaffView
from kiosk.center.queue import queueing
from kiosk.center.queue.open_tickets import open_tickets
from kiosk.errors import RuleBroken, Unavailable, XinqiaoError
from kiosk.ui.desk.console import Arrival, Console, DeskWork, Outcome, Step
from kiosk.ui.desk.transfer_page import Target
from kiosk.ui.ports import FaceContext

POLL_MS = 800
"""Other desks and the lobby change the hall too; they are seen within a second."""


class DeskPresenter(QObject):
    """One clerk's session at one desk. Every method returns at once; news comes by signal."""

    signed_in = Signal(object)
    """StaffView"""
    sign_in_refused = Signal(object)
    """XinqiaoError"""
    signed_out = Signal(object)
    """None, or the XinqiaoError that ended the session."""
    looked = Signal(object)
    """Console"""
    moved = Signal(str, object)
    """verb; QueuedTicket, or None where nobody waited"""
    refused = Signal(str, object)
    """verb; XinqiaoError"""
    busy_changed = Signal(bool)
    store_lost = Signal(object)
    """XinqiaoError; until the next `looked`"""
    found_open = Signal(object)
    """tuple of QueuedTicket"""
    found_targets = Signal(object)
    """Targets"""
    locked = Signal(object)
    """QueuedTicket still at the desk; the PIN opens it again"""

    def __init__(
        self, context: FaceContext, desk_number: int, *, poll_ms: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._clock, self._slips = context.tasks, context.clock, context.slips
        self._desk_number = desk_number
        self._work = DeskWork(context.device_id, desk_number, context.clock)
        self._staff: StaffView | None = None
        self._console: Console | None = None
        self._looking = self._busy = self._seated = False
        self._lock_minutes = 0
        self._poll = QTimer(self)
        self._poll.setInterval(poll_ms)
        self._poll.timeout.connect(self.look)

    @property
    def staff(self) -> StaffView | None:
        """Who sits here; None before logging in."""
        return self._staff

    @property
    def desk_number(self) -> int:
        """Which desk this is."""
        return self._desk_number

    @property
    def seated(self) -> bool:
        """Whether they opened the desk; False: they work on errands only."""
        return self._seated

    @property
    def lock_minutes(self) -> int:
        """After how many minutes without a touch the session ends; 0: never."""
        return self._lock_minutes

    @property
    def console(self) -> Console | None:
        """The last look at the hall."""
        return self._console

    def sign_in(self, login: str, pin: str, *, calls: bool = True) -> None:
        """Try a login; `signed_in` or `sign_in_refused` follows. Not `calls`: errands only."""
        if not self._busy:
            self._set_busy(True)
            self._tasks.write(
                self._work.sign_in(login, pin, calls=calls),
                lambda arrival: self._signed_in(arrival, seated=calls),
                self._not_signed_in,
                owner=self,
            )

    def sign_out(self) -> None:
        """Close the desk; refused (verb `sign_out`) while a number is still here."""
        if not self._seated:
            self._leave(None)
        elif not self._busy:
            self._set_busy(True)
            self._tasks.write(
                self._work.sign_out,
                lambda _done: self._leave(None),
                lambda error: self._refuse("sign_out", error),
                owner=self,
            )

    def call_next(self) -> None:
        """叫下一位."""
        if self._staff is not None:
            self._do("call_next", self._work.call_next(self._staff.id))

    def recall(self) -> None:
        """重呼."""
        self._step("recall", queueing.recall)

    def start_serving(self) -> None:
        """The person has come."""
        self._step("start_serving", queueing.start_serving)

    def finish(self) -> None:
        """完成."""
        self._step("finish", queueing.finish)

    def miss(self) -> None:
        """过号."""
        self._step("miss", queueing.miss)

    def hold(self) -> None:
        """挂起."""
        self._step("hold", queueing.hold)

    def verify_priority(self) -> None:
        """The proof of the priority was shown."""
        self._step("verify_priority", queueing.verify_priority)

    def reject_priority(self) -> None:
        """There is no proof: back among the others."""
        self._step("reject_priority", queueing.reject_priority)

    def ask_for_rating(self) -> None:
        """请评价: the resident's screen at this desk asks for a minute."""
        self._step("ask_for_rating", queueing.ask_for_rating)

    def take_note(self, text: str) -> None:
        """备注."""
        self._step("take_note", partial(queueing.take_note, text=text))

    def transfer(self, target: Target) -> None:
        """转移."""
        step = partial(
            queueing.transfer,
            item_code=target.item_code,
            to_desk=target.desk_number,
            to_staff=target.staff_id,
        )
        self._step("transfer", step)

    def call_back(self, ticket_id: UUID) -> None:
        """回呼: call a number that is set aside."""
        if self._staff is not None:
            work = self._work.step(queueing.call_ticket, ticket_id, self._staff.id)
            self._do("call_back", work)

    def requeue(self, ticket_id: UUID) -> None:
        """A missed number goes back in line, or is void: as the policy says."""
        if self._staff is not None:
            self._do("requeue", self._work.step(queueing.requeue, ticket_id, self._staff.id))

    def pause_or_resume(self) -> None:
        """暂停, or 继续."""
        if self._staff is not None and self._console is not None:
            paused = self._console.paused
            work = self._work.pause_or_resume(self._staff.id, paused=paused)
            self._do("resume" if paused else "pause", work)

    def lock(self) -> None:
        """Nobody has touched anything for long: sign off, or ask for the PIN over a ticket."""
        if self._staff is not None and not self._seated:
            self._leave(RuleBroken("desk.locked", minutes=self._lock_minutes))
        if self._staff is None or self._console is None or self._busy:
            return
        if self._console.ticket is not None:
            self.locked.emit(self._console.ticket)
            return
        self._set_busy(True)
        minutes = self._console.policy.lock_minutes
        self._tasks.write(
            self._work.sign_out,
            lambda _done: self._leave(RuleBroken("desk.locked", minutes=minutes)),
            lambda error: self._refuse("sign_out", error),
            owner=self,
        )

    def find_targets(self) -> None:
        """Look up where the ticket could go; `found_targets` follows."""
        self._tasks.read(
            self._work.targets,
            self.found_targets.emit,
            lambda error: self.refused.emit("transfer", error),
            owner=self,
        )

    def find_open(self) -> None:
        """Look up today's open numbers for printing again; `found_open` follows."""
        self._tasks.read(
            lambda session: open_tickets(session, clock=self._clock),
            self.found_open.emit,
            lambda error: self.refused.emit("find_open", error),
            owner=self,
        )

    def reprint(self, ticket_id: UUID) -> None:
        """补打: the slip desk prints and logs it, and tells how it goes."""
        self._slips.reprint(ticket_id, None if self._staff is None else self._staff.id)

    def look(self) -> None:
        """Read the hall again; one question at a time, so that a slow store is not asked twice."""
        if not self._looking and self._staff is not None and self._seated:
            self._looking = True
            self._tasks.read(self._work.look, self._looked, self._blind, owner=self)

    def _step(self, verb: str, step: Step) -> None:
        ticket = None if self._console is None else self._console.ticket
        if ticket is not None and self._staff is not None:
            self._do(verb, self._work.step(step, ticket.id, self._staff.id))

    def _do(self, verb: str, work: Callable[[Session], Outcome]) -> None:
        if self._busy:
            return
        self._set_busy(True)

        def done(outcome: Outcome) -> None:
            self._set_busy(False)
            self.moved.emit(verb, outcome.ticket)
            self._see(outcome.console)

        self._tasks.write(work, done, lambda error: self._refuse(verb, error), owner=self)

    def _refuse(self, verb: str, error: XinqiaoError) -> None:
        self._set_busy(False)
        self.refused.emit(verb, error)
        if isinstance(error, Unavailable):
            self.store_lost.emit(error)
        self.look()  # the screen may have been behind the hall

    def _signed_in(self, arrival: Arrival, *, seated: bool) -> None:
        self._set_busy(False)
        attempt = arrival.attempt
        if attempt.refused is not None:
            self.sign_in_refused.emit(attempt.refused)
            return
        self._staff, self._seated = attempt.staff, seated
        self._lock_minutes = arrival.lock_minutes
        self.signed_in.emit(attempt.staff)
        if seated:
            self.look()
            self._poll.start()

    def _not_signed_in(self, error: XinqiaoError) -> None:
        self._set_busy(False)
        self.sign_in_refused.emit(error)

    def _looked(self, console: Console) -> None:
        self._looking = False
        self._see(console)

    def _see(self, console: Console) -> None:
        if self._staff is None:
            return
        seat = console.seat
        if seat is None or seat.state == "closed" or seat.staff_id != self._staff.id:
            self._leave(RuleBroken("desk.taken_over", desk=self._desk_number))
            return
        self._console = console
        self.looked.emit(console)

    def _blind(self, error: XinqiaoError) -> None:
        self._looking = False
        self.store_lost.emit(error)

    def _leave(self, why: XinqiaoError | None) -> None:
        self._poll.stop()
        self._set_busy(False)
        self._staff = self._console = None
        self._seated = False
        self.signed_out.emit(why)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
