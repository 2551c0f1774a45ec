"""Files that are there after a power cut: whole under their name, or not at all."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """What was made, renamed or removed in `folder` is on the disk when this returns."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(file: Path) -> None:
    """What was written to `file` is on the disk when this returns."""
    handle = os.open(file, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put_in_place(fresh: Path, place: Path) -> None:
    """Give a finished file its name, in one step that a power cut cannot halve."""
    sync_file(fresh)
    fresh.replace(place)
    sync_folder(place.parent)


def adopt(made: Path) -> None:
    """What the administrator's commands make belongs to whoever the folder belongs to."""
    if os.geteuid() == 0:
        owner = made.parent.stat()
        os.chown(made, owner.st_uid, owner.st_gid)
