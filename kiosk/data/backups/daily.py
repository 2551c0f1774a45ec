"""The backup of every day: when it is due, made aside from everything else, the journal cut."""

import contextlib
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import structlog

from kiosk.clock import Clock, local
from kiosk.data.backups.files import Backup, backups_in, daily, newest_in
from kiosk.data.backups.making import copy_elsewhere, make_backup
from kiosk.data.backups.places import BackupPlaces
from kiosk.data.journal.files import forget_before
from kiosk.data.key import load_key
from kiosk.errors import Unavailable, XinqiaoError

NICENESS = 15
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class LastBackup:
    """In short."""

    newest_on: date | None
    gap: bool
    """Whether the journal cannot be written just now."""


class DailyBackup:
    """Once a day, and at once where the journal has a gap that only a backup can close."""

    def __init__(
        self, places: BackupPlaces, *, clock: Clock, journal_has_gap: Callable[[], bool]
    ) -> None:
        self._places, self._clock, self._has_gap = places, clock, journal_has_gap
        self._stopping = threading.Event()

    def stop(self) -> None:
        """Give up one that is being made."""
        self._stopping.set()

    def make_if_due(self) -> Backup | None:
        """The one made now; None: not due. `Unavailable` as `make_backup` says."""
        newest = newest_in(self._places.folder)
        today = local(self._clock.now()).date()
        if newest is not None and local(newest.made_at).date() == today and not self._has_gap():
            return None
        return self.make()

    def state(self) -> LastBackup:
        """What the county is told."""
        newest = newest_in(self._places.folder)
        day = local(newest.made_at).date() if newest is not None else None
        return LastBackup(day, self._has_gap())

    def make(self) -> Backup:
        """One now, whether due or not, on a thread that leaves the processor to everybody else."""
        made: list[Backup | XinqiaoError] = []
        worker = threading.Thread(target=lambda: made.append(self._try()), name="backup")
        worker.start()
        worker.join()
        done = made[0] if made else Unavailable("backup.not_written", cause="bug")
        if isinstance(done, XinqiaoError):
            raise done
        return done

    def _try(self) -> Backup | XinqiaoError:
        with contextlib.suppress(OSError):  # then at everybody's pace
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
        places = self._places
        try:
            done = make_backup(
                places.store,
                load_key(places.key),
                places.folder,
                now=self._clock.now(),
                stopping=self._stopping.is_set,
            )
        except XinqiaoError as trouble:
            return trouble
        self._cut_journal()
        if places.second is not None:
            try:
                copy_elsewhere(done, places.second)
            except Unavailable as trouble:
                log.warning("backup not copied to its second place", cause=trouble.key)
        log.info("backup made", number=done.number)
        return done

    def _cut_journal(self) -> None:
        """Entries stay as long as a daily backup may need them, and never fewer than two may."""
        kept = daily(backups_in(self._places.folder))
        if len(kept) > 1:
            try:
                forget_before(self._places.journal, kept[-1].number)
            except OSError as trouble:
                log.warning("journal not cut", cause=type(trouble).__name__)
