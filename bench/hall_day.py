"""A simulated day of a busy hall, on a real store with the real use cases: same seed, same day."""

import heapq
import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from bench.hall_people import ITEMS, DayPlan, Resident, residents, service_minutes
from kiosk.center.hours.opening import Window, put_hours
from kiosk.center.people.staff import add_staff
from kiosk.center.queue import queueing
from kiosk.center.queue.desks import add_desk, open_desk
from kiosk.center.queue.fairness import Round
from kiosk.center.queue.line import standing
from kiosk.center.queue.priority import goes_early
from kiosk.center.queue.values import QueuedTicket
from kiosk.data.store import Store
from kiosk.data.tables import Department, Item, Ticket

OPENING = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
"""08:30 on a working Monday."""
HOURS = (Window(1, time(8, 30), time(12)), Window(1, time(14), time(17, 30)))
_LINE = select(
    Ticket.id, Ticket.position, Ticket.priority, Ticket.priority_state,
    Ticket.returns_at, Ticket.bound_desk, Ticket.bound_staff,
).where(Ticket.state == "waiting")  # fmt: skip


@dataclass
class DayClock:
    """The clock of the simulated hall."""

    moment: datetime = OPENING

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return (self.moment - OPENING).total_seconds()


@dataclass(frozen=True)
class Turn:
    """One call in turn, as the hall stood before it."""

    ticket: UUID
    priority: bool
    contested: bool
    aged: bool
    own_time: bool


@dataclass
class Day:
    """What came of the day."""

    residents: dict[UUID, Resident] = field(default_factory=dict)
    waits: list[tuple[float, float]] = field(default_factory=list)
    """Minutes told and minutes waited until the first call."""
    turns: list[Turn] = field(default_factory=list)
    passed_in_lane: int = 0
    """Calls while somebody of the same lane waited who had come earlier: must stay 0."""
    overtaken: dict[UUID, int] = field(default_factory=dict)
    """How many who came later were called before this one."""
    desk_tickets: list[dict[int, UUID]] = field(default_factory=list)


