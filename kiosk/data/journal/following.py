"""Follows an engine and writes every transaction down before it is committed.

Before, so that whoever is told of a commit has both. A commit that fails after that leaves an
entry whose number the next transaction takes again: of two entries of one number the later counts.
"""

import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
import structlog
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPICursor, ExecutionContext

from kiosk.data.journal.entries import Change
from kiosk.data.journal.files import Journal

# On the driver's connection: no row of it may go through what it follows.
_NEXT_NUMBER = (
    "INSERT INTO journal_head (id, number) VALUES (1, 1)"
    " ON CONFLICT (id) DO UPDATE SET number = number + 1 RETURNING number"
)
_LOOKS = ("SELECT", "PRAGMA", "EXPLAI")
_FRAMES = ("SAVEPO", "RELEAS", "ROLLBA")
_HERE = "journal"

log = structlog.get_logger(__name__)


class Following:
    """What one engine does, on its way into the journal.

    A journal that cannot be written never keeps a number from anybody: the transaction goes on,
    its number is missing there, and `trouble` says so until a backup has closed the gap.
    """

    def __init__(self, engine: Engine, journal: Journal, now: Callable[[], datetime]) -> None:
        self.journal = journal
        self.trouble: str | None = None
        """The kind of the last failure; None: everything is written down."""
        self._now = now
        event.listen(engine, "begin", _begin)
        event.listen(engine, "do_execute", _execute)
        event.listen(engine, "do_executemany", _execute_many)
        event.listen(engine, "do_execute_no_params", _execute_plain)
        event.listen(engine, "rollback", _begin)
        event.listen(engine, "commit", self._commit)

    def _commit(self, connection: Connection) -> None:
        changes: list[Change] = connection.info.pop(_HERE, [])
        if all(change.statement[:6] in _FRAMES for change in changes):
            return
        driver: Any = connection.connection.driver_connection
        try:
            number = driver.execute(_NEXT_NUMBER).fetchone()[0]
        except sqlcipher.OperationalError as early:
            if "no such table" in str(early):
                return  # a store on its way up from before there was a journal
            raise
        try:
            self.journal.append(number, self._now(), changes)
            self.trouble = None
        except OSError as trouble:
            with contextlib.suppress(OSError):
                self.journal.close()
            kind = trouble.strerror or type(trouble).__name__
            if kind != self.trouble:
                log.warning("journal not written", cause=kind)
            self.trouble = kind


def _begin(connection: Connection) -> None:
    connection.info[_HERE] = []


# Below the events of cursors, which do not tell the statements of a bulk insert as they ran.
def _execute(cursor: DBAPICursor, statement: str, values: Any, context: ExecutionContext) -> bool:
    cursor.execute(statement, values)
    _ran(statement, values, context)
    return True


def _execute_many(
    cursor: DBAPICursor, statement: str, values: Any, context: ExecutionContext
) -> bool:
    cursor.executemany(statement, values)
    _ran(statement, values, context, many=True)
    return True


def _execute_plain(cursor: DBAPICursor, statement: str, context: ExecutionContext) -> bool:
    cursor.execute(statement)
    _ran(statement, (), context)
    return True


def _ran(statement: str, values: Any, context: Any, *, many: bool = False) -> None:
    word = statement[:6].upper()
    if word in _LOOKS or (word.startswith("WITH") and not _changes(context)):
        return
    done = context.root_connection.info.setdefault(_HERE, [])
    done.append(Change(statement, values, many))


def _changes(context: Any) -> bool:
    return bool(context.isinsert or context.isupdate or context.isdelete)
