"""Which times of an import overlap, and what a room's week or day becomes of the rest.

The rows of one room, or of one day of a room, take the place of what was there. Where a row was
refused nothing that was there is taken away, unless a good row needs its time.
"""

from collections.abc import Collection, Iterable, Mapping

from kiosk.center.hours.by_subject import MINUTES_A_DAY, minutes_of_week
from kiosk.center.imports.sheet_cells import time_cell
from kiosk.center.rooms.time_rows import Key, S, TimedRow
from kiosk.center.rooms.timetable import DatedSlot, Slot
from kiosk.data.catalog_files.rows import Notes

_WEEK_MINUTES = 7 * MINUTES_A_DAY


def refuse_clashes(rows: Iterable[TimedRow[S]], notes: Notes) -> None:
    """Of rows whose times overlap nobody can say which is meant: none of them is good."""
    by_room: dict[str, list[tuple[int, int, TimedRow[S], S]]] = {}
    for each in rows:
        for slot in each.slots:
            placed = by_room.setdefault(each.key[0], [])
            begins, ends = minutes_of(slot)
            placed.append((begins, ends, each, slot))
            if isinstance(slot, Slot):  # Sunday's night reaches into Monday
                placed.append((begins + _WEEK_MINUTES, ends + _WEEK_MINUTES, each, slot))
    told: set[tuple[int, int]] = set()
    for placed in by_room.values():
        placed.sort(key=lambda each: each[:2])
        longest = placed[0]
        for one in placed[1:]:
            if one[0] < longest[1]:
                pair = id(longest[3]), id(one[3])
                if pair not in told:
                    told |= {pair, pair[::-1]}
                    _tell(longest, one, notes)
            if one[1] > longest[1]:
                longest = one


def _tell(
    one: tuple[int, int, TimedRow[S], S], other: tuple[int, int, TimedRow[S], S], notes: Notes
) -> None:
    for (_, _, row, slot), (_, _, against, clash) in ((one, other), (other, one)):
        row.good = False
        notes.error(
            row.row.at("opens"),
            "slots_clash",
            **_named(slot, clash),
            line=against.row.place.line,
        )


def _named(slot: S, clash: S) -> dict[str, object]:
    return {
        "opens": time_cell(slot.opens),
        "closes": time_cell(slot.closes),
        "function": slot.function,
        "other": clash.function,
        "begins": time_cell(clash.opens),
    }


def minutes_of(slot: Slot | DatedSlot) -> tuple[int, int]:
    """When it begins and ends, in minutes: of the week, or of all time."""
    day = slot.weekday if isinstance(slot, Slot) else slot.day.toordinal()
    return minutes_of_week(day, slot.opens, slot.closes)


def overlap(one: S, other: S) -> bool:
    """Whether two times of one room overlap; a week begins anew after its Sunday."""
    (begins, ends), (opens, closes) = minutes_of(one), minutes_of(other)
    around = (-_WEEK_MINUTES, 0, _WEEK_MINUTES) if isinstance(one, Slot) else (0,)
    return any(begins < closes + turn and opens + turn < ends for turn in around)


def settled(
    rows: Iterable[TimedRow[S]],
    stored: Mapping[Key, Collection[S]],
    notes: Notes,
    *,
    some_unread: bool,
) -> dict[Key, frozenset[S]]:
    """What each room, or day of one, has after the import; only those the sheet speaks of."""
    by_key: dict[Key, list[TimedRow[S]]] = {}
    for each in rows:
        by_key.setdefault(each.key, []).append(each)
    found: dict[Key, frozenset[S]] = {}
    for key, same in by_key.items():
        good = {slot for each in same if each.good for slot in each.slots}
        kept: set[S] = set()
        if some_unread or not all(each.good for each in same):
            there = set(stored.get(key, ())) - good
            kept = {slot for slot in there if not any(overlap(slot, new) for new in good)}
            if kept:
                first = same[0]
                notes.warning(first.row.at("room"), "slots_kept", subject=first.subject)
        found[key] = frozenset(good | kept)
    return found


def refuse_against(
    rows: Iterable[TimedRow[S]], stored: Mapping[Key, Collection[S]], notes: Notes
) -> None:
    """Refuse what reaches into a time of another day that the sheet does not speak of."""
    given = list(rows)
    named = {each.key for each in given}
    others: dict[str, list[S]] = {}
    for key, slots in stored.items():
        if key not in named:
            others.setdefault(key[0], []).extend(slots)
    for each in given:
        for slot in each.slots:
            for other in others.get(each.key[0], ()):
                if overlap(slot, other):
                    each.good = False
                    notes.error(each.row.at("opens"), "slot_clash_kept", **_named(slot, other))
