"""What an import of a catalog did, or would do, in numbers, codes and lines to read."""

from dataclasses import dataclass

from kiosk.center.imports.findings_report import FindingsReport, named


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport(FindingsReport):
    """What an import did, or would do."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    rejected: int
    """Rows kept out by an error."""
    untouched: int
    """Items of the store that the file does not name or whose rows were rejected."""
    missing: tuple[str, ...] = ()
    """Items on offer that the file does not name, and that stay."""
    withdrawn: tuple[str, ...] = ()
    """Items on offer that the file does not name, and that were withdrawn because of it."""

    def lines(self, language: str = "zh") -> tuple[str, ...]:
        """The findings, a line each; what changes; and what came of it all on the last line."""
        english = language == "en"
        said = self.said(language)
        for codes, (chinese_words, english_words) in (
            (self.added, ("新增", "added")),
            (self.changed, ("更新", "changed")),
            (self.withdrawn, ("停办", "withdrawn")),
            (self.missing, ("文件里没有、仍在办理", "not in the file, still offered")),
        ):
            if codes:
                said.append(f"{english_words if english else chinese_words}: {named(codes)}")
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
