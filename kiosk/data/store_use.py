"""Who uses the store's file: many at once, or one alone who puts another in its place."""

import fcntl
import os
import time
from pathlib import Path

from kiosk.durable import adopt

FILE_NAME = "store.use"
_LOOK_EVERY_S = 0.1


class StoreUse:
    """A share in the store of `data_dir`. The kernel gives it back when its holder ends."""

    def __init__(self, data_dir: Path) -> None:
        self._file = data_dir / FILE_NAME
        self._handle: int | None = None

    def share(self) -> None:
        """Use it beside others; waits while somebody has it alone."""
        self._hold(fcntl.LOCK_SH)

    def alone(self, wait_s: float) -> bool:
        """Whether nobody else uses it now, and nobody will until `release`."""
        until = time.monotonic() + wait_s
        while True:
            try:
                self._hold(fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.release()
                if time.monotonic() >= until:
                    return False
                time.sleep(_LOOK_EVERY_S)
            else:
                return True

    def release(self) -> None:
        """Let others have it."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _hold(self, how: int) -> None:
        if self._handle is None:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._handle = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            adopt(self._file)
        fcntl.flock(self._handle, how)
