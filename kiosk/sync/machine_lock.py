"""One uploader a machine: a file lock that dies with the process that holds it."""

import fcntl
import os
from pathlib import Path


class MachineLock:
    """An exclusive lock on a file of the data folder, shared by all faces of this machine."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None

    def take(self) -> bool:
        """Whether this process is the one; asks the system only as long as it is not."""
        if self._handle is not None:
            return True
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Let another process upload. The file stays: removing it would split the lock."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
