"""What organizers see: centers and their health, days in figures, what is late. Values only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select
from sqlalchemy.orm import InstrumentedAttribute

from kiosk.clock import local
from kiosk.hub.organizers.tables import OfficeAct
from kiosk.hub.projections.tables import (
    CaseSeen,
    CenterSeen,
    DayFigures,
    ErrandSeen,
    TerminalSeen,
    TicketSeen,
    Unprojected,
    Unread,
)
from kiosk.hub.tables import HubDevice

SILENT_AFTER = timedelta(minutes=15)
BEHIND_AFTER_S = 15 * 60
LINES_AT_MOST = 500
LINES_OF_A_FILE = 50_000
_RUNNING = ("accepted", "entrusted", "assigned", "in_progress")
"""States of an errand in which its promised time runs."""


@dataclass(frozen=True, slots=True)
class Health:
    """How a center's terminals are."""

    code: str
    name: str
    waiting: int
    """Numbers of today that wait now."""
    terminals: int
    last_seen_at: datetime | None
    behind_s: int
    """Age of the oldest record that waited at last contact, the worst of its terminals."""
    refused: int
    printers: int
    """How many of its terminals have spoken of a printer."""
    faults: tuple[str, ...]
    """What is the matter with its printers: `paper_out`."""
    silent: bool

    @property
    def well(self) -> bool:
        """Whether nobody has to look."""
        return not (self.silent or self.faults or self.refused or self.behind_s > BEHIND_AFTER_S)


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


def within(column: Any, area: str) -> ColumnElement[bool]:
    """Whether a center's code begins with `area`."""
    return column.startswith(area, autoescape=True)  # type: ignore[no-any-return]  # a column


def names(connection: Connection, area: str) -> dict[str, str]:
    """What the centers of the area are called, as far as they have said."""
    rows = connection.execute(
        select(CenterSeen.center_code, CenterSeen.name)
        .where(within(CenterSeen.center_code, area))
        .order_by(CenterSeen.center_code)
    )
    return {row.center_code: row.name for row in rows}


Words = Mapping[tuple[str, str], str]
"""(center, code) to what the center calls it."""


def _called(
    connection: Connection, words: InstrumentedAttribute[dict[str, Any]], centers: Iterable[str]
) -> Words:
    """What these centers call the things in one of their columns of words."""
    rows = connection.execute(
        select(CenterSeen.center_code, words).where(
            CenterSeen.center_code.in_(sorted(set(centers)))
        )
    )
    return {(row[0], code): str(name) for row in rows for code, name in row[1].items()}


def health(connection: Connection, area: str, *, now: datetime) -> tuple[Health, ...]:
    """Every center of the area with a terminal in service; those to look at first."""
    called = names(connection, area)
    rows = connection.execute(
        select(
            HubDevice.center_code,
            func.count(),
            func.max(HubDevice.last_seen_at),
            func.max(HubDevice.oldest_pending_s),
            func.coalesce(func.sum(TerminalSeen.refused), 0),
            func.count(TerminalSeen.printer_ready),
        )
        .join(
            TerminalSeen,
            (TerminalSeen.device_id == HubDevice.id)
            & (TerminalSeen.center_code == HubDevice.center_code),
            isouter=True,
        )
        .where(within(HubDevice.center_code, area), HubDevice.revoked_at.is_(None))
        .group_by(HubDevice.center_code)
    )
    faults = _faults(connection, area)
    waiting = _waiting(connection, area, local(now).date())
    found = [
        Health(
            code=row[0],
            name=called.get(row[0], row[0]),
            waiting=waiting.get(row[0], 0),
            terminals=row[1],
            last_seen_at=row[2],
            behind_s=row[3],
            refused=int(row[4]),
            printers=row[5],
            faults=faults.get(row[0], ()),
            silent=row[2] is None or now - row[2] > SILENT_AFTER,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: (each.well, each.code)))


def _waiting(connection: Connection, area: str, today: date) -> dict[str, int]:
    rows = connection.execute(
        select(TicketSeen.center_code, func.count())
        .where(
            within(TicketSeen.center_code, area),
            TicketSeen.day == today,
            TicketSeen.state == "waiting",
        )
        .group_by(TicketSeen.center_code)
    )
    return {row[0]: row[1] for row in rows}


def _faults(connection: Connection, area: str) -> dict[str, tuple[str, ...]]:
    rows = connection.execute(
        select(TerminalSeen.center_code, TerminalSeen.printer_faults)
        .join(HubDevice, HubDevice.id == TerminalSeen.device_id)
        .where(
            within(TerminalSeen.center_code, area),
            TerminalSeen.printer_ready.is_(False),
            HubDevice.revoked_at.is_(None),
        )
    )
    found: dict[str, set[str]] = {}
    for center, said in rows:
        found.setdefault(center, set()).update(said.split(",") if said else ["other"])
    return {center: tuple(sorted(faults)) for center, faults in found.items()}


_SUMMED = tuple(
    column
    for column in DayFigures.__table__.columns
    if column.name not in ("center_code", "day", "longest_wait_s")
)


def _sums() -> Iterable[ColumnElement[Any]]:
    yield from (func.sum(column).label(column.name) for column in _SUMMED)
    yield func.max(DayFigures.longest_wait_s).label("longest_wait_s")


def by_day(connection: Connection, area: str, *, first: date, last: date) -> list[dict[str, Any]]:
    """The area's days from `first` to `last`, oldest first; a day without anything is left out."""
    rows = connection.execute(
        select(DayFigures.day, *_sums())
        .where(within(DayFigures.center_code, area), DayFigures.day.between(first, last))
        .group_by(DayFigures.day)
        .order_by(DayFigures.day)
    )
    return [dict(row) for row in rows.mappings()]


def by_center(
    connection: Connection, area: str, *, first: date, last: date
) -> list[dict[str, Any]]:
    """The area's centers over these days, the busiest first."""
    rows = connection.execute(
        select(DayFigures.center_code, *_sums())
        .where(within(DayFigures.center_code, area), DayFigures.day.between(first, last))
        .group_by(DayFigures.center_code)
        .order_by(func.sum(DayFigures.taken).desc(), DayFigures.center_code)
    )
    return [dict(row) for row in rows.mappings()]


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
            ErrandSeen.state.in_(_RUNNING),
            ErrandSeen.due_on <= today + timedelta(days=1),
        )
        .order_by(ErrandSeen.due_on, ErrandSeen.center_code, ErrandSeen.number)
        .limit(most)
    ).all()
    centers = {row.center_code for row in rows}
    items = _called(connection, CenterSeen.items, centers)
    villages = _called(connection, CenterSeen.villages, centers)
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
    items = _called(connection, CenterSeen.items, (row.center_code for row in rows))
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


def acts(connection: Connection) -> tuple[Any, ...]:
    """The log of these pages, the newest first: rows of at, login, act, detail."""
    return tuple(
        connection.execute(
            select(OfficeAct.at, OfficeAct.login, OfficeAct.act, OfficeAct.detail)
            .order_by(OfficeAct.at.desc(), OfficeAct.id)
            .limit(LINES_AT_MOST)
        ).all()
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the hub is with reading what it received."""

    waiting: int
    unread: int
    """Records it could not read."""


def reading(connection: Connection) -> Reading:
    """How far the hub is; only the operator's people can do something about it."""
    return Reading(
        waiting=connection.scalar(select(func.count()).select_from(Unprojected)) or 0,
        unread=connection.scalar(select(func.count()).select_from(Unread)) or 0,
    )
