"""A rating given on a phone goes the whole way, to the center and into the figures, once."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import Engine, select

from kiosk.bridges.hub_feeds import feeds_in_use
from kiosk.bridges.slip_address import slip_addresses
from kiosk.center.evaluation.case_file import open_cases
from kiosk.center.introduction import introduce
from kiosk.center.people.staff import add_staff
from kiosk.center.queue import queueing
from kiosk.center.queue.desks import open_desk
from kiosk.data.tables import Rating
from kiosk.hub import devices
from kiosk.hub.database import open_database
from kiosk.hub.organizers.days import by_day
from kiosk.hub.projections.projector import read_all_again
from kiosk.hub.server import HubServer
from kiosk.sync.enrolment import enrol, open_uplink
from kiosk.sync.inbox import Inbox
from kiosk.terminal import Terminal, open_terminal
from tests.app.house import House
from tests.app.test_hub_reads_what_terminals_write import take, upload
from tests.hub.projections.parts import read_everything


@pytest.fixture
def hub(house: House, tmp_path: Path) -> Iterator[HubServer]:
    with HubServer(f"sqlite:///{tmp_path / 'hub.db'}", clock=house.clock) as server:
        yield server


@pytest.fixture
def engine(hub: HubServer) -> Iterator[Engine]:
    made = open_database(hub.database_url)
    yield made
    made.dispose()


@pytest.fixture
def terminal(house: House, hub: HubServer, engine: Engine) -> Iterator[Terminal]:
    made = open_terminal(house.settings, house.clock)
    with engine.begin() as connection:
        code = devices.create_code(
            connection, center_code=made.center().code, now=house.clock.now()
        )
    enrol(made.store, made.device_id, hub_url=hub.url, code=code)
    made.write(partial(introduce, device_id=made.device_id, clock=made.clock))
    yield made
    made.close()


def served(terminal: Terminal) -> tuple[str, UUID]:
    """Somebody was served at desk 1: the path in the code of their slip, and who served them."""
    who: dict[str, Any] = {"device_id": terminal.device_id, "clock": terminal.clock}
    who |= {"desk_number": 1}
    issued = terminal.write(lambda session: take(session, terminal))
    clerk = terminal.write(
        lambda session: add_staff(session, login="shen", name="沈", role="lead", pin="7777")
    )
    who["staff_id"] = clerk.id
    terminal.write(lambda session: open_desk(session, **who))
    terminal.write(lambda session: queueing.call_next(session, **who))
    terminal.write(lambda session: queueing.start_serving(session, ticket_id=issued.id, **who))
    terminal.write(lambda session: queueing.finish(session, ticket_id=issued.id, **who))
    center = terminal.center().code
    address = terminal.read(
        lambda session: slip_addresses(session, phone_url="https://h", center_code=center)
    )
    return address(issued).removeprefix("https://h"), clerk.id


def rate(hub: HubServer, slip: str, level: int) -> httpx.Response:
    with httpx.Client(base_url=hub.url, trust_env=False, follow_redirects=True) as phone:
        form = phone.get(f"{slip}/rate?lang=zh&level={level}")
        fields = dict(re.findall(r'name="(form|rating|level)" value="([^"]+)"', form.text))
        return phone.post(f"{slip}/rate?lang=zh", data={**fields, "words": "等了很久"})


def come_down(terminal: Terminal, hub: HubServer) -> None:
    with open_uplink(terminal.store, terminal.device_id, hub_url=hub.url, ca_file=None) as line:
        Inbox(terminal.store, line, feeds_in_use(terminal), clock=terminal.clock).do()


def figures(engine: Engine, terminal: Terminal) -> list[dict[str, object]]:
    day = terminal.clock.now().date()
    with engine.connect() as connection:
        return by_day(connection, "", first=day, last=day)


def test_a_bad_rating_of_a_phone_is_a_case_and_counts_once(
    terminal: Terminal, hub: HubServer, engine: Engine
) -> None:
    slip, lead = served(terminal)
    upload(terminal, hub)
    read_everything(engine)
    assert "谢谢您告诉我们" in rate(hub, slip, 1).text
    for _ in range(2):
        come_down(terminal, hub)
        upload(terminal, hub)
    read_everything(engine)
    level, words = terminal.read(
        lambda session: session.execute(select(Rating.level, Rating.words)).one()
    )
    assert (level, words) == (1, "等了很久")
    (case,) = terminal.read(
        lambda session: open_cases(session, staff_id=lead, clock=terminal.clock)
    )
    assert case.opinion.words == "等了很久"
    live = figures(engine, terminal)
    assert (live[0]["rated_1"], live[0]["done"]) == (1, 1)
    read_all_again(engine)
    assert figures(engine, terminal) == live
