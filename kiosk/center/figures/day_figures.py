"""The hall's figures (统计) of a day or a range of days: counts, waits, turns, ratings.

A number belongs to the day it was taken on. It is counted under the hour it was taken in; taken
and waited for under the item first asked for, ended under the item it ended with. A turn at a desk
(one number can have several, after a transfer or a miss) is timed under its item, desk, clerk and
the hour it was called in. Nothing here is personal: clerks are ids.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from kiosk.center.evaluation.rating import level_counts
from kiosk.center.figures.day_sheets import DaySheet, KeptDays, keep_sheets, kept_days
from kiosk.center.figures.tally import Count, Tally, Tallying, added, seconds_between
from kiosk.center.people.audit import MACHINE
from kiosk.center.queue.turns import BEGINNINGS, ENDINGS, DeskEvent, Step, Turn, gaps, turns
from kiosk.clock import LOCAL, local
from kiosk.data.tables import AuditEntry, Item, Ticket, TicketMove
from kiosk.data.tables.audit import DESK_ACTS

K = TypeVar("K", str, int, UUID)

_MOVES = (
    select(
        TicketMove.from_state,
        Ticket.position,
        TicketMove.at,
        TicketMove.verb,
        TicketMove.desk_number,
        TicketMove.staff_id,
        TicketMove.item_code,
    )
    .join(Ticket, Ticket.id == TicketMove.ticket_id)
    .where(TicketMove.verb.in_((*BEGINNINGS, *ENDINGS, "serve", "expire")))
    .order_by(TicketMove.id)
)
_SWITCHES = (
    select(AuditEntry.at, AuditEntry.subject, AuditEntry.action, AuditEntry.actor)
    .where(text(DESK_ACTS))
    .order_by(AuditEntry.at, AuditEntry.seq)
)
_WORKS = {"desk.opened": True, "desk.resumed": True, "desk.closed": False, "desk.paused": False}
_ENDED: dict[str, Count] = {
    "done": "done",
    "missed": "missed",
    "void": "missed",
    "cancelled": "cancelled",
    "expired": "expired",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The days from `first` to `last`, both included; every part only where there is something."""

    first: date
    last: date
    whole: Tally = field(default_factory=Tally)
    items: Mapping[str, Tally] = field(default_factory=dict)
    """By item code."""
    departments: Mapping[str, Tally] = field(default_factory=dict)
    desks: Mapping[int, Tally] = field(default_factory=dict)
    staff: Mapping[UUID, Tally] = field(default_factory=dict)
    hours: Mapping[int, Tally] = field(default_factory=dict)
    """By the hour on the wall, 0 to 23."""
    days: Mapping[date, Tally] = field(default_factory=dict)
    levels: Mapping[int, int] = field(default_factory=dict)
    """Visits rated in these days by level, 5 to 1; the opinion that counts. Of the whole only."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A number taken on the day, and how it ended."""

    issued_at: datetime
    item: str
    state: Count


def day_figures(session: Session, *, day: date) -> Figures:
    """The figures of one day, to the second; of a day under way, so far."""
    return _put_together(session, first=day, last=day, fresh={day: day_sheet(session, day=day)})


def range_figures(session: Session, *, first: date, last: date, keep: bool = False) -> Figures:
    """The figures of the days from `first` to `last`.

    Counts are exact; durations of days that are kept are right within 2 %. `keep`: keep the days
    that are over, so that they need not be found out again; for that `session` must be able to
    write. `ValueError` when `last` comes before `first`.
    """
    if last < first:
        raise ValueError("a range ends before it begins")
    if first == last:
        return day_figures(session, day=first)
    kept = kept_days(session, first=first, last=last)
    days = session.scalars(select(Ticket.day).where(Ticket.day.between(first, last)).distinct())
    fresh = {day: day_sheet(session, day=day) for day in days if day not in kept.days}
    if keep:
        keep_sheets(session, fresh)
    return _put_together(session, first=first, last=last, fresh=fresh, kept=kept)


def day_sheet(session: Session, *, day: date) -> DaySheet:
    """Everything of one day, read from the numbers taken on it and the steps of their ways."""
    steps: list[Step] = []
    first_item: dict[int, str] = {}
    missed_at_last: set[int] = set()
    for was, key, at, verb, desk, staff, item in session.execute(_MOVES.where(Ticket.day == day)):
        step = Step(key, at, verb, desk, staff, item)
        steps.append(step)
        first_item.setdefault(step.ticket, step.item)
        if step.verb == "expire" and was == "missed":
            missed_at_last.add(step.ticket)
    numbers: dict[int, _Number] = {}
    for key, item, state, issued_at in session.execute(
        select(Ticket.position, Ticket.item_code, Ticket.state, Ticket.issued_at).where(
            Ticket.day == day
        )
    ):
        ended: Count = "missed" if key in missed_at_last else _ENDED.get(state, "open")
        numbers[key] = _Number(issued_at, item, ended)
    worked = turns(steps)
    draft = _Draft()
    draft.add_numbers(numbers, first_item)
    draft.add_waits(numbers, first_item, worked)
    draft.add_turns(worked)
    draft.add_gaps(worked, _desk_events(session, day))
    return draft.sheet()


