"""The places on the way to an errand, and back to one that was handed in."""

from dataclasses import dataclass
from uuid import UUID

from kiosk.center.errands.values import Receipt
from kiosk.ui.lobby.guide_route import GuideOf


@dataclass(frozen=True, slots=True)
class Errands:
    """代办: what can be done for a resident, and the way to what was handed in."""


@dataclass(frozen=True, slots=True)
class ErrandSearch:
    """Looking for an item among those that can be done for a resident."""


@dataclass(frozen=True, slots=True)
class NoErrand:
    """Why nobody can do this item for a resident, and what to do instead."""

    guide: GuideOf


@dataclass(frozen=True, slots=True)
class AskKind:
    """How it is to be done: for them, with them, at their home."""

    code: str


@dataclass(frozen=True, slots=True)
class AskWhom:
    """For whom."""

    code: str


@dataclass(frozen=True, slots=True)
class AskRelation:
    """Which member of the family."""

    code: str


@dataclass(frozen=True, slots=True)
class AskVillage:
    """From which village."""

    code: str


@dataclass(frozen=True, slots=True)
class AskPhone:
    """How to reach them."""

    code: str


@dataclass(frozen=True, slots=True)
class AskName:
    """What they are called, if they like; then back to the phone."""

    code: str


@dataclass(frozen=True, slots=True)
class AskIdentity:
    """The number of their identity card, if they like; then back to the phone."""

    code: str


@dataclass(frozen=True, slots=True)
class AskMaterials:
    """What they hand over."""

    code: str


@dataclass(frozen=True, slots=True)
class AskConsent:
    """What they agree to, and their signature."""

    code: str


@dataclass(frozen=True, slots=True)
class ErrandTaken:
    """An errand was handed in."""

    receipt: Receipt
    item_name_en: str | None
    address: str
    """What its QR code says; empty: none is shown."""


@dataclass(frozen=True, slots=True)
class ErrandAt:
    """How an errand stands; who comes here has shown its slip or given its digits."""

    errand_id: UUID


Question = (
    AskKind
    | AskWhom
    | AskRelation
    | AskVillage
    | AskPhone
    | AskName
    | AskIdentity
    | AskMaterials
    | AskConsent
)
"""What a resident is asked, one thing a page."""

ErrandRoute = Errands | ErrandSearch | NoErrand | Question | ErrandTaken | ErrandAt
