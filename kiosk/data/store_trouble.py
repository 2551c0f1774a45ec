"""What is wrong with a store, out of what its driver says: full, read-only, damaged, or busy.

The driver's text names tables and files, never values; still only its kind is passed on.
"""

import shutil
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError

from kiosk.errors import Unavailable

DAMAGED = "store.damaged"
FULL = "store.full"
READ_ONLY = "store.read_only"
FAILING = "store.disk_failing"
BUSY = "store.unavailable"
WRONG_KEY = "store.wrong_key"
MISSING = "store.missing"
"""There are backups, and no store: it was deleted, or half put back."""

LEAST = 2**20
"""Bytes free on a disk; with less a store does not open."""

_OUT_OF_SERVICE = (
    OperationalError,
    InternalError,
    InterfaceError,
    sqlcipher.OperationalError,
)
"""A PostgreSQL that only reads, as while a standby takes over, is an InternalError."""
_KEYS = {
    8: READ_ONLY,  # SQLITE_READONLY
    10: FAILING,  # SQLITE_IOERR
    11: DAMAGED,  # SQLITE_CORRUPT
    13: FULL,  # SQLITE_FULL
    14: BUSY,  # SQLITE_CANTOPEN
    26: DAMAGED,  # SQLITE_NOTADB
}
_TOLD_APART = 0xFF
"""The extended codes of SQLite keep the plain one in their lowest byte."""


REFUSALS = (DBAPIError, sqlcipher.DatabaseError)
"""What a store refuses with; the second where the driver was asked without SQLAlchemy."""


def unavailable(trouble: Exception) -> Unavailable | None:
    """What a store that cannot do it is to whoever asked; None: a bug of the one who asked."""
    cause = trouble.orig if isinstance(trouble, DBAPIError) else trouble
    key = _key(cause)
    if key is None and not isinstance(trouble, _OUT_OF_SERVICE):
        return None
    return Unavailable(key or BUSY, cause=type(cause).__name__)


def trouble_at_opening(refused: Exception, file: Path) -> Unavailable:
    """The same of a file that does not open. A first page that cannot be read may be the key's."""
    plain = getattr(refused, "sqlite_errorcode", 0) & _TOLD_APART
    key = _KEYS.get(plain, BUSY)
    if plain in (0, 26):
        key = WRONG_KEY
    elif key in (FAILING, BUSY) and _nothing_left(file.parent):
        key = FULL  # the files beside it cannot be made; the driver calls that an I/O error
    return Unavailable(key, file=file.name, cause=type(refused).__name__)


def _nothing_left(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < LEAST
    except OSError:
        return False


def _key(cause: Any) -> str | None:
    return _KEYS.get((getattr(cause, "sqlite_errorcode", None) or 0) & _TOLD_APART)
