"""The power switch of a machine: cuts it off at a chosen commit, and keeps what the disk then had.

What is on the disk when the power goes is copied away at that very moment; the machine starts
again from the copy. Whatever the dying process still does to its own files, nobody ever sees.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Literal

from sqlalchemy import Connection, Engine, event

Edge = Literal["before", "torn", "after"]
EDGES: tuple[Edge, ...] = ("before", "torn", "after")
_NO_LIMIT = 2**30
_FULL = 1  # SQLite raises it to the size the file has: from here on it cannot grow
_BEFORE_CHECKPOINT = 900 * 2048
"""A log shorter than this was not copied into the store at its last commit."""


class Killed(BaseException):
    """The machine this code ran on has no power any more. No `except Exception` hears of it."""


def copy_disk(source: Path, target: Path) -> None:
    """What a machine would find in `source` if it were started from it now."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for file in source.iterdir():
        if not file.name.endswith("-shm"):  # shared memory does not survive
            shutil.copyfile(file, target / file.name)


class PowerSwitch:
    """Counts the write transactions of a machine and cuts one of them off; fills its disk."""

    def __init__(self, folder: Path, store_name: str, rng: Random) -> None:
        self.folder = folder
        self.full = False
        self.image: Path | None = None
        """Where the disk is kept since the power went."""
        self._log = store_name + "-wal"
        self._rng = rng
        self._edge: Edge = "before"
        self._left = 0
        self._writing = False

    def arm(self, edge: Edge, *, commits: int) -> None:
        """Cut the power at the `commits`-th write transaction from now."""
        self._edge, self._left = edge, commits

    def disarm(self) -> None:
        """Whatever was planned, do not."""
        self._left = 0

    def watch(self, engine: Engine) -> None:
        """Stand beside every transaction of a store."""
        commit = engine.dialect.do_commit

        @event.listens_for(engine, "begin")
        def begin(connection: Connection) -> None:
            self._writing = not connection.get_execution_options().get("read_only")
            if self._writing:
                driver: Any = connection.connection.driver_connection
                limit = _FULL if self.full else _NO_LIMIT
                driver.execute(f"PRAGMA max_page_count = {limit}").fetchone()

        def do_commit(connection: Any) -> None:
            self._pass_edge(lambda: commit(connection))

        engine.dialect.do_commit = do_commit  # type: ignore[assignment]

    def _pass_edge(self, commit: Callable[[], None]) -> None:
        if self._left and self._writing:
            self._left -= 1
            if not self._left:
                self._cut(commit)
        commit()

    def _cut(self, commit: Callable[[], None]) -> None:
        before = self._log_size()
        if self._edge != "before":
            commit()
        self.take_image()
        after = self._log_size()
        if self._edge == "torn" and before < after < _BEFORE_CHECKPOINT:
            assert self.image is not None
            with (self.image / self._log).open("r+b") as log:
                log.truncate(self._rng.randrange(before, after))
        raise Killed

    def take_image(self) -> None:
        """Keep what is on the disk now."""
        image = self.folder.with_name(self.folder.name + ".image")
        copy_disk(self.folder, image)
        self.image = image

    def _log_size(self) -> int:
        log = self.folder / self._log
        return log.stat().st_size if log.exists() else 0
