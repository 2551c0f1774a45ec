"""Files that are there after a power cut: whole under their name, or not at all."""

import os
from pathlib import Path

DATABASE_ENDINGS = ("", "-wal", "-shm", "-journal")
"""A database is a file of its name, and these beside it while it is in use."""


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


def write_whole(place: Path, data: bytes) -> None:
    """Write `data` to `place`: all of it under its name, or nothing. `OSError`."""
    part = place.with_name(f".{place.name}.part")
    try:
        part.write_bytes(data)
        put_in_place(part, place)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def remove_database(file: Path) -> None:
    """Remove a database and what SQLite lays beside it; none of it need be there."""
    for ending in DATABASE_ENDINGS:
        file.with_name(file.name + ending).unlink(missing_ok=True)
    if file.parent.is_dir():
        sync_folder(file.parent)


def adopt(made: Path) -> None:
    """What the administrator's commands make belongs to whoever the folder belongs to."""
    if os.geteuid() == 0:
        owner = made.parent.stat()
        os.chown(made, owner.st_uid, owner.st_gid)
