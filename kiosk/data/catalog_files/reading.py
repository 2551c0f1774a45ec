"""Opens a file of tables and hands it to the reader of its kind."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.data.catalog_files.columns import CATALOG, Columns
from kiosk.data.catalog_files.delimited import read_delimited
from kiosk.data.catalog_files.file_kinds import ZIP, unreadable
from kiosk.data.catalog_files.json_items import read_json
from kiosk.data.catalog_files.rows import CatalogRows, Notes, Place, SheetRows
from kiosk.data.catalog_files.table import Found, nothing
from kiosk.data.catalog_files.workbook import read_workbook
from kiosk.errors import Unavailable

MAX_MB = 20


def read_catalog(path: Path) -> CatalogRows:
    """All rows of a PSV, CSV, TSV, XLSX or JSON file, and what is wrong with the rest.

    Bad content never raises: it is reported line by line. `Unavailable` when the file itself
    cannot be opened.
    """
    return read_catalog_bytes(_bytes_of(path), path.name)


def read_catalog_bytes(data: bytes, name: str) -> CatalogRows:
    """The same from bytes; `name` is what the report calls the file."""
    return read_table_bytes(data, name, CATALOG)


def read_table(path: Path, columns: Columns) -> CatalogRows:
    """All rows of a PSV, CSV, TSV or XLSX file with these columns; otherwise as `read_catalog`."""
    return read_table_bytes(_bytes_of(path), path.name, columns)


def read_table_bytes(data: bytes, name: str, columns: Columns) -> CatalogRows:
    """The same from bytes."""
    notes = Notes()
    found = _read(data, name, notes, (columns,))[columns.sheet]
    return CatalogRows(tuple(found.rows), tuple(notes.findings), found.refused, notes.unsaid)


def read_sheets(paths: Sequence[Path], kinds: Sequence[Columns]) -> SheetRows:
    """All rows of workbooks with a sheet for each kind, or of tables in text, a file for each."""
    return read_sheets_bytes([(_bytes_of(path), path.name) for path in paths], kinds)


def read_sheets_bytes(files: Sequence[tuple[bytes, str]], kinds: Sequence[Columns]) -> SheetRows:
    """The same from bytes and what the report calls them."""
    notes, found = Notes(), nothing(kinds)
    for data, name in files:
        for sheet, part in _read(data, name, notes, kinds).items():
            found[sheet].take_over(part)
    given = {sheet: part for sheet, part in found.items() if part.has_header}
    return SheetRows(
        {sheet: tuple(part.rows) for sheet, part in given.items()},
        {sheet: part.refused for sheet, part in given.items()},
        tuple(name for _, name in files),
        tuple(notes.findings),
        notes.unsaid,
    )


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_MB * 1024 * 1024 + 1)
    except OSError as trouble:
        raise Unavailable("catalog.file_unreadable", cause=type(trouble).__name__) from trouble


def _read(data: bytes, name: str, notes: Notes, kinds: Sequence[Columns]) -> Found:
    """What a file is, its first bytes say; its name decides only between JSON and a table."""
    whole = Place(name)
    if len(data) > MAX_MB * 1024 * 1024:
        notes.error(whole, "file_too_big", limit=MAX_MB)
    elif not data.strip(b" \t\r\n\xef\xbb\xbf"):
        notes.error(whole, "file_empty")
    elif (key := unreadable(data)) is not None:
        notes.error(whole, key)
    else:
        found = _rows_of(data, name, notes, kinds)
        parts = found.values()
        if any(part.has_header for part in parts) and not any(
            part.rows or part.refused for part in parts
        ):
            notes.error(whole, "no_rows")
        return found
    return nothing(kinds)


def _rows_of(data: bytes, name: str, notes: Notes, kinds: Sequence[Columns]) -> Found:
    if data.startswith(ZIP):
        return read_workbook(data, name, notes, kinds)
    begin = data.lstrip(b" \t\r\n\xef\xbb\xbf")[:1]
    if CATALOG in kinds and (name.lower().endswith(".json") or begin in (b"{", b"[")):
        return {CATALOG.sheet: read_json(data, name, notes)}
    return read_delimited(data, name, notes, kinds)
