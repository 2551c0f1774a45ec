"""Brings sheets of providers and services to the hub: row by row, refusals put into words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from kiosk.center.imports.findings_report import in_order
from kiosk.center.imports.row_reading import read_cells, unique_rows
from kiosk.center.imports.sheet_cells import between, one_of
from kiosk.center.imports.sheets_report import SheetPart, SheetsReport
from kiosk.data.catalog_files.rows import Cell, Notes, Row, SheetRows
from kiosk.data.catalog_files.service_columns import PROVIDERS, SERVICES
from kiosk.errors import RuleBroken
from kiosk.guide_rules.catalog_cells import Unreadable, code_of, half, text_of, whole
from kiosk.hub.services import drafts

OPERATOR = "operator"
"""Who proposes what comes by a file."""
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


def bring_services(
    connection: Connection, sheets: SheetRows, *, now: datetime, approve: bool = False
) -> SheetsReport:
    """Put up what the sheets say, or what of it is new; `approve` it in the same go."""
    notes = Notes()
    notes.take_over(sheets.findings, sheets.unsaid)
    parts = [_Part(sheets, PROVIDERS.sheet, notes), _Part(sheets, SERVICES.sheet, notes)]
    for code, said in parts[0].read("provider", _PROVIDER_CELLS):
        done = drafts.put_provider(
            connection,
            code=code,
            name=said["provider_name"],
            kind=said["provider_kind"],
            phone=said.get("provider_phone", ""),
        )
        parts[0].note(code, done)
    who: dict[str, Any] = {"login": OPERATOR, "area": "", "now": now}
    for code, said in parts[1].read("service", _SERVICE_CELLS):
        try:
            done = drafts.propose(
                connection, code=code, provider=said["provider"], body=_body(said), **who
            )
        except RuleBroken as refused:
            parts[1].refuse(code, refused)
            continue
        if approve and done:
            drafts.approve(connection, code, **who)
        parts[1].note(code, done)
    return SheetsReport(
        findings=in_order(notes.findings),
        unsaid=notes.unsaid,
        parts=tuple(part.report() for part in parts if part.given),
    )


class _Part:
    """One sheet while it is brought in."""

    def __init__(self, sheets: SheetRows, sheet: str, notes: Notes) -> None:
        self.given = sheet in sheets.rows
        self._sheet = sheet
        self._rows = sheets.rows.get(sheet, ())
        self._all = len(self._rows) + sheets.refused.get(sheet, 0)
        self._notes = notes
        self._by_code: Mapping[str, Row] = {}
        self._done: dict[str | None, list[str]] = {"added": [], "changed": [], None: []}

    def read(self, column: str, readers: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
        """Code and cells of each row that can be taken."""
        self._by_code = unique_rows(self._rows, column, _code, self._notes)
        read = {code: read_cells(row, readers, self._notes) for code, row in self._by_code.items()}
        return [(code, said) for code, said in read.items() if said is not None]

    def note(self, code: str, done: str | None) -> None:
        self._done[done].append(code)

    def refuse(self, code: str, why: RuleBroken) -> None:
        """Say why in the row, at its cell where it is one."""
        row = self._by_code[code]
        key = why.key.removeprefix("services.")
        column = {"provider_unknown": "provider"}.get(key)
        if key == "field":
            column = _COLUMN_OF.get(str(why.values["field"]))
        self._notes.error(row.at(column), f"service.{key}", **why.values)

    def report(self) -> SheetPart:
        added, changed, same = (self._done[done] for done in ("added", "changed", None))
        return SheetPart(
            sheet=self._sheet,
            added=tuple(added),
            changed=tuple(changed),
            unchanged=len(same),
            rejected=self._all - len(added) - len(changed) - len(same),
        )


def _code(cell: Cell) -> str:
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


_PROVIDER_CELLS = {
    "provider_name": _needed,
    "provider_kind": _word(_PROVIDER_KINDS),
    "provider_phone": _line,
}
_SERVICE_CELLS = {
    "service_name": _needed,
    "service_name_en": _line,
    "service_kind": _word(_KINDS),
    "gives": _line,
    "gives_en": _line,
    "provider": _code,
    "service_place": _word(_PLACES, "center"),
    "service_audience": _word(_AUDIENCES, "anyone"),
    "service_fee": _line,
    "service_capacity": lambda cell: whole(cell, 10_000) or None,
    "service_period": _word(_PERIODS, ""),
    "answer_days": lambda cell: between(cell, 1, 30, 3),
    "areas": _areas,
}
_COLUMN_OF = {
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


def _body(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: said[column] for name, column in _COLUMN_OF.items() if column in said}
