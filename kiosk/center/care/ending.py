"""Leaving: a registration ended, and the guardian of whoever moved up told."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.care.rows import check_staff, enter_with, promote, tell_act
from kiosk.center.care.standing import OPEN
from kiosk.center.care.values import ENDINGS, RegistrationView
from kiosk.center.care.views import registration_view
from kiosk.clock import Clock
from kiosk.errors import RuleBroken


def end_registration(
    session: Session,
    *,
    device_id: UUID,
    registration_id: UUID,
    reason: str,
    clock: Clock,
    staff_id: UUID | None = None,
) -> RegistrationView:
    """Give the seat or the place on the waitlist back; the first of those who wait moves up.

    Once ended it stays so. `RuleBroken`: `care.registration_unknown`, `care.reason_form`.
    """
    if staff_id is not None:
        check_staff(session, staff_id)
    entered, row = enter_with(session, registration_id)
    if reason not in ENDINGS:
        raise RuleBroken("care.reason_form")
    if row.state in OPEN:
        row.state, row.reason, row.closed_at = "ended", reason, clock.now()
        del entered.registrations[row.id]
        tell_act(session, row, "ended", device_id=device_id, clock=clock, staff_id=staff_id)
        promote(session, entered, device_id=device_id, clock=clock)
    return registration_view(session, registration_id=registration_id, clock=clock)


def note_told(
    session: Session, *, device_id: UUID, registration_id: UUID, staff_id: UUID, clock: Clock
) -> RegistrationView:
    """The guardian knows of the seat the waitlist brought. Told twice is told once."""
    check_staff(session, staff_id)
    _, row = enter_with(session, registration_id)
    if row.promoted_at is None:
        raise RuleBroken("care.nothing_to_tell")
    if row.told_at is None:
        row.told_at = clock.now()
        tell_act(session, row, "told", device_id=device_id, clock=clock, staff_id=staff_id)
    return registration_view(session, registration_id=registration_id, clock=clock)
