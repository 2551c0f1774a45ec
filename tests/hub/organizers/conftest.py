"""A hub with two townships' centers, and browsers of the people who look at it."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine, update

from kiosk.hub.database import open_database
from kiosk.hub.organizers import accounts
from kiosk.hub.server import HubServer
from kiosk.hub.tables import HubDevice
from tests.hub.projections.parts import (
    arrive,
    errand_told,
    fact,
    introduced,
    join,
    moved,
    read_everything,
    taken,
)
from tests.hubs import CENTER
from tests.stores import SetClock

PASSWORD = "correct horse battery"
HERE, ELSEWHERE = UUID(int=1), UUID(int=2)
OTHER_CENTER = "330299001"


class Browser:
    """Somebody at the organizers' pages: keeps cookies, fills in forms."""

    def __init__(self, url: str) -> None:
        self.client = httpx.Client(base_url=url, trust_env=False, follow_redirects=True, timeout=60)

    def get(self, path: str) -> httpx.Response:
        return self.client.get(path)

    def log_in(self, login: str, password: str = PASSWORD) -> httpx.Response:
        page = self.client.get("/office/login")
        return self.client.post(
            "/office/login", data={"form": word_of(page), "name": login, "password": password}
        )


def word_of(page: httpx.Response) -> str:
    """The word hidden in the form of a page."""
    found = re.search(r'name="form" value="([^"]+)"', page.text)
    assert found is not None
    return found[1]


def plain(page: httpx.Response) -> str:
    """What can be read on a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


class Office:
    """The hub under test."""

    def __init__(self, server: HubServer, engine: Engine, clock: SetClock) -> None:
        self.server = server
        self.engine = engine
        self.clock = clock
        self.browsers: list[Browser] = []

    def browser(self) -> Browser:
        self.browsers.append(Browser(self.server.url))
        return self.browsers[-1]

    def add(self, login: str, role: str, area: str = "") -> None:
        with self.engine.begin() as connection:
            accounts.add_organizer(
                connection,
                login=login,
                role=role,
                area=area,
                password=PASSWORD,
                now=self.clock.now(),
            )


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(accounts, "hasher", lambda: cheap)
    clock = SetClock(datetime(2026, 12, 2, 1, 41, tzinfo=UTC))
    server = HubServer(f"sqlite:///{tmp_path / 'hub.db'}", clock=clock).start()
    made = Office(server, open_database(server.database_url), clock)
    visit, errand = UUID(int=11), UUID(int=12)
    with made.engine.begin() as connection:
        join(connection, HERE)
        join(connection, ELSEWHERE, OTHER_CENTER)
        upload = {"satisfaction": "1", "evalDetail": "115"}
        arrive(
            connection,
            HERE,
            [
                introduced(b"k" * 32),
                taken(visit, 2),
                moved(visit, "called", 8),
                moved(visit, "serving", 9),
                moved(visit, "done", 15),
                fact(f"ticket:{visit}", "rating.given", 16, upload=upload),
                fact(
                    f"ticket:{visit}",
                    "rating_case.opened",
                    17,
                    case=str(UUID(int=13)),
                    due_on="2026-11-30",
                ),
                errand_told(errand, "begun", "in_progress", 18, agent="HD017"),
                fact(f"device:{HERE}", "device.printer", 19, ready=False, faults=["paper_out"]),
                fact(
                    f"device:{HERE}",
                    "device.health",
                    20,
                    free_gb=0,
                    backup_on="2026-11-22",
                    version="0.1.0",
                    troubles=["journal"],
                ),
            ],
        )
        connection.execute(
            update(HubDevice)
            .where(HubDevice.id == HERE)
            .values(last_seen_at=clock.now() - timedelta(minutes=2))
        )
    read_everything(made.engine)
    assert CENTER.startswith("3301")
    yield made
    for browser in made.browsers:
        browser.client.close()
    made.engine.dispose()
    server.stop()
