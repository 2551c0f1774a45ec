"""What the hub notices of a device while it speaks: its version, its clock, and its lives."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, select, update

from kiosk.hub.feeds.forgotten import all_looked_at, tell_forgotten
from kiosk.hub.histories import end, has_ended
from kiosk.hub.tables import HubDevice
from kiosk.sync.wire import Envelope

CLONED = "cloned"
"""The notice to a device whose store lives on two machines."""

# Built once: every batch needs them.
_KNOWN = select(HubDevice.current_epoch, HubDevice.cloned_at, HubDevice.center_code).where(
    HubDevice.id == bindparam("device")
)
_SAID = (
    update(HubDevice)
    .where(HubDevice.id == bindparam("device"))
    .values(
        protocol=bindparam("spoken"),
        clock_off_s=bindparam("off"),
        oldest_pending_s=bindparam("pending"),
        last_seen_at=bindparam("at"),
    )
)


@dataclass(frozen=True, slots=True)
class Beside:
    """What a device says of itself beside its batch; None where it did not."""

    clock: datetime | None = None
    current_epoch: UUID | None = None
    nonce: str | None = None
    """Once more beside the body; the body's own must be the same."""


def note_state(
    connection: Connection, envelope: Envelope, beside: Beside, *, now: datetime
) -> list[str]:
    """Write down what the device said; what its own people should be told.

    A new epoch means that the store was restored or copied. When an epoch that had ended is the
    current one again, two machines write under one name: the records of both are kept apart by
    their epochs, and the device is marked. The caller holds the device's lock.
    """
    device = envelope.device
    known = connection.execute(_KNOWN, {"device": device}).one()
    said = {
        "device": device,
        "spoken": envelope.protocol,
        "off": None if beside.clock is None else round((now - beside.clock).total_seconds()),
        "pending": envelope.oldest_pending_s,
        "at": now,
    }
    connection.execute(_SAID, said)
    cloned = known.cloned_at
    if beside.current_epoch is not None and beside.current_epoch != known.current_epoch:
        changes: dict[str, object] = {"current_epoch": beside.current_epoch}
        if known.current_epoch is not None:
            changes["restored_at"] = now
            if has_ended(connection, device, beside.current_epoch):
                changes["cloned_at"] = cloned = now
            end(connection, device, known.current_epoch, now=now)
            tell_forgotten(connection, device, known.center_code, beside.current_epoch, now=now)
        connection.execute(update(HubDevice).where(HubDevice.id == device).values(**changes))
    return [] if cloned is None else [CLONED]


def note_version(connection: Connection, device: UUID, said: int, *, now: datetime) -> None:
    """The device speaks a version this hub does not take."""
    connection.execute(
        update(HubDevice).where(HubDevice.id == device).values(protocol=said, last_seen_at=now)
    )


def clear_marks(connection: Connection, device: UUID, *, now: datetime) -> bool:
    """Somebody has looked: forget that the device was restored or cloned; False for no device.

    It holds back no places for that any more.
    """
    all_looked_at(connection, device, now=now)
    done = connection.execute(
        update(HubDevice).where(HubDevice.id == device).values(restored_at=None, cloned_at=None)
    )
    return done.rowcount == 1
