"""Takes rows of a sheet apart: one row a code, and each cell by the reader of its column."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kiosk.data.catalog_files.rows import Cell, Notes, Row
from kiosk.guide_rules.catalog_cells import Unreadable

MOST_LINES = 6
"""Lines named when several rows have one code."""


def unique_rows(
    rows: Iterable[Row], column: str, read: Callable[[Cell], str], notes: Notes
) -> dict[str, Row]:
    """The row of each code. Of rows with one code nobody can say which is meant: none is taken."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        try:
            found[read(row.cells[column])].append(row)
        except Unreadable as trouble:
            notes.error(row.at(column), trouble.key, **trouble.values)
    for code, same in found.items():
        if len(same) > 1:
            shown = ", ".join(str(row.place.line) for row in same[:MOST_LINES])
            for row in same:
                notes.error(row.at(column), "duplicate_code", code=code, lines=shown)
    return {code: same[0] for code, same in found.items() if len(same) == 1}


def read_cells(
    row: Row, readers: Mapping[str, Callable[[Cell], Any]], notes: Notes
) -> dict[str, Any] | None:
    """What the columns there say, each by its reader; None after noting what cannot be taken."""
    said: dict[str, Any] = {}
    good = True
    for column, read in readers.items():
        if column not in row.cells:
            continue
        try:
            said[column] = read(row.cells[column])
        except Unreadable as trouble:
            notes.error(row.at(column), trouble.key, **trouble.values)
            good = False
    return said if good else None
