"""Durable receipt over real HTTP, on SQLite and on PostgreSQL."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.hub.database import open_database
from kiosk.hub.devices import revoke
from kiosk.sync import failures, wire
from tests.hubs import SEEN_AT, Hub, Sender, an_event, enrolled


def outcomes(reply: wire.Reply) -> list[str]:
    return [result.outcome for result in reply.results]


def test_a_batch_is_stored_byte_for_byte(hub: Hub, sender: Sender) -> None:
    events = sender.events(3)
    reply = sender.send(events)
    assert outcomes(reply) == ["stored"] * 3
    assert reply.high_water == 3
    assert hub.receipts() == [(e.event_id, e.seq, e.payload.encode()) for e in events]


def test_the_same_batch_again_is_called_duplicate_and_stored_once(hub: Hub, sender: Sender) -> None:
    events = sender.events(5)
    sender.send(events)
    again = sender.send(events)
    assert outcomes(again) == ["duplicate"] * 5
    assert again.high_water == 5
    assert hub.count() == 5


def test_fifty_identical_posts_at_once_make_one_row_each(hub: Hub, sender: Sender) -> None:
    events = sender.events(4)
    with ThreadPoolExecutor(16) as crowd:
        replies = list(crowd.map(lambda _: sender.send(events), range(50)))
    assert hub.count() == 4
    stored = [reply for reply in replies if outcomes(reply) == ["stored"] * 4]
    assert len(stored) == 1
    assert all(outcomes(reply) == ["duplicate"] * 4 for reply in replies if reply not in stored)
    assert {reply.high_water for reply in replies} == {4}


def test_other_bytes_under_a_known_id_are_a_mismatch_and_change_nothing(
    hub: Hub, sender: Sender
) -> None:
    (event,) = sender.events(1)
    sender.send([event])
    edited = an_event(event.seq, event_id=event.event_id, payload='{"label":"Z999"}')
    reply = sender.send([edited])
    assert outcomes(reply) == ["mismatch"]
    assert reply.results[0].detail == "other_bytes"
    assert hub.receipts() == [(event.event_id, 1, event.payload.encode())]


def test_a_place_in_history_that_is_taken_is_a_mismatch(hub: Hub, sender: Sender) -> None:
    sender.send(sender.events(2))
    reply = sender.send([an_event(2), an_event(3)])
    assert outcomes(reply) == ["mismatch", "stored"]
    assert reply.results[0].detail == "seq_taken"
    assert reply.high_water == 3


def test_what_follows_a_taken_place_in_the_same_stream_waits(hub: Hub, sender: Sender) -> None:
    sender.send(sender.events(2))
    reply = sender.send(
        [an_event(2, stream="s"), an_event(3, stream="s"), an_event(4, stream="other")]
    )
    assert outcomes(reply) == ["mismatch", "retry", "stored"]
    assert reply.high_water == 2


def test_one_bad_record_of_five_hundred_hides_no_other(hub: Hub, sender: Sender) -> None:
    events = sender.events(500)
    broken = events[250].model_copy(update={"payload": "not what was hashed"})
    reply = sender.send([*events[:250], broken, *events[251:]])
    assert outcomes(reply).count("stored") == 499
    assert reply.results[250].outcome == "malformed"
    assert reply.high_water == 250
    assert hub.count() == 499


def test_the_high_water_mark_stops_at_a_gap_and_moves_on_once_it_is_filled(
    hub: Hub, sender: Sender
) -> None:
    events = sender.events(1200)
    assert sender.send(events[:2]).high_water == 2
    assert sender.send(events[3:500]).high_water == 2
    assert sender.send(events[500:1000]).high_water == 2
    assert sender.send(events[1000:]).high_water == 2
    assert sender.send(events[2:3]).high_water == 1200


def test_the_same_id_twice_in_one_batch_is_stored_once(hub: Hub, sender: Sender) -> None:
    (event,) = sender.events(1)
    reply = sender.send([event, event])
    assert outcomes(reply) == ["stored", "duplicate"]
    assert hub.count() == 1


def test_types_the_hub_does_not_know_are_stored_too(hub: Hub, sender: Sender) -> None:
    assert outcomes(sender.send(sender.events(1, type="drone.landed"))) == ["stored"]
    assert hub.count() == 1


def test_two_devices_from_one_disk_image_do_not_merge(hub: Hub, sender: Sender) -> None:
    events = sender.events(2)
    sender.send(events)
    twin = enrolled(hub)
    with twin.client:
        reply = twin.send(events)
    assert [result.detail for result in reply.results] == ["other_device"] * 2
    assert hub.count() == 2


def test_equal_numbers_of_two_terminals_are_two_records(hub: Hub, sender: Sender) -> None:
    other = enrolled(hub)
    with other.client:
        assert outcomes(sender.send([an_event(1)])) == ["stored"]
        assert outcomes(other.send([an_event(1)])) == ["stored"]
    assert hub.count() == 2


def test_a_new_epoch_of_a_device_starts_at_one(hub: Hub, sender: Sender) -> None:
    sender.send([an_event(1), an_event(2)])
    sender.epoch = uuid.uuid4()
    reply = sender.send([an_event(1)])
    assert outcomes(reply) == ["stored"]
    assert reply.high_water == 1


def test_an_empty_batch_is_a_sign_of_life(hub: Hub, sender: Sender) -> None:
    sender.send([an_event(1)])
    assert sender.send([]).high_water == 1


def test_a_revoked_device_is_refused_and_nothing_is_stored(hub: Hub, sender: Sender) -> None:
    sender.send(sender.events(1))
    engine = open_database(hub.database_url)
    with engine.begin() as connection:
        assert revoke(connection, sender.device, now=SEEN_AT)
    engine.dispose()
    with pytest.raises(failures.Unauthorized) as refused:
        sender.send(sender.events(1))
    assert refused.value.values["error"] == "revoked"
    assert hub.count() == 1


def test_a_hub_that_stops_and_starts_again_goes_on_where_it_was(hub: Hub, sender: Sender) -> None:
    first = sender.send(sender.events(2))
    hub.server.stop()
    with pytest.raises(failures.HubUnreachable):
        sender.send(sender.events(1))
    hub.server.start()
    sender.next_seq = 3
    again = sender.send(sender.events(1))
    assert again.high_water == 3
    assert again.hub_epoch == first.hub_epoch
