"""How a terminal becomes known to a hub."""

import pytest

from kiosk.errors import RuleBroken
from kiosk.hub.office import new_enrolment_code
from kiosk.sync.enrolment import enrol, open_uplink
from tests.hubs import CENTER, Hub
from tests.sync.parts import Station, stopping


def test_a_code_from_the_hubs_people_opens_the_way_up(either_station: Station, hub: Hub) -> None:
    station = either_station
    code = new_enrolment_code(hub.database_url, CENTER)
    opened = station.opened
    assert enrol(opened.store, opened.device_id, hub_url=hub.url, code=code) == CENTER
    station.record(1)
    engine = station.engine(station.uplink(hub.url))
    with stopping(engine):
        assert engine.sync_now().waiting == 0
    assert hub.count() == 1


def test_a_code_that_is_spent_leaves_the_terminal_as_it_was(
    station: Station, small_hub: Hub
) -> None:
    code = small_hub.code()
    opened = station.opened
    enrol(opened.store, opened.device_id, hub_url=small_hub.url, code=code)
    before = station.device().hub_credential
    with pytest.raises(RuleBroken, match="hub.code_refused"):
        enrol(opened.store, opened.device_id, hub_url=small_hub.url, code=code)
    assert station.device().hub_credential == before


def test_a_terminal_that_never_enrolled_has_no_way_up(station: Station) -> None:
    opened = station.opened
    with pytest.raises(RuleBroken, match="hub.not_enrolled"):
        open_uplink(opened.store, opened.device_id, hub_url="https://hub.example", ca_file=None)
