"""What a center did in a month, for its appraisal: counted, never scored."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, func, select

from kiosk.clock import LOCAL, local
from kiosk.hub.organizers.agents import reached
from kiosk.hub.organizers.days import by_center
from kiosk.hub.organizers.scope import names, within
from kiosk.hub.projections.month_tables import ConflictSeen
from kiosk.hub.projections.tables import CaseSeen, ErrandSeen, SignUpSeen


@dataclass(slots=True)
class CenterMonth:
    """One center; how each figure is counted is said in the words of the page."""

    center: str
    visits: int = 0
    rated: int = 0
    content: int = 0
    errands: int = 0
    errands_on_time: int = 0
    cases_due: int = 0
    cases_in_time: int = 0
    activities: int = 0
    conflicts: int = 0
    conflicts_settled: int = 0


def appraisal(
    connection: Connection, area: str, *, first: date, last: date, today: date
) -> tuple[CenterMonth, ...]:
    """Every center of the area that did something, or has introduced itself, by its code."""
    found: dict[str, CenterMonth] = {}

    def of(center: str) -> CenterMonth:
        return found.setdefault(center, CenterMonth(center))

    for center in names(connection, area):
        of(center)
    for row in by_center(connection, area, first=first, last=last):
        month = of(row["center_code"])
        month.visits = int(row["done"])
        month.rated = sum(int(row[f"rated_{level}"]) for level in range(1, 6))
        month.content = sum(int(row[f"rated_{level}"]) for level in range(3, 6))
    for center, (done, on_time) in _errands(connection, area, first, last).items():
        of(center).errands, of(center).errands_on_time = done, on_time
    for center, (due, in_time) in _cases(connection, area, first, last, today).items():
        of(center).cases_due, of(center).cases_in_time = due, in_time
    for center, heads in _activities(connection, area, first, last).items():
        of(center).activities = heads
    for center, (all_of_them, settled) in _conflicts(connection, area, first, last).items():
        of(center).conflicts, of(center).conflicts_settled = all_of_them, settled
    return tuple(found[center] for center in sorted(found))


Pairs = dict[str, tuple[int, int]]


def _errands(connection: Connection, area: str, first: date, last: date) -> Pairs:
    rows = connection.execute(
        select(ErrandSeen.center_code, ErrandSeen.due_on, ErrandSeen.milestones).where(
            within(ErrandSeen.center_code, area), ErrandSeen.changed_at >= _begin(first)
        )
    )
    found: Pairs = defaultdict(lambda: (0, 0))
    for center, due_on, milestones in rows:
        completed = reached(milestones, "completed")
        if completed is not None and first <= completed <= last:
            done, on_time = found[center]
            found[center] = done + 1, on_time + (due_on is None or completed <= due_on)
    return found


def _cases(connection: Connection, area: str, first: date, last: date, today: date) -> Pairs:
    """Those whose limit fell in the month and is over, or that were closed before it."""
    rows = connection.execute(
        select(CaseSeen.center_code, CaseSeen.due_on, CaseSeen.closed_at).where(
            within(CaseSeen.center_code, area), CaseSeen.due_on.between(first, last)
        )
    )
    found: Pairs = defaultdict(lambda: (0, 0))
    for center, due_on, closed_at in rows:
        in_time = closed_at is not None and local(closed_at).date() <= due_on
        if in_time or today > due_on:
            due, kept = found[center]
            found[center] = due + 1, kept + in_time
    return found


def _activities(connection: Connection, area: str, first: date, last: date) -> dict[str, int]:
    rows = connection.execute(
        select(SignUpSeen.center_code, func.sum(SignUpSeen.heads))
        .where(
            within(SignUpSeen.center_code, area),
            SignUpSeen.state == "signed",
            SignUpSeen.changed_at >= _begin(first),
            SignUpSeen.changed_at < _begin(last + timedelta(days=1)),
        )
        .group_by(SignUpSeen.center_code)
    )
    return {center: int(heads or 0) for center, heads in rows}


def _conflicts(connection: Connection, area: str, first: date, last: date) -> Pairs:
    rows = connection.execute(
        select(
            ConflictSeen.center_code,
            func.count(),
            func.count(ConflictSeen.settled_at),
        )
        .where(within(ConflictSeen.center_code, area), ConflictSeen.day.between(first, last))
        .group_by(ConflictSeen.center_code)
    )
    return {center: (all_of_them, settled) for center, all_of_them, settled in rows}


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), LOCAL)
