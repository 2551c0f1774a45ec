"""What the hub notices of a device while it speaks: its version, its clock, and its lives."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from kiosk.hub.tables import History, HubDevice

CLONED = "cloned"
"""The notice to a device whose store lives on two machines."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a device says of itself beside its batch; None where it did not."""

    clock: datetime | None = None
    current_epoch: UUID | None = None


def note_state(
    connection: Connection, device: UUID, beside: Beside, *, protocol: int, now: datetime
) -> list[str]:
    """Write down what the device said; what its own people should be told.

    A new epoch means that the store was restored or copied. When an epoch that had ended is the
    current one again, two machines write under one name: the records of both are kept apart by
    their epochs, and the device is marked. The caller holds the device's lock.
    """
    known = connection.execute(
        select(HubDevice.current_epoch, HubDevice.cloned_at).where(HubDevice.id == device)
    ).one()
    off = None if beside.clock is None else round((now - beside.clock).total_seconds())
    changes: dict[str, object] = {"protocol": protocol, "clock_off_s": off}
    cloned = known.cloned_at
    if beside.current_epoch is not None and beside.current_epoch != known.current_epoch:
        changes["current_epoch"] = beside.current_epoch
        if known.current_epoch is not None:
            changes["restored_at"] = now
            if _has_ended(connection, device, beside.current_epoch):
                changes["cloned_at"] = cloned = now
            _end(connection, device, known.current_epoch, now=now)
    connection.execute(update(HubDevice).where(HubDevice.id == device).values(**changes))
    return [] if cloned is None else [CLONED]


def note_version(connection: Connection, device: UUID, said: int, *, now: datetime) -> None:
    """The device speaks a version this hub does not take."""
    connection.execute(
        update(HubDevice).where(HubDevice.id == device).values(protocol=said, last_seen_at=now)
    )


def clear_marks(connection: Connection, device: UUID) -> bool:
    """Somebody has looked: forget that the device was restored or cloned; False for no device."""
    done = connection.execute(
        update(HubDevice).where(HubDevice.id == device).values(restored_at=None, cloned_at=None)
    )
    return done.rowcount == 1


def _has_ended(connection: Connection, device: UUID, epoch: UUID) -> bool:
    ended = connection.scalar(
        select(History.ended_at).where(History.device_id == device, History.epoch == epoch)
    )
    return ended is not None


def _end(connection: Connection, device: UUID, epoch: UUID, *, now: datetime) -> None:
    done = connection.execute(
        update(History)
        .where(History.device_id == device, History.epoch == epoch)
        .values(ended_at=now)
    )
    if done.rowcount == 0:
        connection.execute(
            insert(History).values(
                device_id=device, epoch=epoch, high_water=0, last_seq=0, ended_at=now
            )
        )
