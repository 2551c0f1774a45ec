"""Room kept back on the disk: given up when it is full, so that numbers go on for the day."""

import os
import shutil
from pathlib import Path

from kiosk.durable import adopt

FILE_NAME = "reserve"
SIZE = 64 * 2**20
"""A number takes some kilobytes in store and journal: this is weeks of them."""
ONLY_ABOVE = 1024 * 2**20
"""Taken back only when so much is free besides."""

LITTLE = 500 * 2**20
"""Bytes; with less than that free, staff are told before anything stops."""


class Reserve:
    """A file of nothing in the data folder."""

    def __init__(self, data_dir: Path) -> None:
        self.file = data_dir / FILE_NAME

    def keep(self) -> bool:
        """Take the room if there is plenty; whether it is held now."""
        try:
            if self.file.exists():
                return True
            if shutil.disk_usage(self.file.parent).free < ONLY_ABOVE + SIZE:
                return False
            handle = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                os.posix_fallocate(handle, 0, SIZE)
            finally:
                os.close(handle)
            adopt(self.file)
        except OSError:  # somebody else made it, or the folder cannot be written: not now
            return False
        return True

    def give_up(self) -> bool:
        """Let others have the room; whether there was any."""
        try:
            self.file.unlink()
        except OSError:
            return False
        return True
