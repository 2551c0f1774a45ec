"""A terminal asks for units of a session's quota back that the hub holds for phone bookings."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from kiosk.sync.wire import PROTOCOL, Answered, Nonce, Said, Version

SHARES_PATH = "/sync/v1/shares"
Units = Annotated[int, Field(ge=0, le=500)]


class ShareAsked(Said):
    """The same request again gets the same answer, however often it is sent."""

    protocol: Version = PROTOCOL
    device: UUID
    request: UUID
    session: UUID
    units: Units


class ShareReply(Answered):
    """What the hub let go, from now on the terminal's; 0: it has none left."""

    protocol: int = PROTOCOL
    nonce: Nonce
    request: UUID
    units: Units
