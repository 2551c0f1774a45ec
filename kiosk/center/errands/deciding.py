"""Accepting an errand or not, and the resident's authority to act for them (委托书)."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kiosk.center.errands.rows import check_staff, chosen, enter, move, wanted
from kiosk.center.errands.signing import sign
from kiosk.center.errands.states import DECLINE_REASONS
from kiosk.center.errands.term import Due, Pause, Term, due, term_of
from kiosk.center.guides.catalog import Guide, guide
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.signature import Strokes
from kiosk.clock import Clock, local, local_date
from kiosk.data.tables import (
    Errand,
    ErrandPause,
    ErrandPerson,
    ErrandSignature,
    ErrandStep,
)
from kiosk.errors import RuleBroken

AUTHORITY_DAYS = 180
"""How long an authority lasts at most where nobody names a day."""


def accept(
    session: Session, *, device_id: UUID, errand_id: UUID, staff_id: UUID, clock: Clock
) -> None:
    """Accept an errand: from today the promised time runs, the guide's steps become its steps.

    `RuleBroken` where something a case cannot do without is missing: `errand.name_missing`,
    `errand.phone_missing`, `errand.village_missing`, `errand.consent_missing`,
    `signature.missing`.
    """
    row = enter(session, errand_id)
    check_staff(session, staff_id)
    if row.state == "submitted":
        _check_ready(session, row)
    found = guide(session, code=row.item_code)
    term = term_of(found)
    row.accepted_at = clock.now()
    row.term_days, row.term_months = term.days, term.months
    row.term_natural, row.term_text = term.natural, term.text
    set_due(session, row)
    move(session, row, "accept", device_id=device_id, clock=clock, staff_id=staff_id)
    _put_steps(session, row.id, found)


def decline(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    reason: str,
    note: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """Refuse an errand, with the reason the resident gets in writing."""
    row = enter(session, errand_id)
    check_staff(session, staff_id)
    row.reason = chosen(reason, DECLINE_REASONS, "errand.reason_unknown")
    if reason == "other":
        wanted(note, "errand.note_missing", most=500)
    move(
        session,
        row,
        "decline",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        reason=reason,
        note=note,
    )


def entrust(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    scope: str,
    until: date | None,
    signature: Strokes,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """The resident signs what may be done in their name, and until when (委托书).

    `until` None: half a year. `RuleBroken`: `errand.authority_date`, `errand.scope_missing`,
    `signature.missing`.
    """
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    today = local_date(clock)
    last = until or today + timedelta(days=AUTHORITY_DAYS)
    if last < today:
        raise RuleBroken("errand.authority_date")
    row.authority_scope = wanted(scope, "errand.scope_missing", most=300)
    row.authority_until = last
    sign(
        session,
        errand_id=row.id,
        purpose="authority",
        party="resident",
        strokes=signature,
        clock=clock,
        staff_id=staff_id,
    )
    move(
        session,
        row,
        "entrust",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={"until": last.isoformat()},
    )


def set_due(session: Session, row: Errand) -> None:
    """Work the errand's date out anew from its acceptance, its term and its pauses."""
    found = due_of(session, row)
    row.due_on, row.due_provisional = found.on, found.provisional


def due_of(session: Session, row: Errand) -> Due:
    """When an accepted errand is due by its own history; no date before it is accepted."""
    if row.accepted_at is None:
        return Due(None, provisional=False)
    pauses = session.scalars(select(ErrandPause).where(ErrandPause.errand_id == row.id))
    return due(
        Term(row.term_days, row.term_natural, row.term_text, months=row.term_months),
        local(row.accepted_at).date(),
        [Pause(each.from_day, each.to_day) for each in pauses],
        closures=closed_days(session),
    )


def _check_ready(session: Session, row: Errand) -> None:
    person = session.get(ErrandPerson, row.id)
    if person is None or not person.name:
        raise RuleBroken("errand.name_missing")
    if not person.phone:
        raise RuleBroken("errand.phone_missing")
    if row.village_code is None:
        raise RuleBroken("errand.village_missing")
    if row.consent_id is None:
        raise RuleBroken("errand.consent_missing")
    signed = select(ErrandSignature.id).where(
        ErrandSignature.errand_id == row.id, ErrandSignature.purpose == "consent"
    )
    if session.scalar(signed.limit(1)) is None:
        raise RuleBroken("signature.missing")


def _put_steps(session: Session, errand_id: UUID, guide: Guide) -> None:
    rows = [
        {"errand_id": errand_id, "position": number, "name": step.name, "who": step.who}
        for number, step in enumerate(guide.steps, start=1)
    ]
    if rows:
        session.execute(insert(ErrandStep), rows)
