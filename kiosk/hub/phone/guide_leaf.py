"""A guide in the words a resident reads at the hub: pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.guide_rules.catalog_lint import GuideDraft
from kiosk.hub.phone.guide_words import GUIDE_WORDS
from kiosk.hub.words import Language


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """One thing to bring: its name, what to know of it, and whether it may follow later."""

    name: str
    detail: str
    tag: str


@dataclass(frozen=True, slots=True)
class GuideLeaf:
    """All a page of a guide says."""

    name: str
    department: str
    tags: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    conditions: str
    materials: tuple[MaterialLine, ...]
    steps: tuple[tuple[str, str], ...]
    """What is done and by whom, and how long it takes."""
    more: tuple[tuple[str, str], ...]
    """Where, when, what comes of it."""
    phones: tuple[tuple[str, str], ...]
    faq: tuple[tuple[str, str], ...]
    words: Mapping[str, str]


def guide_leaf(guide: GuideDraft, language: Language) -> GuideLeaf:
    """The guide in words; what has no English stays Chinese."""
    words = GUIDE_WORDS[language]
    english = language == "en"
    tags = [words[f"mode.{mode}"] for mode in guide.modes]
    return GuideLeaf(
        name=(guide.name_en if english else None) or guide.name,
        department=guide.agencies or guide.department,
        tags=(*tags, *([words["in_person"]] if guide.in_person else [])),
        facts=(
            (words["how_long"], _time(guide, words)),
            (words["cost"], guide.fee or words["free"]),
            (words["visits"], _visits(guide.visits, words)),
        ),
        conditions=guide.conditions or "",
        materials=tuple(_material(one, words, english=english) for one in guide.materials),
        steps=tuple(_step(one, guide, words, english=english) for one in guide.steps),
        more=tuple(_said(guide, words)),
        phones=tuple(
            (words[name], number)
            for name, number in (
                ("enquiry", guide.enquiry_phone),
                ("complaint", guide.complaint_phone),
            )
            if number
        ),
        faq=tuple((each["question"], each["answer"]) for each in guide.faq),
        words=words,
    )


def _time(guide: GuideDraft, words: Mapping[str, str]) -> str:
    if guide.on_the_spot:
        return words["on_the_spot"]
    if guide.promised_days is not None:
        return _days(guide.promised_days, guide, words)
    return guide.time_text or words["unsaid"]


def _days(days: int, guide: GuideDraft, words: Mapping[str, str]) -> str:
    if days == 0:
        return words["at_once"]
    return words["natural_days" if guide.natural_days else "working_days"].format(days=days)


def _visits(visits: int, words: Mapping[str, str]) -> str:
    return words["times"].format(count=visits) if visits else words["no_visit"]


def _material(one: Mapping[str, Any], words: Mapping[str, str], *, english: bool) -> MaterialLine:
    originals, copies = one["originals"], one["copies"]
    said = []
    if originals:
        said.append(words["original" if originals == 1 else "originals"].format(count=originals))
    if copies:
        said.append(words["copies"].format(count=copies))
    note = (one.get("note_en") if english else None) or one["note"]
    said += [note] if note else []
    said += [] if one["required"] else [words["if_any"]]
    return MaterialLine(
        (one.get("name_en") if english else None) or one["name"],
        (", " if english else "，").join(said),
        words["can_defer"] if one["can_defer"] else "",
    )


def _step(
    one: Mapping[str, Any], guide: GuideDraft, words: Mapping[str, str], *, english: bool
) -> tuple[str, str]:
    name = (one.get("name_en") if english else None) or one["name"]
    return name, "" if one["days"] is None else _days(one["days"], guide, words)


def _said(guide: GuideDraft, words: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    if guide.place:
        yield words["place"], guide.place
    if guide.hours:
        yield words["hours"], guide.hours
    if guide.result:
        valid = guide.result_validity
        more = f" · {words['validity'].format(validity=valid)}" if valid else ""
        yield words["result"], guide.result + more
