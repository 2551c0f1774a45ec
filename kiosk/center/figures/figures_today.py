"""What a clerk sees of their own day, and a lead of the hall's, while it goes on."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.figures.day_figures import Figures, day_figures
from kiosk.center.figures.tally import Tally
from kiosk.center.people.masking import masked_name
from kiosk.center.people.roles import may
from kiosk.center.queue.desks import desks
from kiosk.center.queue.numbering import label
from kiosk.center.queue.ticket_states import AT_A_DESK
from kiosk.center.queue.views import hall
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Department, Item, Staff, Ticket


@dataclass(frozen=True, slots=True)
class DeskToday:
    """One desk: what it does now, and its turns so far."""

    number: int
    activity: str
    """closed, idle, calling, serving or paused."""
    clerk: str | None
    """Who sits there, masked."""
    label: str | None
    """The number called to it or served at it."""
    tally: Tally


@dataclass(frozen=True, slots=True)
class DepartmentToday:
    """One department: who waits now, and its numbers so far."""

    name: str
    name_en: str
    waiting: int
    longest_wait_s: int
    """Of those who wait now; 0 where nobody does."""
    tally: Tally


@dataclass(frozen=True, slots=True)
class HallToday:
    """The hall, for who runs it."""

    waiting: int
    longest_wait_s: int
    wait_minutes: int | None
    """What somebody who takes a number now would wait; None while no desk is open."""
    figures: Figures
    desks: tuple[DeskToday, ...]
    departments: tuple[DepartmentToday, ...]
    """Those with numbers today, most waiting first."""


@dataclass(frozen=True, slots=True)
class Today:
    """The day so far of one member of staff; of the hall too, if they may see it."""

    mine: Tally
    hall: HallToday | None
    read_at: datetime


def today(session: Session, *, staff_id: UUID, clock: Clock) -> Today:
    """Read the day so far. Of colleagues only who runs the hall (`figures.see`) sees anything."""
    figures = day_figures(session, day=local_date(clock))
    role = session.scalar(select(Staff.role).where(Staff.id == staff_id))
    return Today(
        mine=figures.staff.get(staff_id, Tally()),
        hall=_hall(session, figures, clock) if role and may(role, "figures.see") else None,
        read_at=clock.now(),
    )


def _hall(session: Session, figures: Figures, clock: Clock) -> HallToday:
    now = hall(session, clock=clock, recent=1)
    waiting = dict(now.waiting_by_department)
    since = _waiting_since(session) if waiting else {}
    longest = {name: max(0, int((clock.now() - at).total_seconds())) for name, at in since.items()}
    departments = tuple(
        DepartmentToday(
            name=name,
            name_en=name_en,
            waiting=waiting.get(name, 0),
            longest_wait_s=longest.get(name, 0),
            tally=figures.departments.get(name, Tally()),
        )
        for name, name_en in session.execute(
            select(Department.name, Department.name_en).order_by(Department.position)
        )
        if name in waiting or name in figures.departments
    )
    return HallToday(
        waiting=now.waiting,
        longest_wait_s=max(longest.values(), default=0),
        wait_minutes=now.wait_minutes,
        figures=figures,
        desks=_desks(session, figures),
        departments=tuple(sorted(departments, key=lambda one: (-one.waiting, -one.tally.taken))),
    )


def _waiting_since(session: Session) -> dict[str, datetime]:
    rows = session.execute(
        select(Item.department, func.min(Ticket.issued_at))
        .join(Item, Item.code == Ticket.item_code)
        .where(Ticket.state == "waiting")
        .group_by(Item.department)
    )
    return {row[0]: row[1] for row in rows}


def _desks(session: Session, figures: Figures) -> tuple[DeskToday, ...]:
    names = {row[0]: row[1] for row in session.execute(select(Staff.id, Staff.name))}
    here = {
        desk: label(prefix, number)
        for desk, prefix, number in session.execute(
            select(Ticket.desk_number, Ticket.prefix, Ticket.number).where(
                Ticket.state.in_(AT_A_DESK)
            )
        )
    }
    return tuple(
        DeskToday(
            number=desk.number,
            activity=desk.activity,
            clerk=masked_name(names[desk.staff_id]) if desk.staff_id else None,
            label=here.get(desk.number),
            tally=figures.desks.get(desk.number, Tally()),
        )
        for desk in desks(session)
    )
