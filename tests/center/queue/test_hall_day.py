"""A short simulated day: nothing is lost, turns are fair, and the same seed gives the same day."""

from pathlib import Path
from uuid import UUID

from bench.hall import check_fair, check_nothing_lost, figures
from bench.hall_day import Day, HallDay
from bench.hall_people import DayPlan
from kiosk.data.device import enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base
from tests.stores import KEY

PLAN = DayPlan(
    arrivals=75,
    desks=2,
    priority=0.35,
    missed=0.15,
    transfers=0.10,
    held=0.06,
    pauses_a_desk=6,
    seed=7,
)


def play(file: Path) -> Day:
    engine = open_sqlcipher(file, KEY)
    Base.metadata.create_all(engine)
    store, device_id = Store(engine), UUID(int=1)
    store.write(lambda session: enlist(session, device_id)).result()
    try:
        day = HallDay(store, device_id, PLAN).run()
        check_nothing_lost(store, PLAN)
    finally:
        store.close()
    return day


def test_a_day_loses_nobody_is_fair_and_can_be_played_again(tmp_path: Path) -> None:
    day, again = (play(tmp_path / name) for name in ("one.db", "two.db"))
    check_fair(day)
    assert [turn.ticket for turn in day.turns] == [turn.ticket for turn in again.turns]
    assert day.waits == again.waits
    assert figures(day)["contested_turns"] > 5
    assert figures(day)["estimate_error_median_percent"] < 50, "a small hall on its first day"
