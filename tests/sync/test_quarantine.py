"""Refused records of a terminal: handed over once, asked for again, and stored after all."""

from sqlalchemy import update

from kiosk.data import refused
from kiosk.data.tables import OutboxRecord
from kiosk.hub.refused_records import open_records
from kiosk.sync.quarantine import Quarantine, as_sent
from tests.hubs import Hub
from tests.sync.parts import Station, stopping


def spoil(station: Station, seq: int, **values: object) -> None:
    station.opened.write(
        lambda session: session.execute(
            update(OutboxRecord).where(OutboxRecord.seq == seq).values(**values)
        )
    )


def test_a_dead_record_reaches_quarantine_and_is_stored_once_it_was_mended_and_retried(
    either_station: Station, hub: Hub
) -> None:
    station = either_station
    whole = station.kept() if station.record(3) else {}
    spoil(station, 2, payload=b"\xff\xfe not text")
    client = station.enrol(hub)
    duty = Quarantine(station.opened.store, station.opened.device_id, client, clock=station.clock)
    engine = station.engine(client, duties=[duty])
    with stopping(engine):
        assert engine.sync_now().dead == 1
        device = station.opened.device_id
        assert hub.look.read(open_records) == {device: 1}
        (dead,) = station.opened.read(
            lambda session: refused.refused_records(session, device, limit=9)
        )
        assert dead.quarantined_at == station.clock.now()
        assert dead.reason == "malformed: UnicodeDecodeError"
        engine.sync_now()
        assert hub.look.read(open_records) == {device: 1}
        spoil(station, 2, payload=whole[dead.event_id])
        assert station.opened.write(lambda session: refused.revive(session, device)) == 1
        state = engine.sync_now()
    assert (state.waiting, state.dead) == (0, 0)
    assert hub.count() == 3
    assert hub.look.read(open_records) == {}


def test_only_the_records_asked_for_wait_again(station: Station, small_hub: Hub) -> None:
    station.record(3)
    for seq in (1, 3):
        spoil(station, seq, state="dead", last_error="mismatch: other_bytes")
    device = station.opened.device_id
    first, _ = station.opened.read(
        lambda session: refused.refused_records(session, device, limit=9)
    )
    assert (
        station.opened.write(lambda session: refused.revive(session, device, [first.event_id])) == 1
    )
    assert [state for _, state in station.states_of_records()] == ["pending", "pending", "dead"]


def test_names_no_wire_takes_are_made_printable_and_the_bytes_stay(station: Station) -> None:
    station.record(1, stream="ticket:\x00\n" + "x" * 300)
    spoil(station, 1, state="dead")
    device = station.opened.device_id
    (dead,) = station.opened.read(lambda session: refused.refused_records(session, device, limit=9))
    sent = as_sent(dead, device)
    assert sent.stream.startswith("ticket:??x")
    assert len(sent.stream) == 200
    assert sent.payload == dead.payload
