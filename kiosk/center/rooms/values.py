"""What rooms, their times and their bookings look like to whoever asks: values only."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

ZONES = ("reception", "meeting", "council", "culture", "leisure")
"""接待办事, 会议培训, 咨询议事, 文体卫健, 休闲社交."""
PURPOSES = ("meeting", "training", "class", "stream", "talk", "party", "culture", "family", "other")
BOOKED_BY = ("person", "company", "staff")
MARK_WORKING, MARK_FAULTY, MARK_REPAIR, MARK_GONE = "working", "faulty", "in_repair", "gone"

Who = Literal["person", "company", "staff"]


@dataclass(frozen=True, slots=True)
class RoomView:
    """A room as everybody may know it."""

    code: str
    name: str
    name_en: str
    zone: str
    building: str
    floor: int
    capacity: int
    plan: tuple[int, int, int, int]
    """x, y, width and height on the floor plan, in its cells."""
    bookable_by: str
    needs_approval: bool
    buffer: timedelta
    release: timedelta
    longest: timedelta
    days_ahead: int
    person_limit: int
    company_limit: int
    position: int = 0
    weekly: bool = False
    """Whether companies may book it every week by themselves."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A time of a room with its function; over midnight it ends on the next day."""

    starts: datetime
    ends: datetime
    function: str
    bookable: bool
    function_en: str = ""


@dataclass(frozen=True, slots=True)
class EquipmentView:
    """A piece of equipment and whether it works."""

    code: str
    room_code: str
    name: str
    name_en: str
    state: str
    since: datetime | None

    @property
    def usable(self) -> bool:
        return self.state == MARK_WORKING


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to book. `phone` is wanted of everybody but staff for the house."""

    room_code: str
    starts_at: datetime
    ends_at: datetime
    who: Who
    purpose: str
    headcount: int = 1
    phone: str = ""
    name: str = ""
    company: str = ""
    equipment: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """One booking as far as time and its neighbours matter."""

    id: UUID
    state: str
    starts: datetime
    ends: datetime
    held_from: datetime | None
    place: int
    kept: bool = False
    """Nobody checks in; it lasts to its end."""


@dataclass(frozen=True, slots=True)
class BookingView:
    """A booking; name and phone masked, nothing of it tells whose it is."""

    id: UUID
    number: str
    room_code: str
    room_name: str
    room_name_en: str
    floor: int
    starts_at: datetime
    ends_at: datetime
    state: str
    """As it stands at the moment of asking, whatever is written down."""
    held_from: datetime | None
    release_at: datetime | None
    """When it is given up unless somebody checks in; None: no check-in is waited for."""
    who: str
    purpose: str
    headcount: int
    masked_name: str
    masked_phone: str
    company: str
    equipment: tuple[EquipmentView, ...]
    series_id: UUID | None
    waiting_before: int
    """How many wait for an overlapping time before this one; 0 unless it waits."""
    reason: str = ""
    """Why it was cancelled or declined, as its holder is told."""
    repeated: bool = False

    @property
    def broken(self) -> tuple[EquipmentView, ...]:
        """Equipment it counts on that does not work now."""
        return tuple(piece for piece in self.equipment if not piece.usable)
