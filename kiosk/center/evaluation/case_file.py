"""The files of bad ratings as a lead reads them: lists, the soonest due first, and one by one.

Only a lead or an administrator may: whoever was rated does not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_rules import CLOSED, case_verbs, days_left
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.roles import may
from kiosk.center.queue.numbering import label
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Item, Rating, RatingCase, RatingCaseMove, Staff, Ticket
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case in a list."""

    id: UUID
    label: str
    day: date
    item_name: str
    item_name_en: str | None
    desk_number: int | None
    opinion: Opinion
    """The one that opened it."""
    state: str
    opened_at: datetime
    due_on: date
    days_left: int
    """Working days; 0: due today, negative: overdue. Of a closed one 0."""

    @property
    def overdue(self) -> bool:
        return self.days_left < 0

    @property
    def due_soon(self) -> bool:
        """Due today or on the next working day."""
        return self.state != CLOSED and 0 <= self.days_left <= 1


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One step as the file shows it."""

    at: datetime
    verb: str
    to_state: str
    by: str
    """Name of who took it."""
    note: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with its way so far."""

    case: CaseView
    now_says: Opinion
    """What the resident says by now; differs from the case's where they have revised it."""
    steps: tuple[CaseStep, ...]
    verbs: tuple[str, ...]
    """What can be done next."""


def open_cases(session: Session, *, staff_id: UUID, clock: Clock) -> tuple[CaseView, ...]:
    """Cases that are not closed: overdue first, then what is due next."""
    check_handler(session, staff_id)
    rows = session.execute(_columns().where(RatingCase.state != CLOSED)).all()
    cases = _views(session, rows, clock)
    return tuple(sorted(cases, key=lambda case: (case.due_on, case.opened_at)))


def closed_cases(
    session: Session, *, staff_id: UUID, clock: Clock, limit: int = 200
) -> tuple[CaseView, ...]:
    """The last `limit` cases that are closed, the newest first."""
    check_handler(session, staff_id)
    rows = session.execute(
        _columns()
        .where(RatingCase.state == CLOSED)
        .order_by(RatingCase.opened_at.desc())
        .limit(limit)
    ).all()
    return tuple(_views(session, rows, clock))


def case_file(session: Session, *, case_id: UUID, staff_id: UUID, clock: Clock) -> CaseFile:
    """Everything about one case."""
    check_handler(session, staff_id)
    row = session.execute(_columns().where(RatingCase.id == case_id)).one_or_none()
    if row is None:
        raise RuleBroken("rating_case.unknown")
    (view,) = _views(session, [row], clock)
    last = session.scalars(
        select(Rating)
        .where(Rating.ticket_id == row.RatingCase.ticket_id)
        .order_by(Rating.revision.desc())
        .limit(1)
    ).one()
    steps = session.execute(
        select(RatingCaseMove, Staff.name)
        .join(Staff, Staff.id == RatingCaseMove.staff_id)
        .where(RatingCaseMove.case_id == case_id)
        .order_by(RatingCaseMove.id)
    )
    return CaseFile(
        case=view,
        now_says=_opinion(last),
        steps=tuple(
            CaseStep(step.at, step.verb, step.to_state, name, step.note) for step, name in steps
        ),
        verbs=case_verbs(view.state),
    )


def check_handler(session: Session, staff_id: UUID) -> None:
    """Refuse whoever is not to deal with cases."""
    role = session.scalar(select(Staff.role).where(Staff.id == staff_id, Staff.active))
    if role is None or not may(role, "case.work"):
        raise RuleBroken("rating_case.not_allowed")


def _columns() -> Select[*tuple[Any, ...]]:
    return (
        select(
            RatingCase, Rating, Ticket.prefix, Ticket.number, Ticket.day, Item.name, Item.name_en
        )
        .join(Rating, Rating.id == RatingCase.rating_id)
        .join(Ticket, Ticket.id == RatingCase.ticket_id)
        .join(Item, Item.code == Rating.item_code)
    )


def _views(session: Session, rows: Iterable[Row[Any]], clock: Clock) -> list[CaseView]:
    closed, today = closed_days(session), local_date(clock)
    return [
        CaseView(
            id=row.RatingCase.id,
            label=label(row.prefix, row.number),
            day=row.day,
            item_name=row.name,
            item_name_en=row.name_en,
            desk_number=row.Rating.desk_number,
            opinion=_opinion(row.Rating),
            state=row.RatingCase.state,
            opened_at=row.RatingCase.opened_at,
            due_on=row.RatingCase.due_on,
            days_left=0
            if row.RatingCase.state == CLOSED
            else days_left(row.RatingCase.due_on, today, closed),
        )
        for row in rows
    ]


def _opinion(row: Rating) -> Opinion:
    return Opinion(row.level, tuple(row.reasons), row.words)
