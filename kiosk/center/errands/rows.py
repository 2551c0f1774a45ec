"""Errand rows within a transaction: one locked, one moved, the move written down and told."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.states import CLOSED, after
from kiosk.center.people.acting import acting_staff
from kiosk.center.people.audit import audit
from kiosk.center.queue.business_day import beat
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Agent, Errand, ErrandMove, Staff
from kiosk.errors import RuleBroken

NOTE_AT_MOST = 500

FACTS = {
    "submit": "submitted",
    "fill_in": "filled_in",
    "accept": "accepted",
    "decline": "declined",
    "entrust": "entrusted",
    "assign": "assigned",
    "take_over": "taken_over",
    "hand_over": "handed_over",
    "take_back": "taken_back",
    "begin": "begun",
    "step": "step_done",
    "note": "noted",
    "external": "accepted_elsewhere",
    "pay": "paid",
    "receive": "documents_received",
    "return": "documents_returned",
    "attach": "picture_attached",
    "suspend": "suspended",
    "resume": "resumed",
    "complete": "completed",
    "deliver": "delivered",
    "archive": "archived",
    "follow_up": "followed_up",
    "call": "not_reached",
    "terminate": "terminated",
}
"""Verb to the fact the hub hears: `errand.<fact>`."""


def enter(session: Session, errand_id: UUID) -> Errand:
    """The errand, locked against everybody else until the transaction ends.

    Desks look again because of it. `RuleBroken`: `errand.unknown`.
    """
    beat(session)
    row = session.scalars(
        select(Errand).where(Errand.id == errand_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise RuleBroken("errand.unknown")
    return row


def check_staff(session: Session, staff_id: UUID, act: str = "errand.work") -> Staff:
    """The active member of staff, if their role may do `act`."""
    return acting_staff(session, staff_id, act)


def move(
    session: Session,
    errand: Errand,
    verb: str,
    *,
    device_id: UUID,
    clock: Clock,
    staff_id: UUID | None,
    reason: str | None = None,
    note: str = "",
    detail: Mapping[str, Any] | None = None,
    actor: str | None = None,
) -> None:
    """Take the errand one step on: its state, its history, the fact for the hub, the audit log.

    `detail` is plain JSON without personal data; it goes to the hub, `note` does not.
    """
    was = errand.state
    errand.state = after(was, verb)
    now = clock.now()
    if errand.state in CLOSED and errand.closed_at is None:
        errand.closed_at = now
    session.add(
        ErrandMove(
            errand_id=errand.id,
            at=now,
            verb=verb,
            from_state=was,
            to_state=errand.state,
            actor=actor or ("staff" if staff_id else "resident"),
            staff_id=staff_id,
            device_id=device_id,
            reason=reason,
            note=checked_note(note),
            detail=dict(detail) if detail else None,
        )
    )
    session.flush()
    tell(
        session,
        errand,
        verb,
        device_id=device_id,
        clock=clock,
        was=was,
        reason=reason,
        staff_id=staff_id,
        detail=detail,
    )
    if staff_id is not None:
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action=f"errand.{FACTS[verb]}",
            subject=f"errand:{errand.id}",
            clock=clock,
            detail={"from": was, "to": errand.state},
        )


def tell(
    session: Session,
    errand: Errand,
    verb: str,
    *,
    device_id: UUID,
    clock: Clock,
    was: str,
    reason: str | None = None,
    staff_id: UUID | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Record the fact for the hub. Nothing in it says whose errand it is."""
    agent = session.get(Agent, errand.agent_id) if errand.agent_id else None
    outbox.record(
        session,
        device_id,
        stream=f"errand:{errand.id}",
        type=f"errand.{FACTS[verb]}",
        payload={
            "errand": str(errand.id),
            "number": errand.number,
            "item": errand.item_code,
            "kind": errand.kind,
            "village": errand.village_code,
            "intake_center": errand.intake_center,
            "handling_center": errand.handling_center,
            "from": was,
            "to": errand.state,
            "reason": reason,
            "due_on": errand.due_on.isoformat() if errand.due_on else None,
            "agent": agent.code if agent else None,
            "staff": str(staff_id) if staff_id else None,
            "detail": dict(detail or {}),
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )


def checked_note(note: str) -> str:
    """A note as it is kept. `RuleBroken` for one that is too long."""
    plain = note.strip()
    if len(plain) > NOTE_AT_MOST:
        raise RuleBroken("errand.note_long", most=NOTE_AT_MOST)
    return plain


def wanted(text: str, key: str, *, most: int = 200) -> str:
    """A text somebody has to give; `RuleBroken(key)` for an empty or endless one."""
    plain = text.strip()
    if not plain or len(plain) > most:
        raise RuleBroken(key, most=most)
    return plain


def chosen(code: str, allowed: tuple[str, ...], key: str) -> str:
    """A code out of a list; `RuleBroken(key)` for any other."""
    if code not in allowed:
        raise RuleBroken(key, found=code)
    return code
