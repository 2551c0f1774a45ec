"""What a machine does by itself: at once, then every hour, small piece by small piece."""

import json
import time
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bench.errand_year import fill_year
from kiosk.background import daily_backup
from kiosk.chores import Chores
from kiosk.data.clock_sense import ClockSense
from kiosk.data.tables import Errand, ErrandNotice, OutboxRecord, PrintJob, new_id
from kiosk.errors import Unavailable
from kiosk.hub.server import HubServer
from tests.app.house import House
from tests.app.joined import hub as hub
from tests.center.errands.case import Office, found_office
from tests.stores import Opened, SetClock


@pytest.fixture
def office(opened: Opened, clock: SetClock) -> Office:
    """An errand office with a year behind it."""

    def work(session: Session) -> Office:
        made = found_office(session, opened, clock)
        fill_year(session, device_id=opened.device_id, count=200, clock=clock)
        return made

    return opened.write(work)


def counts(office: Office) -> tuple[int, int]:
    """Errands erased, notices written."""
    return office.opened.read(
        lambda session: (
            session.scalar(select(func.count(Errand.erased_at))) or 0,
            session.scalar(select(func.count(ErrandNotice.id))) or 0,
        )
    )


def test_dates_are_told_of_at_once_and_data_is_erased_at_night(office: Office) -> None:
    opened = office.opened
    chores = Chores(opened.store, opened.device_id, clock=office.clock, data_dir=opened.data_dir)
    chores.do_all()  # on a Monday morning: only what waited for two days
    by_day, told = counts(office)
    assert by_day > 50
    office.clock.pass_time(hours=13, days=1)
    chores.do_all()
    by_night, told_later = counts(office)
    assert by_night > by_day
    assert told_later >= told
    chores.do_all()
    assert counts(office) == (by_night, told_later)


def test_a_clock_ten_years_ahead_erases_nothing_and_heals_when_it_is_set(office: Office) -> None:
    opened, right = office.opened, office.clock.moment
    chores = Chores(opened.store, opened.device_id, clock=office.clock, data_dir=opened.data_dir)
    put_jobs(opened, right)
    chores.do_all()
    before = counts(office)
    office.clock.set_to(right + timedelta(days=3650, hours=13))
    for _ in range(3):
        chores.do_all()
    assert (counts(office), jobs(opened)) == (before, 3)
    office.clock.set_to(right - timedelta(days=3650))
    chores.do_all()
    assert (counts(office), jobs(opened)) == (before, 3)
    office.clock.set_to(right + timedelta(hours=13, days=2))
    chores.do_all()
    assert counts(office)[0] > before[0]
    for _ in range(11):  # a year goes by, month by month
        office.clock.pass_time(days=38)
        chores.do_all()
    assert jobs(opened) == 1  # what is still open is nobody's to forget


def test_the_hub_hears_once_a_day_how_the_machine_is(house: House, hub: HubServer) -> None:
    house.open("lobby", background=False)
    terminal, day = house.terminal, house.clock.now().date()
    sense = ClockSense(house.settings.data_dir, house.clock)
    chores = Chores(
        terminal.store,
        terminal.device_id,
        clock=house.clock,
        data_dir=house.settings.data_dir,
        backup=daily_backup(terminal),
        sense=sense,
    )
    chores.do_all(first=True)
    assert health(house) == []
    chores.do_all()
    chores.do_all()
    (said,) = health(house)
    assert (said["backup_on"], said["troubles"]) == (day.isoformat(), [])
    assert said["version"]
    house.clock.set_wall_ahead(days=3650)
    chores.do_all()
    assert health(house)[-1]["troubles"] == ["clock"]


def health(house: House) -> list[dict[str, Any]]:
    """What was written for the hub about the machine, oldest first."""
    payloads = house.read(
        lambda session: session.scalars(
            select(OutboxRecord.payload)
            .where(OutboxRecord.type == "device.health")
            .order_by(OutboxRecord.seq)
        ).all()
    )
    return [json.loads(each) for each in payloads]


def put_jobs(opened: Opened, at: datetime) -> None:
    """Two that ended, one that never did."""

    def work(session: Session) -> None:
        for state in ("printed", "failed", "queued"):
            session.add(
                PrintJob(
                    id=new_id(),
                    device_id=opened.device_id,
                    kind="ticket",
                    subject="x",
                    content=None,
                    state=state,
                    queued_at=at,
                    expires_at=at,
                    ended_at=None if state == "queued" else at,
                )
            )

    opened.write(work)


def jobs(opened: Opened) -> int:
    return opened.read(lambda session: session.scalar(select(func.count(PrintJob.id))) or 0)


def test_they_begin_by_themselves_and_end_when_told_to(office: Office) -> None:
    opened = office.opened
    one, other = (
        Chores(opened.store, opened.device_id, clock=office.clock, data_dir=opened.data_dir)
        for _ in range(2)
    )
    one.start()
    deadline = time.monotonic() + 60
    while not counts(office)[0] and time.monotonic() < deadline:
        one._stopping.wait(0.05)
    other.start()  # of two processes one does the chores
    other.stop()
    one.stop()
    assert counts(office)[0] > 0


def test_trouble_in_one_chore_does_not_keep_the_others_from_theirs(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> int:
        raise Unavailable("store.unavailable", cause="busy")

    monkeypatch.setattr("kiosk.chores.tell_of_dates", fails)
    opened = office.opened
    Chores(opened.store, opened.device_id, clock=office.clock, data_dir=opened.data_dir).do_all()
    erased, told = counts(office)
    assert erased > 0
    assert told == 0
