"""The values in which appointments are shown: what is free, a booking, a session, a file."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class TimeOffer:
    """One time to come at, and how many may still book it."""

    at: datetime
    left: int


@dataclass(frozen=True, slots=True)
class SessionOffer:
    """One session of an item as somebody who books sees it."""

    day: date
    kind: str
    opens_at: datetime
    closes_at: datetime
    left: int
    """How many more may book here; 0: 约满了."""
    times: tuple[TimeOffer, ...]
    cancelled: str | None = None
    """Why it is not held; None: it is."""


@dataclass(frozen=True, slots=True)
class DayOffer:
    """A day on which an item is handled by appointment."""

    day: date
    sessions: tuple[SessionOffer, ...]

    @property
    def left(self) -> int:
        return sum(session.left for session in self.sessions)


@dataclass(frozen=True, slots=True)
class Offers:
    """What can be booked of an item, soonest first."""

    item_code: str
    days: tuple[DayOffer, ...]
    next_free: datetime | None
    """The first free time of all that can be booked; None: there is none."""


@dataclass(frozen=True, slots=True)
class AppointmentView:
    """A booking, masked. `state` is as it stands now, written down or not."""

    id: UUID
    code: str
    item_code: str
    item_name: str
    item_name_en: str | None
    kind: str
    day: date
    due_at: datetime
    closes_at: datetime
    state: str
    masked_name: str
    masked_phone: str
    calls: int
    to_tell: bool
    booked_at: datetime
    by_staff: bool
    ticket_id: UUID | None
    ticket_label: str | None
    by_phone: bool = False
    """It was booked on the hub's phone pages."""


@dataclass(frozen=True, slots=True)
class MoveView:
    """One step of its history."""

    at: datetime
    verb: str
    to_state: str
    staff_name: str | None


@dataclass(frozen=True, slots=True)
class AppointmentFile:
    """All a desk sees of a booking."""

    view: AppointmentView
    materials: tuple[str, ...]
    """What to bring, as the guide has it now."""
    moves: tuple[MoveView, ...]


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session of a day as the desk sees it."""

    item_code: str
    item_name: str
    day: date
    opens_at: datetime
    closes_at: datetime
    kind: str
    quota: int
    booked: int
    """Live or arrived, over all channels."""
    cancelled: str | None


@dataclass(frozen=True, slots=True)
class LeaseView:
    """The quota of a session and who may give away how much of it."""

    session_id: UUID
    quota: int
    pool: int
    leases: tuple[tuple[str, int, int], ...]
    """Channel, units, used."""

    @property
    def adds_up(self) -> bool:
        """used + what leases have left + pool = quota."""
        used = sum(used for _, _, used in self.leases)
        left = sum(units - used for _, units, used in self.leases)
        return used + left + self.pool == self.quota
