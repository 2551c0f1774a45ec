"""What a reply means for the records it answers."""

import uuid
from typing import Any

from kiosk.data.uploads import Waiting
from kiosk.sync import plan, wire
from tests.hubs import SEEN_AT


def waiting(seq: int, **changes: Any) -> Waiting:
    values: dict[str, Any] = {
        "event_id": uuid.uuid4(),
        "seq": seq,
        "stream": f"s{seq}",
        "type": "ticket.taken",
        "schema_version": 1,
        "occurred_at": SEEN_AT,
        "sha256": bytes(32),
        "payload": b"{}",
        "state": "sent",
    }
    return Waiting(**{**values, **changes})


def reply(*results: tuple[Waiting, str, str | None]) -> wire.Reply:
    return wire.Reply(
        nonce="n" * 16,
        device=uuid.uuid4(),
        epoch=uuid.uuid4(),
        hub_epoch=uuid.uuid4(),
        high_water=0,
        server_time=SEEN_AT,
        results=[
            wire.Result.model_validate(
                {"event_id": record.event_id, "outcome": outcome, "detail": detail}, strict=False
            )
            for record, outcome, detail in results
        ],
    )


def test_stored_and_duplicate_are_received_and_the_bad_one_is_dead() -> None:
    a, b, c = (waiting(seq) for seq in (1, 2, 3))
    verdict = plan.judge(
        [a, b, c],
        reply((a, "stored", None), (b, "mismatch", "other_bytes"), (c, "duplicate", None)),
    )
    assert verdict.received == (1, 3)
    assert verdict.dead == (plan.Dead(2, "mismatch: other_bytes"),)


def test_a_stream_told_to_retry_is_held_and_the_others_go_on() -> None:
    a, b = waiting(1), waiting(2)
    verdict = plan.judge([a, b], reply((a, "retry", None), (b, "stored", None)))
    assert verdict.held_streams == {"s1"}
    assert verdict.received == (2,)
    assert not verdict.dead


def test_a_record_whose_place_is_taken_moves_with_what_waits_behind_it() -> None:
    a, b, c = waiting(1), waiting(2, stream="s1"), waiting(3)
    verdict = plan.judge(
        [a, b, c], reply((a, "mismatch", "seq_taken"), (b, "retry", None), (c, "stored", None))
    )
    assert verdict.displaced == (1, 2)
    assert verdict.received == (3,)
    assert not verdict.dead
    assert not verdict.held_streams


def test_a_record_that_cannot_travel_is_dead_and_hides_no_other() -> None:
    good, bad, nameless = waiting(1), waiting(2, payload=b"\xff"), waiting(3, stream="")
    events, fit, dead = plan.to_events([good, bad, nameless])
    assert [event.seq for event in events] == [1]
    assert fit == [good]
    assert [one.seq for one in dead] == [2, 3]


def test_a_hub_that_knows_more_than_was_ever_written_betrays_an_old_store() -> None:
    assert plan.this_store_is_old(high_water=10, next_seq=5)
    assert not plan.this_store_is_old(high_water=10, next_seq=11)


def test_a_batch_halves_down_to_one_and_grows_back_to_the_limit() -> None:
    size = plan.BatchSize()
    seen = []
    while size.records > 1:
        size = size.halved(size.records)
        seen.append(size.records)
    assert seen == [250, 125, 62, 31, 15, 7, 3, 1]
    for _ in range(20):
        size = size.grown()
    assert size.records == wire.MAX_RECORDS
