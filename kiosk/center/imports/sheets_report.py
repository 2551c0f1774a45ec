"""What an import of several sheets did, or would do: numbers and codes for each sheet."""

from dataclasses import dataclass

from kiosk.center.imports.findings_report import FindingsReport, named

WORDS = (("新增", "added"), ("更新", "changed"))


@dataclass(frozen=True, slots=True)
class SheetPart:
    """What came of one sheet; codes of what it speaks of."""

    sheet: str
    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    rejected: int
    """Rows kept out by an error."""

    def lines(self, *, english: bool) -> list[str]:
        """The codes, and the counts on the last line."""
        said = [
            f"{self.sheet} {words[english]}: {named(codes)}"
            for words, codes in zip(WORDS, (self.added, self.changed), strict=True)
            if codes
        ]
        counts = (len(self.added), len(self.changed), self.unchanged, self.rejected)
        total = "{} added, {} changed, {} unchanged, {} rows rejected"
        chinese = "新增 {},更新 {},未变 {},拒绝 {} 行"
        return [*said, f"{self.sheet}: " + (total if english else chinese).format(*counts)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetsReport(FindingsReport):
    """What an import did, or would do, in the order of the sheets that were given."""

    parts: tuple[SheetPart, ...]

    def part(self, sheet: str) -> SheetPart:
        """What came of one of the sheets given."""
        return next(part for part in self.parts if part.sheet == sheet)

    def lines(self, language: str = "zh") -> tuple[str, ...]:
        """The findings, a line each, then what came of every sheet."""
        english = language == "en"
        return (
            *self.said(language),
            *(line for part in self.parts for line in part.lines(english=english)),
        )
