"""When the uploader speaks, how much at once, and when it is silent."""

import threading
from datetime import timedelta
from uuid import UUID

import pytest

from kiosk.clock import SystemClock
from kiosk.sync import failures, wire
from kiosk.sync.backoff import Rules
from tests.hubs import Hub
from tests.sync.parts import Recorder, Station, seqs_of, stopping

WAIT_S = 20.0


def received(count: int) -> list[tuple[int, str]]:
    return [(seq, "received") for seq in range(1, count + 1)]


def test_network_failures_never_count_against_a_record(station: Station, small_hub: Hub) -> None:
    uplink = Recorder(station.enrol(small_hub))
    station.record(1)
    engine = station.engine(uplink)
    with stopping(engine):
        for failure in (failures.HubUnreachable, failures.NotTheHub, failures.HubSlow) * 30:
            uplink.fail_with = [failure()]
            state = engine.sync_now()
            assert (state.waiting, state.dead) == (1, 0)
        assert engine.sync_now().waiting == 0


def test_a_new_record_does_not_cut_a_wait_short(station: Station, small_hub: Hub) -> None:
    uplink = Recorder(station.enrol(small_hub))
    uplink.fail_with = [failures.HubBusy(retry_after_s=100.0)]
    engine = station.engine(uplink, rules=Rules(first_contact_s=0.0))
    station.record(1)
    with stopping(engine):
        engine.tick()
        assert uplink.knocks == 1
        for _ in range(9):
            station.record(1)
            engine.wake()
            station.clock.pass_time(seconds=10)
            engine.tick()
        assert uplink.knocks == 1
        station.clock.pass_time(seconds=400)
        engine.tick()
        station.clock.pass_time(seconds=1)
        engine.tick()
    assert uplink.knocks == 2
    assert small_hub.count() == 10


def test_after_an_outage_the_first_batch_waits_its_random_turn(
    station: Station, small_hub: Hub
) -> None:
    uplink = Recorder(station.enrol(small_hub))
    engine = station.engine(uplink, rules=Rules())
    station.record(1)
    with stopping(engine):
        engine.tick()
        assert (uplink.knocks, uplink.sent) == (1, [])
        assert engine.state().online
        station.clock.pass_time(seconds=60)
        engine.tick()
    assert uplink.sent[0] == [1]


def test_whose_random_turn_has_come_sends_at_once_and_then_shows_nothing_waiting(
    station: Station, small_hub: Hub
) -> None:
    uplink = Recorder(station.enrol(small_hub))
    engine = station.engine(uplink, rules=Rules(first_contact_s=0.0))
    station.record(2)
    with stopping(engine):
        engine.tick()
        assert (uplink.knocks, uplink.sent[0]) == (1, [1, 2])
        assert engine.state().waiting == 0


def test_an_idle_terminal_gives_a_sign_of_life_every_few_minutes(
    station: Station, small_hub: Hub
) -> None:
    uplink = Recorder(station.enrol(small_hub))
    engine = station.engine(uplink, rules=Rules(first_contact_s=0.0))
    with stopping(engine):
        for _ in range(720):  # an hour
            engine.tick()
            station.clock.pass_time(seconds=5)
    assert 12 <= len(uplink.sent) <= 16
    assert seqs_of(uplink.sent) == []


@pytest.mark.parametrize("failure", [failures.TooLarge(by_hub=True), failures.HubSlow()])
def test_a_batch_that_is_too_much_goes_in_halves(
    station: Station, small_hub: Hub, failure: failures.SendFailure
) -> None:
    uplink = Recorder(station.enrol(small_hub))
    station.record(40)
    uplink.fail_with = [failure]
    engine = station.engine(uplink)
    with stopping(engine):
        engine.sync_now()
        engine.sync_now()
    assert [len(batch) for batch in uplink.sent[:2]] == [40, 20]
    assert station.states_of_records() == received(40)


def test_two_processes_of_one_machine_do_not_upload_twice(station: Station, small_hub: Hub) -> None:
    first, second = Recorder(station.enrol(small_hub)), Recorder(station.enrol(small_hub))
    one, two = station.engine(first), station.engine(second)
    station.record(3)
    with stopping(one, two):
        one.tick()
        two.sync_now()
        two.tick()
        assert second.sent == []
        assert second.knocks == 0
        assert two.state().online is None
        assert two.state().waiting == 3
        one.stop()
        two.sync_now()
    assert seqs_of(second.sent) == [1, 2, 3]


def test_a_clock_that_is_off_blocks_nothing_and_is_shown(station: Station, small_hub: Hub) -> None:
    station.record(1)
    station.clock.set_to(SystemClock().now() - timedelta(days=400))
    engine = station.engine(station.enrol(small_hub))
    with stopping(engine):
        state = engine.sync_now()
    assert state.waiting == 0
    assert state.clock_off_s is not None
    assert abs(state.clock_off_s - 400 * 86400) < 60


def test_stop_does_not_wait_for_a_hub_that_hangs(station: Station, small_hub: Hub) -> None:
    asked, over = threading.Event(), threading.Event()

    class Hanging:
        def knock(self) -> None:
            asked.set()
            over.wait(WAIT_S)
            raise failures.HubUnreachable

        def send(self, batch: wire.Batch, *, current_epoch: UUID) -> wire.Reply:
            raise AssertionError

    clock = SystemClock()
    engine = station.engine(Hanging())
    engine.start()
    assert asked.wait(WAIT_S)
    begin = clock.monotonic()
    engine.stop()
    assert clock.monotonic() - begin < 1.5
    over.set()


def test_an_idle_terminal_looks_at_its_store_no_more_often_than_the_rule_says(
    station: Station, small_hub: Hub
) -> None:
    engine = station.engine(station.enrol(small_hub), rules=Rules(first_contact_s=0.0))
    with stopping(engine):
        station.record(1)
        pauses = []
        for _ in range(20):
            pauses.append(engine.tick())
            station.clock.pass_time(seconds=pauses[-1])
    assert small_hub.count() == 1
    assert pauses[-10:] == [Rules().check_s] * 10
