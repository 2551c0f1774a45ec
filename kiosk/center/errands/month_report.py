"""What each agent did in a month, counted from the moves of errands, as whole as on its last day.

An errand counts for whoever had it when it happened: taken when it was given to them or they took
it over, completed, suspended and terminated while it was theirs.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kiosk.center.errands.rows import check_staff
from kiosk.center.errands.term import Pause
from kiosk.center.hours.closures import closed_days
from kiosk.center.profile import center
from kiosk.clock import LOCAL, Clock, local, local_date
from kiosk.data.tables import Agent, Errand, ErrandMove, ErrandPause, Item
from kiosk.workdays import is_workday

_DAY = timedelta(days=1)
TAKEN = ("assign", "take_over")
LOST = ("hand_over",)
"""Verbs after which no agent here has the errand."""
ENDED = ("complete", "terminate")


@dataclass(frozen=True, slots=True)
class Step:
    """A move as the count needs it; `agent` is the number of whoever has the errand after it."""

    at: datetime
    verb: str
    agent: str | None


@dataclass(frozen=True, slots=True)
class History:
    """One errand's way."""

    item_code: str
    accepted_on: date
    due_on: date | None
    """None: no fixed date, or suspended."""
    steps: tuple[Step, ...]
    """In the order of time."""
    pauses: tuple[Pause, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts of errands."""

    taken: int = 0
    completed: int = 0
    on_time: int = 0
    late: int = 0
    """Completed after their date; what has no date is neither on time nor late."""
    overdue: int = 0
    """Neither completed nor terminated at the end of the month, and past their date."""
    working_days: int = 0
    """Of all that were completed, from acceptance on, pauses left out."""
    suspended: int = 0
    terminated: int = 0

    @property
    def on_time_share(self) -> float | None:
        """Of what was completed and had a date; None where nothing was."""
        dated = self.on_time + self.late
        return self.on_time / dated if dated else None

    @property
    def average_days(self) -> float | None:
        """Working days from acceptance to completion; None where nothing was completed."""
        return self.working_days / self.completed if self.completed else None

    @property
    def empty(self) -> bool:
        """Whether nothing happened."""
        return self == Tally()


@dataclass(slots=True)
class AgentMonth:
    """One agent's month: as a whole, and by item."""

    whole: Tally = field(default_factory=Tally)
    items: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))


@dataclass(frozen=True, slots=True)
class MonthReport:
    """The month of a center's agents; those with nothing to count are left out."""

    center: str
    month: date
    """Its first day."""
    made_at: datetime
    under_way: bool
    """The month is not over: the counts are those of now."""
    roster: int
    """Agents on the roster now."""
    agents: Mapping[str, AgentMonth]
    """By number."""
    whole: AgentMonth
    names: Mapping[str, str]
    """Numbers of agents to names."""
    item_names: Mapping[str, str]


