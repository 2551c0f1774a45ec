"""Reads catalogs in XLSX, after making sure that unpacking the file cannot exhaust the machine."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from zipfile import ZipFile

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.data.catalog_files.columns import is_header
from kiosk.data.catalog_files.rows import Notes, Place
from kiosk.data.catalog_files.table import MAX_ROWS, Line, TableRows, table_rows

MAX_UNPACKED = 64 * 1024 * 1024
MAX_PARTS = 2_000
MAX_COLUMNS = 64
MAX_CELLS = 600_000
MAX_MERGED = 50_000
"""Cells that merged ranges may cover."""
BLANK_LINES = 500
"""After so many the sheet is taken to have ended: one stray cell may stand in its last row."""
OWN_SHEETS = ("填写说明", "可选值")
"""Sheets of the template that explain; they hold no items."""
_GROWING = (b"<!DOCTYPE", b"<!ENTITY", b"\0")
"""Entities of XML, and the NUL that shows an encoding in which they could hide."""


def read_workbook(data: bytes, file: str, notes: Notes) -> TableRows:
    """Rows of every sheet that has a catalog's header."""
    found = TableRows()
    workbook = _open(data, file, notes)
    if workbook is None:
        return found
    for sheet in workbook.worksheets:
        if sheet.title in OWN_SHEETS:
            continue
        if sheet.sheet_state != "visible":
            if _has_header(sheet):
                notes.warning(Place(file, sheet=sheet.title), "sheet_hidden")
            continue
        part = table_rows(
            _lines(sheet, file, notes), notes, limit=MAX_ROWS - len(found.rows) - found.refused
        )
        if not part.has_header and sheet.max_row > 1:
            notes.warning(Place(file, sheet=sheet.title), "sheet_skipped")
        found.rows += part.rows
        found.refused += part.refused
        found.has_header |= part.has_header
    if not found.has_header:
        notes.error(Place(file), "no_header")
    return found


def _has_header(sheet: Worksheet) -> bool:
    """Whether a catalog begins in one of the first rows."""
    rows = sheet.iter_rows(max_row=20, max_col=MAX_COLUMNS, values_only=True)
    return any(is_header([_text(value) for value in row]) for row in rows)


def _open(data: bytes, file: str, notes: Notes) -> Workbook | None:
    whole = Place(file)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            if not _fits(archive):
                notes.error(whole, "xlsx_too_big")
                return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions nobody reads here
            return openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
    except Exception as broken:  # noqa: BLE001 - a broken workbook can fail in any way in openpyxl
        notes.error(whole, "xlsx_broken", cause=type(broken).__name__)
        return None


def _fits(archive: ZipFile) -> bool:
    """Whether unpacking stays within bounds and the XML defines no entities that could grow."""
    parts = archive.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        return False
    cells = 0
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            return False
        content = archive.read(part)
        cells += content.count(b"<c ") + content.count(b"<c>") + content.count(b"<c/>")
        if cells > MAX_CELLS or any(mark in content for mark in _GROWING):
            return False
    return True


def _lines(sheet: Worksheet, file: str, notes: Notes) -> Iterator[Line]:
    letters = tuple(
        get_column_letter(number) for number in range(1, min(sheet.max_column, MAX_COLUMNS) + 1)
    )
    merged = _merged(sheet)
    blank = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=len(letters)), start=1):
        blank = blank + 1 if all(cell.value is None for cell in cells) else 0
        if blank > BLANK_LINES:
            break
        texts: list[str] = []
        for index, cell in enumerate(cells):
            place = Place(file, line=number, sheet=sheet.title, letter=letters[index])
            value = cell.value
            if (number, index + 1) in merged:
                value = sheet.cell(*merged[number, index + 1]).value
                if value is not None:
                    notes.warning(place, "merged")
            texts.append(_text(value))
            if isinstance(value, datetime | date | time):
                notes.warning(place, "date_cell", read=texts[-1])
        formulas = frozenset(i for i, cell in enumerate(cells) if cell.data_type in ("f", "e"))
        place = Place(file, line=number, sheet=sheet.title)
        yield Line(place, texts, formulas, letters, tells_padding=True)


def _merged(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """For each cell below the top of a merged range, the cell that holds its value.

    Ranges over several columns are titles and layout; only the first column of one is read.
    """
    source: dict[tuple[int, int], tuple[int, int]] = {}
    for area in sheet.merged_cells.ranges:
        rows = range(area.min_row + 1, area.max_row + 1)
        if len(source) + len(rows) > MAX_MERGED:
            break
        for row in rows:
            source[row, area.min_col] = (area.min_row, area.min_col)
    return source


def _text(value: object) -> str:
    """A cell's value as somebody would have typed it."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime() if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)
