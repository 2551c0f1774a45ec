"""Old copies: a store or a hub that comes back from a backup, and twins from one image."""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import delete, select, update

from kiosk.data import uploads
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import OutboxRecord
from kiosk.hub.database import open_database
from kiosk.hub.office import restored
from kiosk.hub.overview import overview
from kiosk.hub.projections.tables import Unprojected
from kiosk.hub.tables import History, Receipt
from kiosk.sync import failures
from tests.hubs import Hub
from tests.stores import KEY, Opened
from tests.sync.parts import Recorder, Station, stopping


@contextmanager
def copy_of(station: Station, name: str) -> Iterator[Station]:
    """A second terminal from a copy of the first one's folder, as it is on the disk now."""
    folder = station.opened.data_dir.parent / name
    shutil.copytree(station.opened.data_dir, folder)
    store = Store(open_sqlcipher(folder / "store.db", KEY))
    made = Station(Opened(store, station.opened.device_id, folder), station.clock)
    yield made
    made.close()
    store.close()


def sync(station: Station, hub: Hub) -> None:
    """Upload until nothing waits."""
    engine = station.engine(station.uplink(hub.url))
    with stopping(engine):
        for _ in range(5):
            state = engine.sync_now()
            if not state.waiting:
                break
    assert (state.waiting, state.dead, state.trouble) == (0, 0, None)


def bodies(hub: Hub) -> dict[uuid.UUID, bytes]:
    return {event: body for event, _, body in hub.receipts()}


