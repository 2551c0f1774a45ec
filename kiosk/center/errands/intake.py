"""Taking an errand in: at the terminal by the resident, or filled in by staff with them."""

import re
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from kiosk.center.errands.offer import check_offered
from kiosk.center.errands.rows import check_staff, enter, move, tell
from kiosk.center.errands.signing import sign
from kiosk.center.errands.values import MaterialTicked, Person, Receipt, Request
from kiosk.center.guides.catalog import Guide
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.center.profile import center
from kiosk.center.queue.business_day import beat
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    ConsentText,
    Errand,
    ErrandCounter,
    ErrandMaterial,
    ErrandMove,
    ErrandPerson,
    ErrandSignature,
    Ticket,
    Village,
)
from kiosk.errors import RuleBroken

RELATIONS = ("spouse", "parent", "child", "grandparent", "other")
_PHONE = re.compile(r"(1\d{10}|0\d{9,11}|[2-9]\d{6,7})", re.ASCII)
"""A mobile number, a fixed line with its area code, or one of this area."""
_ID_NUMBER = re.compile(r"^(\d{17}[\dX]|\d{15}|[A-Z0-9()]{6,12})$")
_TEXT_AT_MOST = 120


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
    `errand.phone_form`, `errand.id_form`, `errand.consent_missing`, `errand.signature_missing` …
    """
    beat(session)
    standing = session.get(Errand, errand_id)
    if standing is not None:
        return replace(receipt(session, errand_id=errand_id), repeated=True)
    if staff_id is not None:
        check_staff(session, staff_id, "errand.intake")
    guide, person = _checked(session, request)
    if staff_id is None and not request.help_wanted:
        _check_whole(request, person)
    if ticket_id is not None and session.get(Ticket, ticket_id) is None:
        raise RuleBroken("queue.ticket_unknown")
    here, today = center(session).code, local_date(clock)
    row = Errand(
        id=errand_id,
        number=_next_number(session, today),
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
    session.add(_person_row(row.id, person))
    session.add(
        ErrandMove(
            errand_id=row.id,
            at=clock.now(),
            verb="submit",
            from_state="",
            to_state="submitted",
            actor="staff" if staff_id else "resident",
            staff_id=staff_id,
            device_id=device_id,
            note="",
        )
    )
    _put_materials(session, row.id, guide, request.materials)
    session.flush()
    tell(session, row, "submit", device_id=device_id, clock=clock, was="", staff_id=staff_id)
    if request.signature:
        sign(
            session,
            errand_id=row.id,
            purpose="consent",
            party="resident",
            strokes=request.signature,
            clock=clock,
            staff_id=staff_id,
        )
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
    guide, person = _checked(session, request)
    move(session, row, "fill_in", device_id=device_id, clock=clock, staff_id=staff_id)
    _fill(row, request)
    row.help_wanted = False
    session.execute(delete(ErrandPerson).where(ErrandPerson.errand_id == row.id))
    session.execute(delete(ErrandMaterial).where(ErrandMaterial.errand_id == row.id))
    session.add(_person_row(row.id, person))
    _put_materials(session, row.id, guide, request.materials)
    if request.signature:
        sign(
            session,
            errand_id=row.id,
            purpose="consent",
            party="resident",
            strokes=request.signature,
            clock=clock,
            staff_id=staff_id,
        )
    session.flush()
    return receipt(session, errand_id=errand_id)


def receipt(session: Session, *, errand_id: UUID) -> Receipt:
    """The receipt of an errand, masked. `RuleBroken`: `errand.unknown`."""
    row = session.get(Errand, errand_id)
    if row is None:
        raise RuleBroken("errand.unknown")
    person = session.get(ErrandPerson, errand_id)
    signed = session.scalar(
        select(ErrandSignature.id).where(
            ErrandSignature.errand_id == errand_id, ErrandSignature.purpose == "consent"
        )
    )
    return Receipt(
        id=row.id,
        number=row.number,
        item_code=row.item_code,
        item_name=row.item_name,
        kind=row.kind,
        village=_village_name(session, row.village_code),
        masked_name=masked_name(person.name) if person else "",
        masked_phone=masked_phone(person.phone) if person else "",
        materials=materials_of(session, errand_id),
        submitted_at=row.submitted_at,
        signed=signed is not None,
        help_wanted=row.help_wanted,
        repeated=False,
    )


def materials_of(session: Session, errand_id: UUID) -> tuple[MaterialTicked, ...]:
    """What the guide asked for when it was taken in, with the resident's ticks."""
    rows = session.scalars(
        select(ErrandMaterial)
        .where(ErrandMaterial.errand_id == errand_id)
        .order_by(ErrandMaterial.position)
    )
    return tuple(MaterialTicked(row.name, row.originals, row.copies, row.ticked) for row in rows)


def _checked(session: Session, request: Request) -> tuple[Guide, Person]:
    guide = check_offered(session, request.item_code, request.kind)
    if request.for_whom not in ("self", "family", "assisted"):
        raise RuleBroken("errand.for_whom_unknown", found=request.for_whom)
    if request.for_whom == "family" and request.relation not in RELATIONS:
        raise RuleBroken("errand.relation_missing")
    if request.helped_by not in (None, "staff", "neighbour"):
        raise RuleBroken("errand.helper_unknown")
    if request.village_code is not None and session.get(Village, request.village_code) is None:
        raise RuleBroken("errand.village_unknown")
    if request.consent_id is not None and session.get(ConsentText, request.consent_id) is None:
        raise RuleBroken("errand.consent_missing")
    return guide, _checked_person(request.person)


def is_phone(digits: str) -> bool:
    """Whether `digits`, nothing but digits, are a whole phone number."""
    return _PHONE.fullmatch(digits) is not None


def _checked_person(person: Person) -> Person:
    plain = Person(
        name=person.name.strip(),
        phone=re.sub(r"[\s-]", "", person.phone),
        id_number=person.id_number.strip().upper(),
        address=person.address.strip(),
        contact_name=person.contact_name.strip(),
        helper_name=person.helper_name.strip(),
    )
    if plain.phone and not is_phone(plain.phone):
        raise RuleBroken("errand.phone_form")
    if plain.id_number and not _ID_NUMBER.match(plain.id_number):
        raise RuleBroken("errand.id_form")
    for text in (plain.name, plain.address, plain.contact_name, plain.helper_name):
        if len(text) > _TEXT_AT_MOST:
            raise RuleBroken("errand.text_long", most=_TEXT_AT_MOST)
    return plain


def _check_whole(request: Request, person: Person) -> None:
    if not person.phone:
        raise RuleBroken("errand.phone_missing")
    if request.village_code is None:
        raise RuleBroken("errand.village_missing")
    if request.consent_id is None:
        raise RuleBroken("errand.consent_missing")
    if not request.signature:
        raise RuleBroken("errand.signature_missing")


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


def _next_number(session: Session, day: date) -> str:
    dialect = session.get_bind().dialect.name
    new = (postgresql_insert if dialect == "postgresql" else sqlite_insert)(ErrandCounter)
    counted = session.execute(
        new.values(day=day, last=1)
        .on_conflict_do_update(index_elements=["day"], set_={"last": ErrandCounter.last + 1})
        .returning(ErrandCounter.last)
    ).scalar_one()
    return f"{day:%y%m%d}{counted:04d}"


def _village_name(session: Session, code: str | None) -> str | None:
    return session.scalar(select(Village.name).where(Village.code == code)) if code else None
