"""The outbox as the uploader sees it: what goes next, and what became of it.

The place of a record, (epoch, seq), may change once in a rare repair; its id and its bytes never.
"""

import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.orm import Session

from kiosk.data.outbox import NOT_RECEIVED, OPEN_ONLY
from kiosk.data.tables import Device, OutboxRecord

ALIVE = ("pending", "sent")
_AT_A_TIME = 50
"""Rows fetched at once: one payload may be large, and the rest of them not wanted."""

_HERE = (OutboxRecord.device_id == bindparam("device")) & (
    OutboxRecord.epoch == bindparam("in_epoch")
)
_CURRENT = select(Device.epoch).where(Device.id == bindparam("device"))
_ENDED = [
    # Two questions, because one with OR would read everything that waits.
    select(OutboxRecord.occurred_at, OutboxRecord.epoch)
    .with_hint(OutboxRecord, *OPEN_ONLY)
    .where(
        OutboxRecord.device_id == bindparam("device"),
        elsewhere,
        NOT_RECEIVED,
        OutboxRecord.state.in_(ALIVE),
    )
    .order_by(OutboxRecord.occurred_at)
    .limit(1)
    for elsewhere in (
        OutboxRecord.epoch < bindparam("in_epoch"),
        OutboxRecord.epoch > bindparam("in_epoch"),
    )
]
_WAITING = (
    select(
        OutboxRecord.event_id,
        OutboxRecord.seq,
        OutboxRecord.stream,
        OutboxRecord.type,
        OutboxRecord.schema_version,
        OutboxRecord.occurred_at,
        OutboxRecord.sha256,
        OutboxRecord.payload,
        OutboxRecord.state,
    )
    .with_hint(OutboxRecord, *OPEN_ONLY)
    .where(
        _HERE,
        NOT_RECEIVED,
        OutboxRecord.state.in_(ALIVE),
        OutboxRecord.seq > bindparam("after"),
    )
    .order_by(OutboxRecord.seq)
    .limit(bindparam("most"))
)
_MARK = (
    update(OutboxRecord)
    .where(_HERE, OutboxRecord.seq.between(bindparam("first"), bindparam("last")), NOT_RECEIVED)
    .values(
        state=bindparam("new_state"),
        attempts=OutboxRecord.attempts + bindparam("one_more"),
        last_error=bindparam("error"),
        received_at=bindparam("at"),
    )
)


class Waiting(NamedTuple):
    """One record the hub has not confirmed, as it was frozen."""

    # A tuple, and in the order of `_WAITING`: half a thousand of them are made at once.

    event_id: UUID
    seq: int
    stream: str
    type: str
    schema_version: int
    occurred_at: datetime
    sha256: bytes
    payload: bytes
    state: str


def epochs_to_send(session: Session, device_id: UUID) -> tuple[UUID, ...]:
    """The epochs to send from, in this order: one that ended and still waits, the current one."""
    connection = session.connection()
    current = connection.scalars(_CURRENT, {"device": device_id}).one()
    ended: list[tuple[datetime, UUID]] = []
    for question in _ENDED:
        row = connection.execute(question, {"device": device_id, "in_epoch": current}).first()
        if row is not None:
            ended.append((row.occurred_at, row.epoch))
    return (*(epoch for _, epoch in sorted(ended)[:1]), current)


def waiting_epochs(session: Session, device_id: UUID) -> tuple[UUID, ...]:
    """Every epoch something waits in, in the order they were written in, the current one last."""
    current = session.connection().scalars(_CURRENT, {"device": device_id}).one()
    begun = session.execute(
        select(OutboxRecord.epoch, func.min(OutboxRecord.occurred_at))
        .with_hint(OutboxRecord, *OPEN_ONLY)
        .where(OutboxRecord.device_id == device_id, NOT_RECEIVED, OutboxRecord.state.in_(ALIVE))
        .group_by(OutboxRecord.epoch)
    ).all()
    ordered = sorted(begun, key=lambda row: (row[0] == current, row[1]))
    return tuple(row[0] for row in ordered)


def places_of(
    session: Session, device_id: UUID, event_ids: Iterable[UUID | None]
) -> dict[UUID, tuple[UUID, int]]:
    """The epoch and seq of those of these records that the hub has not confirmed."""
    rows = session.execute(
        select(OutboxRecord.event_id, OutboxRecord.epoch, OutboxRecord.seq).where(
            OutboxRecord.event_id.in_([one for one in event_ids if one is not None]),
            OutboxRecord.device_id == device_id,
            OutboxRecord.state != "received",
        )
    )
    return {row.event_id: (row.epoch, row.seq) for row in rows}


