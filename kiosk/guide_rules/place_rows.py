"""Reads rows of the county's lists of centers and stations, and notes what is wrong with them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from kiosk.data.catalog_files.rows import CatalogRows, Cell, Finding, Notes, Row
from kiosk.guide_rules.catalog_cells import Unreadable, code_of, half, limited, words, yes_no

AMENITIES: Mapping[str, tuple[str, ...]] = {
    "water": ("饮水", "热水", "水", "water"),
    "charging": ("充电", "电动车充电", "charging"),
    "power_bank": ("充电宝", "power bank", "power_bank"),
    "shelter": ("避雨", "避寒", "遮阳", "休息室", "shelter"),
    "seating": ("座椅", "坐", "歇脚", "seating"),
}
"""What a station may offer, and the words for it."""
_AMENITY = {word: name for name, said in AMENITIES.items() for word in said}
_DEGREES = re.compile(r"-?\d{1,3}(\.\d{1,10})?")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CenterAt:
    """A center and where it is."""

    code: str
    name: str
    town: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class ReadRows:
    """The good rows by code, how many were refused, and all there is to say."""

    good: Mapping[str, Any]
    refused: int
    findings: tuple[Finding, ...]


def read_centers(rows: CatalogRows) -> ReadRows:
    """Centers, each with where it is."""
    return _read(rows, "center", _center)


def read_stations(rows: CatalogRows) -> ReadRows:
    """Stations, as their feed tells them."""
    return _read(rows, "station", _station)


def _read(rows: CatalogRows, key: str, make: Callable[[str, "_Cells"], Any]) -> ReadRows:
    notes = Notes()
    notes.take_over(rows.findings, rows.unsaid)
    lines: dict[str, list[Row]] = {}
    made: dict[str, Any] = {}
    for row in rows.rows:
        cells = _Cells(row, notes)
        code = cells.read(key, lambda cell: code_of(cell)[0])
        thing = None if code is None else make(code, cells)
        if code is not None:
            lines.setdefault(code, []).append(row)
        if code is not None and cells.good:
            made[code] = thing
    for code, same in lines.items():
        if len(same) > 1:
            made.pop(code, None)
            shown = ", ".join(str(row.place.line) for row in same)
            for row in same:
                notes.error(row.at(key), "duplicate_code", code=code, lines=shown)
    refused = rows.refused + len(rows.rows) - len(made)
    return ReadRows(made, refused, tuple(notes.findings))


class _Cells:
    """The cells of a row; remembers whether all of them could be read."""

    def __init__(self, row: Row, notes: Notes) -> None:
        self._row = row
        self._notes = notes
        self.good = True

    def read(self, column: str, reader: Callable[[Cell], T]) -> T | None:
        """What the cell says; None after noting why it cannot be taken."""
        try:
            return reader(self._row.cells.get(column))
        except Unreadable as trouble:
            self.refuse(column, trouble.key, **trouble.values)
            return None

    def text(self, column: str) -> str:
        """A text; empty where nothing is said."""
        return self.read(column, limited("name")) or ""

    def needed(self, column: str) -> str:
        """A text that has to be there."""
        said = self.read(column, limited("name"))
        if said == "":
            self.refuse(column, "missing")
        return said or ""

    def refuse(self, column: str, key: str, **values: object) -> None:
        self.good = False
        self._notes.error(self._row.at(column), key, **values)

    def where(self) -> tuple[float | None, float | None]:
        """Latitude and longitude in degrees; None for both where neither is said."""
        before, self.good = self.good, True
        latitude = self.read("latitude", lambda cell: _degrees(cell, 90))
        longitude = self.read("longitude", lambda cell: _degrees(cell, 180))
        readable, self.good = self.good, self.good and before
        if readable and (latitude is None) != (longitude is None):
            self.refuse("longitude" if longitude is None else "latitude", "coordinate_alone")
        return latitude, longitude


def _center(code: str, cells: _Cells) -> CenterAt:
    return CenterAt(code, cells.needed("center_name"), cells.text("town"), *cells.where())


def _station(code: str, cells: _Cells) -> dict[str, object]:
    latitude, longitude = cells.where()
    return {
        "code": code,
        "name": cells.needed("station_name"),
        "host": cells.text("host"),
        "town": cells.text("town"),
        "village": cells.text("village"),
        "place": cells.text("station_place"),
        "amenities": cells.read("amenities", _amenities) or [],
        "all_day": cells.read("all_day", yes_no) or False,
        "hours": cells.text("station_hours"),
        "latitude": latitude,
        "longitude": longitude,
    }


def _amenities(cell: Cell) -> list[str]:
    said = words(cell)
    for word in said:
        if word not in _AMENITY:
            known = "、".join(first for first, *_ in AMENITIES.values())
            raise Unreadable("amenity_unknown", found=word, known=known)
    found = {_AMENITY[word] for word in said}
    return [name for name in AMENITIES if name in found]


def _degrees(cell: Cell, most: int) -> float | None:
    text = half("" if cell is None else str(cell))
    if not text:
        return None
    if not _DEGREES.fullmatch(text) or abs(float(text)) > most:
        raise Unreadable("coordinate_form", found=text, least=-most, most=most)
    return float(text)
