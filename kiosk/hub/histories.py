"""How far the records of each life of a device are complete here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.hub.tables import History, Receipt

_PAGE = 500

# Built once: putting a statement together costs more than running it.
_HERE = (History.device_id == bindparam("device")) & (History.epoch == bindparam("life"))
_READ = select(History.high_water, History.last_seq, History.ended_at).where(_HERE)
_BEGIN = insert(History)
_MOVE = (
    update(History).where(_HERE).values(high_water=bindparam("most"), last_seq=bindparam("last"))
)
_END = update(History).where(_HERE).values(ended_at=bindparam("at"))
_AFTER = (
    select(Receipt.seq)
    .where(
        Receipt.device_id == bindparam("device"),
        Receipt.epoch == bindparam("life"),
        Receipt.seq > bindparam("after"),
    )
    .order_by(Receipt.seq)
    .limit(_PAGE)
)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far an epoch of a device has come."""

    high_water: int
    """Every seq up to here is stored."""
    last_seq: int
    """The greatest seq stored, past whatever is missing."""


def reached(connection: Connection, device: UUID, epoch: UUID) -> Reached:
    """How far this epoch is; from now on the hub knows of it."""
    row = connection.execute(_READ, {"device": device, "life": epoch}).first()
    if row is not None:
        return Reached(row.high_water, row.last_seq)
    _begin(connection, device, epoch)
    return Reached(0, 0)


def advance(
    connection: Connection, device: UUID, epoch: UUID, before: Reached, stored: Iterable[int]
) -> int:
    """Move the high-water mark over what is now without a gap, and return it."""
    seqs = sorted(stored)
    if not seqs:
        return before.high_water
    high_water, last_seq = before.high_water, max(before.last_seq, seqs[-1])
    here = {"device": device, "life": epoch}
    for seq in seqs:
        if seq == high_water + 1:
            high_water = seq
    while high_water < last_seq:  # a gap was filled, or is still there
        behind = connection.scalars(_AFTER, {**here, "after": high_water}).all()
        start = high_water
        for seq in behind:
            if seq != high_water + 1:
                break
            high_water = seq
        if high_water - start < _PAGE:
            break
    connection.execute(_MOVE, {**here, "most": high_water, "last": last_seq})
    return high_water


def has_ended(connection: Connection, device: UUID, epoch: UUID) -> bool:
    """Whether the device has said since that it writes in another."""
    row = connection.execute(_READ, {"device": device, "life": epoch}).first()
    return row is not None and row.ended_at is not None


def end(connection: Connection, device: UUID, epoch: UUID, *, now: datetime) -> None:
    """The device writes in another from now on."""
    done = connection.execute(_END, {"device": device, "life": epoch, "at": now})
    if done.rowcount == 0:
        _begin(connection, device, epoch, ended_at=now)


def _begin(
    connection: Connection, device: UUID, epoch: UUID, *, ended_at: datetime | None = None
) -> None:
    begun = {"device_id": device, "epoch": epoch, "ended_at": ended_at}
    connection.execute(_BEGIN, {**begun, "high_water": 0, "last_seq": 0})
