"""Opening a request to complete it with the resident: in full, and written down field by field."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.errands.receipts import materials_of
from kiosk.center.errands.reveal import FIELDS, reveal
from kiosk.center.errands.rows import check_staff, enter
from kiosk.center.errands.states import after
from kiosk.center.errands.values import Person, Request
from kiosk.clock import Clock
from kiosk.data.tables import ErrandPerson


def open_request(
    session: Session, *, device_id: UUID, errand_id: UUID, why: str, staff_id: UUID, clock: Clock
) -> Request:
    """What was submitted so far, unmasked, for `intake.fill_in`; without the signature.

    Every field that holds something counts as opened: see `reveal`.
    `RuleBroken`: `errand.illegal_move` once it is accepted.
    """
    row = enter(session, errand_id)
    check_staff(session, staff_id, "errand.intake")
    after(row.state, "fill_in")
    person = session.get(ErrandPerson, errand_id)
    known = {
        field: reveal(
            session,
            device_id=device_id,
            errand_id=errand_id,
            field=field,
            why=why,
            staff_id=staff_id,
            clock=clock,
        )
        for field in FIELDS
        if person is not None and getattr(person, field)
    }
    return Request(
        item_code=row.item_code,
        kind=row.kind,
        for_whom=row.for_whom,
        relation=row.relation,
        helped_by=row.helped_by,
        village_code=row.village_code,
        person=Person(**known),
        materials=tuple(each.name for each in materials_of(session, errand_id) if each.ticked),
        consent_id=row.consent_id,
        help_wanted=row.help_wanted,
    )
