"""The places on the way to an activity; the door 活动与场地 and the calendar behind it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Span = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True)
class Activities:
    """The door 活动与场地: activities, rooms, and what else the center offers the people."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is on; `first` None: from today, `audience` None: for everybody."""

    span: Span = "week"
    first: date | None = None
    audience: str | None = None


ActivityRoute = Activities | Calendar
