"""Reads and writes the parts of a guide as catalogs hold them: materials, steps, questions."""

import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from kiosk.data.catalog_files.rows import Cell
from kiosk.guide_rules.catalog_cells import (
    LONGEST_TEXT,
    LONGEST_WORD,
    MOST_COUNT,
    MOST_DAYS,
    MOST_IN_A_LIST,
    Unreadable,
    limited,
    parts,
    text_of,
    whole,
    yes_no,
)
from kiosk.guide_rules.guide_parts import Material, Question, Step
from kiosk.guide_rules.guide_phrases import PhraseBroken, materials_of, steps_of

Part = TypeVar("Part", Material, Step)
_QUESTION = re.compile(r"问[:：]\s*(.+?)\s*答[:：]\s*(.+?)\s*(?=问[:：]|$)")


def read_materials(cell: Cell) -> list[dict[str, Any]]:
    """Materials as the store keeps them."""
    return _read(cell, "material_form", _material, materials_of)


def read_steps(cell: Cell) -> list[dict[str, Any]]:
    """Steps as the store keeps them."""
    return _read(cell, "step_form", _step, steps_of)


def read_questions(cell: Cell) -> list[dict[str, str]]:
    """Questions and answers: 问:…答:…, as many as there are, or objects."""
    found: list[Question] = []
    for part in parts(cell):
        if isinstance(part, dict):
            found.append(_question(part))
            continue
        matches = list(_QUESTION.finditer(part))
        if not matches or "".join(match[0] for match in matches).strip() != part.strip():
            raise PhraseBroken("question_form", part)
        found += [Question(match[1], match[2]) for match in matches]
    if len(found) > MOST_IN_A_LIST:
        raise Unreadable("too_large", found=len(found), limit=MOST_IN_A_LIST)
    for question in found:
        if max(len(question.question), len(question.answer)) > LONGEST_TEXT:
            raise Unreadable("cell_too_long", limit=LONGEST_TEXT)
    return [asdict(question) for question in found]


def stored(part: Material | Step) -> dict[str, Any]:
    """A part as the store keeps it: what the first catalogs had always, the rest if it is said."""
    late = _LATE[type(part)]
    return {name: value for name, value in asdict(part).items() if value or name not in late}


_LATE: dict[type, frozenset[str]] = {
    Material: frozenset({"form", "source", "name_en", "note_en"}),
    Step: frozenset({"standard", "result", "name_en"}),
}


def _read(
    cell: Cell,
    key: str,
    from_object: Callable[[dict[str, Any]], Part],
    from_text: Callable[[str], tuple[Part, ...]],
) -> list[dict[str, Any]]:
    found: list[Part] = []
    for part in parts(cell):
        found += [from_object(part)] if isinstance(part, dict) else from_text(part)
    _check_names(key, found)
    return [stored(part) for part in found]


def _check_names(key: str, found: Sequence[Material | Step]) -> None:
    if len(found) > MOST_IN_A_LIST:
        raise Unreadable("too_large", found=len(found), limit=MOST_IN_A_LIST)
    for part in found:
        if not part.name or len(part.name) > LONGEST_WORD:
            raise PhraseBroken(key, part.name)


def _known(part: dict[str, Any], kind: type[Material | Step | Question], key: str) -> None:
    """Refuse an object with keys `kind` does not have."""
    if part.keys() - kind.__dataclass_fields__.keys():
        raise PhraseBroken(key, text_of(part.get("name")) or str(part))


def _material(part: dict[str, Any]) -> Material:
    _known(part, Material, "material_form")
    originals = whole(part.get("originals", 1), MOST_COUNT)
    return Material(
        name=text_of(part.get("name")),
        originals=1 if originals is None else originals,
        copies=whole(part.get("copies"), MOST_COUNT) or 0,
        note=limited("note")(part.get("note")),
        required=yes_no(part.get("required", True)),
        can_defer=yes_no(part.get("can_defer", False)),
        form=limited("form")(part.get("form")),
        source=limited("source")(part.get("source")),
        name_en=limited("name_en")(part.get("name_en")),
        note_en=limited("note_en")(part.get("note_en")),
    )


def _step(part: dict[str, Any]) -> Step:
    _known(part, Step, "step_form")
    return Step(
        name=text_of(part.get("name")),
        who=limited("who")(part.get("who")),
        days=whole(part.get("days"), MOST_DAYS),
        standard=limited("standard")(part.get("standard")),
        result=limited("result")(part.get("result")),
        name_en=limited("name_en")(part.get("name_en")),
    )


def _question(part: dict[str, Any]) -> Question:
    _known(part, Question, "question_form")
    question = Question(text_of(part.get("question")), text_of(part.get("answer")))
    if not question.question or not question.answer:
        raise PhraseBroken("question_form", question.question or question.answer)
    return question
