"""The published list of a demonstration: the county's own sheets, in the place of a hub."""

from pathlib import Path

from sqlalchemy.orm import Session

from kiosk.center.imports.row_reading import read_cells, unique_rows
from kiosk.center.people.consent import ensure_order_consent
from kiosk.center.profile import center
from kiosk.center.services.from_hub import HubService, is_for, put_service
from kiosk.center.services.list_cells import (
    PROVIDER_CELLS,
    SERVICE_CELLS,
    service_body,
    service_code,
)
from kiosk.clock import Clock
from kiosk.data.catalog_files.reading import read_sheets
from kiosk.data.catalog_files.rows import Notes, Row, SheetRows
from kiosk.data.catalog_files.service_columns import PROVIDERS, SERVICE_SHEETS, SERVICES

FILES = ("providers.csv", "services.csv")


def read_demo_list(folder: Path) -> SheetRows:
    """Both sheets. `Unavailable` where there are none."""
    return read_sheets([folder / name for name in FILES], SERVICE_SHEETS)


def put_demo_list(session: Session, sheets: SheetRows, *, clock: Clock) -> int:
    """Put up what can be ordered at this center, and return how much that is.

    A hub that joins later replaces it: its list is the whole one.
    """
    ensure_order_consent(session, clock=clock)
    notes, here = Notes(), center(session).code
    providers = {
        code: read_cells(row, PROVIDER_CELLS, notes) or {}
        for code, row in _rows(sheets, PROVIDERS.sheet, "provider", notes).items()
    }
    count = 0
    for code, row in _rows(sheets, SERVICES.sheet, "service", notes).items():
        said = read_cells(row, SERVICE_CELLS, notes)
        by = providers.get(said["provider"]) if said else None
        if said is None or by is None:
            continue
        listed = HubService.model_validate(
            {
                **service_body(said),
                "provider_name": by["provider_name"],
                "provider_kind": by["provider_kind"],
            }
        )
        if is_for(listed, here):
            put_service(session, code, listed)
            count += 1
    session.flush()
    return count


def _rows(sheets: SheetRows, sheet: str, column: str, notes: Notes) -> dict[str, Row]:
    return unique_rows(sheets.rows.get(sheet, ()), column, service_code, notes)
