"""What a resident gets for a request that was taken in."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.errands.values import MaterialTicked, Receipt
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.data.tables import Errand, ErrandMaterial, ErrandPerson, ErrandSignature, Village
from kiosk.errors import RuleBroken


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


def _village_name(session: Session, code: str | None) -> str | None:
    return session.scalar(select(Village.name).where(Village.code == code)) if code else None
