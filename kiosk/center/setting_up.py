"""Sets a center up in an empty store: profile, catalog and roster in one transaction."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.errands.roster_founding import put_roster
from kiosk.center.founding import Profile, found
from kiosk.center.guides.catalog_import import import_catalog
from kiosk.center.guides.import_report import ImportReport
from kiosk.clock import Clock
from kiosk.data.catalog_files.rows import CatalogRows


def set_up(
    session: Session,
    *,
    profile: Profile,
    rows: CatalogRows | None,
    device_id: UUID,
    clock: Clock,
) -> ImportReport | None:
    """Found the center of `profile`, with the catalog's rows if there are any.

    What is wrong with single rows stands in the report, the rest comes in; None without rows.
    `RuleBroken("center.exists")` if this store has a center already: nothing is changed.
    """
    found(session, profile=profile, demo=False, clock=clock)
    report = None
    if rows is not None:
        report = import_catalog(session, device_id=device_id, rows=rows, clock=clock)
    put_roster(session, roster=profile, clock=clock)
    return report
