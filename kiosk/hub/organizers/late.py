"""What is late or due: errands past their promise, cases of bad ratings. Values only."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, select

from kiosk.hub.organizers.scope import LINES_AT_MOST, called, within
from kiosk.hub.projections.tables import CaseSeen, CenterSeen, ErrandSeen

RUNNING = ("accepted", "entrusted", "assigned", "in_progress")
"""States of an errand in which its promised time runs."""


@dataclass(frozen=True, slots=True)
class LateErrand:
    """An errand whose promised date has passed, or is today or tomorrow."""

    center: str
    number: str
    item: str
    village: str
    agent: str
    state: str
    due_on: date
    days_late: int
    """Below zero: days left."""


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A bad-rating case that is not closed."""

    center: str
    label: str
    item: str
    level: int | None
    reasons: str
    state: str
    opened_at: datetime
    due_on: date
    days_late: int


def late_errands(
    connection: Connection, area: str, *, today: date, most: int = LINES_AT_MOST
) -> tuple[LateErrand, ...]:
    """Errands past their date, and those due today or tomorrow; the latest first.

    The date itself is the center's: it counts working days and leaves out what was suspended.
    """
    rows = connection.execute(
        select(ErrandSeen)
        .where(
            within(ErrandSeen.center_code, area),
            ErrandSeen.state.in_(RUNNING),
            ErrandSeen.due_on <= today + timedelta(days=1),
        )
        .order_by(ErrandSeen.due_on, ErrandSeen.center_code, ErrandSeen.number)
        .limit(most)
    ).all()
    centers = {row.center_code for row in rows}
    items = called(connection, CenterSeen.items, centers)
    villages = called(connection, CenterSeen.villages, centers)
    return tuple(
        LateErrand(
            center=row.center_code,
            number=row.number,
            item=items.get((row.center_code, row.item), row.item),
            village=villages.get((row.center_code, row.village), row.village or ""),
            agent=row.agent or "",
            state=row.state,
            due_on=row.due_on,
            days_late=(today - row.due_on).days,
        )
        for row in rows
    )


def open_cases(
    connection: Connection, area: str, *, today: date, most: int = LINES_AT_MOST
) -> tuple[OpenCase, ...]:
    """Bad-rating cases that are not closed, those due first on top."""
    rows = connection.execute(
        select(CaseSeen)
        .where(within(CaseSeen.center_code, area), CaseSeen.closed_at.is_(None))
        .order_by(CaseSeen.due_on, CaseSeen.center_code, CaseSeen.label)
        .limit(most)
    ).all()
    items = called(connection, CenterSeen.items, (row.center_code for row in rows))
    return tuple(
        OpenCase(
            center=row.center_code,
            label=row.label,
            item=items.get((row.center_code, row.item), row.item),
            level=row.level,
            reasons=row.reasons,
            state=row.state,
            opened_at=row.opened_at,
            due_on=row.due_on,
            days_late=(today - row.due_on).days,
        )
        for row in rows
    )
