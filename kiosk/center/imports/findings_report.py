"""What every report of an import has: its findings in the order of the file, as lines to read."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.data.catalog_files.rows import Finding, Severity

MOST_CODES = 30
"""Codes named in a line of the report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsReport:
    """Findings of an import. They are in the order of the file."""

    findings: tuple[Finding, ...]
    unsaid: int
    """Findings beyond those kept."""

    @property
    def ok(self) -> bool:
        """Whether nothing was refused."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    def said(self, language: str) -> list[str]:
        """The findings, a line each."""
        said = [finding.text(language) for finding in self.findings]
        if self.unsaid:
            more = "… and {} more" if language == "en" else "……另有 {} 条"
            said.append(more.format(self.unsaid))
        return said


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """As somebody goes through the file: sheet by sheet, row by row."""
    found = list(findings)
    sheets: dict[tuple[str, str | None], int] = {}
    for finding in found:
        sheets.setdefault((finding.place.file, finding.place.sheet), len(sheets) + 1)

    def place(finding: Finding) -> tuple[int, int]:
        where = finding.place
        whole = where.sheet is None and where.line is None
        return 0 if whole else sheets[where.file, where.sheet], where.line or 0

    return tuple(sorted(found, key=place))


def named(codes: tuple[str, ...]) -> str:
    """The first codes of many, and how many there are."""
    shown = ", ".join(codes[:MOST_CODES])
    return f"{shown} … ({len(codes)})" if len(codes) > MOST_CODES else shown
