"""Reads tables in XLSX, after making sure that unpacking the file cannot exhaust the machine."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from zipfile import ZipFile

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.data.catalog_files.cell_kinds import Kind
from kiosk.data.catalog_files.columns import Columns, kind_of
from kiosk.data.catalog_files.rows import Notes, Place
from kiosk.data.catalog_files.table import (
    MAX_ROWS,
    TITLE_LINES,
    Found,
    Line,
    TableRows,
    needed,
    nothing,
    table_rows,
)

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
_PADDED_NUMBER = re.compile(r"0{2,20}")
"""A number format that shows noughts in front."""
_GROWING = (b"<!DOCTYPE", b"<!ENTITY", b"\0")
"""Entities of XML, and the NUL that shows an encoding in which they could hide."""


def read_workbook(data: bytes, file: str, notes: Notes, kinds: Sequence[Columns]) -> Found:
    """Rows of every sheet that has the header of one of `kinds`."""
    found = nothing(kinds)
    workbook = _open(data, file, notes)
    if workbook is None:
        return found
    for sheet in workbook.worksheets:
        if sheet.title in OWN_SHEETS:
            continue
        heads = _heads(sheet)
        if sheet.sheet_state != "visible":
            if any(kind.is_header(head) for kind in kinds for head in heads):
                notes.warning(Place(file, sheet=sheet.title), "sheet_hidden")
            continue
        columns = kind_of(kinds, heads, sheet.title)
        part = TableRows()
        if columns is not None:
            all_of_it = found[columns.sheet]
            limit = MAX_ROWS - len(all_of_it.rows) - all_of_it.refused
            part = table_rows(_lines(sheet, file), notes, columns, limit=limit)
            all_of_it.take_over(part)
        if not part.has_header and not part.told and not _is_blank(sheet):
            notes.warning(Place(file, sheet=sheet.title), "sheet_skipped")
    if not any(part.has_header or part.told for part in found.values()):
        blank = all(map(_is_blank, workbook.worksheets))
        key = "xlsx_empty" if blank else "no_header"
        notes.error(Place(file), key, columns=needed(kinds))
    return found


def _is_blank(sheet: Worksheet) -> bool:
    return sheet.max_row == 1 and sheet.max_column == 1 and sheet.cell(1, 1).value is None


def _heads(sheet: Worksheet) -> list[list[str]]:
    """The first lines, in which a table may begin."""
    rows = sheet.iter_rows(
        max_row=min(TITLE_LINES, sheet.max_row),
        max_col=min(MAX_COLUMNS, sheet.max_column),
        values_only=True,
    )
    return [[_text(value) for value in row] for row in rows]


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


def _lines(sheet: Worksheet, file: str) -> Iterator[Line]:
    letters = tuple(
        get_column_letter(number) for number in range(1, min(sheet.max_column, MAX_COLUMNS) + 1)
    )
    merged = _merged(sheet)
    hidden = _hidden_columns(sheet)
    hidden_rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    blank = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=len(letters)), start=1):
        blank = blank + 1 if all(cell.value is None for cell in cells) else 0
        if blank > BLANK_LINES:
            break
        texts: list[str] = []
        kinds: dict[int, tuple[Kind, ...]] = {}
        for index, cell in enumerate(cells):
            top = merged.get((number, index + 1))
            source = cell if top is None else sheet.cell(*top)
            texts.append(_shown(source))
            found = [*_kinds(source), *_merged_kinds(cell, source)]
            if index + 1 in hidden:
                found.append(Kind.HIDDEN)
            if found:
                kinds[index] = tuple(found)
        yield Line(
            Place(file, line=number, sheet=sheet.title),
            texts,
            kinds,
            letters,
            tells_padding=True,
            hidden=number in hidden_rows,
        )


def _kinds(cell: Cell | MergedCell) -> Iterator[Kind]:
    if cell.data_type == "f":
        yield Kind.FORMULA
    elif cell.data_type == "e":
        yield Kind.ERROR_VALUE
    elif isinstance(cell.value, datetime | date | time | timedelta):
        yield Kind.DATE
    elif cell.data_type == "n" and cell.value is not None:
        yield Kind.NUMBER


def _merged_kinds(cell: Cell | MergedCell, source: Cell | MergedCell) -> Iterator[Kind]:
    if source is not cell and source.value is not None:
        yield Kind.MERGED
    elif source is cell and isinstance(cell, MergedCell):
        yield Kind.COVERED


def _hidden_columns(sheet: Worksheet) -> set[int]:
    return {
        number
        for column in sheet.column_dimensions.values()
        if column.hidden and column.min and column.max
        for number in range(column.min, min(column.max, MAX_COLUMNS) + 1)
    }


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


def _shown(cell: Cell | MergedCell) -> str:
    """What a cell shows: 7 in the format 000 is 007."""
    text = _text(cell.value)
    if cell.data_type == "n" and text and _PADDED_NUMBER.fullmatch(cell.number_format):
        return text.zfill(len(cell.number_format))
    return text


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
