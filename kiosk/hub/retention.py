"""The thread of a hub process that takes personal data away once it has been kept long enough."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from kiosk.clock import Clock
from kiosk.hub.bookings.retention import erase_some
from kiosk.hub.services.erasing import erase

FIRST_S = 300.0
EVERY_S = 3600.0

Erase = Callable[..., int]
"""Erases a few things of one kind that are due by `now`, in the caller's transaction; how many."""
ERASED: Sequence[Erase] = (erase_some, erase)

log = structlog.get_logger(__name__)


class Retention:
    """Looks once an hour. Any number of processes may: what is gone is not found again."""

    def __init__(self, engine: Engine, *, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="retention", daemon=True)

    def start(self) -> None:
        """The first look is after some minutes: a hub that comes up has other things to do."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the transaction in hand."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _run(self) -> None:
        wait_s = FIRST_S
        while not self._stopping.wait(wait_s):
            wait_s = EVERY_S
            try:
                erase_all(self._engine, now=self._clock.now())
            except DBAPIError as trouble:
                log.warning("retention waits", cause=type(trouble.orig).__name__)
            except Exception:  # a bug must not end this thread
                log.exception("retention failed")


def erase_all(engine: Engine, *, now: datetime) -> int:
    """Erase everything that is due, some at a time; how much it was."""
    total = 0
    for some in ERASED:
        while done := _once(engine, some, now):
            total += done
    return total


def _once(engine: Engine, some: Erase, now: datetime) -> int:
    with engine.begin() as connection:
        return some(connection, now=now)
