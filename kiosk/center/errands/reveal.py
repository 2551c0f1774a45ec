"""Opening a masked field: whoever does it says why, and is written down."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.errands.rows import check_staff, enter, wanted
from kiosk.center.people.opening_personal import note_opened
from kiosk.clock import Clock
from kiosk.data.tables import ErrandPerson
from kiosk.errors import RuleBroken

FIELDS = ("name", "phone", "id_number", "address", "contact_name", "helper_name")


def reveal(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    field: str,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> str:
    """The full value of one field. The audit log keeps who opened which field when, and why.

    `RuleBroken`: `errand.reveal_why`, `errand.field_unknown`, `errand.erased`.
    """
    row = enter(session, errand_id)
    check_staff(session, staff_id, "personal.reveal")
    reason = wanted(why, "errand.reveal_why")
    if field not in FIELDS:
        raise RuleBroken("errand.field_unknown", found=field)
    person = session.get(ErrandPerson, errand_id)
    if person is None:
        raise RuleBroken("errand.erased")
    note_opened(
        session,
        device_id=device_id,
        what="errand",
        subject=f"errand:{row.id}",
        facts={"errand": str(row.id), "number": row.number},
        field=field,
        why=reason,
        staff_id=staff_id,
        clock=clock,
    )
    value: str = getattr(person, field)
    return value
