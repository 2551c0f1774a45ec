"""The thread of a hub process that reads what receipt has left, step by step."""

import threading
import time
from collections.abc import Callable

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from kiosk.hub.projections.projecting import begin_again, has_work, step

LOOK_S = 1.0
"""How often a process looks whether another one has received something."""
TROUBLE_S = 10.0
FULL = 0.5
"""Receipt that is at work for this share of the time has its hands full."""
REST = 9
"""Then reading pauses this many times as long as its last step took."""
LONGEST_REST_S = 1.0

log = structlog.get_logger(__name__)


class Projector:
    """Reads in the background; of several processes each does a step when it is its turn.

    Terminals wait for receipt and nobody waits for reading: the busier receipt is, the longer it
    pauses between steps, down to a tenth of the time, and it catches up as soon as there is room.
    """

    def __init__(self, engine: Engine, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._engine = engine
        self._monotonic = monotonic
        self._looked_at = monotonic()
        self._at_work_s = 0.0
        self._known_s = 0.0
        self._news = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="projector", daemon=True)

    def start(self) -> None:
        """Begin with what waits since the last time."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the step in hand."""
        self._stopping.set()
        self._news.set()
        if self._thread.ident is not None:
            self._thread.join()

    def wake(self, at_work_s: float = 0.0) -> None:
        """Something was received here; it took receipt so long. All calls from one thread."""
        self._at_work_s += at_work_s
        self._news.set()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._news.clear()
            wait_s = LOOK_S
            try:
                while not self._stopping.is_set() and self._step():
                    pass
            except DBAPIError as trouble:
                log.warning("projection waits", cause=type(trouble.orig).__name__)
                wait_s = TROUBLE_S
            except Exception:  # a bug must end neither this thread nor receipt
                log.exception("projection failed")
                wait_s = TROUBLE_S
            if wait_s == TROUBLE_S:
                self._stopping.wait(wait_s)
            else:
                self._news.wait(wait_s)

    def _step(self) -> int:
        begun = self._monotonic()
        read = read_some(self._engine)
        now, at_work_s = self._monotonic(), self._at_work_s
        share = (at_work_s - self._known_s) / max(now - self._looked_at, 1e-6)
        self._looked_at, self._known_s = now, at_work_s
        self._stopping.wait(rest_s(now - begun, receipt=share))
        return read


def rest_s(step_s: float, *, receipt: float) -> float:
    """Seconds to leave store and processor to receipt after a step of `step_s`.

    `receipt` is the share of the time it was at work of late; over 1 where several are at it.
    """
    return min(REST * step_s * min(receipt / FULL, 1.0), LONGEST_REST_S)


def read_some(engine: Engine) -> int:
    """One step in a transaction of its own; how many records were dealt with."""
    # Looked at first without a lock, so that an idle hub never keeps its store's writer busy.
    with engine.execution_options(read_only=True).begin() as connection:
        if not has_work(connection):
            return 0
    with engine.begin() as connection:
        return step(connection)


def read_all_again(engine: Engine) -> None:
    """Make every row anew from the receipts. Returns when nothing is left, whoever read it."""
    with engine.begin() as connection:
        begin_again(connection)
    turns = threading.Event()
    while True:
        while read_some(engine):
            pass
        with engine.execution_options(read_only=True).begin() as connection:
            if not has_work(connection):
                return
        turns.wait(LOOK_S / 10)  # another process is at it
