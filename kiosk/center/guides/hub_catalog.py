"""The county's catalog as the hub hands it down: imported like a file, with the same checks."""

from collections.abc import Sequence
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog_import import import_catalog
from kiosk.center.guides.import_report import ImportReport
from kiosk.clock import Clock
from kiosk.data.catalog_files.columns import HEADINGS
from kiosk.data.catalog_files.rows import CatalogRows, Cell, Place, Row
from kiosk.data.hub_rows import FromHub

SOURCE = "县平台"
"""What the center's history of its catalog calls the hub."""

log = structlog.get_logger(__name__)


def follow_catalog(
    session: Session, rows: Sequence[FromHub], *, device_id: UUID, clock: Clock
) -> ImportReport:
    """Import what the hub has; what it withdrew is withdrawn here. Items of the center's own stay.

    A row with an error is left as it was, and said in the log by its code.
    """
    report = import_catalog(
        session,
        device_id=device_id,
        rows=CatalogRows(tuple(_row(place, one) for place, one in enumerate(rows, 1))),
        clock=clock,
    )
    if report.rejected:
        log.warning("items of the hub's catalog are not fit for this center", count=report.rejected)
    return report


def _row(place: int, one: FromHub) -> Row:
    said: dict[str, Cell] = {name: cell for name, cell in one.body.items() if name in HEADINGS}
    said["code"] = one.key
    if one.withdrawn:
        said["active"] = False
    else:
        said.setdefault("active", True)
    return Row(Place(SOURCE, place, entry=True), said)
