"""What a desk is shown, read in one go, and the use cases its clerk sets off."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.guides.catalog import departments, items_of
from kiosk.center.guides.precheck import MaterialTick, ticks_of
from kiosk.center.guides.search import build_index
from kiosk.center.people import staff
from kiosk.center.people.staff import LogIn
from kiosk.center.queue import desks, queueing
from kiosk.center.queue.desks import DeskView
from kiosk.center.queue.policy import Policy, load_policy
from kiosk.center.queue.transfer_targets import other_seats
from kiosk.center.queue.views import (
    DeskFigures,
    QueuedTicket,
    WhyNext,
    at_desk,
    hall,
    held_tickets,
    missed_tickets,
    todays_figures,
    waiting_line,
    why_next,
)
from kiosk.clock import Clock
from kiosk.errors import RuleBroken
from kiosk.ui.desk.targets import Targets


@dataclass(frozen=True, slots=True)
class Console:
    """One look at the hall from one desk."""

    seat: DeskView | None
    """None: there is no such desk."""
    ticket: QueuedTicket | None
    """Called to or served at this desk."""
    waiting: int
    line: tuple[QueuedTicket, ...]
    """The first of those who wait, in the order they will be called."""
    figures: DeskFigures
    read_at: datetime
    why: WhyNext | None
    """Whom 叫下一位 would call, and why; None: nobody whom this desk may call."""
    held: tuple[QueuedTicket, ...]
    missed: tuple[QueuedTicket, ...]
    """Set aside anywhere in the hall, the longest first."""
    policy: Policy
    materials: tuple[MaterialTick, ...] = ()
    """What the holder of `ticket` ticked of their materials."""

    @property
    def paused(self) -> bool:
        """Whether the desk takes a break."""
        return self.seat is not None and self.seat.state == "paused"


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a login went, and after how many minutes without a touch it ends (0: never)."""

    attempt: LogIn
    lock_minutes: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step went: the ticket it moved (None: nobody waited) and the hall after it."""

    ticket: QueuedTicket | None
    console: Console


class Step(Protocol):
    """A use case on the ticket at a desk."""

    def __call__(
        self,
        session: Session,
        *,
        device_id: UUID,
        ticket_id: UUID,
        desk_number: int,
        staff_id: UUID,
        clock: Clock,
    ) -> QueuedTicket: ...


@dataclass(frozen=True, slots=True)
class DeskWork:
    """The work of one desk, as functions that a store runs in one transaction each."""

    device_id: UUID
    desk_number: int
    clock: Clock

    def look(self, session: Session) -> Console:
        """Read everything the console shows."""
        mine = (seat for seat in desks.desks(session) if seat.number == self.desk_number)
        ticket = at_desk(session, desk_number=self.desk_number, clock=self.clock)
        return Console(
            seat=next(mine, None),
            ticket=ticket,
            waiting=hall(session, clock=self.clock, recent=1).waiting,
            line=waiting_line(session, clock=self.clock),
            figures=todays_figures(session, desk_number=self.desk_number, clock=self.clock),
            read_at=self.clock.now(),
            why=why_next(session, desk_number=self.desk_number, clock=self.clock),
            held=held_tickets(session, clock=self.clock),
            missed=missed_tickets(session, clock=self.clock),
            policy=load_policy(session),
            materials=() if ticket is None else ticks_of(session, ticket_id=ticket.id),
        )

    def targets(self, session: Session) -> Targets:
        """Read where the ticket here could go."""
        return Targets(
            seats=other_seats(session, desk_number=self.desk_number),
            departments=tuple(
                (view.name, items_of(session, department=view.name))
                for view in departments(session)
            ),
            index=build_index(session),
        )

    def sign_in(self, login: str, pin: str, *, calls: bool) -> Callable[[Session], Arrival]:
        """Check the PIN; whoever `calls` numbers opens the desk."""

        def work(session: Session) -> Arrival:
            attempt = staff.log_in(
                session, device_id=self.device_id, login=login, pin=pin, clock=self.clock
            )
            who = attempt.staff
            if calls and who is not None and not self._pauses(session, who.id):
                desks.open_desk(
                    session,
                    device_id=self.device_id,
                    desk_number=self.desk_number,
                    staff_id=who.id,
                    clock=self.clock,
                )
            return Arrival(attempt, load_policy(session).lock_minutes)

        return work

    def _pauses(self, session: Session, staff_id: UUID) -> bool:
        """Whether this very person has paused the desk: coming back does not end the break."""
        return any(
            seat.number == self.desk_number and seat.state == "paused" and seat.staff_id == staff_id
            for seat in desks.desks(session)
        )

    def sign_out(self, session: Session) -> None:
        """Close the desk; refused while somebody's number is still here."""
        ticket = at_desk(session, desk_number=self.desk_number, clock=self.clock)
        if ticket is not None:
            raise RuleBroken(f"desk.still_{ticket.state}", label=ticket.label)
        desks.close_desk(
            session, device_id=self.device_id, desk_number=self.desk_number, clock=self.clock
        )

    def call_next(self, staff_id: UUID) -> Callable[[Session], Outcome]:
        """叫下一位."""

        def work(session: Session) -> Outcome:
            ticket = queueing.call_next(
                session,
                device_id=self.device_id,
                desk_number=self.desk_number,
                staff_id=staff_id,
                clock=self.clock,
            )
            return Outcome(ticket, self.look(session))

        return work

    def pause_or_resume(self, staff_id: UUID, *, paused: bool) -> Callable[[Session], Outcome]:
        """暂停, or 继续 where the desk is `paused`."""
        turn = queueing.resume_desk if paused else queueing.pause_desk

        def work(session: Session) -> Outcome:
            turn(
                session,
                device_id=self.device_id,
                desk_number=self.desk_number,
                staff_id=staff_id,
                clock=self.clock,
            )
            return Outcome(None, self.look(session))

        return work

    def step(self, step: Step, ticket_id: UUID, staff_id: UUID) -> Callable[[Session], Outcome]:
        """Move a ticket: the one at this desk, or one that is set aside."""
        take = partial(
            step,
            device_id=self.device_id,
            ticket_id=ticket_id,
            desk_number=self.desk_number,
            staff_id=staff_id,
            clock=self.clock,
        )
        return lambda session: Outcome(take(session), self.look(session))
