"""The tables of the organizers' pages: one value for the screen, CSV and XLSX alike. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from kiosk.hub.organizers.health import Health
from kiosk.hub.organizers.late import LateErrand, OpenCase
from kiosk.hub.phone.leaf import day, moment

Words = Mapping[str, str]
Tone = Literal["", "good", "bad", "warn"]
_MINUTE = 60
_HOUR = 3600
Value = str | int | float | date | datetime | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, how it is written on the screen, and how it stands."""

    value: Value
    text: str
    tone: Tone = ""
    link: str = ""
    """Where it leads to; empty: nowhere."""
    key: str = ""
    """What the row is called in links to it."""

    @property
    def whole(self) -> bool:
        """Whether it stays on one line: numbers and dates."""
        return not isinstance(self.value, str)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: heads and rows of the same length."""

    name: str
    """Of its file, ASCII."""
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[tuple[str, str], ...] = ()
    """Heads and how what is below them is counted."""


def health_sheet(centers: Iterable[Health], words: Words) -> Sheet:
    """Centers and how their terminals are."""
    heads = (
        "center",
        "state",
        "waiting_now",
        "terminals",
        "last_seen",
        "behind",
        "printer",
        "refused",
    )
    return sheet("centers", words["centers"], heads, words, (_health(c, words) for c in centers))


def _health(center: Health, words: Words) -> Sequence[Cell]:
    seen = center.last_seen_at
    return (
        _named(center),
        _state(center, words),
        plain(center.waiting),
        plain(center.terminals),
        Cell(seen, moment(seen) if seen else words["never"]),
        Cell(center.behind_s, age(center.behind_s, words)),
        _printer(center, words),
        Cell(center.refused, str(center.refused), "bad" if center.refused else ""),
    )


def _named(center: Health) -> Cell:
    said = f"{center.name} {center.code}" if center.name != center.code else center.code
    return Cell(said, said, key=center.code)


def _state(center: Health, words: Words) -> Cell:
    if center.well:
        return Cell(words["well"], words["well"], "good")
    if center.silent:
        return Cell(words["silent"], words["silent"], "bad")
    return Cell(words["look"], words["look"], "warn")


def _printer(center: Health, words: Words) -> Cell:
    if center.faults:
        said = ", ".join(words.get(f"fault.{each}", each) for each in center.faults)
        return Cell(said, said, "bad")
    return plain(words["ready"] if center.printers else "–")


FIGURE_HEADS = (
    *("taken", "done", "missed", "wait", "longest", "service"),
    *("rated", "content", "bad", "errands", "bookings", "appointments", "kept"),
)


def day_sheet(days: Iterable[Mapping[str, Any]], words: Words) -> Sheet:
    """Figures, a line a day."""
    rows = ((Cell(row["day"], day(row["day"])), *_figures(row)) for row in days)
    return sheet("days", words["by_day"], ("day", *FIGURE_HEADS), words, rows)


def center_sheet(
    centers: Iterable[Mapping[str, Any]], called: Mapping[str, str], words: Words
) -> Sheet:
    """Figures, a line a center."""
    rows = (
        (plain(called.get(row["center_code"], row["center_code"])), *_figures(row))
        for row in centers
    )
    return sheet("by-center", words["by_center"], ("center", *FIGURE_HEADS), words, rows)


def _figures(row: Mapping[str, Any]) -> Iterable[Cell]:
    rated = sum(row[f"rated_{level}"] for level in range(1, 6))
    content = sum(row[f"rated_{level}"] for level in range(3, 6))
    yield from (plain(int(row[name])) for name in ("taken", "done", "missed"))
    yield _minutes(row["waited_s"], row["called"])
    yield _minutes(row["longest_wait_s"], 1)
    yield _minutes(row["served_s"], row["served"])
    yield plain(int(rated))
    yield Cell(content / rated, f"{content / rated:.0%}") if rated else Cell(None, "–")
    yield plain(int(rated - content))
    yield from (plain(int(row[n])) for n in ("errands", "bookings", "appointments", "kept"))


def _minutes(seconds: float, count: int) -> Cell:
    if not count:
        return Cell(None, "–")
    minutes = round(float(seconds) / count / 60, 1)
    return Cell(minutes, f"{minutes:.1f}")


def errand_sheet(errands: Iterable[LateErrand], called: Mapping[str, str], words: Words) -> Sheet:
    """Errands past their date or due."""
    heads = ("number", "late", "center", "item", "village", "agent", "state", "due_on")
    rows = (
        (
            plain(each.number),
            _late(each.days_late, words),
            plain(called.get(each.center, each.center)),
            plain(each.item),
            plain(each.village),
            plain(each.agent),
            plain(words.get(f"errand.{each.state}", each.state)),
            Cell(each.due_on, day(each.due_on)),
        )
        for each in errands
    )
    return sheet("overdue", words["overdue"], heads, words, rows)


def case_sheet(cases: Iterable[OpenCase], called: Mapping[str, str], words: Words) -> Sheet:
    """Bad-rating cases that are not closed."""
    heads = ("label", "late", "center", "item", "level", "reasons", "state", "opened", "case_due")
    rows = (
        (
            plain(each.label),
            _late(each.days_late, words),
            plain(called.get(each.center, each.center)),
            plain(each.item),
            plain(words.get(f"level.{each.level}", str(each.level or "–"))),
            plain(each.reasons),
            plain(words.get(f"case.{each.state}", each.state)),
            Cell(each.opened_at, moment(each.opened_at)),
            Cell(each.due_on, day(each.due_on)),
        )
        for each in cases
    )
    return sheet("cases", words["cases"], heads, words, rows)


def audit_sheet(acts: Iterable[Any], words: Words) -> Sheet:
    """What was done at these pages."""
    rows = (
        (
            Cell(act.at, moment(act.at)),
            plain(act.login),
            plain(words.get(f"act.{act.act}", act.act)),
            plain(act.detail),
        )
        for act in acts
    )
    return sheet("audit", words["audit"], ("at", "who", "act", "detail"), words, rows)


def plain(value: str | int) -> Cell:
    """A value written as it is."""
    return Cell(value, f"{value:,}" if isinstance(value, int) else value)


def age(seconds: int, words: Words) -> str:
    """A span in the unit people would use."""
    if seconds == 0:
        return words["nothing_waits"]
    if seconds < _MINUTE:
        return f"{seconds} {words['seconds']}"
    if seconds < _HOUR:
        return f"{seconds // _MINUTE} {words['minutes']}"
    return f"{seconds // _HOUR} {words['hours']}"


def _late(days: int, words: Words) -> Cell:
    if days > 0:
        return Cell(days, words["days_late"].format(days=days), "bad")
    return (
        Cell(days, words["due_today" if days == 0 else "due_tomorrow"], "warn")
        if (days >= -1)
        else Cell(days, "–")
    )


def sheet(
    name: str,
    title: str,
    heads: Iterable[str],
    words: Words,
    rows: Iterable[Iterable[Cell]],
    *,
    notes: Iterable[str] = (),
) -> Sheet:
    """A sheet with these words as its heads; `notes`: those whose counting is explained."""
    return Sheet(
        name,
        title,
        tuple(words[head] for head in heads),
        tuple(map(tuple, rows)),
        tuple((words[note], words[f"note.{note}"]) for note in notes),
    )
