"""Records for the hub: kept in order, frozen, never lost with a failed transaction."""

import hashlib
import json
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.clock import SystemClock
from kiosk.data import outbox, uploads
from kiosk.data.device import device_id, enlist
from kiosk.data.tables import Device, OutboxRecord, new_id
from kiosk.errors import Unavailable
from kiosk.settings import Settings
from kiosk.terminal import open_terminal
from tests.stores import MONDAY_MORNING, Opened


def put(opened: Opened, number: int, size: int = 1) -> None:
    def add(session: Session) -> None:
        outbox.record(
            session,
            opened.device_id,
            stream="test",
            type="test.fact",
            payload={"n": number, "名": "𬍛" * size},
            occurred_at=MONDAY_MORNING,
        )

    opened.write(add)


def waiting(
    opened: Opened, limit: int = 500, max_bytes: int = 1 << 20
) -> tuple[uploads.Waiting, ...]:
    def look(session: Session) -> tuple[uploads.Waiting, ...]:
        epoch = session.get_one(Device, opened.device_id).epoch
        return uploads.waiting(
            session, opened.device_id, epoch=epoch, limit=limit, max_bytes=max_bytes
        )

    return opened.read(look)


def mark(opened: Opened, state: str, error: str | None = None) -> None:
    """Move the first record to `state`."""

    def move(session: Session) -> None:
        epoch = session.get_one(Device, opened.device_id).epoch
        uploads.mark(
            session, opened.device_id, epoch, [1], state=state, at=MONDAY_MORNING, error=error
        )

    opened.write(move)


def test_records_are_numbered_without_gaps_from_one(opened: Opened) -> None:
    for number in range(3):
        put(opened, number)
    assert [row.seq for row in waiting(opened)] == [1, 2, 3]


def test_rolled_back_use_case_uses_up_no_sequence_number(opened: Opened) -> None:
    def stumble(session: Session) -> None:
        outbox.record(
            session,
            opened.device_id,
            stream="test",
            type="test.fact",
            payload={},
            occurred_at=MONDAY_MORNING,
        )
        raise LookupError

    put(opened, 1)
    with pytest.raises(LookupError):
        opened.write(stumble)
    put(opened, 2)
    assert [(row.seq, json.loads(row.payload)["n"]) for row in waiting(opened)] == [(1, 1), (2, 2)]


def test_payload_is_frozen_with_its_hash(opened: Opened) -> None:
    put(opened, 7)
    (row,) = waiting(opened)
    assert json.loads(row.payload) == {"n": 7, "名": "𬍛"}
    assert row.sha256 == hashlib.sha256(row.payload).digest()


def test_batch_holds_at_least_one_record_and_respects_both_limits(opened: Opened) -> None:
    for number in range(4):
        put(opened, number, size=100)
    assert len(waiting(opened, max_bytes=1)) == 1
    assert len(waiting(opened, max_bytes=900)) == 2
    assert len(waiting(opened, limit=3)) == 3


def test_received_record_never_moves_again(opened: Opened) -> None:
    put(opened, 1)
    for state in ("sent", "received", "dead"):
        mark(opened, state)
    assert waiting(opened) == ()
    stored = opened.read(lambda session: session.scalars(select(OutboxRecord)).one())
    assert (stored.state, stored.attempts, stored.received_at) == ("received", 1, MONDAY_MORNING)


def test_backlog_counts_what_waits_and_what_was_refused(opened: Opened) -> None:
    for number in range(3):
        put(opened, number)
    mark(opened, "dead", error="malformed")
    owed = opened.read(lambda session: outbox.backlog(session, opened.device_id))
    assert (owed.waiting, owed.dead, owed.oldest_at) == (2, 1, MONDAY_MORNING)


def test_device_keeps_its_id_and_enlists_once(opened: Opened) -> None:
    assert device_id(opened.data_dir) == opened.device_id
    epochs = set()
    for _ in range(2):
        opened.write(lambda session: enlist(session, opened.device_id))
        epochs.add(opened.read(lambda session: session.get_one(Device, opened.device_id).epoch))
    assert len(epochs) == 1


def test_device_file_full_of_rubbish_is_reported(tmp_path: Path) -> None:
    (tmp_path / "device.id").write_text("not an id")
    with pytest.raises(Unavailable, match="device.id_unreadable"):
        device_id(tmp_path)
    with pytest.raises(Unavailable, match="device.id_unreadable"):
        device_id(tmp_path, lambda: (new_id(), new_id()))


@pytest.mark.parametrize("left", ["", "0189", "\0\0\0"])
def test_device_file_left_broken_by_a_power_cut_is_written_anew(tmp_path: Path, left: str) -> None:
    settings = Settings(data_dir=tmp_path)
    first = open_terminal(settings, SystemClock(), create=True)
    first.close()
    (tmp_path / "device.id").write_text(left)

    again = open_terminal(settings, SystemClock())
    again.close()

    assert again.device_id == first.device_id
    assert device_id(tmp_path) == first.device_id
