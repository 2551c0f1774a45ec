"""Both stores for the tests: every test that asks for `store` runs on SQLCipher and PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from kiosk.data.device import device_id, enlist
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.store import Store
from kiosk.data.tables import Base

T = TypeVar("T")
KEY = bytes(range(32))
MONDAY_MORNING = datetime(2026, 11, 23, 1, 41, tzinfo=UTC)
"""09:41 on a working Monday in the hall."""


@dataclass
class SetClock:
    """A clock that stands until it is moved; both its hands are set by the test."""

    moment: datetime = MONDAY_MORNING
    elapsed: float = 0.0
    reads: int = field(default=0, compare=False)

    def now(self) -> datetime:
        self.reads += 1
        return self.moment

    def monotonic(self) -> float:
        return self.elapsed

    def pass_time(self, **parts: float) -> None:
        """Let time go by, as on any ordinary day."""
        gone = timedelta(**parts)
        self.moment += gone
        self.elapsed += gone.total_seconds()

    def set_to(self, moment: datetime) -> None:
        """Somebody sets the wall clock; the monotonic one does not notice."""
        self.moment = moment


@dataclass(frozen=True)
class Opened:
    """A store with its device, and short ways to use it from a test's own thread."""

    store: Store
    device_id: UUID
    data_dir: Path

    def write(self, work: Callable[[Session], T]) -> T:
        return self.store.write(work).result(timeout=30)

    def read(self, work: Callable[[Session], T]) -> T:
        return self.store.read(work).result(timeout=30)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture(scope="session")
def built_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store file with its tables and nothing in them, made once and copied for every test."""
    return build_empty(tmp_path_factory.mktemp("built"))


def build_empty(folder: Path) -> Path:
    """A store file in `folder` with its tables and nothing in them."""
    file = folder / "store.db"
    engine = open_sqlcipher(file, KEY)
    Base.metadata.create_all(engine)
    engine.dispose()
    return file


def open_empty(built_store: Path, folder: Path) -> Engine:
    """A copy of the built store in `folder`."""
    return open_sqlcipher(Path(shutil.copy(built_store, folder / "store.db")), KEY)


@pytest.fixture(params=["sqlcipher", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    """An empty store with its tables, on each of the two databases."""
    if request.param == "sqlcipher":
        return open_empty(request.getfixturevalue("built_store"), tmp_path)
    return open_postgresql(request.getfixturevalue("postgres_tables_url"))


@pytest.fixture
def opened(engine: Engine, tmp_path: Path) -> Iterator[Opened]:
    """The store of one device, ready for use cases."""
    store = Store(engine)
    this_device = device_id(tmp_path)
    store.write(lambda session: enlist(session, this_device)).result(timeout=30)
    yield Opened(store, this_device, tmp_path)
    store.close()
