"""A lock among the processes of one machine: one prints, one uploads, another takes over."""

import fcntl
import os
from pathlib import Path


class MachineLock:
    """An exclusive lock on a file. The kernel gives it back when its holder ends, however."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None

    @property
    def held(self) -> bool:
        """Whether this one has it."""
        return self._handle is not None

    def take(self) -> bool:
        """Whether this one has it now; never waits."""
        if self._handle is not None:
            return True
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Give it back. The file stays: removing it would split the lock in two."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
