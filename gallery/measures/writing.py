"""Whether everything written can be read: whole, large enough, apart, and not elided."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from gallery.findings import Finding
from gallery.measures.boxes import box, name_of, shown_part
from gallery.measures.limits import HANZI, Limits
from gallery.measures.painted import Run

SLACK_PX = 2.0
"""Ink that reaches so far beyond its place loses an edge nobody misses."""
ELLIPSIS = "…"


def unreadable(runs: tuple[Run, ...], limits: Limits) -> Iterator[Finding]:
    """What of the words painted is cut, elided, too small, or lies on other words."""
    for run in runs:
        yield from _cut(run)
        yield from _elided(run)
        yield from _small(run, limits)
    yield from _overlapping(runs)
    yield from _left_away(runs)


def quoted(run: Run) -> str:
    """The words, and whose they are."""
    return f"“{run.words}” ({name_of(run.widget)})"


def _cut(run: Run) -> Iterator[Finding]:
    if isinstance(run.widget, QLineEdit) and run.widget.text():
        return  # what is typed scrolls in its field
    own = QRectF(box(run.widget))
    room = QRectF(shown_part(run.widget))
    for place, kind, whose in ((own, "cut", "its own box"), (room, "outside", "its place")):
        beyond = max(
            place.left() - run.box.left(),
            run.box.right() - place.right(),
            place.top() - run.box.top(),
            run.box.bottom() - place.bottom(),
        )
        if beyond > SLACK_PX:
            yield Finding(kind, quoted(run), f"reaches {beyond:.0f} px beyond {whose}")
            return


def _left_away(runs: tuple[Run, ...]) -> Iterator[Finding]:
    """Lines of a label that Qt does not paint at all, since they would begin below it."""
    lines: dict[QWidget, list[str]] = {}
    for run in runs:
        if isinstance(run.widget, QLabel) and run.widget.wordWrap():
            lines.setdefault(run.widget, []).append(run.words)
    for label, painted in lines.items():
        said = "".join(_meant(label)[-1].split())
        missing = len(said) - len("".join("".join(painted).split()))
        if missing > 0:
            yield Finding("cut", f"“{said}” ({name_of(label)})", f"lacks its last {missing} signs")


def _elided(run: Run) -> Iterator[Finding]:
    if ELLIPSIS in run.words and not any(run.words in said for said in _meant(run.widget)):
        yield Finding("elided", quoted(run), "is not written out")


def _meant(widget: QWidget) -> list[str]:
    """What the widget was given to say."""
    said = [widget.accessibleName(), str(widget.property("words") or "")]
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        said.append(widget.text())
    if isinstance(widget, QLineEdit):
        said.append(widget.placeholderText())
    return [each.replace("\u200b", "") for each in said]


def _small(run: Run, limits: Limits) -> Iterator[Finding]:
    high = run.em_px * HANZI * limits.pitch_mm
    if high < limits.hanzi - limits.slack_mm:
        yield Finding("small print", quoted(run), f"is {high:.1f} mm high, {limits.hanzi} at least")


def _overlapping(runs: tuple[Run, ...]) -> Iterator[Finding]:
    """Words of two widgets on each other, or of one on itself."""
    for at, one in enumerate(runs):
        for other in runs[at + 1 :]:
            both = one.box.intersected(other.box)
            if min(both.width(), both.height()) > SLACK_PX:
                yield Finding("overlap", quoted(one), f"lies on {quoted(other)}")
