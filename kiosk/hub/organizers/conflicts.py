"""Where centers and the hub differed, as organizers see it, and that one of them looked at it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, func, insert, or_, select
from sqlalchemy.sql.expression import and_

from kiosk.errors import RuleBroken
from kiosk.hub.organizers import accounts
from kiosk.hub.organizers.scope import LINES_AT_MOST, Words, called, within
from kiosk.hub.organizers.tables import ConflictNote
from kiosk.hub.projections.month_tables import ConflictSeen
from kiosk.hub.projections.tables import CenterSeen

NOTE_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class CenterConflict:
    """One of them; nothing in it says whose it is."""

    center: str
    id: UUID
    kind: str
    kept: str
    item: str
    label: str
    found_at: datetime
    settled_at: datetime | None
    """When staff of the center settled it."""
    noted_by: str
    note: str
    """What an organizer noted; empty: nobody has looked."""


def conflicts_between(
    connection: Connection, area: str, *, first: date, last: date, most: int = LINES_AT_MOST
) -> tuple[CenterConflict, ...]:
    """Those found from `first` to `last`, and older ones that nobody has settled; these on top."""
    open_still = ConflictSeen.settled_at.is_(None) & (ConflictSeen.day <= last)
    those = (
        within(ConflictSeen.center_code, area),
        or_(ConflictSeen.day.between(first, last), open_still),
    )
    rows = connection.execute(
        _columns()
        .where(*those)
        .order_by(
            ConflictSeen.settled_at.is_not(None),
            ConflictSeen.found_at.desc(),
            ConflictSeen.conflict_id,
        )
        .limit(most)
    ).all()
    items = _names(connection, {row.center_code for row in rows})
    return tuple(_value(row, items.get((row.center_code, row.item), row.item)) for row in rows)


def count_waiting(connection: Connection, area: str) -> int:
    """How many of the area nobody has settled."""
    those = within(ConflictSeen.center_code, area), ConflictSeen.settled_at.is_(None)
    return connection.scalar(select(func.count()).select_from(ConflictSeen).where(*those)) or 0


def conflict_of(connection: Connection, area: str, center: str, which: UUID) -> CenterConflict:
    """One conflict of a center of the area. `RuleBroken`: conflict.unknown."""
    row = connection.execute(
        _columns().where(
            within(ConflictSeen.center_code, area),
            ConflictSeen.center_code == center,
            ConflictSeen.conflict_id == which,
        )
    ).first()
    if row is None:
        raise RuleBroken("conflict.unknown")
    items = _names(connection, {center})
    return _value(row, items.get((center, row.item), row.item))


def note_conflict(
    connection: Connection,
    area: str,
    center: str,
    which: UUID,
    *,
    note: str,
    login: str,
    now: datetime,
) -> None:
    """An organizer looked at it and says what they did. It settles nothing at the center.

    `RuleBroken`: conflict.unknown, conflict.note_missing, conflict.note_too_long.
    """
    plain = " ".join("".join(each if each.isprintable() else " " for each in note).split())
    if not plain:
        raise RuleBroken("conflict.note_missing")
    if len(plain) > NOTE_AT_MOST:
        raise RuleBroken("conflict.note_too_long", limit=NOTE_AT_MOST)
    conflict_of(connection, area, center, which)
    mine = and_(ConflictNote.center_code == center, ConflictNote.conflict_id == which)
    connection.execute(delete(ConflictNote).where(mine))
    connection.execute(
        insert(ConflictNote).values(
            center_code=center, conflict_id=which, login=login, at=now, note=plain
        )
    )
    accounts.note(connection, login, "conflict.noted", f"{center} {which}", now=now)


def _names(connection: Connection, centers: Collection[str]) -> Words:
    """What these centers call their business and their activities."""
    activities = called(connection, CenterSeen.activities, centers)
    return {**activities, **called(connection, CenterSeen.items, centers)}


def _columns() -> Select[*tuple[Any, ...]]:
    return select(ConflictSeen, ConflictNote.login, ConflictNote.note).join(
        ConflictNote,
        and_(
            ConflictNote.center_code == ConflictSeen.center_code,
            ConflictNote.conflict_id == ConflictSeen.conflict_id,
        ),
        isouter=True,
    )


def _value(row: Row[Any], item: str) -> CenterConflict:
    return CenterConflict(
        center=row.center_code,
        id=row.conflict_id,
        kind=row.kind,
        kept=row.kept,
        item=item,
        label=row.label,
        found_at=row.found_at,
        settled_at=row.settled_at,
        noted_by=row.login or "",
        note=row.note or "",
    )
