"""Brings sheets of providers and services to the hub: row by row, refusals put into words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from kiosk.center.imports.findings_report import in_order
from kiosk.center.imports.row_reading import read_cells, unique_rows
from kiosk.center.imports.sheets_report import SheetPart, SheetsReport
from kiosk.center.services.list_cells import (
    COLUMN_OF,
    PROVIDER_CELLS,
    SERVICE_CELLS,
    service_body,
    service_code,
)
from kiosk.data.catalog_files.rows import Notes, Row, SheetRows
from kiosk.data.catalog_files.service_columns import PROVIDERS, SERVICES
from kiosk.errors import RuleBroken
from kiosk.hub.services import drafts

OPERATOR = "operator"
"""Who proposes what comes by a file."""


def bring_services(
    connection: Connection, sheets: SheetRows, *, now: datetime, approve: bool = False
) -> SheetsReport:
    """Put up what the sheets say, or what of it is new; `approve` it in the same go."""
    notes = Notes()
    notes.take_over(sheets.findings, sheets.unsaid)
    parts = [_Part(sheets, PROVIDERS.sheet, notes), _Part(sheets, SERVICES.sheet, notes)]
    for code, said in parts[0].read("provider", PROVIDER_CELLS):
        done = drafts.put_provider(
            connection,
            code=code,
            name=said["provider_name"],
            kind=said["provider_kind"],
            phone=said.get("provider_phone", ""),
        )
        parts[0].note(code, done)
    who: dict[str, Any] = {"login": OPERATOR, "area": "", "now": now}
    for code, said in parts[1].read("service", SERVICE_CELLS):
        try:
            done = drafts.propose(
                connection, code=code, provider=said["provider"], body=service_body(said), **who
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
        self._by_code = unique_rows(self._rows, column, service_code, self._notes)
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
            column = COLUMN_OF.get(str(why.values["field"]))
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
