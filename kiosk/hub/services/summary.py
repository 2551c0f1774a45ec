"""What people are missing, counted: by kind, by village, by month, beside what is on offer."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select, union_all

from kiosk.hub.services.published import in_force
from kiosk.hub.services.tables import DemandSeen, Wish
from kiosk.sync.wire_services import KINDS

WORDS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """One line of the summary."""

    of: str
    """The kind, (center, village), or the month `2026-11`."""
    center: str
    wishes: int
    people: int
    on_offer: int = 0
    """Services of that kind on the list now."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The wishes of an area over some days."""

    kinds: tuple[Wanted, ...]
    """Most wanted first; every kind somebody named."""
    villages: tuple[Wanted, ...]
    months: tuple[Wanted, ...]
    words: tuple[tuple[date, str, str], ...]
    """Day, kind and words of the latest that said something."""


def summary(connection: Connection, area: str, *, first: date, last: date) -> Summary:
    """Wishes of terminals and phones together."""
    parts = [
        select(
            table.center_code, table.day, table.kind, table.village, table.people, table.words
        ).where(table.center_code.startswith(area, autoescape=True), table.day.between(first, last))
        for table in (DemandSeen, Wish)
    ]
    rows = connection.execute(union_all(*parts)).all()
    offered = Counter(
        body.kind
        for body in in_force(connection).values()
        if not body.areas or any(_touch(each, area) for each in body.areas)
    )
    kinds = _counted(rows, lambda row: (row.kind if row.kind in KINDS else "other", ""), offered)
    villages = _counted(rows, lambda row: (row.village or "", row.center_code))
    months = _counted(rows, lambda row: (f"{row.day:%Y-%m}", ""))
    said = sorted(((row.day, row.kind, row.words) for row in rows if row.words), reverse=True)
    return Summary(
        kinds, villages, tuple(sorted(months, key=lambda one: one.of)), tuple(said[:WORDS_SHOWN])
    )


def _touch(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _counted(
    rows: Iterable[Any], key: Any, offered: Counter[str] | None = None
) -> tuple[Wanted, ...]:
    wishes: Counter[tuple[str, str]] = Counter()
    people: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        wishes[key(row)] += 1
        people[key(row)] += row.people
    return tuple(
        Wanted(of, center, count, people[of, center], (offered or Counter())[of])
        for (of, center), count in sorted(wishes.items(), key=lambda one: (-one[1], one[0]))
    )
