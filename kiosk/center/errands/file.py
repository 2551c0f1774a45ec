"""One errand as its file is read: everything, with personal data masked."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import agent_view
from kiosk.center.errands.lists import cards_of
from kiosk.center.errands.papers import handovers, held_documents
from kiosk.center.errands.receipts import materials_of
from kiosk.center.errands.rows import check_staff
from kiosk.center.errands.states import verbs
from kiosk.center.errands.values import (
    AgentView,
    ErrandFile,
    FeeView,
    MoveView,
    Person,
    StepView,
)
from kiosk.center.people.masking import masked_id, masked_name, masked_phone
from kiosk.center.profile import center
from kiosk.clock import Clock
from kiosk.data.tables import (
    Agent,
    ConsentText,
    Errand,
    ErrandAttachment,
    ErrandFee,
    ErrandMove,
    ErrandPerson,
    ErrandSignature,
    ErrandStep,
    PartnerCenter,
    Staff,
)
from kiosk.errors import RuleBroken


def errand_file(session: Session, *, errand_id: UUID, staff_id: UUID, clock: Clock) -> ErrandFile:
    """The whole file for a member of staff. `RuleBroken`: `errand.unknown`."""
    check_staff(session, staff_id, "errand.intake")
    row = session.get(Errand, errand_id)
    if row is None:
        raise RuleBroken("errand.unknown")
    consent = session.get(ConsentText, row.consent_id) if row.consent_id else None
    signed = session.scalars(
        select(ErrandSignature.purpose).where(
            ErrandSignature.errand_id == errand_id, ErrandSignature.party == "resident"
        )
    )
    return ErrandFile(
        card=cards_of(session, [errand_id], clock)[0],
        person=_masked(session.get(ErrandPerson, errand_id)),
        for_whom=row.for_whom,
        relation=row.relation,
        helped_by=row.helped_by,
        term_text=row.term_text,
        agent=_agent(session, row.agent_id),
        stand_in=_agent(session, row.stand_in_id),
        intake_center=_center_name(session, row.intake_center),
        handling_center=_center_name(session, row.handling_center),
        authority_scope=row.authority_scope,
        authority_until=row.authority_until,
        external_number=row.external_number,
        result=row.result,
        accepted_at=row.accepted_at,
        completed_at=row.completed_at,
        delivered_at=row.delivered_at,
        consent_version=consent.version if consent else None,
        signed=frozenset(signed),
        materials=materials_of(session, errand_id),
        steps=_steps(session, errand_id),
        handovers=handovers(session, errand_id=errand_id),
        held=held_documents(session, errand_id=errand_id),
        fees=_fees(session, errand_id),
        pictures=_pictures(session, errand_id),
        moves=_moves(session, errand_id),
        verbs=verbs(row.state),
        erased=row.erased_at is not None,
    )


def _masked(row: ErrandPerson | None) -> Person:
    if row is None:
        return Person()
    return Person(
        name=masked_name(row.name),
        phone=masked_phone(row.phone),
        id_number=masked_id(row.id_number),
        address="*" * min(len(row.address), 6),
        contact_name=masked_name(row.contact_name),
        helper_name=masked_name(row.helper_name),
    )


def _agent(session: Session, agent_id: UUID | None) -> AgentView | None:
    row = session.get(Agent, agent_id) if agent_id else None
    return agent_view(row) if row else None


def _center_name(session: Session, code: str) -> str:
    here = center(session)
    if code == here.code:
        return here.name
    row = session.get(PartnerCenter, code)
    return row.name if row else code


def _steps(session: Session, errand_id: UUID) -> tuple[StepView, ...]:
    rows = session.scalars(
        select(ErrandStep).where(ErrandStep.errand_id == errand_id).order_by(ErrandStep.position)
    )
    return tuple(StepView(row.position, row.name, row.who, row.done_at) for row in rows)


def _fees(session: Session, errand_id: UUID) -> tuple[FeeView, ...]:
    rows = session.scalars(
        select(ErrandFee).where(ErrandFee.errand_id == errand_id).order_by(ErrandFee.id)
    )
    return tuple(FeeView(row.at, row.fen, row.basis, row.receipt) for row in rows)


def _pictures(session: Session, errand_id: UUID) -> tuple[tuple[UUID, str], ...]:
    rows = session.execute(
        select(ErrandAttachment.id, ErrandAttachment.name)
        .where(ErrandAttachment.errand_id == errand_id)
        .order_by(ErrandAttachment.at, ErrandAttachment.id)
    )
    return tuple((row.id, row.name) for row in rows)


def _moves(session: Session, errand_id: UUID) -> tuple[MoveView, ...]:
    rows = session.execute(
        select(ErrandMove, Staff.name)
        .outerjoin(Staff, Staff.id == ErrandMove.staff_id)
        .where(ErrandMove.errand_id == errand_id)
        .order_by(ErrandMove.id)
    )
    return tuple(
        MoveView(
            at=row.at,
            verb=row.verb,
            to_state=row.to_state,
            by=name or "",
            actor=row.actor,
            reason=row.reason,
            note=row.note,
            detail=row.detail or {},
        )
        for row, name in rows
    )
