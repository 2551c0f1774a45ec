"""Stations as the county handed them down: the nearest first, the use counted, junk passed over."""

import json

import pytest
from sqlalchemy import select, update

from kiosk.center.profile import CenterView, found_center
from kiosk.center.slips.slip_key import new_slip_key
from kiosk.center.stations.finding import look_up, put_in_place, station, stations
from kiosk.data.tables import HubRow, OutboxRecord
from kiosk.errors import RuleBroken
from kiosk.guide_rules.stations import metres
from tests.stores import Opened, SetClock


@pytest.fixture
def opened(opened: Opened) -> Opened:
    """A store with a center, which measures from its own place."""
    opened.write(
        lambda session: found_center(
            session,
            CenterView("YX0101", "云溪镇", "Yunxi", "0576", True),
            slip_key=new_slip_key(),
        )
    )
    return opened


def body(name: str, latitude: float | None = None, **said: object) -> dict[str, object]:
    return {"name": name, "latitude": latitude, "longitude": latitude and 120.6, **said}


def test_the_nearest_comes_first_and_those_without_a_place_last(opened: Opened) -> None:
    bodies = {
        "S1": body("远", 29.5),
        "S2": body("近", 29.301, amenities=["water"], all_day=True),
        "S3": body("哪里", town="云溪镇"),
        "S4": {"name": 7},
    }
    opened.write(lambda session: put_in_place(session, bodies, (29.3, 120.6)))
    found = opened.read(stations)
    assert [each.name for each in found] == ["近", "远", "哪里"]
    assert found[0].distance_m == 111
    assert (found[0].amenities, found[0].all_day) == (("water",), True)
    assert found[2].distance_m is None


def test_looking_one_up_is_a_fact_and_one_that_is_gone_says_so(
    opened: Opened, clock: SetClock
) -> None:
    opened.write(lambda session: put_in_place(session, {"S1": body("远", 29.5)}, (29.3, 120.6)))
    opened.write(
        lambda session: look_up(session, device_id=opened.device_id, code="S1", clock=clock)
    )
    (fact,) = opened.read(
        lambda session: session.scalars(
            select(OutboxRecord.payload).where(OutboxRecord.type == "station.looked_up")
        ).all()
    )
    assert json.loads(fact)["station"] == "S1"
    with pytest.raises(RuleBroken, match=r"station\.unknown"):
        opened.read(lambda session: station(session, code="S9"))

    opened.write(lambda session: session.execute(update(HubRow).values(withdrawn=True)))
    assert opened.read(stations) == ()


def test_distances_follow_the_earth() -> None:
    assert metres((29.3, 120.6), (29.3, 120.6)) == 0
    assert metres((0, 0), (0, 1)) == pytest.approx(111_195, abs=1)
