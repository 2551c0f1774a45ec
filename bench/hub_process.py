"""The real hub in a process of its own that can be killed and comes back on the same port."""

import ctypes
import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, SpawnContext
from multiprocessing.process import BaseProcess

from kiosk.hub.server import HubServer, keep_what_is_loaded

# Forked, not started anew: a process that has its modules loaded is back in some milliseconds,
# so that kills fall into the work and not into the start.
FORK = multiprocessing.get_context("fork")
# Where somebody's windows or threads may have been before.
SPAWN = multiprocessing.get_context("spawn")
PORT_WAIT_S = 20.0
_PR_SET_PDEATHSIG = 1  # prctl(2)


def die_with_parent() -> None:
    """End when the process that forked this one ends, however that happens, and only then."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for the parent
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


class HubProcess:
    """One process of a hub, on a port it keeps over its deaths."""

    def __init__(self, database_url: str, context: ForkContext | SpawnContext = FORK) -> None:
        self._database_url = database_url
        self._context = context
        self.port = 0
        self._process: BaseProcess | None = None

    @property
    def url(self) -> str:
        """Where it listens, once started."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """Its process id."""
        assert self._process is not None
        assert self._process.pid is not None
        return self._process.pid

    def start(self) -> None:
        """Return once it answers."""
        here, there = self._context.Pipe()
        self._process = self._context.Process(
            target=_be_hub, args=(self._database_url, self.port, there), daemon=True
        )
        self._process.start()
        if not here.poll(PORT_WAIT_S):
            raise RuntimeError("the hub did not start")
        self.port = here.recv()

    def kill(self) -> None:
        """SIGKILL, wherever it is."""
        if self._process is not None:
            os.kill(self.pid, signal.SIGKILL)
            self._process.join()
            self._process = None


@contextmanager
def running_hub(database_url: str) -> Iterator[HubProcess]:
    """A hub for as long as it is needed."""
    hub = HubProcess(database_url, SPAWN)
    hub.start()
    try:
        yield hub
    finally:
        hub.kill()


def _be_hub(database_url: str, port: int, ready: Connection) -> None:
    die_with_parent()
    server = HubServer(database_url, port=port).start()
    keep_what_is_loaded()
    ready.send(server.port)
    signal.pause()
