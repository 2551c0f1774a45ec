"""Random moves, legal and not, from several desks: whatever is tried, the hall stays in order."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit_verify
from kiosk.center.people.staff import add_staff
from kiosk.center.queue import queueing, ticket_states
from kiosk.center.queue.desks import add_desk, open_desk
from kiosk.data.device import enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.tables import Base, OutboxRecord, Staff, Ticket, TicketMove
from kiosk.errors import RuleBroken
from tests.center.conftest import put_items
from tests.stores import KEY, SetClock

DEVICE = UUID(int=1)
DESKS = st.sampled_from([1, 2, 3])
WHICH = st.integers(0, 30)
AT_DESK = ("recall", "start_serving", "finish", "miss", "hold", "turn_into_errand")
ANYWHERE = ("call_ticket", "requeue", "verify_priority", "reject_priority", "ask_for_rating")


def build() -> Path:
    """A store with three desks at work, made once and copied for each run."""
    folder = Path(tempfile.mkdtemp())
    engine, clock = open_sqlcipher(folder / "store.db", KEY), SetClock()
    Base.metadata.create_all(engine)
    with Session(engine) as session, session.begin():
        enlist(session, DEVICE)
        put_items(session)
        for number in (1, 2, 3):
            add_desk(session, number=number)
            who = add_staff(session, login=f"c{number}", name="某", role="clerk", pin="1234")
            open_desk(session, device_id=DEVICE, desk_number=number, staff_id=who.id, clock=clock)
    engine.dispose()
    return folder


class HallMachine(RuleBasedStateMachine):
    """A hall in which everybody presses every button."""

    built: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.built / "store.db", self.folder)
        self.engine, self.clock = open_sqlcipher(self.folder / "store.db", KEY), SetClock()
        with Session(self.engine) as session:
            logins = session.execute(select(Staff.login, Staff.id)).all()
        self.staff = {int(login[1:]): staff_id for login, staff_id in logins}
        self.tickets: list[UUID] = []
        self.moves = 0

    def teardown(self) -> None:
        with Session(self.engine) as session:
            assert audit_verify(session).broken == ()
        self.engine.dispose()
        shutil.rmtree(self.folder)

    def attempt(self, work: Callable[[Session], Any]) -> Any:
        """What it gives, or None where it is refused; nothing else may be raised."""
        self.clock.pass_time(seconds=20)
        try:
            with Session(self.engine) as session, session.begin():
                done = work(session)
        except RuleBroken:
            return None
        self.moves += done is not None
        return done

    def seat(self, desk: int, staff: int | None = None) -> dict[str, Any]:
        return {
            "device_id": DEVICE,
            "desk_number": desk,
            "staff_id": self.staff[desk if staff is None else staff],
            "clock": self.clock,
        }

    @rule(
        number=st.integers(1, 2**62),
        item=st.sampled_from(["MZ04", "YB01"]),
        priority=st.sampled_from([None, None, "elder"]),
    )
    def take(self, number: int, item: str, priority: str | None) -> None:
        issued = self.attempt(
            lambda session: queueing.take_ticket(
                session,
                device_id=DEVICE,
                item_code=item,
                request_id=UUID(int=number),
                clock=self.clock,
                priority=priority,
            )
        )
        self.moves -= 1  # the taking is the ticket itself, or its repetition
        if issued.id not in self.tickets:
            self.tickets.append(issued.id)

    @rule(desk=DESKS, staff=DESKS)
    def call(self, desk: int, staff: int) -> None:
        self.attempt(lambda session: queueing.call_next(session, **self.seat(desk, staff)))

    @rule(desk=DESKS, which=WHICH, verb=st.sampled_from((*AT_DESK, *AT_DESK, *ANYWHERE)))
    def move(self, desk: int, which: int, verb: str) -> None:
        if self.tickets:
            ticket = self.tickets[which % len(self.tickets)]
            self.attempt(
                lambda session: getattr(queueing, verb)(
                    session, ticket_id=ticket, **self.seat(desk)
                )
            )

    @rule(desk=DESKS, verb=st.sampled_from(AT_DESK))
    def move_my_own(self, desk: int, verb: str) -> None:
        with Session(self.engine) as session:
            mine = session.scalar(
                select(Ticket.id).where(
                    Ticket.state.in_(ticket_states.AT_A_DESK), Ticket.desk_number == desk
                )
            )
        if mine is not None:
            self.attempt(
                lambda session: getattr(queueing, verb)(session, ticket_id=mine, **self.seat(desk))
            )

    @rule(desk=DESKS, to=DESKS, which=WHICH, way=st.sampled_from(["item", "desk", "colleague"]))
    def transfer(self, desk: int, to: int, which: int, way: str) -> None:
        if self.tickets:
            target = {
                "item": {"item_code": "YB01"},
                "desk": {"to_desk": to},
                "colleague": {"to_staff": self.staff[to]},
            }[way]
            ticket = self.tickets[which % len(self.tickets)]
            self.attempt(
                lambda session: queueing.transfer(
                    session, ticket_id=ticket, **self.seat(desk), **target
                )
            )

    @rule(desk=DESKS, verb=st.sampled_from(["pause_desk", "resume_desk", "resume_desk"]))
    def pause(self, desk: int, verb: str) -> None:
        if self.attempt(lambda session: getattr(queueing, verb)(session, **self.seat(desk))):
            self.moves -= 1

    @rule(which=WHICH)
    def give_back(self, which: int) -> None:
        if self.tickets:
            ticket = self.tickets[which % len(self.tickets)]
            self.attempt(
                lambda session: queueing.cancel_by_resident(
                    session, device_id=DEVICE, ticket_id=ticket, clock=self.clock
                )
            )

    @invariant()
    def hall_is_in_order(self) -> None:
        with Session(self.engine) as session:
            tickets = session.scalars(select(Ticket)).all()
            steps = session.scalars(select(TicketMove).order_by(TicketMove.id)).all()
            facts = session.scalar(
                select(func.count())
                .select_from(OutboxRecord)
                .where(OutboxRecord.type.like("ticket.%"))
            )
        assert {ticket.id for ticket in tickets} == set(self.tickets)
        assert all(ticket.state in ticket_states.STATES for ticket in tickets)
        places = [ticket.position for ticket in tickets]
        assert len(set(places)) == len(places)
        at_desks = [one.desk_number for one in tickets if one.state in ticket_states.AT_A_DESK]
        assert len(set(at_desks)) == len(at_desks)
        assert len(steps) == self.moves
        assert facts == self.moves + len(tickets), "every move is a fact for the hub"
        state_of = dict.fromkeys(self.tickets, "waiting")
        for step in steps:
            assert ticket_states.after(step.from_state, step.verb) == step.to_state
            assert state_of[step.ticket_id] == step.from_state
            state_of[step.ticket_id] = step.to_state
            assert step.at is not None
            assert step.staff_id is not None or step.verb == "cancel"
        assert state_of == {ticket.id: ticket.state for ticket in tickets}


def test_hall_stays_in_order_whatever_is_tried() -> None:
    HallMachine.built = build()
    try:
        machine = HallMachine.TestCase
        machine.settings = settings(max_examples=25, stateful_step_count=40, deadline=None)
        machine().runTest()
    finally:
        shutil.rmtree(HallMachine.built)
