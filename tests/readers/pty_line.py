"""A serial line of which the test holds the other end; it can be pulled out and plugged in."""

import os
import tty
from pathlib import Path
from types import TracebackType
from typing import Self


class PtyLine:
    """Looks like a device at `path`. Pulled out, the path is gone and who reads it is told."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ours = self._theirs = -1
        self.plug_in()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.pull_out()

    @property
    def ours(self) -> int:
        """The file of this end."""
        return self._ours

    def plug_in(self) -> None:
        """There is a device, maybe another one than before."""
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self.path.symlink_to(os.ttyname(self._theirs))

    def pull_out(self) -> None:
        """There is none any more."""
        if self._ours >= 0:
            self.path.unlink()
            os.close(self._ours)
            os.close(self._theirs)
            self._ours = self._theirs = -1

    def send(self, told: bytes) -> None:
        """What the device says."""
        os.write(self._ours, told)
