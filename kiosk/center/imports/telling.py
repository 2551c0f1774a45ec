"""What is written down of an import as a whole."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.imports.sheets_report import SheetPart, SheetsReport
from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data import outbox


def tell_import(
    session: Session,
    what: str,
    *,
    device_id: UUID,
    files: Sequence[str],
    report: SheetsReport,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Record an import of `what` (rooms, activities): for the hub, and who brought which files."""
    parts = {part.sheet: _facts(part) for part in report.parts}
    outbox.record(
        session,
        device_id,
        stream=what,
        type=f"{what}.imported",
        payload={
            "parts": parts,
            "staff": str(staff_id) if staff_id else None,
            "at": clock.now().isoformat(),
        },
        occurred_at=clock.now(),
    )
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=f"{what}.imported",
        subject=what,
        clock=clock,
        detail={"files": list(files), "parts": parts},
    )


def _facts(part: SheetPart) -> dict[str, object]:
    return {
        "added": list(part.added),
        "changed": list(part.changed),
        "unchanged": part.unchanged,
        "rejected": part.rejected,
    }
