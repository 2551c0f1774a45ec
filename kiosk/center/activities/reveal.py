"""Opening whom to reach about a sign-up: for staff who say why, and written down."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.activities.rows import check_staff
from kiosk.center.people.opening_personal import checked_why, note_opened
from kiosk.clock import Clock
from kiosk.data.tables import ActivityPerson, ActivitySignUp
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Contact:
    """Who signed up and how to reach them; of a child the guardian too. Never kept in a window."""

    name: str
    phone: str
    guardian_name: str
    guardian_phone: str

    @property
    def called(self) -> tuple[str, str]:
        """Whom one calls: of a child the guardian."""
        if self.guardian_phone:
            return self.guardian_name, self.guardian_phone
        return self.name, self.phone


def reveal_contact(
    session: Session,
    *,
    device_id: UUID,
    sign_up_id: UUID,
    why: str,
    staff_id: UUID,
    clock: Clock,
) -> Contact:
    """Names and phones in full. The audit log keeps who opened them when, and why.

    `RuleBroken`: `activity.reveal_why`, `activity.sign_up_unknown`, `activity.erased`.
    """
    check_staff(session, staff_id, "personal.reveal")
    reason = checked_why(why, "activity.reveal_why")
    row = session.get(ActivitySignUp, sign_up_id)
    if row is None:
        raise RuleBroken("activity.sign_up_unknown")
    person = session.get(ActivityPerson, sign_up_id)
    if person is None:
        raise RuleBroken("activity.erased")
    note_opened(
        session,
        device_id=device_id,
        what="activity",
        subject=f"activity_sign_up:{row.id}",
        facts={"sign_up": str(row.id), "activity": row.activity_code},
        field="contact",
        why=reason,
        staff_id=staff_id,
        clock=clock,
    )
    return Contact(person.name, person.phone, person.guardian_name, person.guardian_phone)
