"""What differs between two states of a guide, column by column, in words. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from kiosk.data.catalog_files.columns import TITLES

_LEAVES = frozenset({"active"})


@dataclass(frozen=True, slots=True)
class Difference:
    """A column that changed: the lines that went and those that came, in their order."""

    column: str
    gone: tuple[str, ...]
    come: tuple[str, ...]


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """Every column whose words differ, in the order of a catalog file."""
    found = []
    for column in TITLES:
        if column in _LEAVES:
            continue
        old, new = lines_of(before.get(column)), lines_of(after.get(column))
        if old != new:
            found.append(_difference(column, old, new))
    return tuple(found)


def _difference(column: str, old: tuple[str, ...], new: tuple[str, ...]) -> Difference:
    gone: list[str] = []
    come: list[str] = []
    for what, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if what != "equal":
            gone += old[a:b]
            come += new[c:d]
    return Difference(column, tuple(gone), tuple(come))


def lines_of(value: object) -> tuple[str, ...]:
    """A cell as lines to compare: one for each material, step or question."""
    if value is None or value == "" or value == []:
        return ()
    if isinstance(value, bool):
        return ("是" if value else "否",)
    if isinstance(value, list):
        if all(isinstance(part, str) for part in value):
            return ("、".join(value),)
        return tuple(_line(part) if isinstance(part, dict) else str(part) for part in value)
    return (str(value),)


_PARTS = {
    "originals": "原件{}",
    "copies": "复印{}",
    "days": "{}天",
    "required": "如有",
    "can_defer": "可容缺",
}


def _line(part: Mapping[str, Any]) -> str:
    """A material, step or question on one line."""
    if "question" in part:
        return f"问：{part.get('question')} 答：{part.get('answer')}"
    said = [
        _said(name, value)
        for name, value in part.items()
        if name != "name" and value not in (None, "", False) and (name, value) != ("required", True)
    ]
    said += ["如有"] if part.get("required") is False else []
    return " · ".join([str(part.get("name", "")), *filter(None, said)])


def _said(name: str, value: object) -> str:
    pattern = _PARTS.get(name)
    if pattern is None:
        return str(value)
    if name == "days" and value == 0:
        return "当场"
    return pattern.format(value)
