"""Lists of errands as the desk reads them, and finding one again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Row,
    Select,
    and_,
    false,
    func,
    or_,
    select,
    union,
)
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import agent_of_staff, trained_items
from kiosk.center.errands.rows import check_staff
from kiosk.center.errands.states import OPEN, RUNNING
from kiosk.center.errands.term import days_left
from kiosk.center.errands.values import ErrandCard
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.masking import masked_name
from kiosk.center.profile import center
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Agent, Errand, ErrandPerson, Item, Staff, Village
from kiosk.workdays import add_working_days

SHELVES = (
    "mine",
    "new",
    "unassigned",
    "due_soon",
    "overdue",
    "suspended",
    "to_deliver",
    "to_call",
    "elsewhere",
)
"""What the desk sorts errands into; an errand may lie on several."""
PAGE = 200


@dataclass(frozen=True, slots=True)
class Shelf:
    """How many errands lie on a shelf."""

    name: str
    count: int


def shelves(session: Session, *, staff_id: UUID, clock: Clock) -> tuple[Shelf, ...]:
    """Every shelf with its count, for this member of staff."""
    staff = check_staff(session, staff_id, "errand.intake")
    scope = _scope(session, staff, clock)
    return tuple(
        Shelf(
            name,
            session.scalar(
                select(func.count())
                .select_from(Errand)
                .where(_on_shelf(session, name, staff, clock), scope)
            )
            or 0,
        )
        for name in SHELVES
    )


def errands_on(
    session: Session, *, shelf: str, staff_id: UUID, clock: Clock, limit: int = PAGE
) -> tuple[ErrandCard, ...]:
    """What lies on a shelf: what is due soonest first, then the oldest.

    Agents see errands for items they are trained for, and their own; leads and clerks see all.
    """
    staff = check_staff(session, staff_id, "errand.intake")
    wanted = _cards().where(_on_shelf(session, shelf, staff, clock), _scope(session, staff, clock))
    ordered = wanted.order_by(Errand.due_on.is_(None), Errand.due_on, Errand.submitted_at)
    return _views(session, session.execute(ordered.limit(limit)).all(), clock)


def find_errands(
    session: Session, *, query: str, staff_id: UUID, clock: Clock, limit: int = 50
) -> tuple[ErrandCard, ...]:
    """By the last digits of number or phone (4 or more), or by a part of the name; newest first."""
    check_staff(session, staff_id, "errand.intake")
    plain = "".join(query.split())
    if not plain:
        return ()
    if not (plain.isascii() and plain.isdigit()):
        named = ErrandPerson.name.contains(plain, autoescape=True)
        found: Select[UUID] | CompoundSelect[UUID] = select(ErrandPerson.errand_id).where(named)
    elif len(plain) < 4:
        return ()
    else:
        tail = ErrandPerson.phone_tail == plain
        phone = tail if len(plain) == 4 else ErrandPerson.phone == plain
        number = Errand.number == plain if len(plain) >= 10 else Errand.number.like(f"%{plain}")
        found = union(select(ErrandPerson.errand_id).where(phone), select(Errand.id).where(number))
    # Found first and joined then: an outer join looked through would be walked whole.
    wanted = _cards().where(Errand.id.in_(found)).order_by(Errand.submitted_at.desc())
    return _views(session, session.execute(wanted.limit(limit)).all(), clock)


def cards_of(session: Session, errand_ids: Iterable[UUID], clock: Clock) -> tuple[ErrandCard, ...]:
    """The cards of these errands, in the order of their numbers."""
    wanted = _cards().where(Errand.id.in_(list(errand_ids))).order_by(Errand.number)
    return _views(session, session.execute(wanted).all(), clock)


def _cards() -> Select[Errand, str, str, str, str | None]:
    return (
        select(Errand, ErrandPerson.name, Village.name, Agent.name, Item.name_en)
        .outerjoin(ErrandPerson, ErrandPerson.errand_id == Errand.id)
        .outerjoin(Village, Village.code == Errand.village_code)
        .outerjoin(Agent, Agent.id == Errand.agent_id)
        .join(Item, Item.code == Errand.item_code)
    )


def _views(
    session: Session, rows: Sequence[Row[Errand, str, str, str, str | None]], clock: Clock
) -> tuple[ErrandCard, ...]:
    here, today, closures = center(session).code, local_date(clock), closed_days(session)
    return tuple(
        ErrandCard(
            id=errand.id,
            number=errand.number,
            item_code=errand.item_code,
            item_name=errand.item_name,
            item_name_en=name_en,
            kind=errand.kind,
            state=errand.state,
            reason=errand.reason,
            village=village,
            masked_name=masked_name(name or ""),
            help_wanted=errand.help_wanted,
            submitted_at=errand.submitted_at,
            due_on=errand.due_on,
            days_left=_left(errand, today, closures),
            due_natural=_natural(errand),
            due_provisional=errand.due_provisional,
            agent_name=agent,
            here=errand.handling_center == here,
        )
        for errand, name, village, agent, name_en in rows
    )


def _left(errand: Errand, today: date, closures: frozenset[date]) -> int | None:
    if errand.due_on is None or errand.state not in RUNNING:
        return None
    return days_left(errand.due_on, today, natural=_natural(errand), closures=closures)


def _natural(errand: Errand) -> bool:
    return errand.term_natural or bool(errand.term_months)


def _scope(session: Session, staff: Staff, clock: Clock) -> ColumnElement[bool]:
    """What this member of staff may see at all."""
    if staff.role != "agent":
        return Errand.id.is_not(None)
    me = agent_of_staff(session, staff.id)
    if me is None:
        return false()
    items = trained_items(session, me.id, on=local_date(clock))
    return or_(Errand.item_code.in_(items), Errand.agent_id == me.id, Errand.stand_in_id == me.id)


def _on_shelf(session: Session, name: str, staff: Staff, clock: Clock) -> ColumnElement[bool]:
    here = Errand.handling_center == center(session).code
    if name == "mine":
        me = agent_of_staff(session, staff.id)
        return and_(Errand.agent_id == me.id, Errand.state.in_(OPEN)) if me else false()
    if name in ("due_soon", "overdue"):
        return and_(here, Errand.state.in_(RUNNING), by_date(session, name, clock))
    if name == "unassigned":
        return and_(here, Errand.state.in_(("accepted", "entrusted")))
    if name == "elsewhere":
        return and_(~here, Errand.state.in_(OPEN))
    if name == "to_call":  # whom to call nobody knows any more once it was erased
        return and_(here, Errand.state == "archived", Errand.erased_at.is_(None))
    states = {"new": "submitted", "suspended": "suspended", "to_deliver": "completed"}
    return and_(here, Errand.state == states[name])


def by_date(session: Session, name: str, clock: Clock) -> ColumnElement[bool]:
    """Of what has a date: `due_soon` (today or the next working day) or `overdue`."""
    today = local_date(clock)
    if name == "overdue":
        return Errand.due_on < today
    # For a natural term tomorrow may be a day nobody works; it is warned of all the same.
    tomorrow = add_working_days(today, 1, closures=closed_days(session))
    return and_(Errand.due_on >= today, Errand.due_on <= tomorrow)
