"""Reads catalogs in plain text: PSV as the county passes it on, CSV and TSV as offices save it."""

import csv
import io
import re
from collections.abc import Iterator

from kiosk.data.catalog_files.columns import CATALOG, Columns
from kiosk.data.catalog_files.encoding import decode
from kiosk.data.catalog_files.rows import Notes, Place
from kiosk.data.catalog_files.table import (
    MAX_COLUMNS,
    TITLE_LINES,
    Line,
    TableRows,
    needed,
    table_rows,
)

DELIMITERS = ("|", ",", "\t", ";", "\uff5c", "\uff0c")
"""The last two are the full-width bar and comma."""
_LINE_END = re.compile(r"\r\n|\n|\r")
_HEADER_LENGTH = 4_000
_LOOKED_AT = 20_000


def read_delimited(data: bytes, file: str, notes: Notes, columns: Columns = CATALOG) -> TableRows:
    """Rows of a text file. The delimiter is the one its header makes sense with."""
    whole = Place(file)
    decoded = decode(data)
    if decoded is None:
        notes.error(whole, "encoding_unknown")
        return TableRows()
    text, encoding = decoded
    delimiter = _delimiter(text, columns)
    if delimiter is None:
        notes.error(whole, "no_header", columns=needed(columns))
        return TableRows()
    if encoding == "gb18030":
        notes.warning(whole, "encoding_gb18030")
    # The bar is a plain separator: no quotes, so that one in a name means itself.
    bare = delimiter in "|\uff5c"
    lines = _bare(text, delimiter, file) if bare else _quoted(text, delimiter, file, notes)
    found = table_rows(lines, notes, columns)
    if not found.has_header and not found.told:
        notes.error(whole, "no_header", columns=needed(columns))
    return found


def _delimiter(text: str, columns: Columns) -> str | None:
    """The one with which one of the first lines has most known headings."""
    lines = text.lstrip("\ufeff \t\r\n")[:_LOOKED_AT].splitlines()[:TITLE_LINES]
    known = {
        delimiter: max((_headings(line, delimiter, columns) for line in lines), default=0)
        for delimiter in DELIMITERS
    }
    best = max(known, key=lambda delimiter: known[delimiter])
    return best if known[best] > 1 else None


def _headings(line: str, delimiter: str, columns: Columns) -> int:
    cells = line[:_HEADER_LENGTH].split(delimiter, MAX_COLUMNS)
    return sum(columns.of(heading.strip('" ')) is not None for heading in cells)


def _bare(text: str, delimiter: str, file: str) -> Iterator[Line]:
    for number, line in enumerate(_LINE_END.split(text), start=1):
        yield Line(Place(file, line=number), line.split(delimiter, MAX_COLUMNS))


def _quoted(text: str, delimiter: str, file: str, notes: Notes) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        place = Place(file, line=reader.line_num + 1)
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # the reader starts afresh at the line after
            notes.error(place, "row_quote")
            yield Line(place, None)
        else:
            yield Line(place, cells[: MAX_COLUMNS + 1])
