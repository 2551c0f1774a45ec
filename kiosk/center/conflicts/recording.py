"""Writing down that this center and the hub differed, and which of the two was kept."""

from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Conflict

Side = Literal["ours", "theirs"]


def record_conflict(
    session: Session,
    *,
    kind: str,
    subject: str,
    ours: Mapping[str, Any],
    theirs: Mapping[str, Any],
    kept: Side,
    clock: Clock,
    device_id: UUID,
) -> UUID:
    """Put a conflict on the worklist and tell the hub (`conflict.found`); its id.

    `subject` is the stream it is about (`appointment:<id>`), `ours` and `theirs` plain JSON that
    names nobody. The same kind of conflict about the same subject is written down once: found
    again, it is the one that is there, whether staff have settled it or not.
    """
    known = session.scalar(
        select(Conflict.id).where(Conflict.kind == kind, Conflict.subject == subject)
    )
    if known is not None:
        return known
    at = clock.now()
    row = Conflict(
        kind=kind,
        subject=subject,
        ours=dict(ours),
        theirs=dict(theirs),
        kept=kept,
        found_at=at,
        device_id=device_id,
    )
    session.add(row)
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"conflict:{row.id}",
        type="conflict.found",
        payload={
            "conflict": str(row.id),
            "kind": kind,
            "subject": subject,
            "ours": row.ours,
            "theirs": row.theirs,
            "kept": kept,
            "at": at.isoformat(),
        },
        occurred_at=at,
    )
    return row.id
