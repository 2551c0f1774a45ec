"""A booking that is not made yet: the answers so far."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from kiosk.center.rooms.values import Who, Wish
from kiosk.center.rooms.views import RoomDay


@dataclass(slots=True)
class RoomDraft:
    """Thrown away with the visit; `booking_id` makes all taps of one booking one."""

    day: RoomDay | None = None
    start: datetime | None = None
    length: timedelta = timedelta(hours=1)
    who: Who = "person"
    phone: str = ""
    name: str = ""
    heads: int = 1
    purpose: str = "meeting"
    weeks: int = 1
    """How often, a week apart; 1: once."""
    booking_id: UUID = field(default_factory=uuid4, compare=False)

    def begin(self, day: RoomDay) -> None:
        """Another day or room: other times."""
        self.day, self.start, self.weeks, self.booking_id = day, None, 1, uuid4()

    @property
    def on(self) -> date | None:
        """The day chosen."""
        return self.day.day if self.day else None

    def wish(self, code: str) -> Wish:
        """What is to be booked; the equipment of the room comes with it."""
        day = self.day
        if day is None or self.start is None:
            raise ValueError("no time was chosen")
        pieces = tuple(piece.code for piece in day.equipment)
        return Wish(
            room_code=code,
            starts_at=self.start,
            ends_at=self.start + self.length,
            who=self.who,
            purpose=self.purpose,
            headcount=self.heads,
            phone=self.phone,
            name=self.name if self.who == "person" else "",
            company=self.name if self.who == "company" else "",
            equipment=pieces,
        )
