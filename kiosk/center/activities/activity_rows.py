"""Reads the rows of the sheets 活动, 场次 and 摊位 into plans of activities."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import partial
from typing import Any

from kiosk.center.activities.values import ActivityPlan, BoothPlan, SessionPlan
from kiosk.center.activities.weekly import WeeklyRule
from kiosk.center.hours.rules import DAY, span_of
from kiosk.center.imports.row_reading import read_cells
from kiosk.center.imports.sheet_cells import between, day_of, one_of, time_of, weekdays_of
from kiosk.clock import LOCAL
from kiosk.data.catalog_files.rows import Cell, Notes, Row
from kiosk.guide_rules.catalog_cells import Unreadable, half, limited, text_of, yes_no

CODE_LENGTH = 16
_CODE = re.compile(r"[A-Z0-9-]+")
_MOMENT = re.compile(r"(\S+?)(?:[ T](\d{1,2}:\d{2}))(?::00)?")
KINDS_ZH = {
    "一次性活动": "once",
    "每周的班": "weekly",
    "课程": "course",
    "多摊位活动": "fair",
    "到村巡回": "rounds",
}
AUDIENCES_ZH = {
    "所有人": "everyone",
    "儿童": "children",
    "青少年": "youth",
    "成年人": "adults",
    "老年人": "elders",
    "家庭": "families",
    "妇女": "women",
    "党员": "party",
    "企业": "companies",
}


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """What a row says of an activity; `published` None: nothing."""

    row: Row
    plan: ActivityPlan
    published: bool | None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session, or a weekly rule of them."""

    row: Row
    activity: str
    plan: SessionPlan | None
    rule: WeeklyRule | None


def activity_code(cell: Cell) -> str:
    """An activity's number. `Unreadable`: `missing`, `room_code`."""
    code = half(text_of(cell))
    if not code:
        raise Unreadable("missing")
    if len(code) > CODE_LENGTH or not _CODE.fullmatch(code):
        raise Unreadable("room_code", limit=CODE_LENGTH)
    return code


def read_activity(
    row: Row, code: str, before: ActivityPlan | None, notes: Notes
) -> ActivityRow | None:
    """What a row says, over what is there; None after noting why not."""
    said = read_cells(row, _ACTIVITY, notes)
    if said is None:
        return None
    published = said.pop("published", None)
    values = {_FIELDS.get(column, column): value for column, value in said.items()}
    plan = before or ActivityPlan(code, values["kind"], values["name"], "")
    plan = replace(plan, **values)
    if not plan.name_en:
        notes.warning(row.at("activity_name_en"), "name_en_missing")
        plan = replace(plan, name_en=plan.name)
    return ActivityRow(row, plan, published)


def read_booth(row: Row, known: Collection[str], notes: Notes) -> tuple[str, BoothPlan] | None:
    """A booth and its activity; None after noting why not."""
    said = read_cells(row, {"activity": partial(_known, known=known), **_BOOTH}, notes)
    if said is None:
        return None
    name = said["booth_name"]
    name_en = said.get("booth_name_en") or name
    return said["activity"], BoothPlan(said["booth"], name, name_en, said.get("places"))


def read_session(row: Row, known: Collection[str], notes: Notes) -> SessionRow | None:
    """A session or a weekly rule; None after noting why not."""
    said = read_cells(row, {"activity": partial(_known, known=known), **_SESSION}, notes)
    if said is None:
        return None
    day, opens, closes = said["day"], said["opens"], said["closes"]
    weekdays, until = said.get("weekdays"), said.get("until")
    room, place, village = (said.get(name, "") for name in ("room", "place", "village"))
    if (weekdays is None) != (until is None):
        notes.error(row.at("weekdays" if weekdays is None else "until"), "weekly_half")
        return None
    if weekdays is not None and until is not None:
        rule = WeeklyRule(weekdays, opens, closes, day, until, room_code=room, place=place)
        return SessionRow(row, said["activity"], None, rule)
    plan = SessionPlan(*span_of(day, opens, closes), room, place, village)
    return SessionRow(row, said["activity"], plan, None)


def moment_of(cell: Cell, *, ends: bool = False) -> datetime | None:
    """A local moment; a date alone is its beginning, or with `ends` its end. Empty: None.

    `Unreadable`: `moment_form`.
    """
    text = half(text_of(cell))
    if not text:
        return None
    match = _MOMENT.fullmatch(text)
    try:
        day: date = day_of(match[1] if match else text)
        at: time = time_of(match[2]) if match else time()
    except Unreadable:
        raise Unreadable("moment_form", found=text) from None
    return datetime.combine(day + DAY if ends and match is None else day, at, LOCAL)


def _known(cell: Cell, known: Collection[str]) -> str:
    code = activity_code(cell)
    if code not in known:
        raise Unreadable("activity_unknown", activity=code)
    return code


def _named(cell: Cell) -> str:
    text = limited("name")(cell)
    if not text:
        raise Unreadable("missing")
    return text


def _number(least: int, most: int) -> Callable[[Cell], int | None]:
    """A whole number in bounds; None for an empty cell."""
    return lambda cell: between(cell, least, most) if text_of(cell) else None


def _or_none(read: Callable[[Cell], Any]) -> Callable[[Cell], Any]:
    return lambda cell: read(cell) if text_of(cell) else None


_ACTIVITY: Mapping[str, Callable[[Cell], Any]] = {
    "activity_name": _named,
    "activity_name_en": limited("name_en"),
    "activity_kind": partial(one_of, words=KINDS_ZH),
    "activity_audience": lambda cell: one_of(text_of(cell) or "所有人", AUDIENCES_ZH),
    "organizer": limited("agencies"),
    "description": limited("description"),
    "bring": limited("bring"),
    "poster": limited("name"),
    "age_min": _number(0, 120),
    "age_max": _number(0, 120),
    "guardian": yes_no,
    "places": _number(1, 100_000),
    "waitlist": lambda cell: yes_no(text_of(cell) or "是"),
    "heads_most": partial(between, least=1, most=50, default=5),
    "signs_from": moment_of,
    "signs_until": partial(moment_of, ends=True),
    "activity_phone": limited("enquiry_phone"),
    "published": _or_none(yes_no),
}
_FIELDS = {
    "activity_name": "name",
    "activity_name_en": "name_en",
    "activity_kind": "kind",
    "activity_audience": "audience",
    "places": "capacity",
    "signs_from": "opens_at",
    "signs_until": "closes_at",
    "activity_phone": "phone",
}
_BOOTH: Mapping[str, Callable[[Cell], Any]] = {
    "booth": partial(between, least=1, most=999),
    "booth_name": _named,
    "booth_name_en": limited("name_en"),
    "places": _number(1, 100_000),
}
_SESSION: Mapping[str, Callable[[Cell], Any]] = {
    "day": day_of,
    "opens": time_of,
    "closes": time_of,
    "weekdays": _or_none(weekdays_of),
    "until": _or_none(day_of),
    "room": lambda cell: half(text_of(cell)),
    "place": limited("place"),
    "village": text_of,
}
