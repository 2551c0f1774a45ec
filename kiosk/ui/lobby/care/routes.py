"""The places on the way to care for a child, and back to a registration."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from kiosk.center.care.values import RegistrationView

Question = Literal[
    "child",
    "birth",
    "school",
    "guardian",
    "relation",
    "phone",
    "health",
    "health_words",
    "collectors",
    "collector_name",
    "collector_relation",
    "collector_phone",
    "alone",
]


@dataclass(frozen=True, slots=True)
class CareOffers:
    """What care there is, 亲情连线, and the way to one's own registration."""


@dataclass(frozen=True, slots=True)
class CareOfferAt:
    """One offer."""

    code: str


@dataclass(frozen=True, slots=True)
class AskCare:
    """One question on the way to a registration."""

    code: str
    what: Question


@dataclass(frozen=True, slots=True)
class CareConsent:
    """What the guardian agrees to and signs; then the child is registered."""

    code: str


@dataclass(frozen=True, slots=True)
class CareRefused:
    """There was no seat: why, and what can be done instead."""

    code: str
    why: str
    may_wait: bool


@dataclass(frozen=True, slots=True)
class CareTaken:
    """Registered, or on the waitlist."""

    view: RegistrationView
    address: str
    """What its QR code says; empty: none is shown."""


@dataclass(frozen=True, slots=True)
class CareAt:
    """How a registration stands; who comes here has shown its slip or given its digits."""

    registration_id: UUID


@dataclass(frozen=True, slots=True)
class AskAbsence:
    """Why the child does not come on a day; the answer writes it down."""

    registration_id: UUID
    day: date


@dataclass(frozen=True, slots=True)
class AskEnding:
    """Why they leave; the answer ends it."""

    registration_id: UUID


CareRoute = (
    CareOffers
    | CareOfferAt
    | AskCare
    | CareConsent
    | CareRefused
    | CareTaken
    | CareAt
    | AskAbsence
    | AskEnding
)
