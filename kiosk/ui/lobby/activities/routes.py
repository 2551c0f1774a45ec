"""The places on the way to an activity; the door 活动与场地 and the calendar behind it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from kiosk.center.activities.values import SignUpView

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


@dataclass(frozen=True, slots=True)
class AskAudience:
    """Who wants to take part; then back to the calendar."""

    calendar: Calendar


@dataclass(frozen=True, slots=True)
class ActivityAt:
    """An activity and one of its sessions; `session_id` None: the next one, or the course."""

    code: str
    session_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AskBooth:
    """Which booth of a fair."""

    code: str


@dataclass(frozen=True, slots=True)
class AskComer:
    """Who comes."""

    code: str


@dataclass(frozen=True, slots=True)
class AskAge:
    """How old they are, where that decides whether they may come."""

    code: str


@dataclass(frozen=True, slots=True)
class AskGuardian:
    """Who is responsible for a child."""

    code: str


@dataclass(frozen=True, slots=True)
class AskGuardianConsent:
    """What is kept of a child, and whether the guardian agrees."""

    code: str


@dataclass(frozen=True, slots=True)
class AskComerPhone:
    """How to reach them, or the guardian."""

    code: str


@dataclass(frozen=True, slots=True)
class AskComerHeads:
    """How many people; the answer signs up."""

    code: str


@dataclass(frozen=True, slots=True)
class ActivityRefused:
    """They could not sign up: why, and what can be done instead."""

    code: str
    why: str
    next_text: str
    """The next session with room as ISO text; empty: none."""
    next_session: UUID | None
    may_wait: bool


@dataclass(frozen=True, slots=True)
class ActivityTaken:
    """Signed up, or on the waitlist."""

    sign_up: SignUpView
    address: str
    """What its QR code says; empty: none is shown."""


@dataclass(frozen=True, slots=True)
class SignUpAt:
    """How a sign-up stands; who comes here has shown its slip or given its digits."""

    sign_up_id: UUID


ActivityQuestion = (
    AskBooth | AskComer | AskAge | AskGuardian | AskGuardianConsent | AskComerPhone | AskComerHeads
)
ActivityRoute = (
    Activities
    | Calendar
    | AskAudience
    | ActivityAt
    | ActivityQuestion
    | ActivityRefused
    | ActivityTaken
    | SignUpAt
)
