"""Working promised dates out anew, after closures or the national calendar changed."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.deciding import due_of
from kiosk.center.errands.states import RUNNING
from kiosk.center.errands.term import Due, Pause, Term, due
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.audit import audit
from kiosk.center.queue.business_day import beat
from kiosk.clock import Clock, local
from kiosk.data import outbox
from kiosk.data.tables import Errand, ErrandPause

AT_ONCE = 50
"""Errands looked at in one transaction."""


def dates_off(session: Session, *, after: str = "") -> tuple[tuple[UUID, ...], str | None]:
    """Of the next `AT_ONCE` running errands those whose date has changed, and where to go on.

    `after` is the number of the last one looked at; None: that was all. Reads only.
    """
    rows = session.scalars(
        select(Errand)
        .where(
            Errand.state.in_(RUNNING),
            Errand.accepted_at.is_not(None),
            Errand.number > after,
        )
        .order_by(Errand.number)
        .limit(AT_ONCE)
    ).all()
    pauses: dict[UUID, list[Pause]] = defaultdict(list)
    for each in session.scalars(
        select(ErrandPause).where(ErrandPause.errand_id.in_([row.id for row in rows]))
    ):
        pauses[each.errand_id].append(Pause(each.from_day, each.to_day))
    closures = closed_days(session)
    off = []
    for row in rows:
        if row.accepted_at is None:
            continue
        term = Term(row.term_days, row.term_natural, row.term_text, months=row.term_months)
        found = due(term, local(row.accepted_at).date(), pauses[row.id], closures=closures)
        if found != Due(row.due_on, row.due_provisional):
            off.append(row.id)
    return tuple(off), rows[-1].number if len(rows) == AT_ONCE else None


def recount_due_dates(
    session: Session, *, device_id: UUID, errand_ids: Collection[UUID], clock: Clock
) -> int:
    """Give these running errands the date that their history says now; how many changed."""
    beat(session)
    changed = 0
    for row in session.scalars(
        select(Errand)
        .where(Errand.id.in_(list(errand_ids)), Errand.state.in_(RUNNING))
        .order_by(Errand.number)
        .with_for_update()
    ).all():
        found = due_of(session, row)
        if found == Due(row.due_on, row.due_provisional):
            continue
        was = row.due_on
        row.due_on, row.due_provisional = found.on, found.provisional
        session.flush()
        changed += 1
        detail = {
            "was": was.isoformat() if was else None,
            "due_on": found.on.isoformat() if found.on else None,
            "provisional": found.provisional,
        }
        outbox.record(
            session,
            device_id,
            stream=f"errand:{row.id}",
            type="errand.date_changed",
            payload={
                "errand": str(row.id),
                "number": row.number,
                **detail,
                "at": clock.now().isoformat(),
            },
            occurred_at=clock.now(),
        )
        audit(
            session,
            device_id=device_id,
            actor=None,
            action="errand.date_changed",
            subject=f"errand:{row.id}",
            clock=clock,
            detail=detail,
        )
    return changed
