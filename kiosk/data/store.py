"""The store as the rest of the program sees it: work goes in, values come back.

One worker thread does all database work of a process. A caller hands over a function that takes
a session; it runs inside one transaction, which is committed when the function returns and rolled
back when it raises. What comes back are values: sessions never leave the worker.
"""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from kiosk.data.store_trouble import REFUSALS, unavailable

T = TypeVar("T")
Work = Callable[[Session], T]


@contextmanager
def store_that_may_be_gone() -> Iterator[None]:
    """For what is done to a store before there is a `Store`: its trouble is `Unavailable`."""
    try:
        yield
    except REFUSALS as trouble:
        known = unavailable(trouble)
        if known is None:
            raise
        raise known from trouble


class Store:
    """An engine and the one thread that uses it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._reading = engine.execution_options(read_only=True)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        # A file cannot hang up: its connections stay open, which saves a third of the time a
        # number takes. A server can, so there the pool looks at each before it gives it out.
        self._keeps_open = engine.dialect.name == "sqlite"
        self._kept: dict[Engine, Connection] = {}
        self._closed = False
        self.on_trouble: Callable[[str], None] = _nobody
        """Hears the key of what kept a transaction from being done, on the store's thread."""
        self._trouble = "", 0.0
        self._counting = threading.Lock()
        self._asked = 0
        self._moved_at = 0.0

    @property
    def stuck_s(self) -> float:
        """Seconds since anything got done although something waits; 0.0 when nothing waits.

        Small work is done in milliseconds, and work at a database that is gone fails in seconds:
        a minute means that the worker is dead, or will not come back.
        """
        with self._counting:
            return time.monotonic() - self._moved_at if self._asked else 0.0

    def trouble_of(self, last_s: float) -> str:
        """The key of what kept a transaction from being done in the last seconds; empty: none."""
        key, at = self._trouble
        return key if key and time.monotonic() - at <= last_s else ""

    def write(self, work: Work[T]) -> Future[T]:
        """Run `work` in a write transaction; the future is done once it is on the disk.

        Fails with what `work` raised (nothing is then written), or with `Unavailable` when the
        store is busy, full or gone.
        """
        return self._hand_in(self.engine, work)

    def read(self, work: Work[T]) -> Future[T]:
        """Run `work` in a transaction that cannot write."""
        return self._hand_in(self._reading, work)

    def close(self) -> None:
        """Finish what was handed in, then close every connection."""
        if not self._closed:
            self._closed = True
            self._worker.submit(self._let_go)
        self._worker.shutdown(wait=True)
        self.engine.dispose()

    def _hand_in(self, engine: Engine, work: Work[T]) -> Future[T]:
        with self._counting:
            future = self._worker.submit(self._run, engine, work)
            self._moved_at = self._moved_at if self._asked else time.monotonic()
            self._asked += 1
        future.add_done_callback(self._one_is_done)
        return future

    def _one_is_done(self, _future: object) -> None:
        with self._counting:
            self._asked -= 1
            self._moved_at = time.monotonic()

    def _run(self, engine: Engine, work: Work[T]) -> T:
        try:
            with (
                self._connection(engine) as connection,
                connection.begin(),
                Session(connection, expire_on_commit=False) as session,
            ):
                done = work(session)
                session.flush()
                return done
        except REFUSALS as trouble:
            known = unavailable(trouble)
            if known is None:
                raise
            # After SQLITE_FULL the transaction is already gone; leaving the block is all there
            # is to do.
            self._let_go()
            self._trouble = known.key, time.monotonic()
            self.on_trouble(known.key)
            raise known from trouble

    @contextmanager
    def _connection(self, engine: Engine) -> Iterator[Connection]:
        if not self._keeps_open:
            with engine.connect() as connection:
                yield connection
            return
        if engine not in self._kept:
            self._kept[engine] = engine.connect()
        yield self._kept[engine]

    def _let_go(self) -> None:
        while self._kept:
            self._kept.popitem()[1].close()


def _nobody(_key: str) -> None:
    """Nobody listens."""
