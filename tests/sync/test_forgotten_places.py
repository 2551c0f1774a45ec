"""A store that was put back does not give places away a second time: real hub, files, stick."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.center.appointments import cancelling
from kiosk.center.appointments.sharing import hand_to_phone, open_ahead
from kiosk.errors import RuleBroken
from kiosk.hub.desk import HubDesk
from kiosk.hub.device_states import clear_marks
from kiosk.hub.server import HubServer
from kiosk.hub.stick_import import import_stick
from kiosk.sync.export import believe_receipts, export
from kiosk.sync.inbox import Inbox
from tests.center.appointments.counter import Counter, at
from tests.center.appointments.counter import counter as counter
from tests.hub.projections.parts import read_everything
from tests.hubs import Hub
from tests.stores import Opened, SetClock
from tests.sync.parts import Station
from tests.sync.test_repairs import copy_of, sync

NOON = (25, 12)


@pytest.fixture
def opened(station: Station) -> Opened:
    return station.opened


@pytest.fixture
def hub(tmp_path: Path, clock: SetClock) -> Iterator[Hub]:
    url = f"sqlite:///{tmp_path / 'hub.db'}"
    with HubServer(url, clock=clock) as server:
        look = HubDesk(url, clock=clock)
        yield Hub(url, server, look)
        look.close()


def hear(old: Station, hub: Hub) -> None:
    """What comes down: after a sign of life in the new epoch, as every few minutes."""
    sync(old, hub)
    Inbox(
        old.opened.store, old.uplink(hub.url), {"verdicts": lambda *_: None}, clock=old.clock
    ).do()


def as_counter(counter: Counter, old: Station) -> Counter:
    return Counter(old.opened, counter.clock, counter.lead, counter.clerk, people=100)


def left(counter: Counter) -> int:
    day = next(each for each in counter.offers().days if each.day == at(25, 12).date())
    return sum(session.left for session in day.sessions)


def test_places_booked_since_the_backup_are_not_given_away_again(
    counter: Counter, station: Station, hub: Hub
) -> None:
    station.enrol(hub)
    counter.policy(appointment_hall_share=100)
    known = counter.book(at(*NOON, 15))
    sync(station, hub)
    with copy_of(station, "backup") as old:
        since = [counter.book(at(*NOON, 15)), counter.book(at(*NOON, 30))]
        sync(station, hub)
        back = as_counter(counter, old)
        assert left(back) == 3
        sync(old, hub)  # learns that it is old
        hear(old, hub)
        assert left(back) == 1
        with pytest.raises(RuleBroken, match="time_full"):
            back.book(at(*NOON, 15))
        back.book(at(*NOON, 45))
        with pytest.raises(RuleBroken, match="full"):
            back.book(at(*NOON, 45))
        assert back.quota(at(*NOON)).quota == 4
        # What it books and cancels itself counts as ever.
        assert {each.id for each in since}.isdisjoint({known.id})
        sync(old, hub)
        with hub.look.engine.begin() as connection:
            assert clear_marks(connection, station.opened.device_id, now=hub.look.clock.now())
        hear(old, hub)
        back.book(at(*NOON, 45))


def test_a_session_opened_since_the_backup_is_not_handed_out_twice(
    counter: Counter, station: Station, hub: Hub
) -> None:
    station.enrol(hub)
    counter.policy(appointment_hall_share=50)
    sync(station, hub)
    with copy_of(station, "backup") as old:
        counter.book(at(*NOON, 15))
        counter.do(hand_to_phone)
        sync(station, hub)
        back = as_counter(counter, old)
        sync(old, hub)
        hear(old, hub)
        assert left(back) == 0
        with pytest.raises(RuleBroken):
            back.book(at(*NOON, 30))
        back.do(open_ahead)
        back.do(hand_to_phone)
        held = {channel: units for channel, units, _ in back.quota(at(*NOON)).leases}
        assert held["phone"] == 0


def test_who_is_cancelled_takes_no_place(counter: Counter, station: Station, hub: Hub) -> None:
    station.enrol(hub)
    counter.policy(appointment_hall_share=100)
    sync(station, hub)
    with copy_of(station, "backup") as old:
        booking = counter.book(at(*NOON, 15))
        counter.do(cancelling.cancel, appointment_id=booking.id)
        sync(station, hub)
        read_everything(hub.look.engine)
        sync(old, hub)
        hear(old, hub)
        assert left(as_counter(counter, old)) == 4


def test_both_histories_and_the_places_arrive_by_stick_too(
    counter: Counter, station: Station, hub: Hub, tmp_path: Path
) -> None:
    station.enrol(hub)
    counter.policy(appointment_hall_share=100)
    sync(station, hub)
    with copy_of(station, "backup") as old:
        counter.book(at(*NOON, 15))
        by_stick(station, hub, tmp_path / "one")
        back = as_counter(counter, old)
        mine = back.book(at(26, 12, 15))
        by_stick(old, hub, tmp_path / "two")
        by_stick(old, hub, tmp_path / "three")
        hear(old, hub)
        assert left(back) == 3
        assert mine.id
        told = [payload for _, _, payload in hub.receipts()]
        assert sum(b'"to":"booked"' in each for each in told) == 2
        assert not [state for _, state in old.states_of_records() if state != "received"]


def by_stick(station: Station, hub: Hub, file: Path) -> None:
    device, store = station.opened.device_id, station.opened.store
    export(store, device, file=file, clock=station.clock)
    receipts = file.with_suffix(".receipts")
    import_stick(hub.look, file, receipts=receipts)
    believe_receipts(store, device, file=receipts, clock=station.clock)
