"""What the hub says of a booking made by phone: the wire form, and the letter sealed in it."""

import base64
import binascii
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from sqlalchemy.orm import Session

from kiosk.center.slips.sealing import open_sealed, seal_key
from kiosk.center.slips.slip_key import slip_key
from kiosk.errors import RuleBroken

_Words = Annotated[str, StringConstraints(max_length=60)]
_Digits = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]


class PhoneBooking(BaseModel):
    """One booking as the hub has it now; a newer hub may say more."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    kind: Literal["appointment", "activity"]
    state: Literal["booked", "waiting", "cancelled"]
    by: Literal["resident", "center"] = "resident"
    """Who cancelled it."""
    share: UUID
    """The session; of a course the id of its lot."""
    of: Annotated[str, StringConstraints(max_length=100)]
    """Code of the item or the activity."""
    due_at: AwareDatetime
    heads: Annotated[int, Field(ge=1, le=50)] = 1
    code: _Digits
    """With the phone's tail it opens the booking at the terminal."""
    booked_at: AwareDatetime
    changed_at: AwareDatetime
    letter: str
    """Base64: who it is, sealed for this center."""


class PhonePerson(BaseModel):
    """Who it is, as they wrote it: in the letter, and nowhere else."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: _Words = ""
    phone: Annotated[str, StringConstraints(max_length=20)] = ""
    age: Annotated[int, Field(ge=0, le=120)] | None = None
    guardian_name: _Words = ""
    guardian_phone: Annotated[str, StringConstraints(max_length=20)] = ""
    consent_at: datetime | None = None


def read_booking(body: dict[str, Any]) -> PhoneBooking:
    """The booking in a change of the feed. `RuleBroken`: `phone.unreadable`."""
    try:
        return PhoneBooking.model_validate(body)
    except ValidationError as unfit:
        raise RuleBroken("phone.unreadable") from unfit


def person_in(session: Session, booking: PhoneBooking) -> PhonePerson:
    """Who it is; nobody, where the letter is to a key this center no longer has."""
    try:
        key = seal_key(slip_key(session).private_bytes_raw())
        words = open_sealed(key, base64.b64decode(booking.letter, validate=True))
        return PhonePerson.model_validate_json(words)
    except (RuleBroken, binascii.Error, ValidationError):
        return PhonePerson()
