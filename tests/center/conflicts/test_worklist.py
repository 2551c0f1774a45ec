"""Conflicts as staff see them: whose list, in which order, settled once with a word and a trace."""

import json
import uuid
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.center.conflicts.mismatches import note_mismatches
from kiosk.center.conflicts.reaching import phone_to_call
from kiosk.center.conflicts.recording import record_conflict
from kiosk.center.conflicts.worklist import (
    ConflictView,
    count_open,
    open_conflicts,
    settle,
    settled_conflicts,
)
from kiosk.center.people.staff import add_staff
from kiosk.data import outbox
from kiosk.data.tables import AuditEntry, OutboxRecord
from kiosk.errors import RuleBroken
from tests.stores import Opened, SetClock


class Conflicts:
    """A center with a clerk and a lead, and short ways to its worklist."""

    def __init__(self, opened: Opened, clock: SetClock) -> None:
        self.opened, self.clock = opened, clock

        def staff(session: Session) -> tuple[UUID, UUID]:
            clerk = add_staff(session, login="chen", name="陈", role="clerk", pin="1111")
            lead = add_staff(session, login="shen", name="沈", role="lead", pin="2222")
            return clerk.id, lead.id

        self.clerk, self.lead = opened.write(staff)

    def find(self, kind: str, subject: str) -> UUID:
        self.clock.pass_time(minutes=1)
        return self.opened.write(
            lambda session: record_conflict(
                session,
                kind=kind,
                subject=subject,
                ours={"state": "arrived", "item": "GONE"},
                theirs={"state": "cancelled"},
                kept="ours",
                clock=self.clock,
                device_id=self.opened.device_id,
            )
        )

    def listed(self, staff_id: UUID) -> list[str]:
        found = self.opened.read(lambda session: open_conflicts(session, staff_id=staff_id))
        return [view.kind for view in found]

    def settle(self, conflict_id: UUID, remark: str, by: UUID | None = None) -> ConflictView:
        return self.opened.write(
            lambda session: settle(
                session,
                device_id=self.opened.device_id,
                conflict_id=conflict_id,
                remark=remark,
                staff_id=by or self.clerk,
                clock=self.clock,
            )
        )


@pytest.fixture
def conflicts(opened: Opened, clock: SetClock) -> Conflicts:
    return Conflicts(opened, clock)


def test_the_oldest_comes_first_and_ratings_are_for_leads(conflicts: Conflicts) -> None:
    conflicts.find("appointment.late_cancel", f"appointment:{uuid.uuid4()}")
    conflicts.find("rating.second", f"rating:{uuid.uuid4()}")
    assert conflicts.listed(conflicts.clerk) == ["appointment.late_cancel"]
    assert conflicts.listed(conflicts.lead) == ["appointment.late_cancel", "rating.second"]
    count = conflicts.opened.read(lambda session: count_open(session, staff_id=conflicts.clerk))
    assert count == 1


def test_settling_needs_a_word_once_and_is_told_and_logged(conflicts: Conflicts) -> None:
    found = conflicts.find("appointment.late_cancel", f"appointment:{uuid.uuid4()}")
    for remark, key in (("  ", "remark_missing"), ("长" * 201, "remark_too_long")):
        with pytest.raises(RuleBroken) as refused:
            conflicts.settle(found, remark)
        assert refused.value.key == f"conflict.{key}"
    view = conflicts.settle(found, " 已打电话\n说明 ")
    assert (view.remark, view.settled_by, view.settled) == ("已打电话 说明", "陈", True)
    with pytest.raises(RuleBroken) as refused:
        conflicts.settle(found, "再来一次")
    assert refused.value.key == "conflict.settled"
    assert conflicts.listed(conflicts.lead) == []

    def read(session: Session) -> tuple[list[bytes], list[str], tuple[ConflictView, ...]]:
        told = select(OutboxRecord.payload).where(OutboxRecord.type == "conflict.settled")
        audited = select(AuditEntry.action).where(AuditEntry.action == "conflict.settled")
        settled = settled_conflicts(session, staff_id=conflicts.clerk)
        return list(session.scalars(told)), list(session.scalars(audited)), settled

    (payload,), actions, settled = conflicts.opened.read(read)
    assert json.loads(payload)["conflict"] == str(found)
    assert "电话" not in payload.decode()  # what staff write may name somebody
    assert len(actions) == 1
    assert [one.id for one in settled] == [found]


def test_a_clerk_cannot_settle_what_they_do_not_see(conflicts: Conflicts) -> None:
    found = conflicts.find("rating.second", f"rating:{uuid.uuid4()}")
    with pytest.raises(RuleBroken) as refused:
        conflicts.settle(found, "看过了")
    assert refused.value.key == "conflict.unknown"
    conflicts.settle(found, "看过了", by=conflicts.lead)


def test_nobody_is_called_where_nobody_left_a_number(conflicts: Conflicts) -> None:
    found = conflicts.find("rating.second", f"rating:{uuid.uuid4()}")
    with pytest.raises(RuleBroken) as refused:
        conflicts.opened.write(
            lambda session: phone_to_call(
                session,
                device_id=conflicts.opened.device_id,
                conflict_id=found,
                why="核对",
                staff_id=conflicts.lead,
                clock=conflicts.clock,
            )
        )
    assert refused.value.key == "conflict.nobody_to_call"


def test_a_record_the_hub_has_otherwise_is_a_conflict_once(conflicts: Conflicts) -> None:
    opened, clock = conflicts.opened, conflicts.clock

    def refuse(session: Session) -> None:
        for what, reason in (("x.done", "mismatch: other_bytes"), ("y.done", "malformed: text")):
            outbox.record(
                session,
                opened.device_id,
                stream="x:1",
                type=what,
                payload={"at": clock.now().isoformat()},
                occurred_at=clock.now(),
            )
            session.execute(
                update(OutboxRecord)
                .where(OutboxRecord.type == what)
                .values(state="dead", last_error=reason)
            )

    opened.write(refuse)
    for _ in range(2):
        opened.write(
            lambda session: note_mismatches(session, device_id=opened.device_id, clock=clock)
        )
    assert conflicts.listed(conflicts.clerk) == ["record.mismatch"]
