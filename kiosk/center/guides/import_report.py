"""What an import of a catalog did, or would do, in numbers, codes and lines to read."""

from dataclasses import dataclass

from kiosk.data.catalog_files.rows import Finding, Severity

MOST_CODES = 30
"""Codes named in a line of the report."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do. Findings are in the order of the file."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    rejected: int
    """Rows kept out by an error."""
    untouched: int
    """Items of the store that the file does not name or whose rows were rejected."""
    findings: tuple[Finding, ...]
    unsaid: int
    """Findings beyond those kept."""
    missing: tuple[str, ...] = ()
    """Items on offer that the file does not name, and that stay."""
    withdrawn: tuple[str, ...] = ()
    """Items on offer that the file does not name, and that were withdrawn because of it."""

    @property
    def ok(self) -> bool:
        """Whether nothing was refused."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    def lines(self, language: str = "zh") -> tuple[str, ...]:
        """The findings, a line each; what changes; and what came of it all on the last line."""
        english = language == "en"
        said = [finding.text(language) for finding in self.findings]
        if self.unsaid:
            said.append(f"… and {self.unsaid} more" if english else f"……另有 {self.unsaid} 条")
        for codes, (chinese_words, english_words) in (
            (self.added, ("新增", "added")),
            (self.changed, ("更新", "changed")),
            (self.withdrawn, ("停办", "withdrawn")),
            (self.missing, ("文件里没有、仍在办理", "not in the file, still offered")),
        ):
            if codes:
                said.append(f"{english_words if english else chinese_words}: {_named(codes)}")
        return (*said, self._totals(english=english))

    def _totals(self, *, english: bool) -> str:
        counts = (len(self.added), len(self.changed), self.unchanged, self.rejected)
        if english:
            text = "{} added, {} changed, {} unchanged, {} rows rejected".format(*counts)
            withdrawn = f", {len(self.withdrawn)} withdrawn" if self.withdrawn else ""
            return f"{text}{withdrawn}; {self.untouched} other items left alone"
        text = "新增 {} 项,更新 {} 项,未变 {} 项,拒绝 {} 行".format(*counts)
        withdrawn = f",停办 {len(self.withdrawn)} 项" if self.withdrawn else ""
        return f"{text}{withdrawn};其余 {self.untouched} 项保持原样"


def _named(codes: tuple[str, ...]) -> str:
    shown = ", ".join(codes[:MOST_CODES])
    return f"{shown} … ({len(codes)})" if len(codes) > MOST_CODES else shown
