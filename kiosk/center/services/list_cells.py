"""Cells of the sheets of providers and services: what each says, and the body of a service."""

from collections.abc import Mapping
from typing import Any

from kiosk.center.imports.sheet_cells import between, one_of
from kiosk.data.catalog_files.rows import Cell
from kiosk.guide_rules.catalog_cells import Unreadable, code_of, half, text_of, whole

_LINE = 200
_KINDS = {
    "助餐": "meals",
    "生活照料": "care",
    "医疗健康": "health",
    "维修": "repair",
    "课业辅导": "tutoring",
    "文体": "culture",
    "法律调解": "law",
    "心理关爱": "heart",
    "农技服务": "farming",
    "技能就业": "skills",
    "其他": "other",
}
_PROVIDER_KINDS = {
    "部门": "agency",
    "社会组织": "organization",
    "居民自组织": "group",
    "第三方": "third_party",
}
_PLACES = {"上门": "home", "在中心": "center", "在服务方": "provider"}
_AUDIENCES = {
    "不限": "anyone",
    "老人": "elder",
    "儿童": "child",
    "残疾人": "disabled",
    "妇女": "woman",
    "农户": "farmer",
    "务工人员": "worker",
    "党员": "party_member",
}
_PERIODS = {"天": "day", "周": "week", "月": "month"}


def service_code(cell: Cell) -> str:
    """The code of a provider or a service."""
    return code_of(cell)[0]


def _line(cell: Cell) -> str:
    text = text_of(cell)
    if len(text) > _LINE:
        raise Unreadable("cell_too_long", limit=_LINE)
    return text


def _needed(cell: Cell) -> str:
    if not (text := _line(cell)):
        raise Unreadable("missing")
    return text


def _word(words: Mapping[str, str], empty: str | None = None) -> Any:
    """A cell with a word of a list, or its code; `empty` is what an empty cell means."""
    known = {**words, **{code: code for code in words.values()}}

    def read(cell: Cell) -> str | None:
        if empty is not None and not text_of(cell):
            return empty or None
        try:
            return one_of(cell, known)
        except Unreadable as trouble:
            if trouble.key != "word_unknown":
                raise
            shown = "、".join(words)
            raise Unreadable("word_unknown", found=text_of(cell), known=shown) from trouble

    return read


def _areas(cell: Cell) -> list[str]:
    return half(text_of(cell)).replace(",", " ").replace("、", " ").split()


PROVIDER_CELLS = {
    "provider_name": _needed,
    "provider_kind": _word(_PROVIDER_KINDS),
    "provider_phone": _line,
}
SERVICE_CELLS = {
    "service_name": _needed,
    "service_name_en": _line,
    "service_kind": _word(_KINDS),
    "gives": _line,
    "gives_en": _line,
    "provider": service_code,
    "service_place": _word(_PLACES, "center"),
    "service_audience": _word(_AUDIENCES, "anyone"),
    "service_fee": _line,
    "service_capacity": lambda cell: whole(cell, 10_000) or None,
    "service_period": _word(_PERIODS, ""),
    "answer_days": lambda cell: between(cell, 1, 30, 3),
    "areas": _areas,
}
COLUMN_OF = {
    "name": "service_name",
    "name_en": "service_name_en",
    "kind": "service_kind",
    "words": "gives",
    "words_en": "gives_en",
    "place": "service_place",
    "audience": "service_audience",
    "fee": "service_fee",
    "capacity": "service_capacity",
    "period": "service_period",
    "answer_days": "answer_days",
    "areas": "areas",
}


def service_body(said: Mapping[str, Any]) -> dict[str, Any]:
    """What the cells say, by the names of the wire."""
    return {name: said[column] for name, column in COLUMN_OF.items() if column in said}
