"""The form of an announcement: what its fields say, and how an announcement stands. Pure."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Literal

from kiosk.hub.editions.editions import Edition
from kiosk.hub.feeds.scopes import area_scope, covers, fewest

USUAL = timedelta(days=30)
FORM_AT_MOST, FIELDS_AT_MOST = 64 * 1024, 2000
AREA = "area-"
Standing = Literal["draft", "coming", "hanging", "over", "withdrawn"]


def blank(today: date, area: str) -> dict[str, Any]:
    """An announcement nobody has written yet: from today on, for all the account is for."""
    return {
        "title": "",
        "words": "",
        "title_en": "",
        "words_en": "",
        "picture": None,
        "from_day": today.isoformat(),
        "to_day": (today + USUAL).isoformat(),
        "areas": [area_scope(area)] if area else [],
    }


def body_of(
    fields: Mapping[str, str], area: str, before: Mapping[str, Any] | None
) -> dict[str, Any]:
    """What the form says. A picture the operator hung stays. Of areas only those of the account."""
    scopes = [
        scope
        for name in fields
        if name.startswith(AREA)
        for scope in name.removeprefix(AREA).split(",")
        if scope and covers(area, scope)
    ]
    whole = fields.get("whole") == "1" or not scopes
    chosen = [area_scope(area)] if whole and area else [] if whole else list(fewest(scopes))
    return {
        "title": " ".join(fields.get("title", "").split()),
        "words": _lines(fields.get("words", "")),
        "title_en": " ".join(fields.get("title_en", "").split()),
        "words_en": _lines(fields.get("words_en", "")),
        "picture": (before or {}).get("picture"),
        "from_day": fields.get("from_day", ""),
        "to_day": fields.get("to_day", ""),
        "areas": chosen,
    }


def may_change(body: Mapping[str, Any], area: str) -> bool:
    """Whether an account of this area may: all it is for lies within the area."""
    areas = body["areas"]
    return not area or (bool(areas) and all(covers(area, scope) for scope in areas))


def standing(edition: Edition, today: date) -> Standing:
    """How it stands today."""
    if edition.state != "published":
        return edition.state
    said = today.isoformat()
    if edition.body["to_day"] < said:
        return "over"
    return "coming" if edition.body["from_day"] > said else "hanging"


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
