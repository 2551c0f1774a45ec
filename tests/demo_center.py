"""The demo center on both stores, founded once a worker: looked at by many, copied for changes."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.center.demo import set_up_demo
from kiosk.center.guides.import_report import ImportReport
from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base
from tests.postgres import PostgresServer
from tests.stores import KEY, Opened, SetClock

T = TypeVar("T")
DEMO = assets_folder() / "demo"
TEMPLATE = "demo_center"


@dataclass(frozen=True, slots=True)
class FoundedDemo:
    """A demo center nobody works in; `server` is None where the store is a file in `folder`."""

    folder: Path
    server: PostgresServer | None
    report: ImportReport

    def copy(self, folder: Path, database: str) -> Engine:
        """A copy of the store of this device, whose files go to `folder`."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        if self.server is None:
            return open_sqlcipher(folder / "store.db", KEY)
        self.server.run(f"CREATE DATABASE {database} TEMPLATE {TEMPLATE}")
        return open_postgresql(self.server.url(database))


@dataclass(frozen=True, slots=True)
class DemoTown:
    """The demo center as it was founded. It belongs to all tests: there is no way to write."""

    opened: Opened
    report: ImportReport

    def read(self, work: Callable[[Session], T]) -> T:
        return self.opened.read(work)


@pytest.fixture(scope="session", params=["sqlcipher", "postgresql"])
def founded_demo(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> FoundedDemo:
    folder = tmp_path_factory.mktemp("demo")
    server: PostgresServer | None = None
    if request.param == "postgresql":
        server = request.getfixturevalue("postgres_server")
        server.run(f"CREATE DATABASE {TEMPLATE}")
        engine = open_postgresql(server.url(TEMPLATE))
    else:
        engine = open_sqlcipher(folder / "store.db", KEY)
    Base.metadata.create_all(engine)
    store, this_device = Store(engine), device_id(folder)

    def found(session: Session) -> ImportReport:
        enlist(session, this_device)
        return set_up_demo(session, device_id=this_device, clock=SetClock(), folder=DEMO)

    report = store.write(found).result(timeout=60)
    store.close()
    return FoundedDemo(folder, server, report)


@pytest.fixture(scope="session")
def demo_town(
    founded_demo: FoundedDemo, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[DemoTown]:
    """The demo center to look at."""
    folder = tmp_path_factory.mktemp("town")
    store = Store(founded_demo.copy(folder, "demo_town"))
    yield DemoTown(Opened(store, device_id(folder), folder), founded_demo.report)
    store.close()


@pytest.fixture
def demo_center(
    founded_demo: FoundedDemo, tmp_path: Path, postgres_names: Iterator[int]
) -> Iterator[Opened]:
    """A demo center of the test's own."""
    name = f"demo_{next(postgres_names)}"
    store = Store(founded_demo.copy(tmp_path, name))
    yield Opened(store, device_id(tmp_path), tmp_path)
    store.close()
    if founded_demo.server:
        founded_demo.server.run(f"DROP DATABASE {name} WITH (FORCE)")
