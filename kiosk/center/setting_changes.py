"""A rule of the center was changed: who did it is audited, that it was reaches the hub."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data import outbox


def record_change(
    session: Session,
    subject: str,
    detail: Mapping[str, Any],
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Write down that `subject` is now as `detail` says. `staff_id` None: the command line."""
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"setting:{subject}",
        type="setting.changed",
        payload={"setting": subject, "staff": str(staff_id) if staff_id else None, **detail},
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action="setting.changed",
        subject=subject,
        clock=clock,
        detail=detail,
    )
