"""Records the hub refused for their own sake: looked at, handed over as they are, offered again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from kiosk.data.outbox import NOT_RECEIVED, OPEN_ONLY
from kiosk.data.tables import OutboxRecord


@dataclass(frozen=True, slots=True)
class Refused:
    """One dead record, as it was frozen, and why it is dead."""

    event_id: UUID
    epoch: UUID
    seq: int
    stream: str
    type: str
    schema_version: int
    occurred_at: datetime
    sha256: bytes
    payload: bytes
    reason: str
    quarantined_at: datetime | None
    """When the hub got its raw bytes."""


def refused_records(session: Session, device_id: UUID, *, limit: int) -> tuple[Refused, ...]:
    """The dead records of this device, oldest first."""
    return _read(session, _dead(device_id), limit)


def next_to_hand_over(session: Session, device_id: UUID) -> Refused | None:
    """A dead record whose bytes the hub has not got yet; None: it has them all."""
    waiting = _dead(device_id) & OutboxRecord.quarantined_at.is_(None)
    return next(iter(_read(session, waiting, 1)), None)


def mark_handed_over(session: Session, device_id: UUID, record: Refused, *, at: datetime) -> None:
    """The hub has the bytes of this record."""
    session.execute(
        update(OutboxRecord)
        .where(
            OutboxRecord.device_id == device_id,
            OutboxRecord.epoch == record.epoch,
            OutboxRecord.seq == record.seq,
            OutboxRecord.state == "dead",
        )
        .values(quarantined_at=at)
        .execution_options(synchronize_session=False)
    )


def revive(session: Session, device_id: UUID, event_ids: Collection[UUID] | None = None) -> int:
    """Let dead records wait again, because somebody looked at them; how many.

    `event_ids`: only these; None: all.
    """
    wanted = _dead(device_id)
    if event_ids is not None:
        wanted &= OutboxRecord.event_id.in_(event_ids)
    places = session.execute(
        select(OutboxRecord.epoch, OutboxRecord.seq)
        .with_hint(OutboxRecord, *OPEN_ONLY)
        .where(wanted)
    ).all()
    for place in places:
        session.execute(
            update(OutboxRecord)
            .where(
                OutboxRecord.device_id == device_id,
                OutboxRecord.epoch == place.epoch,
                OutboxRecord.seq == place.seq,
            )
            .values(state="pending", quarantined_at=None)
            .execution_options(synchronize_session=False)
        )
    return len(places)


def _dead(device_id: UUID) -> ColumnElement[bool]:
    return (OutboxRecord.device_id == device_id) & NOT_RECEIVED & (OutboxRecord.state == "dead")


def _read(session: Session, wanted: ColumnElement[bool], limit: int) -> tuple[Refused, ...]:
    rows = session.scalars(
        select(OutboxRecord)
        .with_hint(OutboxRecord, *OPEN_ONLY)
        .where(wanted)
        .order_by(OutboxRecord.occurred_at, OutboxRecord.seq)
        .limit(limit)
    )
    return tuple(
        Refused(
            event_id=row.event_id,
            epoch=row.epoch,
            seq=row.seq,
            stream=row.stream,
            type=row.type,
            schema_version=row.schema_version,
            occurred_at=row.occurred_at,
            sha256=row.sha256,
            payload=row.payload,
            reason=row.last_error or "",
            quarantined_at=row.quarantined_at,
        )
        for row in rows
    )
