"""Things the hub and the hall of the desk's tests remember differently."""

import uuid
from typing import Any

from kiosk.center.conflicts.recording import Side, record_conflict
from tests.ui.hall import RealHall

AT = "2026-11-23T01:41:00+00:00"
KINDS: tuple[tuple[str, Side, dict[str, Any], dict[str, Any]], ...] = (
    (
        "appointment.late_cancel",
        "ours",
        {"state": "arrived", "item": "MZ04", "due_at": AT},
        {"state": "cancelled", "at": AT},
    ),
    (
        "rating.second",
        "ours",
        {"level": 5, "reasons": [510], "words": "", "via": "hall_terminal", "at": AT},
        {
            "level": 1,
            "reasons": [115, 108],
            "words": "等了很久也没有人理" * 10,
            "via": "phone",
            "at": AT,
            "label": "A012",
            "day": "2026-11-23",
        },
    ),
    ("record.mismatch", "theirs", {"stream": "x:1", "seq": 7, "at": AT}, {"has": "other_bytes"}),
    ("something.new", "theirs", {"what": 1}, {}),
)


def find_all(hall: RealHall) -> None:
    for kind, kept, ours, theirs in KINDS:
        hall.clock.pass_time(minutes=1)
        prefix = "appointment" if kind.startswith("appointment") else "thing"
        hall.opened.write(
            lambda session, kind=kind, kept=kept, ours=ours, theirs=theirs, prefix=prefix: (
                record_conflict(
                    session,
                    kind=kind,
                    subject=f"{prefix}:{uuid.uuid4()}",
                    ours=ours,
                    theirs=theirs,
                    kept=kept,
                    clock=hall.clock,
                    device_id=hall.opened.device_id,
                )
            )
        )
