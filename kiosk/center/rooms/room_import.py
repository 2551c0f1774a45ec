"""Brings sheets of rooms into the store: checked row by row, all in one transaction.

An error keeps a row out and leaves what it speaks of as it was. Rooms, equipment and days that no
sheet names are left alone, and so is every column a sheet does not have.
"""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.imports.sheets_report import SheetsReport
from kiosk.center.imports.telling import tell_import
from kiosk.center.rooms.room_keeping import put_days, put_house
from kiosk.center.rooms.room_plan import plan_rooms
from kiosk.center.rooms.rows import check_staff
from kiosk.clock import Clock
from kiosk.data.catalog_files.rows import SheetRows


def check_rooms(session: Session, *, sheets: SheetRows, clock: Clock) -> SheetsReport:
    """What importing `sheets` would do; nothing is written."""
    return plan_rooms(session, sheets, clock).report


def import_rooms(
    session: Session,
    *,
    device_id: UUID,
    sheets: SheetRows,
    staff_id: UUID | None,
    clock: Clock,
) -> SheetsReport:
    """Import `sheets`. Importing the same again changes nothing."""
    if staff_id is not None:
        check_staff(session, staff_id, "room.keep")
    plan = plan_rooms(session, sheets, clock)
    if plan.rooms or plan.pieces or plan.weeks or plan.days:
        who: dict[str, Any] = {"device_id": device_id, "staff_id": staff_id, "clock": clock}
        put_house(session, rooms=plan.rooms, pieces=plan.pieces, weeks=plan.weeks, **who)
        put_days(session, days=plan.days, **who)
        tell_import(session, "rooms", files=sheets.files, report=plan.report, **who)
    return plan.report
