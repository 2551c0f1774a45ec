"""Opening what is masked: whoever does it says why, and it is written down for good."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.errors import RuleBroken

WHY_AT_MOST = 200


def checked_why(why: str, key: str) -> str:
    """A reason that says something; otherwise `RuleBroken` with `key`."""
    reason = why.strip()
    if not reason or len(reason) > WHY_AT_MOST:
        raise RuleBroken(key, most=WHY_AT_MOST)
    return reason


def note_opened(
    session: Session,
    *,
    device_id: UUID,
    what: str,
    subject: str,
    facts: Mapping[str, Any],
    field: str,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """Write down who opened which field of `subject` ("errand:…"), when, and why.

    `what` is the area: the fact is `<what>.personal_opened`. The hub does not hear why.
    """
    now = clock.now()
    outbox.record(
        session,
        device_id,
        stream=subject,
        type=f"{what}.personal_opened",
        payload={**facts, "field": field, "staff": str(staff_id), "at": now.isoformat()},
        occurred_at=now,
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=f"{what}.personal_opened",
        subject=subject,
        clock=clock,
        detail={"field": field, "why": why},
    )
