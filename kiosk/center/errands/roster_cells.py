"""How the roster's longer columns are written in a table, both ways: villages, training, leave.

Training is written by course: `2026-03-01~2027-02-28 MZ04 YB01; 2026-05-06~2027-05-05 RS01`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from kiosk.guide_rules.catalog_cells import Unreadable, half

Span = tuple[date, date]
"""Two days, both included."""

_DAY = r"((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
_SPAN = re.compile(rf"{_DAY}(?:\s*(?:~|--|至|到|—+)\s*{_DAY})?\s*:?\s*(.*)", re.DOTALL)
_PARTS = re.compile(r"[;\n]+")
_WORDS = re.compile(r"[,、\s]+")


def village_words(cell: object) -> tuple[str, ...]:
    """The villages a cell names, by name or code."""
    return tuple(dict.fromkeys(filter(None, _WORDS.split(_half(cell).replace(";", ",")))))


def read_training(cell: object) -> dict[str, Span]:
    """Item code to the days its training counts. `Unreadable`: `training_form`, `span_order` …"""
    found: dict[str, Span] = {}
    for part in _parts(cell):
        match = _SPAN.fullmatch(part)
        codes = [code.upper() for code in _WORDS.split(match[7]) if code] if match else []
        if match is None or match[4] is None or not codes:
            raise Unreadable("training_form", found=part)
        span = _span(match, part, "training_form")
        for code in codes:
            if code in found:
                raise Unreadable("training_twice", code=code)
            found[code] = span
    return found


def read_leave(cell: object) -> tuple[Span, ...]:
    """Days away, in their order; one date alone is one day. `Unreadable`: `leave_form` …"""
    spans = []
    for part in _parts(cell):
        match = _SPAN.fullmatch(part)
        if match is None or match[7]:
            raise Unreadable("leave_form", found=part)
        spans.append(_span(match, part, "leave_form"))
    spans.sort()
    for first, second in pairwise(spans):
        if second[0] <= first[1]:
            raise Unreadable("leave_overlaps", first=first[0], second=second[0])
    return tuple(spans)


def training_cell(training: Mapping[str, Span]) -> str:
    """Training as `read_training` reads it, the oldest course first."""
    courses: dict[Span, list[str]] = defaultdict(list)
    for code, span in sorted(training.items()):
        courses[span].append(code)
    return "; ".join(f"{span_text(span)} {' '.join(courses[span])}" for span in sorted(courses))


def leave_cell(leave: Iterable[Span]) -> str:
    """Leave as `read_leave` reads it."""
    return "; ".join(map(span_text, sorted(leave)))


def span_text(span: Span) -> str:
    """2026-03-01~2027-02-28"""
    return f"{span[0].isoformat()}~{span[1].isoformat()}"


def _half(cell: object) -> str:
    return half("" if cell is None else str(cell))


def _parts(cell: object) -> list[str]:
    return [part.strip() for part in _PARTS.split(_half(cell)) if part.strip()]


def _span(match: re.Match[str], part: str, key: str) -> Span:
    try:
        first = date(int(match[1]), int(match[2]), int(match[3]))
        last = date(int(match[4]), int(match[5]), int(match[6])) if match[4] else first
    except ValueError:
        raise Unreadable(key, found=part) from None
    if last < first:
        raise Unreadable("span_order", found=part)
    return first, last
