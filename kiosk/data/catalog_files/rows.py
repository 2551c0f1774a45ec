"""What reading a catalog file gives: rows with the place they came from, and findings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from kiosk.data.catalog_files.titles import ALL_TITLES
from kiosk.data.catalog_files.wording import ENTRY, LINE, SEVERITY, TEXTS, in_language

Cell = str | int | float | bool | list[object] | dict[str, object] | None
"""Text from a table; any JSON value from a JSON file."""

MAX_FINDINGS = 500
"""Of errors, and as many of warnings."""


class Severity(Enum):
    """An error rejects what it speaks of; a warning keeps it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: a line of text, a cell of a sheet, or an entry of a JSON list."""

    file: str
    line: int | None = None
    """Counted from 1; in a workbook the row, in JSON the entry."""
    sheet: str | None = None
    letter: str | None = None
    """The column of a workbook: C."""
    column: str | None = None
    """The field it is about, as `columns` names it."""
    entry: bool = False

    def text(self, language: str = "zh") -> str:
        """The place in words: 清单!C7 [申请材料], or line 12."""
        parts = [self.file]
        if self.sheet is not None:
            cell = f"{self.letter or ''}{self.line or ''}"
            parts.append(f"{self.sheet}!{cell}" if cell else self.sheet)
        elif self.line is not None:
            parts.append(in_language(ENTRY if self.entry else LINE, language, {"line": self.line}))
        if self.column is not None:
            parts.append(f"[{self.column if language == 'en' else ALL_TITLES[self.column]}]")
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the person who gave the file."""

    severity: Severity
    place: Place
    key: str
    values: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: str = "zh") -> str:
        """One line, readable alone, in `zh` or `en`."""
        severity = in_language(SEVERITY[self.severity.value], language, {})
        return f"{self.place.text(language)} {severity}: {self.message(language)}"

    def message(self, language: str = "zh") -> str:
        """What it says, for where place and severity can be seen."""
        return in_language(TEXTS[self.key], language, self.values)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what stands under each known column. A column the file lacks is not in `cells`."""

    place: Place
    cells: Mapping[str, Cell]
    letters: Mapping[str, str] = field(default_factory=dict)

    def at(self, column: str | None) -> Place:
        """The place of one of its cells, or of the row as a whole."""
        if column is None:
            return self.place
        return replace(self.place, column=column, letter=self.letters.get(column))


@dataclass(frozen=True, slots=True)
class CatalogRows:
    """All of a file that could be read, and everything there is to say about the rest."""

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()
    refused: int = 0
    """Rows left out because they could not be read."""
    unsaid: int = 0
    """Findings beyond the first `MAX_FINDINGS` of their severity."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """What several kinds of tables hold together, by the name of each kind's sheet."""

    rows: Mapping[str, tuple[Row, ...]]
    """A sheet that was not given is not in it; one that was given may be empty."""
    refused: Mapping[str, int]
    """Rows left out of each because they could not be read."""
    files: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    unsaid: int = 0


class Notes:
    """Collects findings while something is read or checked; of each severity the first 500."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.unsaid = 0
        self._counts = dict.fromkeys(Severity, 0)

    def error(self, place: Place, key: str, **values: object) -> None:
        """Note what rejects a file, row or cell."""
        self._add(Finding(Severity.ERROR, place, key, values))

    def warning(self, place: Place, key: str, **values: object) -> None:
        """Note what somebody should look at."""
        self._add(Finding(Severity.WARNING, place, key, values))

    def take_over(self, findings: Iterable[Finding], unsaid: int) -> None:
        """Go on after what somebody else has noted."""
        for finding in findings:
            self._add(finding)
        self.unsaid += unsaid

    def _add(self, finding: Finding) -> None:
        # Counted apart: a thousand missing phones must not hide what was refused.
        if self._counts[finding.severity] < MAX_FINDINGS:
            self._counts[finding.severity] += 1
            self.findings.append(finding)
        else:
            self.unsaid += 1
