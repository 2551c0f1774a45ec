"""A child leaves: with somebody who may fetch it, by the guardian's word of the day, or alone."""

from dataclasses import asdict
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.care.attendance import here_today
from kiosk.center.care.calendar import age_on
from kiosk.center.care.registering import tidied
from kiosk.center.care.rows import check_staff, tell_act
from kiosk.center.care.values import GIVEN_BY, Collector
from kiosk.center.people.signature import Strokes, strokes_as_kept
from kiosk.clock import Clock, local_date
from kiosk.data.tables import (
    CareAttendance,
    CareChild,
    CareCollector,
    CareOffer,
    CareRegistration,
    CareSignature,
    new_id,
)
from kiosk.errors import RuleBroken


def hand_over(
    session: Session,
    *,
    device_id: UUID,
    registration_id: UUID,
    collector_id: UUID | None,
    signature: Strokes,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """The child goes with a collector of its list, or (`collector_id` None) with the guardian.

    `RuleBroken`: `care.not_on_list`, which says whom to call; `care.not_here`,
    `care.collected_already`, `signature.missing`.
    """
    check_staff(session, staff_id)
    row, kept = here_today(session, registration_id, clock=clock)
    today, by = local_date(clock), "listed"
    if collector_id is not None:
        collector = session.get(CareCollector, collector_id)
        mine = collector is not None and collector.registration_id == registration_id
        if collector is None or not mine or collector.only_on not in (None, today):
            raise RuleBroken("care.not_on_list")
        by = "listed" if collector.only_on is None else "exception"
    session.add(
        CareSignature(
            id=new_id(),
            registration_id=registration_id,
            day=today,
            strokes=strokes_as_kept(signature),
            at=clock.now(),
        )
    )
    kept.collector_id = collector_id
    _leave(session, row, kept, by, device_id=device_id, staff_id=staff_id, clock=clock)


def send_home_alone(
    session: Session, *, device_id: UUID, registration_id: UUID, staff_id: UUID, clock: Clock
) -> None:
    """The child goes home by itself. `RuleBroken`: `care.too_young_alone`, `care.alone_not_agreed`.

    Old enough is what the offer says, 12 by default, and the guardian agreed when registering.
    """
    check_staff(session, staff_id)
    row, kept = here_today(session, registration_id, clock=clock)
    child = session.get_one(CareChild, registration_id)
    offer = session.get_one(CareOffer, row.offer_code)
    if not child.goes_alone:
        raise RuleBroken("care.alone_not_agreed")
    if not may_go_alone(child, offer, local_date(clock)):
        raise RuleBroken("care.too_young_alone", age=offer.alone_from)
    _leave(session, row, kept, "alone", device_id=device_id, staff_id=staff_id, clock=clock)


def allow_once(
    session: Session,
    *,
    device_id: UUID,
    registration_id: UUID,
    collector: Collector,
    given_by: str,
    staff_id: UUID,
    clock: Clock,
) -> UUID:
    """Somebody else may fetch the child today, by the guardian's word: their id for `hand_over`.

    `RuleBroken`: `care.collector_form`, `care.word_form`, `care.not_here`.
    """
    check_staff(session, staff_id)
    row, _ = here_today(session, registration_id, clock=clock)
    who = tidied(collector, phone_needed=True)
    if given_by not in GIVEN_BY:
        raise RuleBroken("care.word_form")
    today = local_date(clock)
    made = CareCollector(
        id=new_id(),
        registration_id=registration_id,
        position=_next_position(session, registration_id),
        **asdict(who),
        only_on=today,
        word=given_by,
        staff_id=staff_id,
    )
    session.add(made)
    tell_act(
        session,
        row,
        "exception_allowed",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={"day": today.isoformat(), "word": given_by},
    )
    return made.id


def _next_position(session: Session, registration_id: UUID) -> int:
    last = session.scalar(
        select(func.max(CareCollector.position)).where(
            CareCollector.registration_id == registration_id
        )
    )
    return (last or 0) + 1


def may_go_alone(child: CareChild, offer: CareOffer, today: date) -> bool:
    """Old enough today, and the guardian agreed."""
    return child.goes_alone and age_on(child.birth, today) >= offer.alone_from


def _leave(
    session: Session,
    row: CareRegistration,
    kept: CareAttendance,
    by: str,
    *,
    device_id: UUID,
    staff_id: UUID,
    clock: Clock,
) -> None:
    kept.state, kept.collected_by = "collected", by
    kept.collected_at, kept.staff_id = clock.now(), staff_id
    detail = {"day": kept.day.isoformat(), "by": by}
    tell_act(
        session,
        row,
        "collected",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail=detail,
    )