def test_a_store_restored_from_an_old_copy_loses_none_of_its_later_records(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    station.record(5)
    sync(station, small_hub)
    with copy_of(station, "backup") as old:
        lost_on_the_terminal = station.record(4)
        sync(station, small_hub)
        later = old.record(7, stream="ticket:one")
        before = old.device().epoch
        sync(old, small_hub)
        assert old.device().epoch != before
        assert bodies(small_hub).keys() >= {*later, *lost_on_the_terminal}
        assert small_hub.count() == 5 + 4 + 7
        by_place = old.opened.read(
            lambda session: (
                session.execute(
                    select(OutboxRecord.event_id)
                    .where(OutboxRecord.stream == "ticket:one")
                    .order_by(OutboxRecord.epoch != before, OutboxRecord.seq)
                )
                .scalars()
                .all()
            )
        )
        assert by_place == later
        assert old.record(1)[0] not in bodies(small_hub)
        sync(old, small_hub)
        assert small_hub.count() == 17
    (line,) = small_hub.look.read(overview).devices
    assert line.restored_at is not None
    assert line.cloned_at is None


def test_a_restored_store_that_has_written_nothing_yet_starts_a_new_epoch_at_first_contact(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    station.record(2)
    sync(station, small_hub)
    with copy_of(station, "backup") as old:
        station.record(3)
        sync(station, small_hub)
        before = old.device().epoch
        sync(old, small_hub)
        assert old.device().epoch != before
        assert old.device().next_seq == 1


def test_two_terminals_from_one_disk_image_lose_nothing_to_each_other(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    station.record(3)
    with copy_of(station, "twin") as twin:
        for _ in range(3):
            station.record(2)
            twin.record(2)
            sync(station, small_hub)
            sync(twin, small_hub)
        everything = {**station.kept(), **twin.kept()}
        assert bodies(small_hub) == everything
        assert len(everything) == 3 + 6 + 6
    (line,) = small_hub.look.read(overview).devices
    assert line.cloned_at is not None


def test_what_waits_behind_a_taken_place_never_overtakes_it(
    station: Station, small_hub: Hub
) -> None:
    uplink = Recorder(station.enrol(small_hub))
    with copy_of(station, "twin") as twin:
        twin.record(1)
        sync(twin, small_hub)
        written = station.record(9, stream="errand:one")
        engine = station.engine(uplink)
        uplink.fail_with = [failures.TooLarge(by_hub=True)] * 3  # one record a batch
        with stopping(engine):
            assert engine.sync_now().waiting == 0
        places = station.opened.read(
            lambda session: session.execute(
                select(OutboxRecord.event_id, OutboxRecord.epoch).order_by(OutboxRecord.seq)
            ).all()
        )
        assert [place.event_id for place in places] == written
        assert {place.epoch for place in places} == {station.device().epoch}
        assert small_hub.count() == 10


def test_a_place_nobody_fills_is_not_taken_for_a_loss(station: Station, small_hub: Hub) -> None:
    uplink = Recorder(station.enrol(small_hub))
    with copy_of(station, "twin") as twin:
        twin.record(2, stream="errand:one")
        sync(twin, small_hub)
        station.record(3, stream="errand:one")  # the third leaves its place empty at the hub
        station.record(600)
        engine = station.engine(uplink)
        with stopping(engine):
            assert engine.sync_now().waiting == 0
            restored(small_hub.database_url)
            small_hub.server.stop()
            small_hub.server.start()
            before = len(uplink.sent)
            for _ in range(4):
                state = engine.sync_now()
        assert state.waiting == 0
        assert len(uplink.sent) < before + 8
        assert small_hub.count() == 605


def test_a_hub_restored_from_an_old_copy_is_given_again_what_it_lost(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    station.record(6)
    sync(station, small_hub)
    forget(small_hub, above=2)
    station.record(1)
    sync(station, small_hub)
    assert bodies(small_hub) == station.kept()


def test_a_hub_put_back_that_nobody_told_is_given_what_it_lost_of_earlier_epochs_too(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    station.record(4)
    sync(station, small_hub)
    station.opened.write(lambda session: uploads.begin_epoch(session, station.opened.device_id))
    station.record(4)
    sync(station, small_hub)
    forget(small_hub, above=2)
    sync(station, small_hub)
    assert bodies(small_hub) == station.kept()
    assert small_hub.count() == 8


def test_a_hub_that_is_told_it_was_restored_is_given_everything_again(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    station.record(4)
    sync(station, small_hub)
    station.opened.write(lambda session: uploads.begin_epoch(session, station.opened.device_id))
    station.record(4)
    sync(station, small_hub)
    small_hub.server.stop()
    forget(small_hub, above=0)
    restored(small_hub.database_url)
    small_hub.server.start()
    sync(station, small_hub)
    assert bodies(small_hub) == station.kept()


def test_a_hub_put_back_is_given_everything_even_where_a_twin_was_there_first(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    with copy_of(station, "twin") as twin:
        station.record(3)
        sync(station, small_hub)
        small_hub.server.stop()
        forget(small_hub, above=0)
        restored(small_hub.database_url)
        small_hub.server.start()
        twin.record(2)
        sync(twin, small_hub)
        sync(station, small_hub)
        assert bodies(small_hub) == {**station.kept(), **twin.kept()}


def test_records_of_an_ended_epoch_go_before_those_of_the_current_one(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    first = station.record(2, stream="ticket:one")
    station.opened.write(lambda session: uploads.begin_epoch(session, station.opened.device_id))
    second = station.record(2, stream="ticket:one")
    picked = station.opened.write(
        lambda session: [
            record.event_id
            for epoch in uploads.epochs_to_send(session, station.opened.device_id)
            for record in uploads.waiting(
                session, station.opened.device_id, epoch=epoch, limit=10, max_bytes=10_000
            )
        ]
    )
    assert picked == [*first, *second]
    sync(station, small_hub)
    assert small_hub.count() == 4


def forget(hub: Hub, *, above: int) -> None:
    """What an old copy of the hub does not have."""
    engine = open_database(hub.database_url)
    with engine.begin() as connection:
        connection.execute(Receipt.__table__.delete().where(Receipt.seq > above))  # type: ignore[attr-defined]
        kept = select(Receipt.event_id)
        connection.execute(delete(Unprojected).where(Unprojected.event_id.not_in(kept)))
        connection.execute(update(History).values(high_water=above, last_seq=above))
    engine.dispose()


def test_a_place_is_never_given_twice_even_where_the_store_is_copied_back(
    station: Station, small_hub: Hub
) -> None:
    station.enrol(small_hub)
    station.record(3)
    sync(station, small_hub)
    with copy_of(station, "backup") as old:
        station.record(2)
        sync(station, small_hub)
        old.record(2)
        sync(old, small_hub)
        station.record(2)
        sync(station, small_hub)
        places = [place for _, place, _ in small_hub.receipts()]
        assert len(places) == 3 + 2 + 2 + 2
