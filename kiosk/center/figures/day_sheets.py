"""A day's figures by their smallest parts, and how they are kept once the day is over.

Kept durations take one byte each and are right within 2 %; a year of them is read in a second.
"""

from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from kiosk.center.figures.spread import unpacked
from kiosk.center.figures.tally import COUNTS, SPANS, Tally, joined
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


@dataclass(frozen=True, slots=True)
class KeptDays:
    """Days that are kept: each as a whole, and all parts of them added up."""

    days: Mapping[date, Tally]
    parts: DaySheet


def kept_days(session: Session, *, first: date, last: date) -> KeptDays:
    """What is kept of the days from `first` to `last`."""
    rows = session.execute(
        select(FiguresDay.day, FiguresDay.sheet)
        .where(FiguresDay.day.between(first, last))
        .order_by(FiguresDay.day)
    ).all()
    sheets = [sheet for _, sheet in rows]
    return KeptDays(
        days={day: _unpacked(sheet["hours"].values()) for day, sheet in rows},
        parts=DaySheet(
            items=_part(sheets, "items", str),
            desks=_part(sheets, "desks", int),
            staff=_part(sheets, "staff", UUID),
            hours=_part(sheets, "hours", int),
        ),
    )


def keep_sheets(session: Session, sheets: Mapping[date, DaySheet]) -> None:
    """Keep the sheets of those days that are over; days that are kept already stay as they are."""
    today = session.scalar(select(BusinessDay.day))
    over = [day for day in sheets if today is not None and day < today]
    kept = set(session.scalars(select(FiguresDay.day).where(FiguresDay.day.in_(over))))
    fresh = [{"day": day, "sheet": _packed(sheets[day])} for day in over if day not in kept]
    if fresh:
        session.execute(insert(FiguresDay), fresh)


def forget_sheets(session: Session, *, since: date) -> None:
    """The hall lives in `since` (again): nothing is certain about it and what comes after."""
    session.execute(
        delete(FiguresDay)
        .where(FiguresDay.day >= since)
        .execution_options(synchronize_session=False)
    )


def _packed(sheet: DaySheet) -> dict[str, Any]:
    """Part, key, then the counts and the spans in their order."""

    def part(tallies: Mapping[K, Tally]) -> dict[str, list[Any]]:
        return {str(key): _packed_tally(tally) for key, tally in tallies.items()}

    return {
        "items": part(sheet.items),
        "desks": part(sheet.desks),
        "staff": part(sheet.staff),
        "hours": part(sheet.hours),
    }


def _packed_tally(tally: Tally) -> list[Any]:
    counts: list[Any] = [getattr(tally, name) for name in COUNTS]
    return counts + [b64encode(getattr(tally, name).packed()).decode() for name in SPANS]


def _part(
    sheets: Iterable[Mapping[str, Any]], name: str, key_of: Callable[[str], K]
) -> dict[K, Tally]:
    """What each key of this part says on all sheets."""
    found: dict[str, list[list[Any]]] = defaultdict(list)
    for sheet in sheets:
        for key, packed in sheet[name].items():
            found[key].append(packed)
    return {key_of(key): _unpacked(packed) for key, packed in found.items()}


def _unpacked(packed: Iterable[list[Any]]) -> Tally:
    """One tally of all that is packed here; joined first, because that is quick."""
    columns = list(zip(*packed, strict=True))
    counts = {name: sum(column) for name, column in zip(COUNTS, columns, strict=False)}
    spans = {
        name: unpacked(b"".join(map(b64decode, column)))
        for name, column in zip(SPANS, columns[len(COUNTS) :], strict=False)
    }
    return joined(counts, spans) if columns else Tally()
