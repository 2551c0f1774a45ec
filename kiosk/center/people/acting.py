"""Who acts: the member of staff behind an act, if their role may do it."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.people.roles import check_may
from kiosk.data.tables import Staff
from kiosk.errors import RuleBroken


def acting_staff(session: Session, staff_id: UUID, act: str) -> Staff:
    """The active member of staff. `RuleBroken`: `staff.unknown`, `staff.not_allowed`."""
    row = session.get(Staff, staff_id)
    if row is None or not row.active:
        raise RuleBroken("staff.unknown")
    check_may(row.role, act)
    return row
