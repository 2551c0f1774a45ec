"""An import that goes through use cases: each row by itself, what is refused put into words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.clock import Clock, local
from kiosk.data.catalog_files.rows import Notes, Row, SheetRows
from kiosk.data.catalog_files.wording import TEXTS
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Bringing:
    """What an import works with."""

    session: Session
    sheets: SheetRows
    device_id: UUID
    staff_id: UUID | None
    clock: Clock
    notes: Notes

    def rows(self, sheet: str) -> tuple[Row, ...]:
        """The rows of a sheet; none where it was not given."""
        return self.sheets.rows.get(sheet, ())

    def count(self, sheet: str) -> int:
        """How many rows a sheet has, those that could not be read among them."""
        return len(self.rows(sheet)) + self.sheets.refused.get(sheet, 0)

    def do(
        self,
        row: Row,
        columns: Mapping[str, str],
        use_case: Callable[..., object],
        **what: Any,
    ) -> bool:
        """Do it for a row; refused, nothing of it stays and the row says why in its column."""
        tried = self.session.begin_nested()
        try:
            use_case(
                self.session,
                device_id=self.device_id,
                staff_id=self.staff_id,
                clock=self.clock,
                **what,
            )
        except RuleBroken as why:
            tried.rollback()
            key, values = finding_of(why)
            self.notes.error(row.at(columns.get(why.key)), key, **values)
            return False
        tried.commit()
        return True


def finding_of(why: RuleBroken) -> tuple[str, dict[str, object]]:
    """The key and values of the finding that says why a rule refused something."""
    plain = why.key.removesuffix("_no_next")
    values = {
        name: f"{local(value):%H:%M}" if isinstance(value, datetime) else value
        for name, value in why.values.items()
    }
    key = f"rule.{plain}"
    return (key, values) if key in TEXTS else ("rule.other", {"key": plain})
