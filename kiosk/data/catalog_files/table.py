"""Turns lines of cells into rows, whatever file they came from: header, checks, findings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kiosk.data.catalog_files.cell_kinds import Kind, text_verdict, verdict
from kiosk.data.catalog_files.columns import ALMOST_A_HEADER, CATALOG, Columns
from kiosk.data.catalog_files.encoding import is_whole, seen
from kiosk.data.catalog_files.rows import Notes, Place, Row, Severity

MAX_ROWS = 20_000
MAX_CELL = 10_000
"""Characters; the longest guide in use has a tenth of it."""
MAX_COLUMNS = 200
TITLE_LINES = 20
"""Lines in which a header is looked for: titles and dates often stand above it."""
EXAMPLE = "示例"
"""How the code of a template's worked example begins; such a row is never imported."""


@dataclass(slots=True)
class Line:
    """One line of a table. `cells` is None if it could not be taken apart (already noted)."""

    place: Place
    cells: list[str] | None
    kinds: dict[int, tuple[Kind, ...]] = field(default_factory=dict)
    """By index, what a cell is besides its text."""
    letters: tuple[str, ...] = ()
    tells_padding: bool = False
    """Whether spaces around a cell are somebody's slip; in a PSV they only line the columns up."""
    padded: frozenset[int] = field(default_factory=frozenset)
    """Indexes of the cells that had such spaces."""
    unseen: frozenset[int] = field(default_factory=frozenset)
    """Indexes of the cells that had characters nobody sees."""
    hidden: bool = False


@dataclass(slots=True)
class TableRows:
    """What `table_rows` found."""

    rows: list[Row] = field(default_factory=list)
    refused: int = 0
    has_header: bool = False
    told: bool = False
    """Whether it has been said why there is no header."""

    def take_over(self, more: "TableRows") -> None:
        """Go on after what another sheet or file had."""
        self.rows += more.rows
        self.refused += more.refused
        self.has_header |= more.has_header
        self.told |= more.told


Found = dict[str, TableRows]
"""What was found of each kind of table, by the name of the kind's sheet."""


def nothing(kinds: Iterable[Columns]) -> Found:
    """A place for what will be found of these kinds."""
    return {kind.sheet: TableRows() for kind in kinds}


def needed(kinds: Sequence[Columns]) -> str:
    """The columns a header must name, as a person reads them; of several kinds, each with its
    sheet."""
    if len(kinds) > 1:
        return ";".join(f"{kind.sheet}:{_needed_titles(kind)}" for kind in kinds)
    return f"{', '.join(kinds[0].required)}({_needed_titles(kinds[0])})"


def _needed_titles(columns: Columns) -> str:
    return "、".join(columns.titles[column] for column in columns.required)


def table_rows(
    lines: Iterable[Line],
    notes: Notes,
    columns: Columns = CATALOG,
    *,
    limit: int = MAX_ROWS,
) -> TableRows:
    """Rows of one table; its header is looked for in the first lines that are not blank."""
    found = TableRows()
    filled = _filled(lines)
    header = _header(filled, found, notes, columns)
    if header is None or header.cells is None:
        return found
    found.has_header = True
    places = _columns(header, notes, columns)
    for line in filled:
        if len(found.rows) + found.refused >= limit:
            notes.error(line.place, "too_many_rows", limit=limit)
            break
        if line.cells is not None and columns.is_header(line.cells):
            notes.warning(line.place, "header_again")
            continue
        if line.cells is not None and _is_example(line.cells, places, columns.required[0]):
            notes.warning(line.place, "example_row")
            continue
        row = _row(line, places, len(header.cells), notes)
        if row is None:
            found.refused += 1
        else:
            found.rows.append(row)
    return found


def _header(lines: Iterator[Line], found: TableRows, notes: Notes, columns: Columns) -> Line | None:
    """The header, after noting what stands above it; None after noting which comes nearest."""
    above: list[Line] = []
    for line in lines:
        if line.cells is not None and columns.is_header(line.cells):
            for title in above:
                notes.warning(title.place, "title_line")
            return line
        above.append(line)
        if len(above) == TITLE_LINES:
            break
    nearest = max(above, key=lambda line: len(_known(line, columns)), default=None)
    if nearest is not None and len(_known(nearest, columns)) >= ALMOST_A_HEADER:
        known = _known(nearest, columns)
        lacking = [columns.titles[name] for name in columns.required if name not in known]
        notes.error(nearest.place, "header_lacks", lacking="、".join(lacking))
        found.told = True
    return None


def _known(line: Line, columns: Columns) -> set[str]:
    return set(filter(None, map(columns.of, line.cells or ())))


def tidy(text: str) -> str:
    """`text` without spaces at its ends; full-width spaces and tabs become plain spaces."""
    return seen(text).replace("\u3000", " ").replace("\t", " ").replace("\xa0", " ").strip(" \r\n")


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
            line.unseen = frozenset(
                index
                for index, cell in enumerate(line.cells)
                if tidied[index] and seen(cell) != cell
            )
            if line.tells_padding:
                line.padded = frozenset(
                    index
                    for index, cell in enumerate(line.cells)
                    if tidied[index] and seen(cell) != tidied[index]
                )
            line.cells = tidied
            if not any(line.cells) and not any(
                Kind.FORMULA in kinds for kinds in line.kinds.values()
            ):
                continue
        yield line


def _columns(header: Line, notes: Notes, known: Columns) -> dict[int, str]:
    columns: dict[int, str] = {}
    for index, heading in enumerate(header.cells or ()):
        letter = header.letters[index] if index < len(header.letters) else None
        column = known.of(heading)
        if column is None:
            if heading:
                place = replace(header.place, letter=letter)
                notes.warning(place, "column_unknown", heading=heading)
        elif column in columns.values():
            notes.warning(replace(header.place, letter=letter, column=column), "column_twice")
        else:
            columns[index] = column
            if Kind.HIDDEN in header.kinds.get(index, ()):
                notes.warning(replace(header.place, letter=letter, column=column), "column_hidden")
    return columns


def _is_example(cells: list[str], columns: dict[int, str], first: str) -> bool:
    """Whether this is the row a template shows how to fill in."""
    return any(
        column == first and index < len(cells) and cells[index].startswith(EXAMPLE)
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
    if line.hidden:
        notes.warning(line.place, "row_hidden")
    kept = [_check_cell(line, row, index, column, notes) for index, column in columns.items()]
    return row if all(kept) else None


def _check_cell(line: Line, row: Row, index: int, column: str, notes: Notes) -> bool:
    """Note what there is to say of a cell; whether its row can be kept."""
    text = str(row.cells[column])
    place = row.at(column)
    trouble = trouble_in(text)
    if trouble is not None:
        notes.error(place, trouble[0], **trouble[1])
        return False
    said = [verdict(kind, column, text) for kind in line.kinds.get(index, ())]
    if Kind.DATE not in line.kinds.get(index, ()):
        said.append(text_verdict(column, text))
    good = True
    for severity, key, values in filter(None, said):
        if severity is Severity.ERROR:
            notes.error(place, key, **values)
            good = False
        else:
            notes.warning(place, key, **values)
    if index in line.padded:
        notes.warning(place, "padded")
    if index in line.unseen:
        notes.warning(place, "unseen")
    return good
