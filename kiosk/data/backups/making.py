"""Makes a backup of the store while it is in use, and looks whether it is good before naming it."""

import shutil
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from kiosk.data.backups.files import Backup, make_room, place_of, rotate
from kiosk.data.engine import connect_sqlcipher
from kiosk.data.store_trouble import DAMAGED, REFUSALS, unavailable
from kiosk.durable import adopt, put_in_place, remove_database
from kiosk.errors import Unavailable

LEAVE_FREE = 300 * 2**20
"""Bytes that stay free for numbers and the journal, whatever a backup would need."""
_AT_A_TIME = 256
_PAUSE_S = 0.002
"""After so many pages it steps aside: residents tap meanwhile."""
_FRESH = ".fresh"
Held = tuple[int, str, dict[str, int]]
"""Number of the last transaction, revision, and rows of each table."""


def make_backup(
    store_file: Path,
    key: bytes,
    folder: Path,
    *,
    now: datetime,
    stopping: Callable[[], bool] = lambda: False,
) -> Backup:
    """A verified copy of the store as it is now, under the same key; older ones are rotated.

    `Unavailable`: `backup.no_room`, `backup.stopped`, `backup.not_written`; where the store
    itself cannot be read whole, `store.damaged`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        adopt(folder)
        fresh = folder / f"{_FRESH}.db"
        remove_database(fresh)
        size = store_file.stat().st_size
        if not make_room(folder, lambda: free_bytes(folder) >= size + LEAVE_FREE):
            raise Unavailable("backup.no_room", needed_mb=(size + LEAVE_FREE) // 2**20)
        try:
            held = _copy(store_file, key, fresh, stopping)
            _verify(fresh, key, held)
            adopt(fresh)
            fresh.chmod(0o600)
            place = place_of(folder, held[0], now)
            put_in_place(fresh, place)
        finally:
            remove_database(fresh)
        rotate(folder)
    except OSError as trouble:
        raise Unavailable("backup.not_written", cause=type(trouble).__name__) from trouble
    except REFUSALS as trouble:
        raise (unavailable(trouble) or Unavailable(DAMAGED)) from trouble
    return Backup(place, held[0], now)


def free_bytes(folder: Path) -> int:
    """How much may still be written there."""
    return shutil.disk_usage(folder).free


def copy_elsewhere(backup: Backup, folder: Path) -> Path:
    """The same file in a second place that is there already: another disk, a stick, a share.

    `Unavailable`: `backup.no_second_place`, `backup.no_room`, `backup.not_written`.
    """
    if not folder.is_dir():
        raise Unavailable("backup.no_second_place")
    place, fresh = folder / backup.file.name, folder / f"{_FRESH}.copy"
    try:
        size = backup.file.stat().st_size
        if not make_room(folder, lambda: free_bytes(folder) >= size):
            raise Unavailable("backup.no_room", needed_mb=size // 2**20)
        shutil.copyfile(backup.file, fresh)
        put_in_place(fresh, place)
        rotate(folder)
    except OSError as trouble:
        fresh.unlink(missing_ok=True)
        raise Unavailable("backup.not_written", cause=type(trouble).__name__) from trouble
    return place


def whole(file: Path, key: bytes) -> Held:
    """What a copy holds, after every page of it was read. `Unavailable`: `store.damaged`."""
    copy = connect_sqlcipher(file, key)
    try:
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise Unavailable(DAMAGED, file=file.name)
        return _held(copy)
    except sqlcipher.DatabaseError as trouble:
        raise (unavailable(trouble) or Unavailable(DAMAGED, file=file.name)) from trouble
    finally:
        copy.close()


def _copy(store_file: Path, key: bytes, fresh: Path, stopping: Callable[[], bool]) -> Held:
    source, target = connect_sqlcipher(store_file, key), connect_sqlcipher(fresh, key)

    def step(_status: int, _left: int, _pages: int) -> None:
        if stopping():
            raise Unavailable("backup.stopped")
        time.sleep(_PAUSE_S)

    try:
        # One reading transaction for the count and the copy: the same moment for both.
        source.execute("BEGIN")
        held = _held(source)
        source.backup(target, pages=_AT_A_TIME, progress=step)
        source.execute("ROLLBACK")
        target.execute("PRAGMA journal_mode = DELETE")  # one file, without its log beside it
    finally:
        source.close()
        target.close()
    return held


def _verify(fresh: Path, key: bytes, expected: Held) -> None:
    if whole(fresh, key) != expected:
        raise Unavailable(DAMAGED, file=fresh.name)


def _held(connection: Any) -> Held:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    counts = {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - its own names
        for (name,) in names
    }
    number = (
        connection.execute("SELECT coalesce(max(number), 0) FROM journal_head").fetchone()[0]
        if "journal_head" in counts
        else 0
    )
    revision = (
        connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        if counts.get("alembic_version")
        else ""
    )
    return number, revision, counts
