"""Where a device stands with the hub: how far each knows the other to be."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from kiosk.data.tables import Device

# Built once: every reply of the hub needs them.
_STANDING = select(Device.epoch, Device.next_seq, Device.hub_high_water, Device.hub_epoch).where(
    Device.id == bindparam("device")
)
_REMEMBER = (
    update(Device).where(Device.id == bindparam("device")).values(hub_high_water=bindparam("most"))
)
_HEARD = (
    update(Device)
    .where(Device.id == bindparam("device"))
    .values(last_success_at=bindparam("at"), hub_epoch=bindparam("hub"))
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where this device stands with the hub."""

    epoch: UUID
    """The one it writes into."""
    next_seq: int
    """The seq the next record gets."""
    high_water: int
    """What the hub last said it has of this epoch without a gap."""
    hub_epoch: str | None
    """Which life of the hub last spoke; None before it ever did."""


def standing(session: Session, device_id: UUID) -> Standing:
    """Where the current history stands."""
    return Standing(*session.connection().execute(_STANDING, {"device": device_id}).one())


def remember(session: Session, device_id: UUID, *, high_water: int) -> None:
    """Keep what the hub says it has of the current epoch without a gap."""
    session.connection().execute(_REMEMBER, {"device": device_id, "most": high_water})


def heard(session: Session, device_id: UUID, *, hub_epoch: UUID, at: datetime) -> None:
    """Keep which life of the hub answered, and when."""
    session.connection().execute(_HEARD, {"device": device_id, "hub": str(hub_epoch), "at": at})