class HallDay:
    """Runs one day in an empty store; `run` gives what came of it."""

    def __init__(self, store: Store, device_id: UUID, plan: DayPlan) -> None:
        self.store, self.device_id, self.plan = store, device_id, plan
        self.clock, self.draw = DayClock(), random.Random(plan.seed)
        self.day = Day()
        self._events: list[tuple[datetime, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._staff: dict[int, UUID] = {}
        self._idle: set[int] = set()
        self._paused: set[int] = set()
        self._wants_pause: set[int] = set()
        self._held_are_back: list[UUID] = []

    def run(self) -> Day:
        """Play the day until everybody has gone."""
        self._write(self._found)
        for resident in residents(self.plan, OPENING, self.draw):
            self.day.residents[resident.id] = resident
            self._at(resident.comes_at, lambda who=resident: self._arrive(who))
        for desk in self._staff:
            for _ in range(self.plan.pauses_a_desk):
                begin = OPENING + timedelta(minutes=self.draw.uniform(20, 520))
                self._at(begin, lambda desk=desk: self._wants_pause.add(desk))
        self._idle |= set(self._staff)
        while self._events:
            self.clock.moment, _, act = heapq.heappop(self._events)
            act()
        return self.day

    def _at(self, moment: datetime, act: Callable[[], None]) -> None:
        heapq.heappush(self._events, (moment, next(self._order), act))

    def _after(self, minutes: float, act: Callable[[], None]) -> None:
        self._at(self.clock.moment + timedelta(minutes=minutes), act)

    def _write(self, work: Callable[[Session], Any]) -> Any:
        return self.store.write(work).result()

    def _seat(self, desk: int) -> dict[str, Any]:
        return {
            "device_id": self.device_id,
            "desk_number": desk,
            "staff_id": self._staff[desk],
            "clock": self.clock,
        }

    def _found(self, session: Session) -> None:
        for letter in sorted({letter for letter, _ in ITEMS.values()}):
            session.add(
                Department(name=letter, name_en=letter, prefix=letter, icon="x", position=1)
            )
        session.flush()
        for code, (letter, _) in ITEMS.items():
            session.add(
                Item(code=code, name=code, department=letter, agencies=letter, shelf_position=0,
                     on_the_spot=True, time_text="即办")
            )  # fmt: skip
        put_hours(session, windows=HOURS)
        for desk in range(1, self.plan.desks + 1):
            add_desk(session, number=desk)
            who = add_staff(session, login=f"c{desk}", name="某", role="clerk", pin="1234")
            self._staff[desk] = who.id
            open_desk(session, **self._seat(desk))

    # Residents

    def _arrive(self, resident: Resident) -> None:
        issued = self._write(
            lambda session: queueing.take_ticket(
                session, device_id=self.device_id, item_code=resident.item_code,
                request_id=resident.id, clock=self.clock, priority=resident.priority,
            )
        )  # fmt: skip
        resident.estimate = issued.wait_minutes
        self.day.overtaken[issued.id] = 0
        self._wake()

    def _come_late(self, ticket: UUID) -> None:
        desk = min(set(self._staff) - self._paused)
        self._step(desk, queueing.requeue, ticket)
        self._wake()

    def _come_back(self, ticket: UUID) -> None:
        self._held_are_back.append(ticket)
        self._wake()

    def _wake(self) -> None:
        for desk in sorted(self._idle):
            self._idle.discard(desk)
            self._after(0.05, lambda desk=desk: self._work(desk))

    # Clerks

    def _work(self, desk: int) -> None:
        """A clerk without anybody at the desk: pause, call somebody back, or call the next."""
        if desk in self._wants_pause:
            self._wants_pause.discard(desk)
            if len(self._paused) < self.plan.desks // 2:
                self._pause(desk)
                return
        if self._held_are_back:
            held = self._held_are_back.pop(0)
            called = self._step(desk, queueing.call_ticket, held)
        else:
            called = self._write(lambda session: self._call(session, desk))
        if called is None:
            self._idle.add(desk)
        else:
            self._greet(desk, called)

    def _pause(self, desk: int) -> None:
        self._write(lambda session: queueing.pause_desk(session, **self._seat(desk)))
        self._paused.add(desk)
        self._after(self.draw.uniform(5, 15), lambda: self._resume(desk))

    def _resume(self, desk: int) -> None:
        self._write(lambda session: queueing.resume_desk(session, **self._seat(desk)))
        self._paused.discard(desk)
        self._work(desk)

    def _call(self, session: Session, desk: int) -> QueuedTicket | None:
        before, waiting = standing(session), session.execute(_LINE).all()
        called = queueing.call_next(session, **self._seat(desk))
        if called is not None:
            self._note_turn(called, waiting, before, standing(session))
            self.day.desk_tickets.append(_desks_now(session))
        return called

    def _note_turn(
        self, called: QueuedTicket, waiting: Sequence[Row[Any]], before: Round, after: Round
    ) -> None:
        mine = next(row for row in waiting if row.id == called.id)
        own_time = mine.returns_at is not None
        aged = after.extra > before.extra
        contested = aged or after.turn != before.turn
        self.day.turns.append(Turn(called.id, _early(mine), contested, aged, own_time))
        for row in waiting:
            free = row.returns_at is None and row.bound_desk is None and row.bound_staff is None
            if free and row.position < mine.position and not own_time:
                self.day.overtaken[row.id] += 1
                self.day.passed_in_lane += _early(row) == _early(mine)

    def _greet(self, desk: int, called: QueuedTicket) -> None:
        resident = self.day.residents[called.id]
        if not resident.called and resident.estimate is not None:
            true = (self.clock.moment - called.issued_at).total_seconds() / 60
            self.day.waits.append((resident.estimate, true))
        resident.called = True
        if resident.answers:
            self._after(self.draw.uniform(0.3, 0.8), lambda: self._serve(desk, called))
            return
        resident.answers = True
        for times in (1, 2, 3):
            self._after(0.4 * times, lambda: self._step(desk, queueing.recall, called.id))
        self._after(1.6, lambda: self._give_up(desk, called.id))

    def _give_up(self, desk: int, ticket: UUID) -> None:
        self._step(desk, queueing.miss, ticket)
        if self.day.residents[ticket].comes_late:
            self._after(self.draw.uniform(1, 12), lambda: self._come_late(ticket))
        self._be_free(desk)

    def _serve(self, desk: int, called: QueuedTicket) -> None:
        self._step(desk, queueing.start_serving, called.id)
        if called.goes_early and called.priority_state == "declared":
            proved = self.day.residents[called.id].has_proof
            verb = queueing.verify_priority if proved else queueing.reject_priority
            self._step(desk, verb, called.id)
            if not proved:
                self._be_free(desk)
                return
        minutes = service_minutes(called.item_code, self.draw)
        self._after(minutes, lambda: self._end(desk, called.id))

    def _end(self, desk: int, ticket: UUID) -> None:
        resident = self.day.residents[ticket]
        if resident.transfers:
            resident.transfers = False
            self._step(desk, queueing.transfer, ticket, **self._elsewhere(desk))
            self._wake()
        elif resident.is_held:
            resident.is_held = False
            self._step(desk, queueing.hold, ticket)
            self._after(self.draw.uniform(5, 15), lambda: self._come_back(ticket))
        else:
            self._step(desk, queueing.finish, ticket)
        self._be_free(desk)

    def _elsewhere(self, desk: int) -> dict[str, Any]:
        """Half are sent on to another item, the others to a desk or a colleague."""
        chosen = self.draw.choice([number for number in self._staff if number != desk])
        item = {"item_code": self.draw.choice(sorted(ITEMS))}
        others = ({"to_desk": chosen}, {"to_staff": self._staff[chosen]})
        return self.draw.choice((item, item, *others))

    def _be_free(self, desk: int) -> None:
        self._after(self.draw.uniform(0.05, 0.3), lambda: self._work(desk))

    def _step(self, desk: int, verb: Callable[..., Any], ticket: UUID, **more: Any) -> Any:
        return self._write(
            lambda session: verb(session, ticket_id=ticket, **self._seat(desk), **more)
        )


def _early(row: Row[Any]) -> bool:
    return goes_early(row.priority, row.priority_state)


def _desks_now(session: Session) -> dict[int, UUID]:
    """Who is at which desk; two at one desk would show as fewer desks than tickets."""
    rows = session.execute(
        select(Ticket.desk_number, Ticket.id).where(Ticket.state.in_(("called", "serving")))
    ).all()
    seen = {row.desk_number: row.id for row in rows}
    if len(seen) != len(rows):
        raise AssertionError("two tickets at one desk")
    return seen
