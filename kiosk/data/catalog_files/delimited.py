"""Reads tables in plain text: PSV as the county passes it on, CSV and TSV as offices save it."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from kiosk.data.catalog_files.columns import Columns, kind_of
from kiosk.data.catalog_files.encoding import decode
from kiosk.data.catalog_files.rows import Notes, Place
from kiosk.data.catalog_files.table import (
    MAX_COLUMNS,
    TITLE_LINES,
    Found,
    Line,
    needed,
    nothing,
    table_rows,
)

DELIMITERS = ("|", ",", "\t", ";", "\uff5c", "\uff0c")
"""The last two are the full-width bar and comma."""
_LINE_END = re.compile(r"\r\n|\n|\r")
_HEADER_LENGTH = 4_000
_LOOKED_AT = 20_000


def read_delimited(data: bytes, file: str, notes: Notes, kinds: Sequence[Columns]) -> Found:
    """Rows of a text file. Delimiter and kind are those its header makes sense with."""
    whole = Place(file)
    found = nothing(kinds)
    decoded = decode(data)
    if decoded is None:
        notes.error(whole, "encoding_unknown")
        return found
    text, encoding = decoded
    begin = text.lstrip("\ufeff \t\r\n")[:_LOOKED_AT].splitlines()[:TITLE_LINES]
    delimiter = _delimiter(begin, kinds)
    heads = [_cells(line, delimiter) for line in begin] if delimiter else []
    columns = kind_of(kinds, heads)
    if delimiter is None or columns is None:
        notes.error(whole, "no_header", columns=needed(kinds))
        return found
    if encoding == "gb18030":
        notes.warning(whole, "encoding_gb18030")
    # The bar is a plain separator: no quotes, so that one in a name means itself.
    bare = delimiter in "|\uff5c"
    lines = _bare(text, delimiter, file) if bare else _quoted(text, delimiter, file, notes)
    rows = found[columns.sheet] = table_rows(lines, notes, columns)
    if not rows.has_header and not rows.told:
        notes.error(whole, "no_header", columns=needed(kinds))
    return found


def _delimiter(lines: Sequence[str], kinds: Sequence[Columns]) -> str | None:
    """The one with which one of the first lines has most known headings."""
    known = {
        delimiter: max(
            (_headings(line, delimiter, kind) for line in lines for kind in kinds), default=0
        )
        for delimiter in DELIMITERS
    }
    best = max(known, key=lambda delimiter: known[delimiter])
    return best if known[best] > 1 else None


def _headings(line: str, delimiter: str, columns: Columns) -> int:
    return sum(columns.of(heading) is not None for heading in _cells(line, delimiter))


def _cells(line: str, delimiter: str) -> list[str]:
    return [cell.strip('" ') for cell in line[:_HEADER_LENGTH].split(delimiter, MAX_COLUMNS)]


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
