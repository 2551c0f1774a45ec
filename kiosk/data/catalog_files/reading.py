"""Opens a file of a catalog or a roster and hands it to the reader of its kind."""

from pathlib import Path

from kiosk.data.catalog_files.columns import CATALOG, Columns
from kiosk.data.catalog_files.delimited import read_delimited
from kiosk.data.catalog_files.file_kinds import ZIP, unreadable
from kiosk.data.catalog_files.json_items import read_json
from kiosk.data.catalog_files.rows import CatalogRows, Notes, Place
from kiosk.data.catalog_files.table import TableRows
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
    found = _read(data, name, notes, columns)
    return CatalogRows(tuple(found.rows), tuple(notes.findings), found.refused, notes.unsaid)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_MB * 1024 * 1024 + 1)
    except OSError as trouble:
        raise Unavailable("catalog.file_unreadable", cause=type(trouble).__name__) from trouble


def _read(data: bytes, name: str, notes: Notes, columns: Columns) -> TableRows:
    """What a file is, its first bytes say; its name decides only between JSON and a table."""
    whole = Place(name)
    if len(data) > MAX_MB * 1024 * 1024:
        notes.error(whole, "file_too_big", limit=MAX_MB)
    elif not data.strip(b" \t\r\n\xef\xbb\xbf"):
        notes.error(whole, "file_empty")
    elif (key := unreadable(data)) is not None:
        notes.error(whole, key)
    else:
        found = _rows_of(data, name, notes, columns)
        if found.has_header and not found.rows and not found.refused:
            notes.error(whole, "no_rows")
        return found
    return TableRows()


def _rows_of(data: bytes, name: str, notes: Notes, columns: Columns) -> TableRows:
    if data.startswith(ZIP):
        return read_workbook(data, name, notes, columns)
    begin = data.lstrip(b" \t\r\n\xef\xbb\xbf")[:1]
    if columns is CATALOG and (name.lower().endswith(".json") or begin in (b"{", b"[")):
        return read_json(data, name, notes)
    return read_delimited(data, name, notes, columns)
