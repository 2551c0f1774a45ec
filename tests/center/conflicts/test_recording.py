"""A conflict is written down once, told to the hub, and names nobody."""

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.conflicts.recording import record_conflict
from kiosk.data.tables import Conflict, OutboxRecord
from tests.stores import Opened, SetClock


def test_a_conflict_found_twice_is_one_row_and_one_fact(opened: Opened, clock: SetClock) -> None:
    def find(session: Session) -> object:
        return record_conflict(
            session,
            kind="appointment.late_cancel",
            subject="appointment:1",
            ours={"state": "arrived"},
            theirs={"state": "cancelled"},
            kept="ours",
            clock=clock,
            device_id=opened.device_id,
        )

    first = opened.write(find)
    clock.pass_time(minutes=5)
    assert opened.write(find) == first

    def read(session: Session) -> tuple[list[Conflict], list[bytes]]:
        told = select(OutboxRecord.payload).where(OutboxRecord.type == "conflict.found")
        return list(session.scalars(select(Conflict))), list(session.scalars(told))

    (row,), (payload,) = opened.read(read)
    assert (row.id, row.kept, row.settled_at) == (first, "ours", None)
    said = json.loads(payload)
    assert (said["subject"], said["theirs"]) == ("appointment:1", {"state": "cancelled"})
