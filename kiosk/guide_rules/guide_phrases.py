"""Reads the short-hand of catalog cells: times, materials, steps, modes.

The county's lists say 15日(法,自然日) for a time, 户口簿(原件1,复印1,可容缺) for a material,
窗口交材料(窗口) 当场 → 镇民政审核(镇民政办) 7天 for steps and 代+预 for modes.
"""

import re
from dataclasses import dataclass

from kiosk.guide_rules.guide_parts import Material, Step

MODES = {
    "代": ("proxy", "assisted"),
    "帮": ("assisted",),
    "预": ("booked",),
    "印": ("print", "self"),
    "自": ("self",),
}
MODE_NAMES = ("proxy", "assisted", "booked", "print", "self")
"""In the order a card shows them: what helps most comes first."""
MODE_WORDS = {
    "代办": "代",
    "帮办": "帮",
    "预约": "预",
    "自助打印": "印",
    "自助": "印",
    "自办": "自",
}


_HALF_MARKS = str.maketrans("\uff08\uff09\uff0c\uff1b\uff1a\uff0f", "(),;:/")


class PhraseBroken(ValueError):
    """A part of a cell is not written in a way that can be read."""

    def __init__(self, key: str, found: str) -> None:
        super().__init__(key, found)
        self.key = key
        self.found = found


@dataclass(frozen=True, slots=True)
class Promise:
    """What a time in words promises; days are None where no number is given."""

    on_the_spot: bool
    promised_days: int | None
    statutory_days: int | None
    natural_days: bool


def half_marks(text: str) -> str:
    """`text` with the full-width brackets and separators that are typed for the half-width."""
    return text.translate(_HALF_MARKS)


_BY_LAW = re.compile(r"^(\d{1,4})日.*?\(法")
_PLAIN_DAYS = re.compile(r"^(\d{1,4})(?:个?工作日|天|日)?(?:\(.*)?$")
_IN_GENERAL = re.compile(r"一般(\d{1,4})")


def promise_of(text: str) -> Promise:
    """What `text` says about time. Anything it does not understand promises nothing."""
    text = half_marks(text)
    on_the_spot = text.startswith(("即", "当场"))
    natural = "自然日" in text
    law = _BY_LAW.match(text)
    if law:
        return Promise(on_the_spot, None, int(law[1]), natural)
    days = _PLAIN_DAYS.match(text) or _IN_GENERAL.search(text)
    if days:
        return Promise(on_the_spot, int(days[1]), None, natural)
    return Promise(on_the_spot, 0 if on_the_spot else None, None, natural)


_PARTS = re.compile(r"[、;\n]+")
_NOTE = re.compile(r",")
_BRACKETED = re.compile(r"^(?P<name>[^()]+)\((?P<inside>[^()]*)\)$")
_COUNT = re.compile(r"^(?P<kind>原件|复印件?)(?P<number>\d{1,2})?份?$")


def materials_of(text: str) -> tuple[Material, ...]:
    """The materials of a cell; none for 无. Raises `PhraseBroken`."""
    parts = _outside_brackets(half_marks(text), _PARTS)
    return tuple(_material(part) for part in parts if part != "无")


def _material(part: str) -> Material:
    name, *notes = _outside_brackets(part, _NOTE) or [""]
    required, can_defer = True, False
    counts = {"原": 1, "复": 0}
    bracketed = _BRACKETED.match(name)
    if bracketed:
        name = bracketed["name"].strip()
        said = []
        for word in filter(None, re.split(r"[,;\s]+", bracketed["inside"])):
            count = _COUNT.match(word)
            if count:
                counts[count["kind"][0]] = int(count["number"] or 1)
            elif word == "如有":
                required = False
            elif word == "可容缺":
                can_defer = True
            else:
                said.append(word)
        notes = said + notes
    if not name or "(" in name or ")" in name:
        raise PhraseBroken("material_form", part)
    return Material(name, counts["原"], counts["复"], ",".join(notes), required, can_defer)


_STEP = re.compile(
    r"^(?P<name>[^()]+?)\s*(?:\((?P<who>[^()]*)\))?\s*"
    r"(?:(?P<spot>当场)|(?P<days>\d{1,4})\s*(?:个?工作日|天|日))?$"
)


def steps_of(text: str) -> tuple[Step, ...]:
    """The steps of a cell, parted by → or line ends. Raises `PhraseBroken`."""
    steps = []
    for part in _outside_brackets(half_marks(text), re.compile(r"→|->|\n")):
        match = _STEP.match(part)
        if match is None:
            raise PhraseBroken("step_form", part)
        days = 0 if match["spot"] else int(match["days"]) if match["days"] else None
        steps.append(Step(match["name"].strip(), (match["who"] or "").strip(), days))
    return tuple(steps)


def modes_of(words: list[str]) -> tuple[str, ...]:
    """Modes from words (代, 代办, proxy), in showing order. Raises `PhraseBroken`."""
    found: set[str] = set()
    for word in words:
        if word in MODE_NAMES:
            found.add(word)
        elif (short := MODE_WORDS.get(word, word)) in MODES:
            found.update(MODES[short])
        else:
            raise PhraseBroken("mode_unknown", word)
    return tuple(mode for mode in MODE_NAMES if mode in found)


def words_of(text: str) -> list[str]:
    """The parts of a list written in a cell: 代+预, 老年补贴、老人钱."""
    return [
        word for word in (part.strip() for part in re.split(r"[+、,;\n]", half_marks(text))) if word
    ]


def _outside_brackets(text: str, separator: re.Pattern[str]) -> list[str]:
    """`text` split at `separator` where it is not within brackets; blank parts are dropped."""
    depth, parts, start, position = 0, [], 0, 0
    while position < len(text):
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        match = separator.match(text, position) if depth <= 0 else None
        if match:
            parts.append(text[start:position])
            start = position = match.end()
        else:
            position += 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]
