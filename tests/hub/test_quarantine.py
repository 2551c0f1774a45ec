"""The raw bytes of refused records: kept once, by their digest, until they are stored after all."""

import base64
import hashlib

import httpx
import pytest
from sqlalchemy import select

from kiosk.hub.refused_records import open_records
from kiosk.hub.tables import QuarantinedRecord
from kiosk.sync import failures, packing, wire
from tests.hubs import SEEN_AT, Hub, Sender, an_event

SPOILT = b"\xff\xfe\x00 not text"


def refused(sender: Sender, *, payload: bytes = SPOILT, seq: int = 1) -> wire.Quarantined:
    event = an_event(seq)
    return wire.Quarantined(
        device=sender.device,
        epoch=sender.epoch,
        event_id=event.event_id,
        seq=seq,
        stream=event.stream,
        type=event.type,
        schema_version=1,
        occurred_at=SEEN_AT,
        sha256=event.sha256,
        reason="malformed: UnicodeDecodeError",
        payload=base64.b64encode(payload),
    )


def kept(hub: Hub) -> list[tuple[bytes, bytes]]:
    rows = hub.look.read(
        lambda connection: connection.execute(
            select(QuarantinedRecord.payload, QuarantinedRecord.payload_sha256)
        ).all()
    )
    return [(row.payload, row.payload_sha256) for row in rows]


def test_the_bytes_are_kept_as_they_are_and_once(hub: Hub, sender: Sender) -> None:
    record = refused(sender)
    for _ in range(3):
        sender.client.quarantine(record)
    assert kept(hub) == [(SPOILT, hashlib.sha256(SPOILT).digest())]
    assert hub.look.read(open_records) == {sender.device: 1}


def test_other_bytes_of_the_same_record_are_kept_beside_them(hub: Hub, sender: Sender) -> None:
    record = refused(sender)
    sender.client.quarantine(record)
    sender.client.quarantine(record.model_copy(update={"payload": b"other"}))
    assert {payload for payload, _ in kept(hub)} == {SPOILT, b"other"}


def test_a_record_that_is_stored_after_all_is_no_longer_open(hub: Hub, sender: Sender) -> None:
    record = refused(sender)
    sender.client.quarantine(record)
    sender.client.quarantine(refused(sender, seq=2))
    sender.send([an_event(1, event_id=record.event_id)])
    assert hub.look.read(open_records) == {sender.device: 1}
    assert len(kept(hub)) == 2


def test_strangers_and_other_peoples_devices_keep_nothing_here(hub: Hub, sender: Sender) -> None:
    body = packing.compress(refused(sender).model_dump_json().encode())
    answer = httpx.post(
        f"{hub.url}{wire.QUARANTINE_PATH}",
        content=body,
        headers={"Content-Encoding": wire.ENCODING, wire.NONCE_HEADER: "n" * 16},
        trust_env=False,
    )
    assert answer.status_code == 401
    stranger = refused(sender).model_copy(update={"device": refused(sender).event_id})
    with pytest.raises(failures.Unauthorized):
        sender.client.quarantine(stranger)
    assert kept(hub) == []


def test_what_is_no_such_record_is_refused_by_the_name_of_its_field(
    hub: Hub, sender: Sender
) -> None:
    answer = httpx.post(
        f"{hub.url}{wire.QUARANTINE_PATH}",
        content=b'{"protocol": 1}',
        headers={"Authorization": f"Bearer {sender.credential}", wire.NONCE_HEADER: "n" * 22},
        trust_env=False,
    )
    assert answer.status_code == 400
    assert answer.json()["detail"] == "device: missing"


def test_more_than_quarantine_takes_is_refused_before_it_travels(sender: Sender) -> None:
    vast = refused(sender).model_copy(update={"payload": b"x" * wire.MAX_QUARANTINE_BYTES})
    with pytest.raises(failures.TooLarge):
        sender.client.quarantine(vast)
