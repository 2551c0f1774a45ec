"""Finds the USB sticks that are mounted on this machine."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOTS = (Path("/media"), Path("/run/media"), Path("/mnt"))
DEPTH = 2
"""/media/usb, /media/somebody/USB."""


def stick_folders(roots: Iterable[Path] = ROOTS) -> Iterator[Path]:
    """Folders where a stick may be mounted, by name; most of them are none."""
    for root in roots:
        found = [root]
        for _ in range(DEPTH):
            found = [inner for one in found for inner in _inside(one)]
            yield from found


def is_stick(folder: Path) -> bool:
    """Whether something is mounted there: never the machine's own disk."""
    return folder.is_mount()


def writable(folder: Path) -> bool:
    """Whether this program may write there."""
    return os.access(folder, os.W_OK)


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(one for one in folder.iterdir() if one.is_dir())
    except OSError:  # pulled out, or not ours to read
        return []
