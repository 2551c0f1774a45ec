"""Records the hub holds otherwise than this machine: each is a conflict that staff look at."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.conflicts.recording import record_conflict
from kiosk.clock import Clock
from kiosk.data.refused import refused_records

MISMATCH = "record.mismatch"
_LOOKED_AT = 200


def note_mismatches(session: Session, *, device_id: UUID, clock: Clock) -> None:
    """Put what the hub called a mismatch on the list of conflicts, each record once.

    The hub keeps what it had first; this machine keeps its own record, which is never sent again
    unasked.
    """
    for one in refused_records(session, device_id, limit=_LOOKED_AT):
        outcome, _, detail = one.reason.partition(": ")
        if outcome == "mismatch":
            record_conflict(
                session,
                kind=MISMATCH,
                subject=f"record:{one.event_id}",
                ours={"stream": one.stream, "seq": one.seq, "at": one.occurred_at.isoformat()},
                theirs={"has": detail},
                kept="theirs",
                clock=clock,
                device_id=device_id,
            )
