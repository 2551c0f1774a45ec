"""What care, its registrations and its days look like to whoever asks: values only."""

from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from kiosk.center.hours.rules import Window
from kiosk.center.people.signature import Strokes

KINDS = ("term", "camp")
"""四点半课堂, 寒暑假托班."""
RELATIONS = ("mother", "father", "grandmother", "grandfather", "other")
ABSENCES = ("sick", "family", "trip", "other")
ENDINGS = ("no_need", "moved", "school", "other")
GIVEN_BY = ("call", "message", "in_person")
"""How a guardian gives their word that somebody else fetches the child."""
ALONE_FROM = 12
"""Years; younger ones are not sent home alone, whatever is agreed. Each offer may ask for more."""


@dataclass(frozen=True, slots=True)
class OfferTerms:
    """An offer as the center lays it down."""

    code: str
    name: str
    name_en: str
    kind: str
    first: date
    last: date
    windows: tuple[Window, ...]
    youngest: int
    eldest: int
    seats: int
    room_code: str | None = None
    waitlist_most: int = 20
    late_minutes: int = 15
    alone_from: int = ALONE_FROM
    position: int = 0
    active: bool = True


@dataclass(frozen=True, slots=True)
class OfferView:
    """An offer as everybody may know it."""

    terms: OfferTerms
    room: str
    room_en: str
    taken: int
    waiting: int

    @property
    def left(self) -> int:
        """Seats nobody has."""
        return max(0, self.terms.seats - self.taken)

    @property
    def may_wait(self) -> bool:
        """Whether the waitlist takes one more."""
        return self.waiting < self.terms.waitlist_most


@dataclass(frozen=True, slots=True)
class Collector:
    """Somebody who may fetch a child, in full."""

    name: str
    relation: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Application:
    """Everything a guardian says, agrees to and signs. Never logged, never sent to the hub."""

    offer_code: str
    child: str
    birth: date
    school: str
    guardian: str
    relation: str
    phone: str
    health: str = ""
    collectors: tuple[Collector, ...] = ()
    """Besides the guardian, who always may."""
    goes_alone: bool = False
    consent_id: int | None = None
    signature: Strokes = ()


@dataclass(frozen=True, slots=True)
class DayAhead:
    """A day on which the child is expected, or was said not to come."""

    day: date
    opens: time
    closes: time
    absent: bool


@dataclass(frozen=True, slots=True)
class RegistrationView:
    """A registration; names and phone masked, nothing of health in it."""

    id: UUID
    number: str
    offer: OfferTerms
    state: str
    """enrolled, waiting, ended, and over once the last day is past"""
    masked_child: str
    masked_phone: str
    made_at: datetime
    waiting_before: int
    """How many wait before it; 0 unless it waits."""
    promoted: bool
    ahead: tuple[DayAhead, ...]
    """The next days it is about, the soonest first; empty unless it has a seat."""
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class CollectorView:
    """Somebody who may fetch a child, masked; the guardian's `id` is None."""

    id: UUID | None
    masked_name: str
    relation: str
    masked_phone: str
    only_on: date | None


@dataclass(frozen=True, slots=True)
class ChildDay:
    """A child on the list of a day."""

    registration_id: UUID
    number: str
    name: str
    """Masked, unless the list was opened."""
    age: int
    school: str
    state: str
    """expected, absent, here or collected"""
    reason: str | None
    arrived_at: datetime | None
    collected_at: datetime | None
    collected_by: str | None
    may_go_alone: bool
    late: bool


@dataclass(frozen=True, slots=True)
class CareDay:
    """The list of an offer on a day; `window` None: nothing is held that day."""

    offer: OfferTerms
    day: date
    window: tuple[datetime, datetime] | None
    children: tuple[ChildDay, ...]
    open_names: bool

    def count(self, state: str) -> int:
        """How many stand there."""
        return sum(child.state == state for child in self.children)


@dataclass(frozen=True, slots=True)
class CareFile:
    """A registration at the desk: who, masked, who may fetch the child, and its last days."""

    view: RegistrationView
    age: int
    school: str
    masked_guardian: str
    relation: str
    has_health: bool
    goes_alone: bool
    may_go_alone: bool
    """Old enough today, and the guardian agreed."""
    collectors: tuple[CollectorView, ...]
    signed: bool
    today: ChildDay | None
    """None: not expected today."""
    erased: bool
