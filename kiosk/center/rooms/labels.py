"""The code on a piece's label: what it says, and what was scanned of it. It is no secret."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.data.tables import Equipment, Room

OPENING = "XQ-EQUIPMENT"


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on the label of a piece."""

    code: str
    name: str
    room: str
    scanned: str
    """What its QR code says."""


def labels(session: Session) -> tuple[Label, ...]:
    """A label for every piece there is, in the order of the house."""
    here = center(session).code
    rows = session.execute(
        select(Equipment, Room.name)
        .join(Room, Room.code == Equipment.room_code)
        .where(Equipment.state != "gone", Room.active)
        .order_by(Room.position, Equipment.code)
    )
    return tuple(
        Label(piece.code, piece.name, room, label_text(here, piece.code)) for piece, room in rows
    )


def label_text(center_code: str, code: str) -> str:
    """What the QR code on a piece's label says; anybody may report it, so nothing is signed."""
    return f"{OPENING}:{center_code}:{code}"


def labelled(scanned: str) -> tuple[str, str] | None:
    """Center and piece of a label that was scanned; None: it is something else."""
    opening, _, rest = scanned.strip().partition(":")
    center_code, _, code = rest.partition(":")
    return (center_code, code) if opening == OPENING and center_code and code else None
