"""What errands look like from outside: values only, personal data masked."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from kiosk.center.people.signature import Strokes


@dataclass(frozen=True, slots=True)
class Person:
    """Whose errand it is, in full. Never logged, never sent to the hub."""

    name: str = ""
    phone: str = ""
    id_number: str = ""
    address: str = ""
    contact_name: str = ""
    """Who asks on a family member's behalf."""
    helper_name: str = ""
    """Who filled it in with them."""


@dataclass(frozen=True, slots=True)
class MaterialTicked:
    """A material of the guide, and whether the resident said they hand it over."""

    name: str
    originals: int
    copies: int
    ticked: bool


@dataclass(frozen=True, slots=True)
class Request:
    """What a resident asks for; everything but the item may still be missing."""

    item_code: str
    kind: str = "proxy"
    """proxy, help or home_visit"""
    for_whom: str = "self"
    """self, family or assisted"""
    relation: str | None = None
    """Of a family member: spouse, parent, child, grandparent or other."""
    helped_by: str | None = None
    """staff or neighbour, when somebody filled it in with them."""
    village_code: str | None = None
    person: Person = field(default_factory=Person)
    materials: tuple[str, ...] = ()
    """Names of the guide's materials they said they hand over."""
    consent_id: int | None = None
    """The text of consent they were read and agreed to."""
    signature: Strokes = ()
    help_wanted: bool = False
    """Staff is to finish it with them."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the resident gets for it: the 受理单 (submitted, not yet promised)."""

    id: UUID
    number: str
    item_code: str
    item_name: str
    kind: str
    village: str | None
    masked_name: str
    masked_phone: str
    materials: tuple[MaterialTicked, ...]
    submitted_at: datetime
    signed: bool
    help_wanted: bool
    repeated: bool
    """The same request came twice and got the same errand."""


@dataclass(frozen=True, slots=True)
class ErrandCard:
    """One errand in a list."""

    id: UUID
    number: str
    item_code: str
    item_name: str
    item_name_en: str | None
    kind: str
    state: str
    reason: str | None
    village: str | None
    masked_name: str
    help_wanted: bool
    submitted_at: datetime
    due_on: date | None
    days_left: int | None
    """On the term's own clock; None without a date. Negative: overdue."""
    due_natural: bool
    """The days that are left are counted with weekends and holidays."""
    due_provisional: bool
    agent_name: str | None
    here: bool
    """False: another center handles it."""

    @property
    def overdue(self) -> bool:
        """Its date has passed and it is not done."""
        return self.days_left is not None and self.days_left < 0

    @property
    def due_soon(self) -> bool:
        """Due today or on the next day that counts."""
        return self.days_left is not None and 0 <= self.days_left <= 1


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of the guide on this errand."""

    position: int
    name: str
    who: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class MoveView:
    """One line of the errand's history."""

    at: datetime
    verb: str
    to_state: str
    by: str
    """Name of the member of staff; empty: the resident or the program."""
    actor: str
    reason: str | None
    note: str
    detail: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """So many originals and copies of one document."""

    name: str
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class HandoverView:
    """One hand-over with its lines; `signed_by` holds resident, staff or both."""

    id: UUID
    direction: str
    """in or out"""
    at: datetime
    by: str
    lines: tuple[DocumentLine, ...]
    signed_by: frozenset[str]


@dataclass(frozen=True, slots=True)
class FeeView:
    """Money the agent laid out, in fen."""

    at: datetime
    fen: int
    basis: str
    receipt: str


@dataclass(frozen=True, slots=True)
class AgentView:
    """An agent as an errand names them."""

    id: UUID
    code: str
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class ErrandFile:
    """Everything about one errand, personal data masked."""

    card: ErrandCard
    person: Person
    """Masked: `center.errands.reveal` gives the rest, and writes down who asked why."""
    for_whom: str
    relation: str | None
    helped_by: str | None
    term_text: str
    agent: AgentView | None
    stand_in: AgentView | None
    intake_center: str
    handling_center: str
    """Names of the centers, or their codes where no name is known."""
    authority_scope: str | None
    authority_until: date | None
    external_number: str | None
    result: str | None
    accepted_at: datetime | None
    completed_at: datetime | None
    delivered_at: datetime | None
    consent_version: int | None
    signed: frozenset[str]
    """Purposes the resident has signed for: consent, authority, delivery, termination."""
    materials: tuple[MaterialTicked, ...]
    steps: tuple[StepView, ...]
    handovers: tuple[HandoverView, ...]
    held: tuple[DocumentLine, ...]
    """What lies here now: handed in and not given back; lines of nothing are left out."""
    fees: tuple[FeeView, ...]
    pictures: tuple[tuple[UUID, str], ...]
    """Ids and names of the attached pictures."""
    moves: tuple[MoveView, ...]
    verbs: tuple[str, ...]
    """What can be done in this state; rules may still refuse."""
    erased: bool

    @property
    def originals_held(self) -> int:
        """How many originals still lie here."""
        return sum(line.originals for line in self.held)
