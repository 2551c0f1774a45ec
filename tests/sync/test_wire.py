"""Values of the protocol and their form on the wire."""

import json
import uuid

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sync import packing, wire
from tests.hubs import SEEN_AT, an_event

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def batch_of(*events: wire.Event) -> wire.Batch:
    return wire.Batch(
        protocol=1, device=uuid.uuid4(), epoch=uuid.uuid4(), nonce="n" * 16, events=list(events)
    )


@given(st.lists(texts, max_size=5))
def test_any_text_arrives_byte_for_byte(payloads: list[str]) -> None:
    batch = batch_of(*(an_event(seq, payload=text) for seq, text in enumerate(payloads, 1)))
    delivery = packing.read_batch(packing.unpack(packing.pack(batch)))
    assert delivery.envelope == batch
    for event, text in zip(delivery.entries, payloads, strict=True):
        assert isinstance(event, wire.Event)
        assert event.payload.encode() == text.encode()
        assert event.intact()


@given(st.binary(max_size=300))
def test_any_bytes_are_either_a_batch_or_a_wire_error(body: bytes) -> None:
    with pytest.raises(packing.WireError):
        packing.read_batch(packing.unpack(body))
    with pytest.raises(packing.WireError):
        packing.read_batch(body)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=8,
    )
)
def test_any_json_as_an_entry_is_broken_and_hides_no_other(entry: object) -> None:
    body = json.loads(batch_of(an_event(1)).model_dump_json())
    body["events"].insert(0, entry)
    broken, event = packing.read_batch(json.dumps(body).encode()).entries
    assert isinstance(broken, packing.Broken)
    assert isinstance(event, wire.Event)


@pytest.mark.parametrize("announced", [True, False])
def test_a_bomb_is_never_unfolded(announced: bool) -> None:
    compressor = zstandard.ZstdCompressor(write_content_size=announced)
    bomb = compressor.compress(bytes(300_000_000))
    with pytest.raises(packing.WireError, match="too_large"):
        packing.unpack(bomb)


def test_many_small_frames_are_bounded_together() -> None:
    frame = zstandard.compress(bytes(100_000))
    with pytest.raises(packing.WireError, match="too_large"):
        packing.unpack(frame * 20)


def test_a_cut_body_is_no_batch() -> None:
    body = packing.pack(batch_of(*(an_event(seq) for seq in range(1, 50))))
    with pytest.raises(packing.WireError):
        packing.read_batch(packing.unpack(body[: len(body) // 2]))


def test_a_batch_too_large_for_any_hub_is_not_packed() -> None:
    with pytest.raises(packing.WireError, match="too_large"):
        packing.pack(batch_of(an_event(1, payload="x" * wire.MAX_RAW_BYTES)))


def test_a_reply_may_say_more_than_this_version_knows() -> None:
    said = {
        "protocol": 1,
        "nonce": "n" * 16,
        "device": str(uuid.uuid4()),
        "epoch": str(uuid.uuid4()),
        "hub_epoch": str(uuid.uuid4()),
        "high_water": 3,
        "server_time": SEEN_AT.isoformat(),
        "results": [],
        "tea": True,
    }
    assert wire.Reply.model_validate_json(json.dumps(said)).high_water == 3


def test_a_request_with_an_unknown_field_is_not_half_read() -> None:
    body = json.loads(batch_of(an_event(1)).model_dump_json())
    body["events"][0]["tea"] = True
    (entry,) = packing.read_batch(json.dumps(body).encode()).entries
    assert isinstance(entry, packing.Broken)


def test_an_age_is_never_negative() -> None:
    assert wire.age_s(SEEN_AT, SEEN_AT.replace(year=2020)) == 0
    assert wire.age_s(None, SEEN_AT) == 0
