"""Joins the desk's pages to the store: sets off what the clerk wants, brings back what is so."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from kiosk.center import queueing
from kiosk.center.open_tickets import open_tickets
from kiosk.center.staff import LogIn, StaffView
from kiosk.errors import RuleBroken, Unavailable, XinqiaoError
from kiosk.ui.desk.console import Console, DeskWork, Outcome, Step
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

    def __init__(
        self, context: FaceContext, desk_number: int, *, poll_ms: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._clock, self._slips = context.tasks, context.clock, context.slips
        self._desk_number = desk_number
        self._work = DeskWork(context.device_id, desk_number, context.clock)
        self._staff: StaffView | None = None
        self._console: Console | None = None
        self._looking = self._busy = False
        self._poll = QTimer(self)
        self._poll.setInterval(poll_ms)
        self._poll.timeout.connect(self.look)

    @property
    def staff(self) -> StaffView | None:
        """Who sits here; None before logging in."""
        return self._staff

    @property
    def console(self) -> Console | None:
        """The last look at the hall."""
        return self._console

    def sign_in(self, login: str, pin: str) -> None:
        """Try a login; `signed_in` or `sign_in_refused` follows."""
        if not self._busy:
            self._set_busy(True)
            work = self._work.sign_in(login, pin)
            self._tasks.write(work, self._signed_in, self._not_signed_in, owner=self)

    def sign_out(self) -> None:
        """Close the desk; refused (verb `sign_out`) while a number is still here."""
        if not self._busy:
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
        if not self._looking and self._staff is not None:
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

    def _signed_in(self, attempt: LogIn) -> None:
        self._set_busy(False)
        if attempt.refused is not None:
            self.sign_in_refused.emit(attempt.refused)
            return
        self._staff = attempt.staff
        self.signed_in.emit(attempt.staff)
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
        self.signed_out.emit(why)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
