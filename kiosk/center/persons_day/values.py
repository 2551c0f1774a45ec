"""The values in which one person's day is shown: the things they have here, in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kiosk.center.hours.rules import Span
from kiosk.clock import local


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that can be shown: which kind it is of, and its id."""

    kind: str
    """ticket, appointment, room, errand, activity, care or order: the names of the sources."""
    id: UUID


@dataclass(frozen=True, slots=True)
class Thing:
    """Something a person has here. Names are masked; nothing of it says how to reach anybody."""

    subject: Subject
    number: str
    """What stands on its slip."""
    title: str
    title_en: str
    state: str
    """In the words of its own area, as it stands now."""
    live: bool
    """It is still to come or under way; what is not neither clashes nor is listed by itself."""
    starts_at: datetime | None = None
    """None: it has no hour."""
    ends_at: datetime | None = None
    about: bool = False
    """The hour is an estimate."""
    more_hours: tuple[Span, ...] = ()
    """Further times it takes: the later sessions of a course."""
    binds: bool = True
    """Whoever has it must be there; not so where it is their child who comes."""
    day: date | None = None
    """For what has no hour: the day by which it should be done; None: no date was promised."""
    place: str = ""
    place_en: str = ""
    masked_name: str = ""

    @property
    def on(self) -> date | None:
        """Its local day."""
        return self.day if self.starts_at is None else local(self.starts_at).date()


@dataclass(frozen=True, slots=True)
class PersonsDay:
    """What one person has here, today and later, in the order of time; without an hour last."""

    things: tuple[Thing, ...]
    clashing: frozenset[Subject]
    """Those that overlap another one."""
    masked_name: str
    masked_phone: str
    """Empty: no phone is known, and only what was shown is listed."""

    @property
    def anchor(self) -> Subject:
        """The thing a slip of the day is found by: one that leads to a phone comes first."""
        return next((each for each in self._subjects if each.kind != "ticket"), self._subjects[0])

    @property
    def _subjects(self) -> tuple[Subject, ...]:
        return tuple(each.subject for each in self.things)


@dataclass(frozen=True, slots=True)
class Clash:
    """Something of the same person at the time of something new."""

    kind: str
    starts_at: datetime
    ends_at: datetime
    about: bool
    title: str
    title_en: str
    """What it is; both empty for somebody who has only typed a phone: anybody can type any."""


def in_order(things: Iterable[Thing]) -> tuple[Thing, ...]:
    """By day and hour; on a day without an hour last, without a day last of all."""
    return tuple(
        sorted(
            things,
            key=lambda each: (
                each.on or date.max,
                each.starts_at is None,
                each.starts_at.timestamp() if each.starts_at else 0.0,
                each.number,
            ),
        )
    )


def overlap(one: Thing, starts: datetime, ends: datetime) -> Span | None:
    """Which of the times of a thing that is still to come lies across this one; None: none."""
    if not one.live or not one.binds:
        return None
    first = ((one.starts_at, one.ends_at),) if one.starts_at and one.ends_at else ()
    hit = (span for span in (*first, *one.more_hours) if span[0] < ends and starts < span[1])
    return next(hit, None)


def clashing(things: Iterable[Thing]) -> frozenset[Subject]:
    """All that overlap another one of these, as far as they are shown."""
    timed = [each for each in things if each.live and each.binds]
    found: set[Subject] = set()
    for at, one in enumerate(timed):
        for other in timed[at + 1 :]:
            starts, ends = other.starts_at, other.ends_at
            if starts and ends and overlap(one, starts, ends):
                found |= {one.subject, other.subject}
    return frozenset(found)
