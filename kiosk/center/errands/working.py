"""Work on an errand: begin, steps, notes, the body's own number, fees, and standing still."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import check_agent
from kiosk.center.errands.assigning import in_hand
from kiosk.center.errands.deciding import due_of
from kiosk.center.errands.rows import check_staff, chosen, enter, move, wanted
from kiosk.center.errands.states import PAUSE_KINDS, after
from kiosk.clock import Clock, local_date
from kiosk.data.tables import ErrandFee, ErrandPause, ErrandStep
from kiosk.errors import RuleBroken

FEE_AT_MOST_FEN = 10_000_000
"""A hundred thousand yuan: more is a slip of the keyboard."""


def begin(
    session: Session, *, device_id: UUID, errand_id: UUID, staff_id: UUID, clock: Clock
) -> None:
    """The agent sets to work. Training and leave are looked at once more; see `check_agent`."""
    row = in_hand(session, errand_id, staff_id)
    if row.agent_id is not None:
        check_agent(session, row.agent_id, row.item_code, on=local_date(clock))
    if row.authority_until is not None and row.authority_until < local_date(clock):
        raise RuleBroken("errand.authority_over", day=row.authority_until)
    move(session, row, "begin", device_id=device_id, clock=clock, staff_id=staff_id)


def finish_step(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    position: int,
    note: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """A step of the guide is done. `RuleBroken`: `errand.step_unknown`, `errand.step_done`."""
    row = in_hand(session, errand_id, staff_id)
    step = session.get(ErrandStep, (errand_id, position))
    if step is None:
        raise RuleBroken("errand.step_unknown", position=position)
    if step.done_at is not None:
        raise RuleBroken("errand.step_done", position=position)
    step.done_at, step.done_by = clock.now(), staff_id
    move(
        session,
        row,
        "step",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        note=note,
        detail={"position": position},
    )


def note_progress(
    session: Session, *, device_id: UUID, errand_id: UUID, note: str, staff_id: UUID, clock: Clock
) -> None:
    """Write down how it stands; stays in the center."""
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    wanted(note, "errand.note_missing", most=500)
    move(session, row, "note", device_id=device_id, clock=clock, staff_id=staff_id, note=note)


def accepted_elsewhere(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    number: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """The deciding body took it in under this number of its own."""
    row = in_hand(session, errand_id, staff_id)
    row.external_number = wanted(number, "errand.external_number_missing", most=64)
    move(session, row, "external", device_id=device_id, clock=clock, staff_id=staff_id)


def pay_fee(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    fen: int,
    basis: str,
    receipt: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """A fee set by law was laid out, in fen, with its basis and the receipt's number.

    `RuleBroken`: `errand.fee_amount`, `errand.fee_basis_missing`, `errand.receipt_missing`.
    """
    row = in_hand(session, errand_id, staff_id)
    if not 0 < fen <= FEE_AT_MOST_FEN:
        raise RuleBroken("errand.fee_amount")
    session.add(
        ErrandFee(
            errand_id=row.id,
            at=clock.now(),
            fen=fen,
            basis=wanted(basis, "errand.fee_basis_missing"),
            receipt=wanted(receipt, "errand.receipt_missing", most=64),
            staff_id=staff_id,
        )
    )
    move(
        session,
        row,
        "pay",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={"fen": fen},
    )


def suspend(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    kind: str,
    note: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """中止: from tomorrow on no day counts, until it is resumed. `kind`: materials or special.

    The note says what is waited for; it goes onto the resident's slip.
    """
    row = in_hand(session, errand_id, staff_id)
    chosen(kind, PAUSE_KINDS, "errand.reason_unknown")
    wanted(note, "errand.note_missing", most=500)
    row.reason, row.due_on, row.due_provisional = kind, None, False
    move(
        session,
        row,
        "suspend",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        reason=kind,
        note=note,
    )
    session.add(ErrandPause(errand_id=row.id, kind=kind, from_day=local_date(clock), to_day=None))
    session.flush()


def resume(
    session: Session, *, device_id: UUID, errand_id: UUID, note: str, staff_id: UUID, clock: Clock
) -> None:
    """续办: it goes on; the new date leaves the days out that it stood still."""
    row = in_hand(session, errand_id, staff_id)
    after(row.state, "resume")
    pause = session.scalars(
        select(ErrandPause).where(ErrandPause.errand_id == row.id, ErrandPause.to_day.is_(None))
    ).one()
    # A clock set back must not end a pause before it began.
    pause.to_day = max(local_date(clock), pause.from_day)
    session.flush()
    row.reason = None
    found = due_of(session, row)
    move(
        session,
        row,
        "resume",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        note=note,
        detail={"due_on": found.on.isoformat() if found.on else None},
    )
    row.due_on, row.due_provisional = found.on, found.provisional
    session.flush()
