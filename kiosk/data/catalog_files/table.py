"""Turns lines of cells into rows, whatever file they came from: header, checks, findings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kiosk.data.catalog_files.columns import column_of, is_header
from kiosk.data.catalog_files.encoding import is_whole
from kiosk.data.catalog_files.rows import Notes, Place, Row

MAX_ROWS = 20_000
MAX_CELL = 10_000
"""Characters; the longest guide in use has a tenth of it."""
MAX_COLUMNS = 200
EXAMPLE = "示例"
"""How the code of a template's worked example begins; such a row is never imported."""


@dataclass(slots=True)
class Line:
    """One line of a table. `cells` is None if it could not be taken apart (already noted)."""

    place: Place
    cells: list[str] | None
    formulas: frozenset[int] = field(default_factory=frozenset)
    """Indexes of the cells that hold a formula instead of a value."""
    letters: tuple[str, ...] = ()
    tells_padding: bool = False
    """Whether spaces around a cell are somebody's slip; in a PSV they only line the columns up."""
    padded: frozenset[int] = field(default_factory=frozenset)
    """Indexes of the cells that had such spaces."""


@dataclass(slots=True)
class TableRows:
    """What `table_rows` found."""

    rows: list[Row] = field(default_factory=list)
    refused: int = 0
    has_header: bool = False


def table_rows(lines: Iterable[Line], notes: Notes, *, limit: int = MAX_ROWS) -> TableRows:
    """Rows of one table; the header is its first line that is not blank."""
    found = TableRows()
    filled = _filled(lines)
    header = next(filled, None)
    if header is None or header.cells is None or not is_header(header.cells):
        return found
    found.has_header = True
    columns = _columns(header, notes)
    for line in filled:
        if len(found.rows) + found.refused >= limit:
            notes.error(line.place, "too_many_rows", limit=limit)
            break
        if line.cells is not None and is_header(line.cells):
            notes.warning(line.place, "header_again")
            continue
        if line.cells is not None and _is_example(line.cells, columns):
            notes.warning(line.place, "example_row")
            continue
        row = _row(line, columns, len(header.cells), notes)
        if row is None:
            found.refused += 1
        else:
            found.rows.append(row)
    return found


def tidy(text: str) -> str:
    """`text` without spaces at its ends; full-width spaces and tabs become plain spaces."""
    return text.replace("\u3000", " ").replace("\t", " ").replace("\xa0", " ").strip(" \r\n\ufeff")


def trouble_in(text: str) -> tuple[str, dict[str, object]] | None:
    """Why this text cannot be kept: broken, too long, or with control characters."""
    if len(text) > MAX_CELL:
        return "cell_too_long", {"limit": MAX_CELL}
    if not is_whole(text):
        return "row_encoding", {}
    if any((char < " " and char not in "\r\n") or "\x7f" <= char <= "\x9f" for char in text):
        return "row_control", {}
    return None


def _filled(lines: Iterable[Line]) -> Iterator[Line]:
    for line in lines:
        if line.cells is not None:
            tidied = [tidy(cell) for cell in line.cells]
            if line.tells_padding:
                line.padded = frozenset(
                    index
                    for index, (cell, clean) in enumerate(zip(line.cells, tidied, strict=True))
                    if clean and cell != clean
                )
            line.cells = tidied
            if not any(line.cells) and not line.formulas:
                continue
        yield line


def _columns(header: Line, notes: Notes) -> dict[int, str]:
    columns: dict[int, str] = {}
    for index, heading in enumerate(header.cells or ()):
        letter = header.letters[index] if index < len(header.letters) else None
        column = column_of(heading)
        if column is None:
            if heading:
                place = replace(header.place, letter=letter)
                notes.warning(place, "column_unknown", heading=heading)
        elif column in columns.values():
            notes.warning(replace(header.place, letter=letter, column=column), "column_twice")
        else:
            columns[index] = column
    return columns


def _is_example(cells: list[str], columns: dict[int, str]) -> bool:
    """Whether this is the row a template shows how to fill in."""
    return any(
        column == "code" and index < len(cells) and cells[index].startswith(EXAMPLE)
        for index, column in columns.items()
    )


def _row(line: Line, columns: dict[int, str], width: int, notes: Notes) -> Row | None:
    """The row of a line, or None after noting why there is none."""
    if line.cells is None:
        return None
    cells = line.cells
    if len(cells) > width and any(cells[width:]):
        notes.error(line.place, "too_many_cells", found=len(cells), expected=width)
        return None
    if len(cells) < width:
        notes.warning(line.place, "too_few_cells", found=len(cells), expected=width)
        cells = cells + [""] * (width - len(cells))
    letters = {
        column: line.letters[index]
        for index, column in columns.items()
        if index < len(line.letters)
    }
    row = Row(line.place, {column: cells[index] for index, column in columns.items()}, letters)
    good = True
    for index, column in columns.items():
        trouble = trouble_in(cells[index])
        if index in line.formulas:
            trouble = "formula", {}
        if trouble is not None:
            notes.error(row.at(column), trouble[0], **trouble[1])
            good = False
        elif index in line.padded:
            notes.warning(row.at(column), "padded")
    return row if good else None
