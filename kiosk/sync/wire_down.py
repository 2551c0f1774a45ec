"""What the hub says of the things it owns: pages of a feed, each change with its version."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field, StringConstraints

from kiosk.sync.wire import PROTOCOL, Answered, Nonce

CHANGES_PATH = "/sync/v1/changes"
PAGE_CHANGES = 200
"""Most changes on a page."""
PAGE_BYTES = 640 * 1024
"""A page ends before it grows beyond this; one change always fits."""
MAX_BODY_BYTES = 512 * 1024

Feed = Literal[
    "catalog",
    "announcements",
    "stations",
    "services",
    "orders",
    "bookings",
    "verdicts",
    "ratings",
]
FEEDS: tuple[Feed, ...] = (
    "catalog",
    "announcements",
    "stations",
    "services",
    "orders",
    "bookings",
    "verdicts",
    "ratings",
)

Key = Annotated[
    str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")
]


class Change(Answered):
    """How one thing is now. Where a store has a later version of it, that one stays."""

    key: Key
    version: Annotated[int, Field(ge=1, lt=2**31)]
    body: dict[str, Any] | None
    """None: it was withdrawn."""


class ChangesPage(Answered):
    """What changed after the cursor that was asked with, in the order it was committed."""

    protocol: int = PROTOCOL
    nonce: Nonce
    feed: str
    hub_epoch: UUID
    cursor: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    """To ask with next; opaque to the terminal."""
    more: bool
    server_time: AwareDatetime
    changes: list[Change]
