"""Writes a guide's parts in the short-hand of catalog cells: what `guide_phrases` reads.

What the short-hand cannot say is written as JSON, which the cells read too; so whatever is
written here reads back as the same.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

from kiosk.guide_rules.catalog_cells import Unreadable, words
from kiosk.guide_rules.guide_cells import read_materials, read_questions, read_steps
from kiosk.guide_rules.guide_phrases import MODE_NAMES, MODES, PhraseBroken, modes_of


def written_words(found: list[str]) -> str:
    """A list of words, parted by 、."""
    return _checked("、".join(found), found, words)


def written_modes(modes: list[str]) -> str:
    """Modes as one character each, as few as say it; names where none do."""
    chosen: list[str] = []
    left = set(modes)
    for short, named in MODES.items():
        if left.issuperset(named) and left:
            chosen.append(short)
            left -= set(named)
    if not left and list(modes_of(chosen)) == [mode for mode in MODE_NAMES if mode in modes]:
        return "+".join(chosen)
    return "+".join(modes)


def written_materials(materials: list[dict[str, Any]]) -> str:
    """Materials with what there is to say of each in brackets."""
    return _checked("、".join(map(_material, materials)), materials, read_materials)


def written_steps(steps: list[dict[str, Any]]) -> str:
    """Steps parted by arrows."""
    return _checked(" → ".join(map(_step, steps)), steps, read_steps)


def written_questions(questions: list[dict[str, str]]) -> str:
    """Questions and answers, a line each."""
    lines = (f"问:{each['question']} 答:{each['answer']}" for each in questions)
    return _checked("\n".join(lines), questions, read_questions)


def _material(material: dict[str, Any]) -> str:
    said = []
    if material["originals"] != 1 or material["copies"]:
        said.append(f"原件{material['originals']}")
    if material["copies"]:
        said.append(f"复印{material['copies']}")
    if not material["required"]:
        said.append("如有")
    if material["can_defer"]:
        said.append("可容缺")
    if material["note"]:
        said.append(material["note"])
    return f"{material['name']}({','.join(said)})" if said else str(material["name"])


def _step(step: dict[str, Any]) -> str:
    who = f"({step['who']})" if step["who"] else ""
    days = {None: "", 0: " 当场"}.get(step["days"], f" {step['days']}天")
    return f"{step['name']}{who}{days}"


def _checked(text: str, meant: Sequence[object], read: Callable[[str], Sequence[object]]) -> str:
    """`text` if it reads back as what is meant, else JSON."""
    try:
        if list(read(text)) == list(meant):
            return text
    except (Unreadable, PhraseBroken):
        pass
    return json.dumps(list(meant), ensure_ascii=False)
