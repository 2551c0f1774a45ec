"""The journal's files: which entry goes into which, appended durably, removed in order.

Each file holds the entries of one stretch of numbers and is named after it, so that processes
that write in turn need not agree on when a new one begins.
"""

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from kiosk.data.journal.entries import (
    HEAD,
    Change,
    Reading,
    Sealing,
    length_of,
    read_entries,
    write_body,
)
from kiosk.durable import adopt, sync_folder

FOLDER = "journal"
SUFFIX = ".journal"
AHEAD = 256 * 1024
"""Zeros written in advance: an entry that changes no file's size is flushed far sooner."""
STRETCH = 4000
"""Numbers a file holds: a busy day or two, some megabytes."""


class Journal:
    """Appends entries. Used inside the write transaction, so never by two at once."""

    def __init__(self, folder: Path, store_key: bytes) -> None:
        self.folder = folder
        self._sealing = Sealing(store_key)
        self._file: Path | None = None
        self._handle = -1
        self._known: set[str] = set()
        self._end = 0
        """Where entries ended when last looked."""

    def append(self, number: int, at: datetime, changes: Sequence[Change]) -> None:
        """Write down what transaction `number` did; on the disk when this returns. `OSError`."""
        self._turn_to(file_of(self.folder, number))
        told = set(self._known)
        entry = self._sealing.seal(number, write_body(at, changes, known=told))
        # Another process may have written here since.
        end = self._end = end_of_entries(self._handle, self._end)
        size = os.fstat(self._handle).st_size
        try:
            if size < end + len(entry):
                _write_all(self._handle, bytes(len(entry) + AHEAD), max(size, end))
            _write_all(self._handle, entry, end)
            os.fdatasync(self._handle)
        except OSError:
            os.ftruncate(self._handle, end)
            raise
        self._known, self._end = told, end + len(entry)

    def close(self) -> None:
        """Let go of the file."""
        if self._handle >= 0:
            os.close(self._handle)
        self._handle, self._file = -1, None

    def _turn_to(self, file: Path) -> None:
        gone = self._handle >= 0 and os.fstat(self._handle).st_nlink == 0
        if file == self._file and not gone:
            return
        self.close()
        self._known, self._end = set(), 0
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True, mode=0o700)
            adopt(self.folder)
        new = not file.exists()
        self._handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._file = file
        if new:
            adopt(file)
            sync_folder(self.folder)


def _write_all(handle: int, data: bytes, at: int) -> None:
    while data:
        written = os.pwrite(handle, data, at)
        data, at = data[written:], at + written


def end_of_entries(handle: int, at: int) -> int:
    """Where the next entry goes in an open file whose entries were followed as far as `at`.

    Behind the last there are zeros, or nothing; an entry torn or damaged is left as it is.
    """
    while length := length_of(os.pread(handle, HEAD.size, at)):
        at += length
    if not os.pread(handle, HEAD.size, at).strip(b"\0"):
        return at
    rest = os.pread(handle, os.fstat(handle).st_size - at, at)
    return at + len(rest.rstrip(b"\0"))


def file_of(folder: Path, number: int) -> Path:
    """The file that holds entry `number`."""
    return folder / f"{number // STRETCH:09d}{SUFFIX}"


def journal_files(folder: Path) -> list[Path]:
    """The files there are, the oldest first."""
    return sorted(folder.glob(f"{'[0-9]' * 9}{SUFFIX}"))


def read_journal(folder: Path, store_key: bytes, *, after: int) -> Iterator[Reading]:
    """What the files hold that may have entries beyond number `after`, file by file."""
    sealing = Sealing(store_key)
    for file in journal_files(folder):
        if file >= file_of(folder, after + 1):
            yield read_entries(file.read_bytes(), sealing)


def forget_before(folder: Path, number: int) -> int:
    """Remove the files all of whose entries come before `number`; how many."""
    old = [file for file in journal_files(folder) if file < file_of(folder, number)]
    for file in old:
        file.unlink()
    if old:
        sync_folder(folder)
    return len(old)
