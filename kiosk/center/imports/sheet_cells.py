"""Reads the cells that timetables and calendars share: dates, times, weekdays, words of a list."""

import re
from collections.abc import Mapping
from datetime import date, time
from itertools import pairwise

from kiosk.data.catalog_files.rows import Cell
from kiosk.guide_rules.catalog_cells import Unreadable, half, text_of, whole

_TIME = re.compile(r"(\d{1,2})[:点.](\d{2})?(?::00)?分?")
_DAY = re.compile(r"((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00)?)?")
_DAYS = {day: number for number, names in enumerate(
    ("", "一1", "二2", "三3", "四4", "五5", "六6", "日天7")) for day in names}  # fmt: skip
_GROUPS = {"每天": "一至日", "每日": "一至日", "工作日": "一至五", "周末": "六至日"}
_WEEK_WORD = re.compile(r"周|星期|礼拜")
_RANGE = re.compile(r"(.)\s*(?:至|到|-|~|—+)\s*(.)")
_BETWEEN = re.compile(r"[、,;/\s]+")
WEEKDAYS = "一二三四五六日"


def time_of(cell: Cell) -> time:
    """A time of day; 24:00 is midnight. `Unreadable`: `missing`, `time_form`."""
    text = half(text_of(cell))
    if not text:
        raise Unreadable("missing")
    match = _TIME.fullmatch(text)
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (99, 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise Unreadable("time_form", found=text)
    return time(hour % 24, minute)


def day_of(cell: Cell) -> date:
    """A date with its year. `Unreadable`: `missing`, `day_form`."""
    text = half(text_of(cell))
    if not text:
        raise Unreadable("missing")
    match = _DAY.fullmatch(text)
    if match is None:
        raise Unreadable("day_form", found=text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise Unreadable("day_form", found=text) from None


def weekdays_of(cell: Cell) -> tuple[int, ...]:
    """ISO weekdays: 一至五, 一、三、五, 周末. `Unreadable`: `missing`, `weekdays_form`."""
    said = half(text_of(cell))
    if not said:
        raise Unreadable("missing")
    found: list[int] = []
    for part in _BETWEEN.split(_WEEK_WORD.sub("", _grouped(said))):
        match = _RANGE.fullmatch(part)
        first, last = (match[1], match[2]) if match else ("", "")
        if match and first in _DAYS and last in _DAYS and _DAYS[first] < _DAYS[last]:
            found += range(_DAYS[first], _DAYS[last] + 1)
        elif part and all(day in _DAYS for day in part):
            found += (_DAYS[day] for day in part)
        else:
            raise Unreadable("weekdays_form", found=said)
    if len(set(found)) < len(found):
        raise Unreadable("weekdays_form", found=said)
    return tuple(sorted(found))


def _grouped(text: str) -> str:
    for word, days in _GROUPS.items():
        text = text.replace(word, days)
    return text


def weekdays_cell(days: tuple[int, ...]) -> str:
    """Weekdays as `weekdays_of` reads them."""
    ordered = sorted(days)
    if ordered == list(range(1, 8)):
        return "每天"
    if len(ordered) > 2 and all(later - day == 1 for day, later in pairwise(ordered)):
        return f"{WEEKDAYS[ordered[0] - 1]}至{WEEKDAYS[ordered[-1] - 1]}"
    return "、".join(WEEKDAYS[day - 1] for day in ordered)


def time_cell(at: time) -> str:
    """A time as `time_of` reads it."""
    return f"{at:%H:%M}"


def one_of(cell: Cell, words: Mapping[str, str]) -> str:
    """What a word of a list stands for. `Unreadable`: `missing`, `word_unknown`."""
    text = half(text_of(cell))
    if not text:
        raise Unreadable("missing")
    if text not in words:
        raise Unreadable("word_unknown", found=text, known="、".join(words))
    return words[text]


def between(cell: Cell, least: int, most: int, default: int | None = None) -> int:
    """A whole number in bounds; an empty cell is the default. `Unreadable`: `missing`, …"""
    number = whole(cell, most)
    if number is None:
        if default is None:
            raise Unreadable("missing")
        return default
    if number < least:
        raise Unreadable("too_small", found=number, limit=least)
    return number
