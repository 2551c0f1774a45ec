"""Writes catalogs and rosters as files: CSV that spreadsheets open, XLSX, and JSON."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.data.catalog_files.columns import CATALOG, Columns
from kiosk.durable import write_whole
from kiosk.errors import Unavailable

HEAD_FILL = PatternFill("solid", fgColor="FBECEA")


def csv_bytes(rows: Sequence[dict[str, str]], columns: Columns = CATALOG) -> bytes:
    """A table in UTF-8 with a mark, which makes spreadsheets read it right."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns.titles.values())
    writer.writerows([row[column] for column in columns.titles] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def json_bytes(items: Sequence[dict[str, Any]]) -> bytes:
    """Items as a JSON object."""
    return (json.dumps({"items": list(items)}, ensure_ascii=False, indent=2) + "\n").encode()


def workbook_bytes(rows: Sequence[dict[str, str]], columns: Columns = CATALOG) -> bytes:
    """One sheet with headings that stay in sight."""
    return book_bytes({columns.sheet: rows}, (columns,))


def book_bytes(rows: Mapping[str, Sequence[dict[str, str]]], kinds: Sequence[Columns]) -> bytes:
    """A workbook with a sheet for each kind; `rows` by the sheet's name."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for columns in kinds:
        sheet = book.create_sheet(columns.sheet)
        write_headings(sheet, columns)
        _put_rows(sheet, rows[columns.sheet], columns)
    return saved(book)


def _put_rows(sheet: Worksheet, rows: Sequence[dict[str, str]], columns: Columns) -> None:
    for number, row in enumerate(rows, start=2):
        for index, column in enumerate(columns.titles, start=1):
            if row[column]:
                put_text(sheet.cell(number, index), row[column])


def write_headings(sheet: Worksheet, columns: Columns = CATALOG) -> None:
    """The first row of a sheet."""
    for index, (column, title) in enumerate(columns.titles.items(), start=1):
        cell = sheet.cell(1, index)
        put_text(cell, title)
        cell.font = Font(bold=True)
        cell.fill = HEAD_FILL
        wide = 36 if column in columns.wide else 14
        sheet.column_dimensions[get_column_letter(index)].width = wide
    sheet.freeze_panes = "C2"


def put_text(cell: Cell | Any, text: str) -> None:
    """Text as text: what begins with = is no formula, and 00123 keeps its zeros."""
    cell.value = text
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def saved(book: openpyxl.Workbook) -> bytes:
    """The workbook's file."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def put_file(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all. `Unavailable` when it cannot be."""
    try:
        write_whole(path, data)
    except OSError as trouble:
        raise Unavailable("catalog.file_unwritable", cause=type(trouble).__name__) from trouble
