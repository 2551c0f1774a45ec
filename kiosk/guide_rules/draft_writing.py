"""Writes a guide as catalogs hold it: what is written here reads back as the same guide."""

from typing import Any

from kiosk.guide_rules.catalog_lint import GuideDraft
from kiosk.guide_rules.guide_phrases import promise_of
from kiosk.guide_rules.guide_writing import (
    written_materials,
    written_modes,
    written_questions,
    written_steps,
    written_words,
)

AUDIENCE_WORDS = {"person": "个人", "legal": "法人", "both": "个人和法人"}


def object_of(item: GuideDraft) -> dict[str, Any]:
    """The guide as a JSON object with typed values."""
    return {
        "code": item.code,
        "name": item.name,
        **_texts(item),
        "high_frequency": item.high_frequency,
        "position": item.shelf_position,
        "aliases": item.aliases,
        "life_events": item.life_events,
        "audience": item.audience,
        "time": item.time_text,
        "promised_days": _days(item, "promised_days"),
        "statutory_days": _days(item, "statutory_days"),
        "on_the_spot": item.on_the_spot,
        "natural_days": item.natural_days,
        "mode": item.modes,
        "in_person": item.in_person,
        "visits": item.visits,
        "materials": item.materials,
        "steps": item.steps,
        "faq": item.faq,
        "active": item.active,
    }


def cells_of(item: GuideDraft) -> dict[str, str]:
    """The guide as the cells of a table by column."""

    def shown(value: int | str | None) -> str:
        return "" if value is None else str(value)

    def yes_no(value: bool) -> str:
        return "是" if value else "否"

    return {
        "code": item.code,
        "name": item.name,
        **{name: text or "" for name, text in _texts(item).items()},
        "high_frequency": yes_no(item.high_frequency),
        "position": str(item.shelf_position),
        "aliases": written_words(item.aliases),
        "life_events": written_words(item.life_events),
        "audience": AUDIENCE_WORDS[item.audience],
        "time": item.time_text,
        "promised_days": shown(_days(item, "promised_days")),
        "statutory_days": shown(_days(item, "statutory_days")),
        "on_the_spot": yes_no(item.on_the_spot),
        "natural_days": yes_no(item.natural_days),
        "mode": written_modes(item.modes),
        "in_person": yes_no(item.in_person),
        "visits": str(item.visits),
        "materials": written_materials(item.materials),
        "steps": written_steps(item.steps),
        "faq": written_questions(item.faq),
        "active": yes_no(item.active),
    }


def _texts(item: GuideDraft) -> dict[str, str | None]:
    names = (
        "department", "agencies", "category", "short_name", "name_en", "conditions", "fee",
        "fee_basis", "place", "hours", "enquiry_phone", "complaint_phone", "result",
        "result_validity",
    )  # fmt: skip
    return {name: getattr(item, name) for name in names}


def _days(item: GuideDraft, name: str) -> int | str | None:
    """A count of days; 无 where the time in words would be read as one that is not promised."""
    days: int | None = getattr(item, name)
    in_words: int | None = getattr(promise_of(item.time_text), name)
    return "无" if days is None and in_words is not None else days