def waiting(
    session: Session,
    device_id: UUID,
    *,
    epoch: UUID,
    limit: int,
    max_bytes: int,
    without_streams: Collection[str] = (),
    after: int = 0,
) -> tuple[Waiting, ...]:
    """The oldest records of `epoch` the hub has not confirmed, in order, within both limits.

    At least one, however large. Dead records are left out: what they held back goes on.
    """
    query = _WAITING
    if without_streams:
        query = query.where(OutboxRecord.stream.not_in(without_streams))
    rows = session.connection().execute(
        query, {"device": device_id, "in_epoch": epoch, "most": limit, "after": after}
    )
    chosen: list[Waiting] = []
    size = 0
    for record in map(Waiting._make, chain.from_iterable(rows.partitions(_AT_A_TIME))):
        size += len(record.payload)
        if chosen and size > max_bytes:
            break
        chosen.append(record)
    return tuple(chosen)


def mark(
    session: Session,
    device_id: UUID,
    epoch: UUID,
    seqs: Iterable[int],
    *,
    state: str,
    at: datetime,
    error: str | None = None,
) -> None:
    """Move records to `sent`, `received` or `dead`; a received one does not move."""
    values = {
        "device": device_id,
        "in_epoch": epoch,
        "new_state": state,
        "one_more": 1 if state == "sent" else 0,
        "error": error,
        "at": at if state == "received" else None,
    }
    for first, last in _runs(seqs):
        session.connection().execute(_MARK, {**values, "first": first, "last": last})


def _runs(seqs: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The seqs as runs without a gap: 1 2 3 7 8 → (1, 3) (7, 8)."""
    first = last = 0
    for seq in sorted(seqs):
        if last and seq == last + 1:
            last = seq
            continue
        if last:
            yield first, last
        first = last = seq
    if last:
        yield first, last


def offer_again(session: Session, device_id: UUID, *, epoch: UUID, above: int) -> None:
    """Let confirmed records wait once more, because the hub has lost them.

    Those of `epoch` with a seq over `above`, and those of every other epoch: what the hub has of
    them it does not say unasked. What it still has, it will call a duplicate. What was blanked
    since does not go again: nobody needs it any more.
    """
    session.execute(
        update(OutboxRecord)
        .where(
            OutboxRecord.device_id == device_id,
            or_(OutboxRecord.epoch != epoch, OutboxRecord.seq > above),
            OutboxRecord.state == "received",
            OutboxRecord.payload != b"",
        )
        .values(state="pending", received_at=None)
        .execution_options(synchronize_session=False)
    )


def begin_epoch(session: Session, device_id: UUID) -> UUID:
    """Start a new history of this device, because the old one went on without this store.

    What still waits moves along in its order, so that no newer record of its stream overtakes it.
    """
    epoch = uuid.uuid4()
    left_behind = session.scalars(select(Device.epoch).where(Device.id == device_id)).one()
    here = (OutboxRecord.device_id == device_id) & (OutboxRecord.epoch == left_behind)
    order = (
        select(OutboxRecord.seq, func.row_number().over(order_by=OutboxRecord.seq).label("place"))
        .with_hint(OutboxRecord, *OPEN_ONLY)
        .where(here, NOT_RECEIVED, OutboxRecord.state.in_(ALIVE))
        .subquery()
    )
    moved = session.connection().execute(
        update(OutboxRecord)
        .where(here, OutboxRecord.seq == order.c.seq)
        .values(epoch=epoch, seq=order.c.place, state="pending")
    )
    session.execute(
        update(Device)
        .where(Device.id == device_id)
        .values(epoch=epoch, next_seq=moved.rowcount + 1, hub_high_water=0)
        .execution_options(synchronize_session=False)
    )
    return epoch


def move_to_current_epoch(
    session: Session, device_id: UUID, epoch: UUID, seqs: Sequence[int]
) -> None:
    """Give records of `epoch` a new place at the end of the current history, in this order."""
    for seq in seqs:
        current, place = session.execute(
            update(Device)
            .where(Device.id == device_id)
            .values(next_seq=Device.next_seq + 1)
            .returning(Device.epoch, Device.next_seq - 1)
            .execution_options(synchronize_session=False)
        ).one()
        session.execute(
            update(OutboxRecord)
            .where(
                OutboxRecord.device_id == device_id,
                OutboxRecord.epoch == epoch,
                OutboxRecord.seq == seq,
            )
            .values(epoch=current, seq=place, state="pending")
            .execution_options(synchronize_session=False)
        )
