"""What the staff of a center see of the way to the hub, and what they can do about it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data.outbox import backlog
from kiosk.data.refused import refused_records, revive
from kiosk.data.tables import Device

REFUSED_SHOWN = 200


@dataclass(frozen=True, slots=True)
class RefusedView:
    """One record the hub refused, without what is in it."""

    event_id: UUID
    seq: int
    stream: str
    reason: str
    occurred_at: datetime
    at_hub: bool
    """Whether the hub's people have its bytes."""


@dataclass(frozen=True, slots=True)
class UploadsView:
    """What this machine owes the hub."""

    joined: bool
    waiting: int
    oldest_at: datetime | None
    dead: int
    last_success_at: datetime | None
    refused: tuple[RefusedView, ...]
    """The first of them, oldest first."""


def uploads(session: Session, *, device_id: UUID) -> UploadsView:
    """How it stands now."""
    device = session.get_one(Device, device_id)
    owed = backlog(session, device_id)
    return UploadsView(
        joined=device.hub_credential is not None,
        waiting=owed.waiting,
        oldest_at=owed.oldest_at,
        dead=owed.dead,
        last_success_at=device.last_success_at,
        refused=tuple(
            RefusedView(
                event_id=one.event_id,
                seq=one.seq,
                stream=one.stream,
                reason=one.reason,
                occurred_at=one.occurred_at,
                at_hub=one.quarantined_at is not None,
            )
            for one in refused_records(session, device_id, limit=REFUSED_SHOWN)
        ),
    )


def offer_refused_again(
    session: Session,
    *,
    device_id: UUID,
    staff_id: UUID,
    clock: Clock,
    event_ids: Collection[UUID] | None = None,
) -> int:
    """Let refused records wait once more, because somebody looked at them; how many.

    `event_ids`: only these; None: all of them.
    """
    count = revive(session, device_id, event_ids)
    if count:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action="outbox.retried",
            subject=f"device:{device_id}",
            clock=clock,
            detail={"records": count},
        )
    return count
