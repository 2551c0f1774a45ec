"""Opens a catalog file and hands it to the reader of its kind."""

from collections.abc import Callable
from pathlib import Path

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
    try:
        with path.open("rb") as file:
            data = file.read(MAX_MB * 1024 * 1024 + 1)
    except OSError as trouble:
        raise Unavailable("catalog.file_unreadable", cause=type(trouble).__name__) from trouble
    return read_catalog_bytes(data, path.name)


def read_catalog_bytes(data: bytes, name: str) -> CatalogRows:
    """The same from bytes; `name` is what the report calls the file."""
    notes = Notes()
    found = _read(data, name, notes)
    return CatalogRows(tuple(found.rows), tuple(notes.findings), found.refused, notes.unsaid)


def _read(data: bytes, name: str, notes: Notes) -> TableRows:
    """What a file is, its first bytes say; its name decides only between JSON and a table."""
    whole = Place(name)
    if len(data) > MAX_MB * 1024 * 1024:
        notes.error(whole, "file_too_big", limit=MAX_MB)
    elif not data.strip(b" \t\r\n\xef\xbb\xbf"):
        notes.error(whole, "file_empty")
    elif (key := unreadable(data)) is not None:
        notes.error(whole, key)
    else:
        found = _reader(data, name)(data, name, notes)
        if found.has_header and not found.rows and not found.refused:
            notes.error(whole, "no_rows")
        return found
    return TableRows()


def _reader(data: bytes, name: str) -> Callable[[bytes, str, Notes], TableRows]:
    if data.startswith(ZIP):
        return read_workbook
    begin = data.lstrip(b" \t\r\n\xef\xbb\xbf")[:1]
    return read_json if name.lower().endswith(".json") or begin in (b"{", b"[") else read_delimited
