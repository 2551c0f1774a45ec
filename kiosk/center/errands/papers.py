"""The ledger of documents (材料交接): what came in, what went back, what lies here."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.rows import check_staff, enter, move
from kiosk.center.errands.signing import sign
from kiosk.center.errands.values import DocumentLine, HandoverView
from kiosk.center.people.signature import Strokes
from kiosk.clock import Clock
from kiosk.data.tables import (
    ErrandDocument,
    ErrandHandover,
    ErrandSignature,
    Staff,
    new_id,
)
from kiosk.errors import RuleBroken

LINES_AT_MOST = 100
COUNT_AT_MOST = 999


def receive_documents(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    lines: Iterable[DocumentLine],
    resident: Strokes,
    agent: Strokes,
    staff_id: UUID,
    clock: Clock,
) -> UUID:
    """Documents come in; both sides sign. The id of the hand-over, for its slip.

    `RuleBroken`: `errand.documents_missing`, `errand.document_form`, `signature.missing`.
    """
    return _hand(session, device_id, errand_id, "receive", lines, resident, agent, staff_id, clock)


def return_documents(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    lines: Iterable[DocumentLine],
    resident: Strokes,
    agent: Strokes,
    staff_id: UUID,
    clock: Clock,
) -> UUID:
    """Documents go back; never more of one than lie here. The id of the hand-over.

    `RuleBroken`: `errand.not_held` besides those of `receive_documents`.
    """
    return _hand(session, device_id, errand_id, "return", lines, resident, agent, staff_id, clock)


def held_documents(session: Session, *, errand_id: UUID) -> tuple[DocumentLine, ...]:
    """What lies here now, in the order it first came in; lines of nothing are left out."""
    counts: dict[str, list[int]] = {}
    for direction, name, originals, copies in session.execute(
        select(
            ErrandHandover.direction,
            ErrandDocument.name,
            ErrandDocument.originals,
            ErrandDocument.copies,
        )
        .join(ErrandDocument, ErrandDocument.handover_id == ErrandHandover.id)
        .where(ErrandHandover.errand_id == errand_id)
        .order_by(ErrandHandover.at, ErrandHandover.id, ErrandDocument.position)
    ):
        sign_of = 1 if direction == "in" else -1
        line = counts.setdefault(name, [0, 0])
        line[0] += sign_of * originals
        line[1] += sign_of * copies
    return tuple(
        DocumentLine(name, originals, copies)
        for name, (originals, copies) in counts.items()
        if originals or copies
    )


def originals_held(session: Session, errand_id: UUID) -> int:
    """How many originals lie here."""
    return sum(line.originals for line in held_documents(session, errand_id=errand_id))


def handovers(session: Session, *, errand_id: UUID) -> tuple[HandoverView, ...]:
    """Every hand-over of an errand, the oldest first."""
    signed: dict[UUID | None, set[str]] = {}
    for handover_id, party in session.execute(
        select(ErrandSignature.handover_id, ErrandSignature.party).where(
            ErrandSignature.errand_id == errand_id, ErrandSignature.purpose == "handover"
        )
    ):
        signed.setdefault(handover_id, set()).add(party)
    rows = session.execute(
        select(ErrandHandover, Staff.name)
        .join(Staff, Staff.id == ErrandHandover.staff_id)
        .where(ErrandHandover.errand_id == errand_id)
        .order_by(ErrandHandover.at, ErrandHandover.id)
    ).all()
    return tuple(
        HandoverView(
            id=row.id,
            direction=row.direction,
            at=row.at,
            by=name,
            lines=_lines(session, row.id),
            signed_by=frozenset(signed.get(row.id, ())),
        )
        for row, name in rows
    )


def _hand(
    session: Session,
    device_id: UUID,
    errand_id: UUID,
    verb: str,
    lines: Iterable[DocumentLine],
    resident: Strokes,
    agent: Strokes,
    staff_id: UUID,
    clock: Clock,
) -> UUID:
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    documents = _checked(lines)
    if verb == "return":
        _check_held(session, errand_id, documents)
    handover_id = _keep(session, errand_id, verb, documents, staff_id, clock)
    for party, strokes in (("resident", resident), ("staff", agent)):
        sign(
            session,
            errand_id=errand_id,
            purpose="handover",
            party=party,
            strokes=strokes,
            clock=clock,
            staff_id=staff_id,
            handover_id=handover_id,
        )
    move(
        session,
        row,
        verb,
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={
            "originals": sum(each.originals for each in documents),
            "copies": sum(each.copies for each in documents),
        },
    )
    return handover_id


def _keep(
    session: Session,
    errand_id: UUID,
    verb: str,
    documents: tuple[DocumentLine, ...],
    staff_id: UUID,
    clock: Clock,
) -> UUID:
    handover = ErrandHandover(
        id=new_id(),
        errand_id=errand_id,
        direction="in" if verb == "receive" else "out",
        at=clock.now(),
        staff_id=staff_id,
    )
    session.add(handover)
    session.flush()
    session.add_all(
        ErrandDocument(
            handover_id=handover.id,
            position=position,
            name=each.name,
            originals=each.originals,
            copies=each.copies,
        )
        for position, each in enumerate(documents, start=1)
    )
    return handover.id


def _checked(lines: Iterable[DocumentLine]) -> tuple[DocumentLine, ...]:
    """One line a document, counts that can be; `RuleBroken` otherwise."""
    merged: dict[str, DocumentLine] = {}
    for each in lines:
        name = each.name.strip()
        counts = (each.originals, each.copies)
        if not name or len(name) > 80 or not all(0 <= count <= COUNT_AT_MOST for count in counts):
            raise RuleBroken("errand.document_form")
        before = merged.get(name, DocumentLine(name, 0, 0))
        merged[name] = DocumentLine(
            name, before.originals + each.originals, before.copies + each.copies
        )
    found = tuple(each for each in merged.values() if each.originals or each.copies)
    if not found:
        raise RuleBroken("errand.documents_missing")
    if len(found) > LINES_AT_MOST:
        raise RuleBroken("errand.documents_many", most=LINES_AT_MOST)
    return found


def _check_held(session: Session, errand_id: UUID, documents: tuple[DocumentLine, ...]) -> None:
    held = {line.name: line for line in held_documents(session, errand_id=errand_id)}
    for each in documents:
        here = held.get(each.name, DocumentLine(each.name, 0, 0))
        if each.originals > here.originals or each.copies > here.copies:
            raise RuleBroken("errand.not_held", originals=here.originals, copies=here.copies)


def _lines(session: Session, handover_id: UUID) -> tuple[DocumentLine, ...]:
    rows = session.scalars(
        select(ErrandDocument)
        .where(ErrandDocument.handover_id == handover_id)
        .order_by(ErrandDocument.position)
    )
    return tuple(DocumentLine(row.name, row.originals, row.copies) for row in rows)
