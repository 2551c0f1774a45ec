"""Cuts the power under a terminal that issues numbers, again and again; then counts.

The data folder lies on an ext4 file system of its own, in a file. A cut is the kernel's own: the
file system is shut down at once, and what was never synced is gone, as on a disk without current.
Then it is mounted again, the store is mended, and the terminal goes on. In the end it must hold:
every number a resident was shown is in the store, none was issued twice, and every one of them is
on its way to the hub.

Needs root and `mkfs.ext4`. Run as `python -m bench.power_cut --cuts 40 --seed 1`; exit status 0
only if all of it holds.
"""

import argparse
import fcntl
import os
import random
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.mending import begin_with, check, issuing, seconds_to_mend, shown_by, told
from kiosk.settings import Settings

SIZE = 768 * 2**20
SHUTDOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN of Linux's fs/ext4/ext4.h."""
WITHOUT_LOG = 2
"""EXT4_GOING_FLAGS_NOLOGFLUSH: nothing more is written, not even the file system's own journal."""


class Disk:
    """A file system in a file, whose power can be cut."""

    def __init__(self, folder: Path) -> None:
        self._image, self.place = folder / "disk.img", folder / "disk"
        self.place.mkdir()
        with self._image.open("wb") as image:
            image.truncate(SIZE)
        _run("mkfs.ext4", "-q", "-F", str(self._image))

    def plug_in(self) -> None:
        """Mount it; its journal is played back."""
        _run("mount", "-o", "loop", str(self._image), str(self.place))

    def cut(self) -> None:
        """What is not on the disk now never will be."""
        handle = os.open(self.place, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, SHUTDOWN, struct.pack("I", WITHOUT_LOG))
        finally:
            os.close(handle)

    def unplug(self) -> None:
        """Unmount it, once nobody uses it any more."""
        _run("umount", str(self.place))


@contextmanager
def disk() -> Iterator[Disk]:
    """A disk for a while."""
    with tempfile.TemporaryDirectory(prefix="power-cut-") as folder:
        made = Disk(Path(folder))
        made.plug_in()
        try:
            yield made
        finally:
            made.unplug()


def main() -> int:
    """Cut, plug in, mend, again and again; then count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    rng = random.Random(wanted.seed)
    shown: list[str] = []
    mended_s: list[float] = []
    with disk() as used:
        settings = Settings(data_dir=used.place / "terminal")
        begin_with(settings)
        for _ in range(wanted.cuts):
            shown += _issue_until_cut(settings, used, rng.uniform(0.05, 1.5))
            mended_s.append(seconds_to_mend(settings))
        faults = check(settings, shown)
    print(f"{wanted.cuts} cuts, {len(shown)} numbers shown,")
    return told(mended_s, faults)


def _issue_until_cut(settings: Settings, used: Disk, seconds: float) -> list[str]:
    process, first = issuing(settings)
    time.sleep(seconds)
    used.cut()
    process.kill()
    shown = shown_by(process, first)
    used.unplug()
    used.plug_in()
    return shown


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
