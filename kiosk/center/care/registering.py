"""Registering a child: what is checked, who gets a seat, and what is said when none is left."""

from dataclasses import asdict, replace
from datetime import date
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.care.calendar import age_on
from kiosk.center.care.rows import Entered, check_staff, enter, tell_act
from kiosk.center.care.standing import OPEN, seat_for
from kiosk.center.care.values import RELATIONS, Application, Collector, RegistrationView
from kiosk.center.care.views import registration_view
from kiosk.center.people.person_key import keyed_hash
from kiosk.center.people.phones import is_phone, plain_phone
from kiosk.center.people.signature import checked_strokes, strokes_as_kept
from kiosk.clock import Clock, local_date
from kiosk.data.day_numbers import next_number
from kiosk.data.tables import (
    CareChild,
    CareCollector,
    CareCounter,
    CareRegistration,
    CareSignature,
    ConsentText,
    new_id,
)
from kiosk.errors import RuleBroken

NAME_AT_MOST = 30
TEXT_AT_MOST = 200
COLLECTORS_AT_MOST = 4


def register(
    session: Session,
    *,
    device_id: UUID,
    registration_id: UUID,
    application: Application,
    clock: Clock,
    staff_id: UUID | None = None,
    wait: bool = False,
) -> RegistrationView:
    """Give a child a seat, or with `wait` a place on the waitlist if none is left; once per id.

    A guardian agrees and signs first (children under 14: 个人信息保护法 第三十一条). `RuleBroken`
    names the field or the rule: `care.full` (values `waiting`), `care.full_no_wait`, `care.age`,
    `care.registered_already`, `care.phone_form`, `care.consent_missing`, `signature.missing` …
    """
    if session.get(CareRegistration, registration_id) is not None:
        view = registration_view(session, registration_id=registration_id, clock=clock)
        return replace(view, repeated=True)
    if staff_id is not None:
        check_staff(session, staff_id)
    number = next_number(session, CareCounter, local_date(clock))
    entered, wish = enter(session, application.offer_code), _tidied(application)
    _check(session, entered, wish, clock=clock)
    row = CareRegistration(
        id=registration_id,
        number=number,
        offer_code=entered.row.code,
        child_key=_only_once(session, entered, wish),
        state=_state_for(entered, wait=wait),
        place=entered.row.last_place + 1,
        consent_id=wish.consent_id,
        device_id=device_id,
        staff_id=staff_id,
        made_at=clock.now(),
    )
    _put(session, entered, row, wish, clock)
    fact = "registered" if row.state == "enrolled" else "waiting"
    tell_act(session, row, fact, device_id=device_id, clock=clock, staff_id=staff_id)
    return registration_view(session, registration_id=registration_id, clock=clock)


def check_age(birth: date, *, youngest: int, eldest: int, first: date, today: date) -> None:
    """That a child is of the age on its first day. `RuleBroken`: `care.birth_form`, `care.age`."""
    if not date(today.year - 30, 1, 1) <= birth <= today:
        raise RuleBroken("care.birth_form")
    if not youngest <= age_on(birth, max(first, today)) <= eldest:
        raise RuleBroken("care.age", youngest=youngest, eldest=eldest)


def tidied(collector: Collector, *, phone_needed: bool) -> Collector:
    """Somebody who fetches a child, as kept. `RuleBroken`: `care.collector_form`."""
    plain = Collector(collector.name.strip(), collector.relation, plain_phone(collector.phone))
    named = 0 < len(plain.name) <= NAME_AT_MOST and plain.relation in RELATIONS
    if not named or not (is_phone(plain.phone) or (not plain.phone and not phone_needed)):
        raise RuleBroken("care.collector_form")
    return plain


def _tidied(wish: Application) -> Application:
    if len(wish.collectors) > COLLECTORS_AT_MOST:
        raise RuleBroken("care.collectors_many", most=COLLECTORS_AT_MOST)
    return replace(
        wish,
        child=wish.child.strip(),
        school=wish.school.strip(),
        guardian=wish.guardian.strip(),
        phone=plain_phone(wish.phone),
        health=wish.health.strip(),
        collectors=tuple(tidied(each, phone_needed=False) for each in wish.collectors),
    )


def _check(session: Session, entered: Entered, wish: Application, *, clock: Clock) -> None:
    terms, today = entered.terms, local_date(clock)
    if not terms.active or today > terms.last:
        raise RuleBroken("care.over")
    for name in (wish.child, wish.guardian):
        if not name or len(name) > NAME_AT_MOST:
            raise RuleBroken("care.name_form", most=NAME_AT_MOST)
    check_age(
        wish.birth,
        youngest=terms.youngest,
        eldest=terms.eldest,
        first=terms.first,
        today=today,
    )
    if wish.relation not in RELATIONS:
        raise RuleBroken("care.relation_form")
    if not is_phone(wish.phone):
        raise RuleBroken("care.phone_form")
    if len(wish.school) > NAME_AT_MOST or len(wish.health) > TEXT_AT_MOST:
        raise RuleBroken("care.text_long", most=TEXT_AT_MOST)
    if wish.goes_alone and age_on(wish.birth, max(terms.first, today)) < terms.alone_from:
        raise RuleBroken("care.too_young_alone", age=terms.alone_from)
    if wish.consent_id is None or session.get(ConsentText, wish.consent_id) is None:
        raise RuleBroken("care.consent_missing")
    checked_strokes(wish.signature)


def _only_once(session: Session, entered: Entered, wish: Application) -> bytes:
    """What the child is known by; it has one seat in an offer."""
    child = keyed_hash(session, scope="care", person=f"{wish.child}{wish.birth.isoformat()}")
    if session.scalar(
        select(
            exists().where(
                CareRegistration.child_key == child,
                CareRegistration.offer_code == entered.row.code,
                CareRegistration.state.in_(OPEN),
            )
        )
    ):
        raise RuleBroken("care.registered_already")
    return child


def _state_for(entered: Entered, *, wait: bool) -> str:
    held = entered.held()
    if seat_for(held, entered.row.seats):
        return "enrolled"
    waiting = sum(one.state == "waiting" for one in held)
    if waiting >= entered.row.waitlist_most:
        raise RuleBroken("care.full_no_wait", seats=entered.row.seats)
    if not wait:
        raise RuleBroken("care.full", seats=entered.row.seats, waiting=waiting)
    return "waiting"


def _put(
    session: Session, entered: Entered, row: CareRegistration, wish: Application, clock: Clock
) -> None:
    registration_id = row.id
    entered.row.last_place = row.place
    session.add(row)
    session.flush()
    session.add(
        CareChild(
            registration_id=registration_id,
            name=wish.child,
            birth=wish.birth,
            school=wish.school,
            guardian_name=wish.guardian,
            relation=wish.relation,
            phone=wish.phone,
            phone_tail=wish.phone[-4:],
            health=wish.health,
            goes_alone=wish.goes_alone,
        )
    )
    _put_collectors(session, registration_id, wish)
    session.add(
        CareSignature(
            id=new_id(),
            registration_id=registration_id,
            strokes=strokes_as_kept(wish.signature),
            at=clock.now(),
        )
    )
    session.flush()


def _put_collectors(session: Session, registration_id: UUID, wish: Application) -> None:
    for position, each in enumerate(wish.collectors, start=1):
        session.add(
            CareCollector(
                id=new_id(),
                registration_id=registration_id,
                position=position,
                **asdict(each),
            )
        )