def month_report(
    session: Session, *, month: date, clock: Clock, staff_id: UUID | None = None
) -> MonthReport:
    """The report of the month that `month` lies in. `staff_id` None: the operator.

    Staff needs `figures.see`. `RuleBroken`: `staff.not_allowed`.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "figures.see")
    first = month.replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    today = local_date(clock)
    agents, whole = tally_month(
        _histories(session, first, after),
        first=first,
        last=min(after - _DAY, today),
        closures=closed_days(session),
    )
    people = session.execute(select(Agent.code, Agent.name, Agent.active)).all()
    return MonthReport(
        center=center(session).name,
        month=first,
        made_at=clock.now(),
        under_way=today < after,
        roster=sum(row.active for row in people),
        agents=dict(sorted(agents.items())),
        whole=whole,
        names={row.code: row.name for row in people},
        item_names={row[0]: row[1] for row in session.execute(select(Item.code, Item.name))},
    )


def tally_month(
    histories: Iterable[History], *, first: date, last: date, closures: Container[date]
) -> tuple[dict[str, AgentMonth], AgentMonth]:
    """Counts by agent and of all agents, from `first` to `last`, both included. Pure."""
    agents: dict[str, AgentMonth] = defaultdict(AgentMonth)
    whole = AgentMonth()
    for history in histories:
        _count(history, agents, whole, first, last, closures)
    return dict(agents), whole


def _count(
    history: History,
    agents: dict[str, AgentMonth],
    whole: AgentMonth,
    first: date,
    last: date,
    closures: Container[date],
) -> None:
    who: str | None = None
    ended = False
    for step in history.steps:
        day = local(step.at).date()
        if day > last:
            break
        who = step.agent if step.verb in (*TAKEN, *LOST) else who
        ended |= step.verb in ENDED
        if who is not None and day >= first:
            for tally in _tallies(agents[who], whole, history.item_code):
                _count_step(tally, step.verb, history, day, closures)
    past = history.due_on is not None and history.due_on < last
    if who is not None and past and not ended:
        for tally in _tallies(agents[who], whole, history.item_code):
            tally.overdue += 1


def _count_step(
    tally: Tally, verb: str, history: History, day: date, closures: Container[date]
) -> None:
    if verb in TAKEN:
        tally.taken += 1
    elif verb == "complete":
        _complete(tally, history, day, closures)
    elif verb == "suspend":
        tally.suspended += 1
    elif verb == "terminate":
        tally.terminated += 1


def _tallies(agent: AgentMonth, whole: AgentMonth, item: str) -> tuple[Tally, ...]:
    return agent.whole, agent.items[item], whole.whole, whole.items[item]


def _complete(tally: Tally, history: History, day: date, closures: Container[date]) -> None:
    tally.completed += 1
    if history.due_on is not None:
        tally.on_time += day <= history.due_on
        tally.late += day > history.due_on
    days = (history.accepted_on + n * _DAY for n in range(1, (day - history.accepted_on).days + 1))
    tally.working_days += sum(
        is_workday(one, closures=closures) and not _stood_still(history, one) for one in days
    )


def _stood_still(history: History, day: date) -> bool:
    return any(pause.covers(day) for pause in history.pauses)


def _histories(session: Session, first: date, after: date) -> list[History]:
    """Errands accepted before the month was over that had not ended before it began."""
    begin = datetime.combine(first, time(), LOCAL)
    end = datetime.combine(after, time(), LOCAL)
    of_month = (
        Errand.accepted_at < end,
        or_(Errand.completed_at.is_(None), Errand.completed_at >= begin),
        or_(Errand.closed_at.is_(None), Errand.closed_at >= begin),
    )
    chosen = select(Errand.id).where(*of_month)
    rows = session.execute(
        select(Errand.id, Errand.item_code, Errand.accepted_at, Errand.due_on)
        .where(*of_month)
        .order_by(Errand.number)
    ).all()
    steps: dict[UUID, list[Step]] = defaultdict(list)
    for move in session.execute(
        select(ErrandMove.errand_id, ErrandMove.at, ErrandMove.verb, ErrandMove.detail)
        .where(
            ErrandMove.errand_id.in_(chosen),
            ErrandMove.verb.in_((*TAKEN, *LOST, *ENDED, "suspend")),
            ErrandMove.at < end,
        )
        .order_by(ErrandMove.at, ErrandMove.id)
    ):
        agent = (move.detail or {}).get("agent") if move.verb in TAKEN else None
        steps[move.errand_id].append(Step(move.at, move.verb, agent))
    pauses: dict[UUID, list[Pause]] = defaultdict(list)
    for pause in session.scalars(select(ErrandPause).where(ErrandPause.errand_id.in_(chosen))):
        pauses[pause.errand_id].append(Pause(pause.from_day, pause.to_day))
    return [
        History(
            row.item_code,
            local(row.accepted_at).date(),
            row.due_on,
            tuple(steps[row.id]),
            tuple(pauses[row.id]),
        )
        for row in rows
        if row.id in steps
    ]