def _put_together(
    session: Session,
    *,
    first: date,
    last: date,
    fresh: Mapping[date, DaySheet],
    kept: KeptDays | None = None,
) -> Figures:
    sheets = [*fresh.values(), *([kept.parts] if kept else [])]
    days = {day: added(sheet.hours.values()) for day, sheet in fresh.items()}
    if kept:
        days |= kept.days
    items = _by_key(sheet.items for sheet in sheets)
    department_of = {row[0]: row[1] for row in session.execute(select(Item.code, Item.department))}
    departments: dict[str, list[Tally]] = defaultdict(list)
    for code, tally in items.items():
        departments[department_of[code]].append(tally)
    begin, end = _span_of_days(first, last)
    return Figures(
        first=first,
        last=last,
        whole=added(days.values()),
        items=items,
        departments={name: added(parts) for name, parts in departments.items()},
        desks=_by_key(sheet.desks for sheet in sheets),
        staff=_by_key(sheet.staff for sheet in sheets),
        hours=_by_key(sheet.hours for sheet in sheets),
        days=dict(sorted(days.items())),
        levels=level_counts(session, since=begin, until=end),
    )


class _Draft:
    """A day's sheet being put together."""

    def __init__(self) -> None:
        self._items: dict[str, Tallying] = defaultdict(Tallying)
        self._desks: dict[int, Tallying] = defaultdict(Tallying)
        self._staff: dict[UUID, Tallying] = defaultdict(Tallying)
        self._hours: dict[int, Tallying] = defaultdict(Tallying)

    def add_numbers(self, numbers: Mapping[int, _Number], first_item: Mapping[int, str]) -> None:
        """Count how many were taken, and how they ended."""
        for key, number in numbers.items():
            hour = self._hours[local(number.issued_at).hour]
            self._items[first_item.get(key, number.item)].count("taken")
            hour.count("taken")
            self._items[number.item].count(number.state)
            hour.count(number.state)

    def add_waits(
        self, numbers: Mapping[int, _Number], first_item: Mapping[int, str], worked: Sequence[Turn]
    ) -> None:
        """Time how long each waited for its first call."""
        called: set[int] = set()
        for turn in worked:
            if turn.ticket in called:
                continue
            called.add(turn.ticket)
            issued_at = numbers[turn.ticket].issued_at
            waited = seconds_between(issued_at, turn.called_at)
            self._hours[local(issued_at).hour].time("wait", waited)
            self._items[first_item[turn.ticket]].time("wait", waited)
            for part in self._at(turn.desk, turn.staff):
                part.time("wait", waited)

    def add_turns(self, worked: Sequence[Turn]) -> None:
        """Count how turns ended, and time walk and service."""
        for turn in worked:
            at = self._at(turn.desk, turn.staff)
            parts = (*at, self._items[turn.item], self._hours[local(turn.called_at).hour])
            if turn.ending is not None:
                # Numbers and hours count what became of a number, not of each of its turns.
                counted = parts if turn.ending in ("held", "transferred") else at
                for part in counted:
                    part.count(turn.ending)
            if turn.served_at is None:
                continue
            walked = seconds_between(turn.called_at, turn.served_at)
            for part in parts:
                part.time("walk", walked)
            if turn.ended_at is not None:
                served = seconds_between(turn.served_at, turn.ended_at)
                for part in parts:
                    part.time("serve", served)

    def add_gaps(self, worked: Sequence[Turn], events: Sequence[DeskEvent]) -> None:
        """Time when desks were free."""
        found, unclear = gaps(worked, events)
        for gap in found:
            seconds = seconds_between(gap.begin, gap.end)
            for part in (*self._at(gap.desk, gap.staff), self._hours[local(gap.begin).hour]):
                part.time("idle", seconds)
        for desk in unclear:
            self._desks[desk].count("unclear")

    def sheet(self) -> DaySheet:
        """What has come together."""
        return DaySheet(
            items=_done(self._items),
            desks=_done(self._desks),
            staff=_done(self._staff),
            hours=_done(self._hours),
        )

    def _at(self, desk: int, staff: UUID | None) -> tuple[Tallying, ...]:
        if staff is None:
            return (self._desks[desk],)
        return (self._desks[desk], self._staff[staff])


def _desk_events(session: Session, day: date) -> list[DeskEvent]:
    begin, end = _span_of_days(day, day)
    rows = session.execute(_SWITCHES.where(AuditEntry.at >= begin, AuditEntry.at < end))
    return [
        DeskEvent(at, int(subject.removeprefix("desk:")), _person(actor), _WORKS[action])
        for at, subject, action, actor in rows
    ]


def _person(actor: str) -> UUID | None:
    return None if actor == MACHINE else UUID(actor)


def _span_of_days(first: date, last: date) -> tuple[datetime, datetime]:
    """From the first midnight to the last, on the clock of the hall."""
    begin = datetime.combine(first, time(), LOCAL)
    return begin, datetime.combine(last + timedelta(days=1), time(), LOCAL)


def _done(parts: Mapping[K, Tallying]) -> dict[K, Tally]:
    return {key: part.tally() for key, part in parts.items()}


def _by_key(sheets: Iterable[Mapping[K, Tally]]) -> dict[K, Tally]:
    """What the same key says on all sheets, added up."""
    found: dict[K, list[Tally]] = defaultdict(list)
    for sheet in sheets:
        for key, tally in sheet.items():
            found[key].append(tally)
    return {
        key: parts[0] if len(parts) == 1 else added(parts)
        for key, parts in sorted(found.items(), key=lambda one: one[0])
    }
