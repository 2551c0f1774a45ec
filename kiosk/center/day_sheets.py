"""A day's figures by their smallest parts, and how they are kept once the day is over.

Kept durations are rounded to 2.5 %; a year of them is read in the time one day takes to find out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from kiosk.center.spread import Spread
from kiosk.center.tally import COUNTS, SPANS, Tally
from kiosk.data.tables import BusinessDay, FiguresDay

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class DaySheet:
    """One day; all other parts can be added up from these."""

    items: Mapping[str, Tally]
    desks: Mapping[int, Tally]
    staff: Mapping[UUID, Tally]
    hours: Mapping[int, Tally]
    """Everything there is stands under some hour."""


def kept_sheets(session: Session, *, first: date, last: date) -> dict[date, DaySheet]:
    """The sheets kept of the days from `first` to `last`."""
    rows = session.execute(
        select(FiguresDay.day, FiguresDay.sheet).where(FiguresDay.day.between(first, last))
    )
    return {day: _read(sheet) for day, sheet in rows}


def keep_sheets(session: Session, sheets: Mapping[date, DaySheet]) -> None:
    """Keep the sheets of those days that are over; days that are kept already stay as they are."""
    today = session.scalar(select(BusinessDay.day))
    over = [day for day in sheets if today is not None and day < today]
    kept = set(session.scalars(select(FiguresDay.day).where(FiguresDay.day.in_(over))))
    fresh = [{"day": day, "sheet": _write(sheets[day])} for day in over if day not in kept]
    if fresh:
        session.execute(insert(FiguresDay), fresh)


def forget_sheets(session: Session, *, since: date) -> None:
    """The hall lives in `since` (again): nothing is certain about it and what comes after."""
    session.execute(
        delete(FiguresDay)
        .where(FiguresDay.day >= since)
        .execution_options(synchronize_session=False)
    )


def _write(sheet: DaySheet) -> dict[str, Any]:
    def part(tallies: Mapping[K, Tally]) -> dict[str, Any]:
        return {str(key): _plain(tally.rounded()) for key, tally in tallies.items()}

    return {
        "items": part(sheet.items),
        "desks": part(sheet.desks),
        "staff": part(sheet.staff),
        "hours": part(sheet.hours),
    }


def _read(sheet: Mapping[str, Any]) -> DaySheet:
    def part(name: str, key_of: Callable[[str], K]) -> dict[K, Tally]:
        return {key_of(key): _tally(plain) for key, plain in sheet[name].items()}

    return DaySheet(part("items", str), part("desks", int), part("staff", UUID), part("hours", int))


def _plain(tally: Tally) -> list[Any]:
    """The counts, then each span as a list of value, how often, value, how often."""
    spans = [list(chain.from_iterable(getattr(tally, name).counts.items())) for name in SPANS]
    return [[getattr(tally, name) for name in COUNTS], *spans]


def _tally(plain: list[Any]) -> Tally:
    counts, *spans = plain
    return Tally(*counts, *(Spread(dict(zip(row[::2], row[1::2], strict=True))) for row in spans))
