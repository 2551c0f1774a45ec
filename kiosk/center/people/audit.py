"""The audit log: what staff did, chained so that a change, a gap or a cut shows.

Each device keeps its own chain, like its own stream of records for the hub: an entry's hash covers
the entry and the hash before it. Entries are written in the transaction of the act, after its
outbox record, which holds the device's row and so keeps two processes of one device apart.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data.tables import AuditEntry, AuditHead, Device

START = bytes(32)
"""What the first entry of a chain names as the one before it."""
MACHINE = "-"
"""The actor of what no logged-in person did."""

_LOCK = select(Device.id).where(Device.id == bindparam("device")).with_for_update()
_HEAD = select(AuditHead.seq, AuditHead.hash).where(AuditHead.device_id == bindparam("device"))
_APPEND = insert(AuditEntry)
_ADVANCE = (
    update(AuditHead)
    .where(AuditHead.device_id == bindparam("device"))
    .values(seq=bindparam("last"), hash=bindparam("digest"))
)


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One entry as a person reads it."""

    device_id: UUID
    seq: int
    at: datetime
    actor: str
    action: str
    subject: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AuditBreak:
    """The first entry of a chain that does not fit: changed, missing or cut off."""

    device_id: UUID
    seq: int
    trouble: str


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What a check of all chains found."""

    entries: int
    chains: int
    broken: tuple[AuditBreak, ...]


def audit(
    session: Session,
    *,
    device_id: UUID,
    actor: UUID | None,
    action: str,
    subject: str,
    clock: Clock,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Append an act to this device's chain. `detail` is plain JSON without personal data."""
    connection = session.connection()
    connection.execute(_LOCK, {"device": device_id})
    head = connection.execute(_HEAD, {"device": device_id}).one_or_none()
    seq, prev = (1, START) if head is None else (head.seq + 1, head.hash)
    entry = {
        "device_id": device_id,
        "seq": seq,
        "at": clock.now(),
        "actor": MACHINE if actor is None else str(actor),
        "action": action,
        "subject": subject,
        "detail": dict(detail or {}),
        "prev": prev,
    }
    digest = _digest(entry)
    connection.execute(_APPEND, entry | {"hash": digest})
    if head is None:
        first = {"device_id": device_id, "seq": seq, "hash": digest}
        connection.execute(insert(AuditHead), first)
    else:
        connection.execute(_ADVANCE, {"device": device_id, "last": seq, "digest": digest})


def audit_log(session: Session, *, limit: int = 200) -> tuple[AuditLine, ...]:
    """The newest entries of all devices, newest first."""
    rows = session.scalars(
        select(AuditEntry).order_by(AuditEntry.at.desc(), AuditEntry.seq.desc()).limit(limit)
    )
    return tuple(
        AuditLine(row.device_id, row.seq, row.at, row.actor, row.action, row.subject, row.detail)
        for row in rows
    )


def audit_verify(session: Session) -> AuditReport:
    """Walk every chain from its start; each is named with its first entry that does not fit."""
    heads = {row.device_id: row for row in session.scalars(select(AuditHead))}
    devices = set(session.scalars(select(AuditEntry.device_id).distinct())) | set(heads)
    entries, broken = 0, []
    for device_id in sorted(devices, key=str):
        count, trouble = _walk(session, device_id, heads.get(device_id))
        entries += count
        if trouble is not None:
            broken.append(trouble)
    return AuditReport(entries, len(devices), tuple(broken))


def _walk(
    session: Session, device_id: UUID, head: AuditHead | None
) -> tuple[int, AuditBreak | None]:
    wanted = (
        select(AuditEntry.__table__)
        .where(AuditEntry.device_id == device_id)
        .order_by(AuditEntry.seq)
        .execution_options(yield_per=500)
    )
    count, prev = 0, START
    with session.execute(wanted) as rows:
        for found in rows.mappings():
            row = dict(found)
            count += 1
            if row["seq"] != count:
                return count, AuditBreak(device_id, count, "missing")
            if row["prev"] != prev or row["hash"] != _digest(row):
                return count, AuditBreak(device_id, count, "changed")
            prev = row["hash"]
    if head is None or (head.seq, head.hash) != (count, prev):
        return count, AuditBreak(device_id, count + 1, "cut off")
    return count, None


def _digest(entry: Mapping[str, Any]) -> bytes:
    body = json.dumps(
        [
            str(entry["device_id"]),
            entry["seq"],
            entry["at"].astimezone(UTC).isoformat(),
            entry["actor"],
            entry["action"],
            entry["subject"],
            entry["detail"],
            entry["prev"].hex(),
        ],
        ensure_ascii=False,
        separators=(",", ":"),
        sort_keys=True,
    )
    return hashlib.sha256(body.encode()).digest()
