"""What goes down of a booking made by phone: the body of a change in the feed `bookings`.

The key of the change is the booking's id. `body: null` says only that the hub no longer speaks of
it, because its day is over: nothing is cancelled by that.
"""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

Words = Annotated[str, StringConstraints(max_length=60)]
Digits = Annotated[str, StringConstraints(max_length=20)]


class BookingBody(BaseModel):
    """One booking as it is now."""

    model_config = ConfigDict(frozen=True)

    kind: Literal["appointment", "activity"]
    state: Literal["booked", "waiting", "cancelled"]
    by: Literal["resident", "center"] = "resident"
    """Who cancelled it."""
    share: UUID
    """The session; of a course the id of its lot."""
    of: str
    """Code of the item or the activity."""
    due_at: AwareDatetime
    heads: Annotated[int, Field(ge=1, le=50)] = 1
    code: str
    """Six digits: with the phone's tail they open it at the terminal."""
    booked_at: AwareDatetime
    changed_at: AwareDatetime
    letter: str
    """Base64 of a `Letter` as JSON, sealed for the center; empty once it is erased."""


class Letter(BaseModel):
    """Who it is, as they wrote it."""

    model_config = ConfigDict(frozen=True)

    name: Words = ""
    phone: Digits = ""
    age: Annotated[int, Field(ge=0, le=120)] | None = None
    guardian_name: Words = ""
    guardian_phone: Digits = ""
    consent_at: AwareDatetime | None = None
    """When they agreed to what is kept, for themselves or for their child."""
