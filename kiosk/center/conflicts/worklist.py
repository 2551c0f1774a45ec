"""不一致的事: what this center and the hub differed on, as staff look at it and settle it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, select, true
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.center.people.roles import check_may, may
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Activity, Conflict, Item, Staff
from kiosk.errors import RuleBroken

REMARK_AT_MOST = 200
SETTLED_SHOWN = 200


@dataclass(frozen=True, slots=True)
class ConflictView:
    """One of them: what each side had, which was kept, and what staff did about it."""

    id: UUID
    kind: str
    subject: str
    """The stream it is about: `appointment:<id>`."""
    ours: Mapping[str, Any]
    theirs: Mapping[str, Any]
    kept: str
    found_at: datetime
    item_name: str
    """Of the business it is about, as far as it says one; empty: it does not."""
    settled_at: datetime | None
    settled_by: str
    remark: str

    @property
    def settled(self) -> bool:
        return self.settled_at is not None

    @property
    def reachable(self) -> bool:
        """Whether there is a person behind it whom staff can call."""
        return self.subject.partition(":")[0] in (
            "appointment",
            "activity_sign_up",
            "order",
        )


def open_conflicts(session: Session, *, staff_id: UUID) -> tuple[ConflictView, ...]:
    """What nobody has settled, the oldest first. What was rated, only leads see."""
    those = _for(session, staff_id), Conflict.settled_at.is_(None)
    rows = session.execute(_columns().where(*those).order_by(Conflict.found_at, Conflict.id))
    return tuple(_view(session, row) for row in rows.all())


def settled_conflicts(session: Session, *, staff_id: UUID) -> tuple[ConflictView, ...]:
    """The last that were settled, the newest first."""
    those = _for(session, staff_id), Conflict.settled_at.is_not(None)
    rows = session.execute(
        _columns().where(*those).order_by(Conflict.settled_at.desc()).limit(SETTLED_SHOWN)
    )
    return tuple(_view(session, row) for row in rows.all())


def count_open(session: Session, *, staff_id: UUID) -> int:
    """How many stand on the worklist of this person."""
    those = _for(session, staff_id), Conflict.settled_at.is_(None)
    return session.scalar(select(func.count(Conflict.id)).where(*those)) or 0


def settle(
    session: Session,
    *,
    device_id: UUID,
    conflict_id: UUID,
    remark: str,
    staff_id: UUID,
    clock: Clock,
) -> ConflictView:
    """Somebody has looked at it and says what they did. It changes nothing of what was kept.

    `RuleBroken`: `conflict.unknown`, `conflict.settled`, `conflict.remark_missing`,
    `conflict.remark_too_long`.
    """
    plain = " ".join(remark.split())
    if not plain:
        raise RuleBroken("conflict.remark_missing")
    if len(plain) > REMARK_AT_MOST:
        raise RuleBroken("conflict.remark_too_long", limit=REMARK_AT_MOST)
    mine = _for(session, staff_id), Conflict.id == conflict_id
    row = session.scalars(select(Conflict).where(*mine).with_for_update()).one_or_none()
    if row is None:
        raise RuleBroken("conflict.unknown")
    if row.settled_at is not None:
        raise RuleBroken("conflict.settled")
    now = clock.now()
    row.settled_at, row.settled_by, row.remark = now, staff_id, plain
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"conflict:{row.id}",
        type="conflict.settled",
        payload={"conflict": str(row.id), "staff": str(staff_id), "at": now.isoformat()},
        occurred_at=now,
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action="conflict.settled",
        subject=f"conflict:{row.id}",
        clock=clock,
        detail={"kind": row.kind, "about": row.subject},
    )
    found = session.execute(_columns().where(Conflict.id == conflict_id)).one()
    return _view(session, found)


def _for(session: Session, staff_id: UUID) -> ColumnElement[bool]:
    role = session.scalar(select(Staff.role).where(Staff.id == staff_id, Staff.active)) or ""
    check_may(role, "conflict.work")
    if may(role, "case.work"):
        return true()
    return ~Conflict.kind.startswith("rating.", autoescape=True)


def _columns() -> Select[*tuple[Any, ...]]:
    return select(Conflict, Staff.name).join(Staff, Staff.id == Conflict.settled_by, isouter=True)


def _view(session: Session, found: Row[Any]) -> ConflictView:
    row: Conflict = found.Conflict
    return ConflictView(
        id=row.id,
        kind=row.kind,
        subject=row.subject,
        ours=row.ours,
        theirs=row.theirs,
        kept=row.kept,
        found_at=row.found_at,
        item_name=_about(session, row),
        settled_at=row.settled_at,
        settled_by=found.name or "",
        remark=row.remark or "",
    )


def _about(session: Session, row: Conflict) -> str:
    """The business or activity it is about; its code where this store does not know it."""
    if activity := str(row.ours.get("activity") or ""):
        known = session.get(Activity, activity)
        return known.name if known else activity
    code = str(row.ours.get("item") or row.theirs.get("item") or "")
    item = session.get(Item, code) if code else None
    return item.name if item else code
