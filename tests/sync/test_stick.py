"""By USB stick: the same records, the same receipts, once each, whatever is carried twice."""

from pathlib import Path

import pytest
from sqlalchemy import update

from kiosk.data import uploads
from kiosk.data.tables import OutboxRecord
from kiosk.errors import RuleBroken, Unavailable
from kiosk.hub.devices import revoke
from kiosk.hub.refused_records import open_records
from kiosk.hub.stick_import import import_stick
from kiosk.sync.export import Believed, Exported, believe_receipts, export
from tests.hubs import SEEN_AT, Hub
from tests.sync.parts import Station, stopping


def take_away(station: Station, file: Path) -> Exported:
    opened = station.opened
    return export(opened.store, opened.device_id, file=file, clock=station.clock)


def bring_back(station: Station, file: Path) -> Believed:
    opened = station.opened
    return believe_receipts(opened.store, opened.device_id, file=file, clock=station.clock)


def open_states(station: Station) -> set[str]:
    return {state for _, state in station.states_of_records()}


def test_a_stick_brings_everything_and_takes_the_receipts_back_however_often(
    either_station: Station, hub: Hub, tmp_path: Path
) -> None:
    station, out, back = either_station, tmp_path / "center.xq", tmp_path / "back"
    station.enrol(hub)
    station.record(4, stream="ticket:one")
    device = station.opened.device_id
    station.opened.write(lambda session: uploads.begin_epoch(session, device))
    station.record(1200)
    station.opened.write(
        lambda session: session.execute(
            update(OutboxRecord)
            .where(OutboxRecord.seq == 700)
            .values(state="dead", last_error="malformed: x", payload=b"\xff")
        )
    )
    assert take_away(station, out) == Exported(records=1203, refused=1)
    assert open_states(station) == {"pending", "dead"}
    for stored, known in ((1203, 0), (0, 1203)):
        done = import_stick(hub.look, out, receipts=back)
        assert (done.stored, done.known, done.refused) == (stored, known, 0)
    assert hub.look.read(open_records) == {device: 1}
    later = station.record(1)
    assert bring_back(station, back) == Believed(received=1203, refused=0)
    assert bring_back(station, back) == Believed(received=0, refused=0)
    assert hub.count() == 1203
    engine = station.engine(station.clients[0])
    with stopping(engine):
        engine.sync_now()
    assert hub.count() == 1204
    assert later[0] in {event for event, _, _ in hub.receipts()}


def test_records_that_went_by_stick_and_by_line_are_there_once(
    station: Station, small_hub: Hub, tmp_path: Path
) -> None:
    out = tmp_path / "center.xq"
    uplink = station.enrol(small_hub)
    station.record(3)
    take_away(station, out)
    engine = station.engine(uplink)
    with stopping(engine):
        engine.sync_now()
        done = import_stick(small_hub.look, out, receipts=tmp_path / "back")
        assert (done.stored, done.known) == (0, 3)
        station.record(2)
        engine.sync_now()
        assert bring_back(station, tmp_path / "back") == Believed(0, 0)
        assert engine.sync_now().waiting == 0
    assert small_hub.count() == 5
    assert open_states(station) == {"received"}


def test_what_the_hub_refuses_on_a_stick_is_dead_at_the_terminal(
    station: Station, small_hub: Hub, tmp_path: Path
) -> None:
    station.enrol(small_hub)
    station.record(2)
    station.opened.write(
        lambda session: session.execute(
            update(OutboxRecord).where(OutboxRecord.seq == 1).values(payload=b"changed")
        )
    )
    take_away(station, tmp_path / "out")
    import_stick(small_hub.look, tmp_path / "out", receipts=tmp_path / "back")
    assert bring_back(station, tmp_path / "back") == Believed(received=1, refused=1)
    assert station.states_of_records() == [(1, "dead"), (2, "received")]


def test_a_file_that_was_changed_cut_or_made_up_is_refused_whole(
    station: Station, small_hub: Hub, tmp_path: Path
) -> None:
    station.enrol(small_hub)
    station.record(3)
    out, bad = tmp_path / "out", tmp_path / "bad"
    take_away(station, out)
    whole = out.read_bytes()
    lines = whole.splitlines(keepends=True)
    for broken in (
        whole.replace(b'"batch"', b'"bitch"'),
        b"".join(lines[:-1]),
        b"".join([*lines[:1], *lines[2:]]),
        whole[:-10],
    ):
        bad.write_bytes(broken)
        with pytest.raises(RuleBroken, match=r"stick\.forged"):
            import_stick(small_hub.look, bad, receipts=tmp_path / "back")
    for rubbish in (b"", b"\x00\xff", b"{}\n"):
        bad.write_bytes(rubbish)
        with pytest.raises(RuleBroken, match=r"stick\.unreadable"):
            import_stick(small_hub.look, bad, receipts=tmp_path / "back")
    with pytest.raises(RuleBroken, match=r"stick\.other_kind"):
        bring_back(station, out)
    assert small_hub.count() == 0
    assert not (tmp_path / "back").exists()


def test_strangers_revoked_devices_and_missing_sticks_are_named(
    station: Station, small_hub: Hub, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with pytest.raises(RuleBroken, match=r"hub\.not_enrolled"):
        take_away(station, out)
    station.enrol(small_hub)
    with pytest.raises(Unavailable, match=r"stick\.unwritable"):
        take_away(station, tmp_path / "nowhere" / "out")
    take_away(station, out)
    with small_hub.look.engine.begin() as connection:
        revoke(connection, station.opened.device_id, now=SEEN_AT)
    with pytest.raises(RuleBroken, match=r"stick\.device_revoked"):
        import_stick(small_hub.look, out, receipts=tmp_path / "back")
    with pytest.raises(Unavailable, match=r"stick\.unopenable"):
        import_stick(small_hub.look, tmp_path / "missing", receipts=tmp_path / "back")
