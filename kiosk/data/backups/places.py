"""Where the backups of one machine lie, and what can be said of them without opening one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.data.backups.files import Backup, newest_in

TOO_OLD = timedelta(days=2)
"""From here on staff are told."""


@dataclass(frozen=True, slots=True)
class BackupPlaces:
    """Where the files of one machine lie."""

    store: Path
    key: Path
    folder: Path
    second: Path | None
    """Another disk, a stick or a share; None: none was set."""
    journal: Path


@dataclass(frozen=True, slots=True)
class BackupState:
    """What can be said of the backups without opening one."""

    newest: Backup | None
    second: Backup | None
    second_wanted: bool

    def age(self, now: datetime) -> timedelta | None:
        """Of the last good one; None: there is none. Below zero: one of two clocks was wrong."""
        return None if self.newest is None else now - self.newest.made_at

    def old(self, now: datetime) -> bool:
        """Whether staff should be told: none, or too old, in either place."""
        lasts = [self.newest, *([self.second] if self.second_wanted else [])]
        return any(one is None or abs(now - one.made_at) > TOO_OLD for one in lasts)


def backup_state(places: BackupPlaces) -> BackupState:
    """How things are now."""
    second = newest_in(places.second) if places.second else None
    return BackupState(newest_in(places.folder), second, places.second is not None)
