"""Who comes on a day: said not to come, come after all, arrived, and an arrival taken back."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.care.calendar import held_on
from kiosk.center.care.rows import Entered, check_staff, seated, tell_act
from kiosk.center.care.values import ABSENCES
from kiosk.center.hours.by_subject import load_hours
from kiosk.clock import Clock, local_date
from kiosk.data.tables import CareAttendance, CareRegistration
from kiosk.errors import RuleBroken


def mark_absent(
    session: Session,
    *,
    device_id: UUID,
    registration_id: UUID,
    day: date,
    reason: str,
    clock: Clock,
    staff_id: UUID | None = None,
) -> None:
    """The child does not come on `day`, today or later. Said twice is said once.

    The reason stays here: that a child is ill is nobody's business at the hub. `RuleBroken`:
    `care.reason_form`, `care.not_held`, `care.day_past`, `care.here_already`.
    """
    if staff_id is not None:
        check_staff(session, staff_id)
    if reason not in ABSENCES:
        raise RuleBroken("care.reason_form")
    entered, row = seated(session, registration_id, clock=clock)
    _check_day(session, entered, day, clock)
    kept = session.get(CareAttendance, (registration_id, day))
    if kept is not None and kept.state != "absent":
        raise RuleBroken("care.here_already")
    if kept is None:
        kept = CareAttendance(registration_id=row.id, day=day, state="absent", reason=reason)
        session.add(kept)
    kept.reason, kept.staff_id = reason, staff_id
    tell_act(
        session,
        row,
        "absent",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={"day": day.isoformat()},
    )


def come_after_all(
    session: Session,
    *,
    device_id: UUID,
    registration_id: UUID,
    day: date,
    clock: Clock,
    staff_id: UUID | None = None,
) -> None:
    """Take an absence back; without one nothing happens. `RuleBroken`: `care.day_past`."""
    if staff_id is not None:
        check_staff(session, staff_id)
    entered, row = seated(session, registration_id, clock=clock)
    _check_day(session, entered, day, clock)
    kept = session.get(CareAttendance, (registration_id, day))
    if kept is not None and kept.state == "absent":
        session.delete(kept)
        tell_act(
            session,
            row,
            "expected",
            device_id=device_id,
            clock=clock,
            staff_id=staff_id,
            detail={"day": day.isoformat()},
        )


def mark_arrived(
    session: Session, *, device_id: UUID, registration_id: UUID, staff_id: UUID, clock: Clock
) -> None:
    """The child is here today, also one that was said not to come. Twice is once.

    `RuleBroken`: `care.not_held`, `care.not_enrolled`, `care.collected_already`.
    """
    check_staff(session, staff_id)
    entered, row = seated(session, registration_id, clock=clock)
    today = local_date(clock)
    _check_day(session, entered, today, clock)
    kept = session.get(CareAttendance, (registration_id, today))
    if kept is None:
        kept = CareAttendance(registration_id=row.id, day=today)
        session.add(kept)
    elif kept.state == "collected":
        raise RuleBroken("care.collected_already")
    elif kept.state == "here":
        return
    kept.state, kept.reason, kept.arrived_at = "here", None, clock.now()
    kept.staff_id = staff_id
    tell_act(
        session,
        row,
        "arrived",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={"day": today.isoformat()},
    )


def take_back_arrival(
    session: Session, *, device_id: UUID, registration_id: UUID, staff_id: UUID, clock: Clock
) -> None:
    """It was another child: this one is still expected. `RuleBroken`: `care.not_here`."""
    check_staff(session, staff_id)
    row, kept = here_today(session, registration_id, clock=clock)
    session.delete(kept)
    today = local_date(clock)
    tell_act(
        session,
        row,
        "expected",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={"day": today.isoformat()},
    )


def here_today(
    session: Session, registration_id: UUID, *, clock: Clock
) -> tuple[CareRegistration, CareAttendance]:
    """A child that is in the room, its offer locked.

    `RuleBroken`: `care.not_here`, `care.collected_already`.
    """
    _, row = seated(session, registration_id, clock=clock)
    kept = session.get(CareAttendance, (registration_id, local_date(clock)))
    if kept is None or kept.state == "absent":
        raise RuleBroken("care.not_here")
    if kept.state == "collected":
        raise RuleBroken("care.collected_already")
    return row, kept


def _check_day(session: Session, entered: Entered, day: date, clock: Clock) -> None:
    if day < local_date(clock):
        raise RuleBroken("care.day_past")
    if held_on(entered.terms, load_hours(session), day) is None:
        raise RuleBroken("care.not_held", day=day)
