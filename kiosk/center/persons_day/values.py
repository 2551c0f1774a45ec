"""The values in which one person's day is shown: the things they have here, in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from kiosk.clock import local


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that can be shown: which kind it is of, and its id."""

    kind: str
    """ticket, appointment, room, errand, activity or care: the names of the sources."""
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


def overlaps(one: Thing, starts: datetime, ends: datetime) -> bool:
    """Whether a thing that is still to come takes a part of this time."""
    if not one.live or one.starts_at is None or one.ends_at is None:
        return False
    return one.starts_at < ends and starts < one.ends_at


def clashing(things: Iterable[Thing]) -> frozenset[Subject]:
    """All that overlap another one of these."""
    timed = [each for each in things if each.live and each.starts_at and each.ends_at]
    found: set[Subject] = set()
    for at, one in enumerate(timed):
        for other in timed[at + 1 :]:
            if other.starts_at and other.ends_at and overlaps(one, other.starts_at, other.ends_at):
                found |= {one.subject, other.subject}
    return frozenset(found)
