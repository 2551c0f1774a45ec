"""Both stores for the tests: every test that asks for `store` runs on SQLCipher and PostgreSQL."""

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


@pytest.fixture(params=["sqlcipher", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    """An empty store with its tables, on each of the two databases."""
    if request.param == "sqlcipher":
        engine = open_sqlcipher(tmp_path / "store.db", KEY)
    else:
        engine = open_postgresql(request.getfixturevalue("postgres_url"))
    Base.metadata.create_all(engine)
    return engine


@pytest.fixture
def opened(engine: Engine, tmp_path: Path) -> Iterator[Opened]:
    """The store of one device, ready for use cases."""
    store = Store(engine)
    this_device = device_id(tmp_path)
    store.write(lambda session: enlist(session, this_device)).result(timeout=30)
    yield Opened(store, this_device, tmp_path)
    store.close()
