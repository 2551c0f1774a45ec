"""What a simulated hub's store lies on: a file, or a database of a real PostgreSQL.

Both can lose power at a chosen commit, fill up, and be put back from a copy.
"""

from pathlib import Path
from random import Random
from typing import Any, Protocol

import psycopg
from sqlalchemy import Connection, Engine, event

from simulator.power import Edge, Killed, PowerSwitch, copy_disk

STORE = "hub.db"


class Power(Protocol):
    """How the power of the machine is cut, and how its disk is filled."""

    full: bool

    def arm(self, edge: Edge, *, commits: int) -> None:
        """Cut the power at the `commits`-th write transaction from now."""

    def disarm(self) -> None:
        """Whatever was planned, do not."""

    def watch(self, engine: Engine) -> None:
        """Stand beside every transaction of a store."""


class Disk(Protocol):
    """Where the hub's store is. It is let go of before it is copied or put back."""

    @property
    def url(self) -> str:
        """What the hub is given."""

    @property
    def switch(self) -> Power:
        """Of the machine."""

    def start(self) -> None:
        """The power is back: what was durable is there."""

    def cut(self) -> None:
        """The power goes now, if the switch was not faster."""

    has_copy: bool

    def keep_copy(self) -> None:
        """Copy the store away."""

    def put_copy_back(self) -> None:
        """Replace the store by the copy."""


class FileDisk:
    """A folder with an SQLite file."""

    def __init__(self, template: Path, folder: Path, rng: Random) -> None:
        copy_disk(template, folder)
        self.switch = PowerSwitch(folder, STORE, rng)
        self.url = f"sqlite:///{folder / STORE}"
        self.has_copy = False
        self._folder = folder
        self._backup = folder.with_name(folder.name + ".backup")

    def start(self) -> None:
        if self.switch.image is not None:
            copy_disk(self.switch.image, self._folder)
            self.switch.image = None

    def cut(self) -> None:
        if self.switch.image is None:
            self.switch.take_image()

    def keep_copy(self) -> None:
        copy_disk(self._folder, self._backup)
        self.has_copy = True

    def put_copy_back(self) -> None:
        copy_disk(self._backup, self._folder)
        self.switch.image = None


class DatabaseDisk:
    """A database of a real server. That it keeps what it confirmed is PostgreSQL's own promise."""

    def __init__(self, server: str, template: str, name: str, rng: Random) -> None:
        self.switch = DatabasePower(rng)
        self.url = server.replace("/postgres?", f"/{name}?")
        self._server = server
        self._name = name
        self._copy = f"{name}_copy"
        self.has_copy = False
        self._copy_database(template, name)

    def start(self) -> None:
        self.switch.off = False

    def cut(self) -> None:
        self.switch.off = True

    def keep_copy(self) -> None:
        self._copy_database(self._name, self._copy)
        self.has_copy = True

    def put_copy_back(self) -> None:
        self._copy_database(self._copy, self._name)

    def _copy_database(self, source: str, target: str) -> None:
        with psycopg.connect(self._server, autocommit=True) as hand:
            hand.execute(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)".encode())
            hand.execute(f"CREATE DATABASE {target} TEMPLATE {source}".encode())


class DatabasePower:
    """Cuts the hub's machine off from its database at a chosen commit; fills the server's disk."""

    def __init__(self, rng: Random) -> None:
        self.full = False
        self.off = False
        """From here on nothing of this life is committed any more."""
        self._rng = rng
        self._edge: Edge = "before"
        self._left = 0
        self._writing = False

    def arm(self, edge: Edge, *, commits: int) -> None:
        self._edge, self._left = edge, commits

    def disarm(self) -> None:
        self._left = 0

    def watch(self, engine: Engine) -> None:
        commit = engine.dialect.do_commit

        @event.listens_for(engine, "begin")
        def begin(connection: Connection) -> None:
            self._writing = not connection.get_execution_options().get("read_only")

        def do_commit(connection: Any) -> None:
            if self.off:
                raise Killed
            if self.full and self._writing:
                raise psycopg.errors.DiskFull("no space left on device")
            if self._cuts_here():
                self.off = True
                if self._edge == "after" or (self._edge == "torn" and self._rng.random() < 0.5):
                    commit(connection)
                raise Killed
            commit(connection)

        engine.dialect.do_commit = do_commit  # type: ignore[assignment]

    def _cuts_here(self) -> bool:
        if self._left and self._writing:
            self._left -= 1
            return self._left == 0
        return False
