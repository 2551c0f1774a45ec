"""Reads catalogs in JSON: a list of items, or an object that holds one under `items`."""

import json
from collections import Counter

from kiosk.data.catalog_files.columns import CATALOG
from kiosk.data.catalog_files.encoding import decode, seen
from kiosk.data.catalog_files.rows import Cell, Notes, Place, Row
from kiosk.data.catalog_files.table import MAX_ROWS, TableRows, tidy, trouble_in


class _Twice(dict[str, object]):
    """A JSON object that remembers which of its keys came more than once."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        counts = Counter(key for key, _ in pairs)
        self.twice = [key for key, count in counts.items() if count > 1]


def read_json(data: bytes, file: str, notes: Notes) -> TableRows:
    """Rows of a JSON file; a place counts the entries of the list from 1."""
    found = TableRows()
    decoded = decode(data)
    if decoded is None or decoded[1] == "gb18030":
        notes.error(Place(file), "encoding_unknown")
        return found
    try:
        value = json.loads(decoded[0], object_pairs_hook=_Twice)
    except json.JSONDecodeError as broken:
        notes.error(Place(file, line=broken.lineno), "json_broken", cause=broken.msg)
        return found
    except (ValueError, RecursionError) as broken:  # a number or a nesting without end
        notes.error(Place(file), "json_broken", cause=type(broken).__name__)
        return found
    items = value.get("items") if isinstance(value, dict) else value
    if not isinstance(items, list):
        notes.error(Place(file), "json_no_items")
        return found
    found.has_header = True
    for number, item in enumerate(items, start=1):
        place = Place(file, line=number, entry=True)
        if number > MAX_ROWS:
            notes.error(place, "too_many_rows", limit=MAX_ROWS)
            break
        row = _row(item, place, notes)
        if row is None:
            found.refused += 1
        else:
            found.rows.append(row)
    return found


def _row(item: object, place: Place, notes: Notes) -> Row | None:
    if not isinstance(item, _Twice):
        notes.error(place, "entry_not_object")
        return None
    for key in item.twice:
        notes.warning(place, "key_twice", heading=key)
    cells: dict[str, Cell] = {}
    headings: dict[str, str] = {}
    for key, value in item.items():
        column = CATALOG.of(key)
        if column is None:
            notes.warning(place, "key_unknown", heading=key)
        else:
            headings[column] = key
            cells[column] = tidy(value) if isinstance(value, str) else _cell(value)
    row = Row(place, cells)
    good = True
    for column, cell in cells.items():
        trouble = next(filter(None, map(trouble_in, _texts(cell))), None)
        if trouble is not None:
            notes.error(row.at(column), trouble[0], **trouble[1])
            good = False
        if any(seen(text) != text for text in _texts(item[headings[column]])):
            notes.warning(row.at(column), "unseen")
    return row if good else None


def _cell(value: object) -> Cell:
    """`value` as it is: JSON has no other kinds."""
    if isinstance(value, str | int | float | bool | list | dict) or value is None:
        return value
    raise TypeError(type(value))


def _texts(value: object, depth: int = 4) -> list[str]:
    """Every text in a JSON value, keys too; what is nested deeper than a guide ever is, as one."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict | list):
        if depth == 0:
            return [repr(value)[:100]]
        parts = [*value, *value.values()] if isinstance(value, dict) else value
        return [text for part in parts for text in _texts(part, depth - 1)]
    return []
