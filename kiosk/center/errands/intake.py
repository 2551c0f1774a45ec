"""Taking an errand in: at the terminal by the resident, or filled in by staff with them."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from kiosk.center.errands.receipts import receipt
from kiosk.center.errands.requests import check_whole, checked
from kiosk.center.errands.rows import check_staff, enter, move, tell
from kiosk.center.errands.signing import sign
from kiosk.center.errands.values import Person, Receipt, Request
from kiosk.center.guides.catalog import Guide
from kiosk.center.profile import center
from kiosk.center.queue.business_day import beat
from kiosk.clock import Clock, local_date
from kiosk.data.day_numbers import next_number
from kiosk.data.tables import (
    Errand,
    ErrandCounter,
    ErrandMaterial,
    ErrandMove,
    ErrandPerson,
    Ticket,
)
from kiosk.errors import RuleBroken


def submit(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    request: Request,
    clock: Clock,
    staff_id: UUID | None = None,
    ticket_id: UUID | None = None,
) -> Receipt:
    """Take a resident's request in; the same `errand_id` again gives the same receipt.

    At the terminal (`staff_id` None) the resident must have agreed and signed, and left a phone,
    unless they ask for staff to finish it with them. Staff may leave out what they fill in later.
    `RuleBroken`: `errand.presence_needed`, `errand.not_offered`, `errand.village_unknown`,
    `errand.phone_form`, those of `document_of`, `errand.consent_missing`, `signature.missing` …
    """
    beat(session)
    standing = session.get(Errand, errand_id)
    if standing is not None:
        return replace(receipt(session, errand_id=errand_id), repeated=True)
    if staff_id is not None:
        check_staff(session, staff_id, "errand.intake")
    guide, person = checked(session, request, today=local_date(clock))
    if staff_id is None and not request.help_wanted:
        check_whole(request, person)
    if ticket_id is not None and session.get(Ticket, ticket_id) is None:
        raise RuleBroken("queue.ticket_unknown")
    row = _begin(session, errand_id, request, guide, device_id, ticket_id, clock)
    session.add(_person_row(row.id, person))
    session.add(_first_move(row, device_id, staff_id, clock))
    _put_materials(session, row.id, guide, request.materials)
    session.flush()
    tell(session, row, "submit", device_id=device_id, clock=clock, was="", staff_id=staff_id)
    _keep_signature(session, row.id, request, staff_id, clock)
    return receipt(session, errand_id=errand_id)


def fill_in(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    request: Request,
    staff_id: UUID,
    clock: Clock,
) -> Receipt:
    """Staff completes or corrects what was submitted, until it is accepted; the item stays."""
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    if request.item_code != row.item_code:
        raise RuleBroken("errand.item_stays")
    guide, person = checked(session, request, today=local_date(clock))
    move(session, row, "fill_in", device_id=device_id, clock=clock, staff_id=staff_id)
    _fill(row, request)
    row.help_wanted = False
    session.execute(delete(ErrandPerson).where(ErrandPerson.errand_id == row.id))
    session.execute(delete(ErrandMaterial).where(ErrandMaterial.errand_id == row.id))
    session.add(_person_row(row.id, person))
    _put_materials(session, row.id, guide, request.materials)
    _keep_signature(session, row.id, request, staff_id, clock)
    session.flush()
    return receipt(session, errand_id=errand_id)


def _begin(
    session: Session,
    errand_id: UUID,
    request: Request,
    guide: Guide,
    device_id: UUID,
    ticket_id: UUID | None,
    clock: Clock,
) -> Errand:
    here = center(session).code
    row = Errand(
        id=errand_id,
        number=next_number(session, ErrandCounter, local_date(clock)),
        device_id=device_id,
        item_code=request.item_code,
        item_name=guide.card.name,
        intake_center=here,
        handling_center=here,
        state="submitted",
        submitted_at=clock.now(),
        term_text=guide.time_text,
        ticket_id=ticket_id,
    )
    _fill(row, request)
    session.add(row)
    session.flush()
    return row


def _first_move(row: Errand, device_id: UUID, staff_id: UUID | None, clock: Clock) -> ErrandMove:
    return ErrandMove(
        errand_id=row.id,
        at=clock.now(),
        verb="submit",
        from_state="",
        to_state=row.state,
        actor="staff" if staff_id else "resident",
        staff_id=staff_id,
        device_id=device_id,
        note="",
    )


def _keep_signature(
    session: Session, errand_id: UUID, request: Request, staff_id: UUID | None, clock: Clock
) -> None:
    if request.signature:
        sign(
            session,
            errand_id=errand_id,
            purpose="consent",
            party="resident",
            strokes=request.signature,
            clock=clock,
            staff_id=staff_id,
        )


def _fill(row: Errand, request: Request) -> None:
    row.kind = request.kind
    row.for_whom = request.for_whom
    row.relation = request.relation if request.for_whom == "family" else None
    row.helped_by = request.helped_by
    row.help_wanted = request.help_wanted
    row.village_code = request.village_code
    row.consent_id = request.consent_id or row.consent_id


def _person_row(errand_id: UUID, person: Person) -> ErrandPerson:
    return ErrandPerson(
        errand_id=errand_id,
        name=person.name,
        phone=person.phone,
        phone_tail=person.phone[-4:],
        id_number=person.id_number,
        address=person.address,
        contact_name=person.contact_name,
        helper_name=person.helper_name,
    )


def _put_materials(
    session: Session, errand_id: UUID, guide: Guide, ticked: tuple[str, ...]
) -> None:
    rows = [
        {
            "errand_id": errand_id,
            "position": number,
            "name": each.name,
            "originals": each.originals,
            "copies": each.copies,
            "ticked": each.name in ticked,
        }
        for number, each in enumerate(guide.materials, start=1)
    ]
    if rows:
        session.execute(insert(ErrandMaterial), rows)
