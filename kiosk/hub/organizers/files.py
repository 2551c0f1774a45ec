"""A sheet as a file: CSV that spreadsheets open in UTF-8, or XLSX."""

import csv
import io
import re
from datetime import datetime

from kiosk.clock import local
from kiosk.hub.organizers.sheets import Sheet, Value

MEDIA = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet would run."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no workbook can hold."""


def csv_file(sheet: Sheet) -> bytes:
    """The sheet with a byte order mark, local times."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(sheet.heads)
    writer.writerows([[_plain(cell.value) for cell in row] for row in sheet.rows])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def xlsx_file(sheet: Sheet, notes_title: str = "Notes") -> bytes:
    """The sheet as a workbook; numbers and dates stay numbers and dates.

    A second page with that title explains the figures, where there is something to explain.
    """
    from openpyxl import Workbook  # half a second that only a download needs

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet.title[:31])
    page.append(list(sheet.heads))
    for row in sheet.rows:
        page.append([_plain(cell.value) for cell in row])
    if sheet.notes:
        explained = book.create_sheet(notes_title[:31])
        for note in sheet.notes:
            explained.append(list(note))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _plain(value: Value) -> Value:
    if isinstance(value, datetime):
        return local(value).replace(tzinfo=None, microsecond=0)
    if not isinstance(value, str):
        return value
    text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", value)
    return f"'{text}" if text.startswith(_FORMULA) else text
