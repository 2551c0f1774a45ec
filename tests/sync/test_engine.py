"""The uploader with a real store, a real client and a real hub."""

import threading
from collections.abc import Callable

from sqlalchemy import update

from kiosk.clock import SystemClock
from kiosk.data import refused
from kiosk.data.tables import OutboxRecord
from kiosk.hub.database import open_database
from kiosk.hub.devices import revoke
from kiosk.sync import failures, wire
from kiosk.sync.engine import SyncEngine
from kiosk.sync.link_state import LinkState
from tests.hubs import SEEN_AT, FaultyLine, Hub
from tests.sync.parts import AT_ONCE, Recorder, Station, seqs_of, stopping

WAIT_S = 20.0


def received(count: int) -> list[tuple[int, str]]:
    return [(seq, "received") for seq in range(1, count + 1)]


def test_what_was_recorded_is_at_the_hub_byte_for_byte(either_station: Station, hub: Hub) -> None:
    either_station.record(1203)
    engine = either_station.engine(either_station.enrol(hub))
    with stopping(engine):
        state = engine.sync_now()
    assert (state.online, state.waiting, state.dead, state.trouble) == (True, 0, 0, None)
    assert {event: body for event, _, body in hub.receipts()} == either_station.kept()
    assert [seq for _, seq, _ in hub.receipts()] == list(range(1, 1204))
    assert either_station.states_of_records() == received(1203)


def test_a_lost_reply_costs_nothing_but_a_second_try(
    either_station: Station, hub: Hub, line_to: Callable[[Hub], FaultyLine]
) -> None:
    either_station.record(3)
    either_station.enrol(hub).close()
    line = line_to(hub)
    line.faults = ["drop_reply", "refuse"]
    engine = either_station.engine(either_station.uplink(line.url))
    with stopping(engine):
        assert engine.sync_now().trouble == "hub.unreachable"
        assert hub.count() == 3
        assert either_station.states_of_records() == [(1, "sent"), (2, "sent"), (3, "sent")]
        assert engine.sync_now().waiting == 3
        assert engine.sync_now().waiting == 0
    assert hub.count() == 3
    assert either_station.states_of_records() == received(3)


def test_with_the_hub_down_and_up_again_the_outbox_drains_by_itself(
    station: Station, small_hub: Hub
) -> None:
    uplink = station.enrol(small_hub)
    small_hub.server.stop()
    station.record(4)
    offline, drained = threading.Event(), threading.Event()

    def listen(state: LinkState) -> None:
        if state.online is False:
            offline.set()
        if state.online and state.last_success_at and state.waiting == 0:
            drained.set()

    engine = SyncEngine(
        station.opened.store,
        station.opened.device_id,
        uplink,
        clock=SystemClock(),
        data_dir=station.opened.data_dir,
        listener=listen,
        rules=AT_ONCE,
    )
    with stopping(engine):
        engine.start()
        assert offline.wait(WAIT_S)
        assert engine.state().trouble == "hub.unreachable"
        small_hub.server.start()
        assert drained.wait(WAIT_S)
        drained.clear()
        station.record(1)
        engine.wake()
        assert drained.wait(WAIT_S)
    assert small_hub.count() == 5
    assert station.states_of_records() == received(5)


def test_records_larger_than_a_batch_together_are_split_before_they_are_sent(
    station: Station, small_hub: Hub
) -> None:
    # Backslashes double on their way into JSON, twice.
    station.record(12, body="\\" * 90_000)
    engine = station.engine(station.enrol(small_hub))
    with stopping(engine):
        assert engine.sync_now().waiting == 0
    assert small_hub.count() == 12


def test_a_record_too_large_for_any_hub_is_kept_dead_and_holds_nothing_up(
    station: Station, small_hub: Hub
) -> None:
    station.record(1)
    station.record(1, body="x" * (wire.MAX_RAW_BYTES + 1))
    station.record(1)
    engine = station.engine(station.enrol(small_hub))
    with stopping(engine):
        state = engine.sync_now()
        assert (state.waiting, state.dead) == (0, 1)
        assert engine.sync_now().dead == 1
    assert station.states_of_records() == [(1, "received"), (2, "dead"), (3, "received")]


def test_a_record_spoilt_on_the_disk_is_dead_and_the_others_go_on(
    either_station: Station, hub: Hub
) -> None:
    station = either_station
    station.record(5)
    spoilt = {2: b"not what was hashed", 4: b"\xff\xfe not text"}
    for seq, body in spoilt.items():
        station.opened.write(
            lambda session, seq=seq, body=body: session.execute(
                update(OutboxRecord).where(OutboxRecord.seq == seq).values(payload=body)
            )
        )
    engine = station.engine(station.enrol(hub))
    with stopping(engine):
        state = engine.sync_now()
    assert (state.waiting, state.dead) == (0, 2)
    assert [seq for _, seq, _ in hub.receipts()] == [1, 3, 5]
    assert [state for _, state in station.states_of_records()] == [
        "received",
        "dead",
        "received",
        "dead",
        "received",
    ]


def test_a_dead_record_goes_again_when_somebody_asks(station: Station, small_hub: Hub) -> None:
    (event,) = station.record(1)
    good = station.kept()[event]
    set_body = update(OutboxRecord).values(payload=b"spoilt")
    station.opened.write(lambda session: session.execute(set_body))
    engine = station.engine(station.enrol(small_hub))
    with stopping(engine):
        assert engine.sync_now().dead == 1
        station.opened.write(lambda session: session.execute(set_body.values(payload=good)))
        station.opened.write(lambda session: refused.revive(session, station.opened.device_id))
        state = engine.sync_now()
    assert (state.waiting, state.dead) == (0, 0)
    assert small_hub.count() == 1


def test_records_of_a_stream_arrive_in_their_order(station: Station, small_hub: Hub) -> None:
    uplink = Recorder(station.enrol(small_hub))
    for _ in range(6):
        station.record(1, stream="ticket:one")
        station.record(1, stream="ticket:two")
    uplink.fail_with = [failures.TooLarge(by_hub=True), failures.TooLarge(by_hub=True)]
    engine = station.engine(uplink)
    with stopping(engine):
        engine.sync_now()
    acknowledged = seqs_of(uplink.sent[2:])
    assert acknowledged == sorted(acknowledged)
    assert small_hub.count() == 12


def test_a_terminal_stopped_between_sending_and_hearing_goes_on_after_its_restart(
    station: Station, small_hub: Hub, line_to: Callable[[Hub], FaultyLine]
) -> None:
    station.record(2)
    station.enrol(small_hub).close()
    line = line_to(small_hub)
    line.faults = ["drop_reply"]
    before = station.engine(station.uplink(line.url))
    before.sync_now()
    before.stop()
    assert small_hub.count() == 2
    assert [state for _, state in station.states_of_records()] == ["sent", "sent"]
    after = station.engine(station.uplink(small_hub.url))
    with stopping(after):
        assert after.sync_now().waiting == 0
    assert small_hub.count() == 2


def test_a_revoked_terminal_keeps_everything_and_says_why(station: Station, small_hub: Hub) -> None:
    uplink = station.enrol(small_hub)
    hub_store = open_database(small_hub.database_url)
    with hub_store.begin() as connection:
        revoke(connection, station.opened.device_id, now=SEEN_AT)
    hub_store.dispose()
    station.record(2)
    engine = station.engine(uplink)
    with stopping(engine):
        state = engine.sync_now()
    assert (state.trouble, state.waiting, state.dead) == ("hub.revoked", 2, 0)
    assert state.online
