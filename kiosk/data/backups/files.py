"""The backups that lie in a folder, and which of them stay.

A file has its name only once it was found good. Names tell the number of the last transaction
inside and when it was made; order is by number, because a clock may be wrong by years. For the
same reason what goes is counted in days that have a backup, never in days since now.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.clock import local
from kiosk.durable import sync_folder

DAYS, WEEKS, MONTHS = 7, 4, 12
"""The newest of each of so many days, weeks and months stays."""
NEWEST = 2
"""These stay whatever their date, also when room is short."""
_NAME = re.compile(r"xinqiao-(\d{12})-(\d{8}T\d{6})Z\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    """One good copy of the store."""

    file: Path
    number: int
    """The last transaction inside, see `kiosk.data.journal`."""
    made_at: datetime


def place_of(folder: Path, number: int, made_at: datetime) -> Path:
    """Where a backup goes."""
    return folder / f"xinqiao-{number:012d}-{made_at.astimezone(UTC):%Y%m%dT%H%M%S}Z.db"


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """What lies there, the newest first; other files are passed over."""
    found = []
    for file in folder.glob("xinqiao-*.db"):
        if said := _NAME.fullmatch(file.name):
            try:
                made_at = datetime.strptime(said[2], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            except ValueError:
                continue
            found.append(Backup(file, int(said[1]), made_at))
    return tuple(sorted(found, key=lambda one: (one.number, one.made_at), reverse=True))


def newest_in(folder: Path) -> Backup | None:
    """The last good one that lies there."""
    return next(iter(backups_in(folder)), None)


def to_keep(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Those that stay, the newest first: of days, weeks and months, and the newest of all."""
    ordered = sorted(backups, key=lambda one: (one.number, one.made_at), reverse=True)
    kept = set(ordered[:NEWEST])
    for span, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept |= set(_newest_of_each(ordered, span, most))
    return tuple(one for one in ordered if one in kept)


def daily(backups: Sequence[Backup]) -> tuple[Backup, ...]:
    """Of those that lie there the newest of each of the last days: what the journal reaches."""
    return tuple(_newest_of_each(backups, _day, DAYS))


def rotate(folder: Path) -> int:
    """Remove what need not stay; how many."""
    backups = backups_in(folder)
    kept = set(to_keep(backups))
    return _remove([one for one in backups if one not in kept])


def make_room(folder: Path, enough: Callable[[], bool]) -> bool:
    """Remove the oldest until there is `enough` room, but never the newest; whether there is."""
    for oldest in reversed(backups_in(folder)[NEWEST:]):
        if enough():
            return True
        _remove([oldest])
    return enough()


def _remove(backups: Sequence[Backup]) -> int:
    for one in backups:
        one.file.unlink(missing_ok=True)
    for folder in {one.file.parent for one in backups}:
        sync_folder(folder)
    return len(backups)


def _newest_of_each(
    ordered: Iterable[Backup], span: Callable[[Backup], object], most: int
) -> list[Backup]:
    chosen: dict[object, Backup] = {}
    for one in ordered:
        if span(one) not in chosen:
            if len(chosen) == most:
                break
            chosen[span(one)] = one
    return list(chosen.values())


def _day(one: Backup) -> object:
    return local(one.made_at).date()


def _week(one: Backup) -> object:
    return local(one.made_at).isocalendar()[:2]


def _month(one: Backup) -> object:
    return local(one.made_at).strftime("%Y-%m")
