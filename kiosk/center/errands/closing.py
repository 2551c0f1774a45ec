"""The end of an errand: done, handed back and signed for, filed, followed up, or terminated."""

from uuid import UUID

from sqlalchemy import case, update
from sqlalchemy.orm import Session

from kiosk.center.errands.assigning import in_hand
from kiosk.center.errands.papers import originals_held
from kiosk.center.errands.rows import check_staff, chosen, enter, move, wanted
from kiosk.center.errands.signing import sign
from kiosk.center.errands.states import TERMINATE_REASONS
from kiosk.center.people.signature import Strokes
from kiosk.clock import Clock, local_date
from kiosk.data.tables import ErrandPause
from kiosk.errors import RuleBroken


def complete(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    result: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """The body has decided; `result` is what the resident gets. The promised time ends here."""
    row = in_hand(session, errand_id, staff_id)
    row.result = wanted(result, "errand.result_missing", most=300)
    row.completed_at = clock.now()
    move(session, row, "complete", device_id=device_id, clock=clock, staff_id=staff_id)


def deliver(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    signature: Strokes,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """签收: the resident has the result and their originals, and signs for them.

    `RuleBroken`: `errand.originals_held`, `signature.missing`.
    """
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    held = originals_held(session, errand_id)
    if held:
        raise RuleBroken("errand.originals_held", count=held)
    sign(
        session,
        errand_id=row.id,
        purpose="delivery",
        party="resident",
        strokes=signature,
        clock=clock,
        staff_id=staff_id,
    )
    row.delivered_at = clock.now()
    move(session, row, "deliver", device_id=device_id, clock=clock, staff_id=staff_id)


def archive(
    session: Session, *, device_id: UUID, errand_id: UUID, staff_id: UUID, clock: Clock
) -> None:
    """Put the file away; from today retention counts."""
    row = in_hand(session, errand_id, staff_id)
    move(session, row, "archive", device_id=device_id, clock=clock, staff_id=staff_id)


def follow_up(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    reached: bool,
    satisfied: bool | None,
    note: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """回访: somebody called and asked. One that was not reached stays to be called again.

    `RuleBroken`: `errand.erased` (nobody knows any more whom to call),
    `errand.satisfaction_missing`.
    """
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    if row.erased_at is not None:
        raise RuleBroken("errand.erased")
    if not reached:
        move(session, row, "call", device_id=device_id, clock=clock, staff_id=staff_id, note=note)
        return
    if satisfied is None:
        raise RuleBroken("errand.satisfaction_missing")
    move(
        session,
        row,
        "follow_up",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        note=note,
        detail={"satisfied": satisfied},
    )


def terminate(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    reason: str,
    note: str,
    staff_id: UUID,
    clock: Clock,
    signature: Strokes = (),
) -> None:
    """终止: nothing will come of it. Originals still here can be, and have to be, given back.

    `RuleBroken`: `errand.reason_unknown`, `errand.note_missing`, `errand.not_yours`.
    """
    row = in_hand(session, errand_id, staff_id)
    row.reason = chosen(reason, TERMINATE_REASONS, "errand.reason_unknown")
    wanted(note, "errand.note_missing", most=500)
    today = local_date(clock)
    row.due_on, row.due_provisional = None, False
    session.execute(
        update(ErrandPause)
        .where(ErrandPause.errand_id == row.id, ErrandPause.to_day.is_(None))
        .values(to_day=case((ErrandPause.from_day > today, ErrandPause.from_day), else_=today))
    )
    if signature:
        sign(
            session,
            errand_id=row.id,
            purpose="termination",
            party="resident",
            strokes=signature,
            clock=clock,
            staff_id=staff_id,
        )
    move(
        session,
        row,
        "terminate",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        reason=reason,
        note=note,
    )
