"""Puts a backup in the place of the store, and does again what the journal knows beyond it.

The store that was there is kept aside, and the new one begins a new life: two histories under one
name never merge (`docs/protocol.md`).
"""

import shutil
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import structlog
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kiosk.center.conflicts.recording import record_conflict
from kiosk.clock import Clock
from kiosk.data import schema
from kiosk.data.backups.files import Backup, backups_in
from kiosk.data.backups.making import make_backup, whole
from kiosk.data.engine import open_sqlcipher
from kiosk.data.journal import files as journal_files
from kiosk.data.journal.replay import Replayed, replay
from kiosk.data.journal.salvage import salvage
from kiosk.data.store_trouble import REFUSALS, unavailable
from kiosk.data.store_use import StoreUse
from kiosk.data.tables import Device, JournalHead
from kiosk.data.uploads import begin_epoch
from kiosk.durable import (
    DATABASE_ENDINGS,
    adopt,
    put_in_place,
    remove_database,
    sync_folder,
)
from kiosk.errors import Unavailable, XinqiaoError
from kiosk.settings import Settings

ASIDE = "damaged"
"""Below the data folder: stores that were replaced. Nothing here ever removes one."""
_FRESH = "restoring.db"
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in the store's place."""

    backup: Path
    until: datetime | None
    """Up to when everything is there; None: nobody knows, the backup says no time."""
    transactions: int
    """How many the journal did again."""
    complete: bool
    """Nothing that was ever acknowledged is missing."""
    put_back: int
    """Facts for the hub that were saved from beyond a gap."""
    aside: Path | None
    """Where the store that was there lies now."""


def restore(
    settings: Settings,
    key: bytes,
    source: Path,
    *,
    clock: Clock,
    with_journal: bool = True,
    wait_s: float = 0.0,
) -> Restored:
    """Put `source` in the place of the store; every process must have let go of it.

    `Unavailable`: `store.in_use`; what `whole` says of `source`; `store.newer_than_program`;
    `backup.not_written`. Then nothing was changed.
    """
    use = StoreUse(settings.data_dir)
    if not use.alone(wait_s):
        raise Unavailable("store.in_use")
    fresh = settings.data_dir / _FRESH
    try:
        remove_database(fresh)
        whole(source, key)
        shutil.copyfile(source, fresh)
        engine = open_sqlcipher(fresh, key)
        try:
            restored = _bring_up(engine, settings, key, source, clock, with_journal=with_journal)
        finally:
            engine.dispose()
        aside = _change_places(settings, fresh, clock.now())
    except OSError as trouble:
        raise Unavailable("backup.not_written", cause=type(trouble).__name__) from trouble
    except REFUSALS as trouble:
        raise (unavailable(trouble) or Unavailable("store.damaged")) from trouble
    finally:
        remove_database(fresh)
        use.release()
    _back_up_at_once(settings, key, clock)
    log.warning("store restored", complete=restored.complete, done=restored.transactions)
    return replace(restored, aside=aside)


def good_backup(settings: Settings, key: bytes) -> Backup | None:
    """The newest backup of this machine that can be read whole; None: there is none."""
    for backup in backups_in(settings.backups):
        try:
            whole(backup.file, key)
        except XinqiaoError:
            continue
        return backup
    return None


def _bring_up(
    engine: Engine,
    settings: Settings,
    key: bytes,
    source: Path,
    clock: Clock,
    *,
    with_journal: bool,
) -> Restored:
    folder = settings.data_dir / journal_files.FOLDER
    made_at = next((one.made_at for one in backups_in(source.parent) if one.file == source), None)
    done = replay(engine, folder, key) if with_journal else Replayed(0, None, False)
    schema.upgrade(engine)
    _begin_anew(engine)
    broken_off = done.left or not done.complete
    put_back = salvage(engine, done.left, now=clock.now()) if broken_off else 0
    until = done.until or made_at
    said = Restored(source, until, done.done, done.complete, put_back, None)
    _number_beyond(engine, folder)
    _tell(engine, said, clock)
    with engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA journal_mode = DELETE")
    return said


def _begin_anew(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        for device in session.scalars(select(Device.id)).all():
            begin_epoch(session, device)


def _number_beyond(engine: Engine, folder: Path) -> None:
    """Let the journal go on in a file of its own: what it said before is another life's."""
    known = journal_files.journal_files(folder)
    beyond = (int(known[-1].stem) + 1) * journal_files.STRETCH if known else 0
    with Session(engine) as session, session.begin():
        head = session.get(JournalHead, 1) or JournalHead(id=1, number=0)
        head.number = max(head.number, beyond)
        session.add(head)


def _tell(engine: Engine, restored: Restored, clock: Clock) -> None:
    """Put it on the worklist of the desks; the hub hears it too."""
    now = clock.now()
    with Session(engine) as session, session.begin():
        device = session.scalars(select(Device.id)).first()
        if device is None:
            return
        record_conflict(
            session,
            kind="store.restored" if restored.complete else "store.restored_in_part",
            subject=f"store:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            ours={
                "until": restored.until.isoformat() if restored.until else None,
                "at": now.isoformat(),
                "put_back": restored.put_back,
            },
            theirs={},
            kept="ours",
            clock=clock,
            device_id=device,
        )


def _change_places(settings: Settings, fresh: Path, now: datetime) -> Path | None:
    store, folder = settings.store_file, settings.data_dir
    aside: Path | None = None
    there = [store.with_name(store.name + ending) for ending in DATABASE_ENDINGS]
    if any(file.exists() for file in there):
        aside = folder / ASIDE / f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        while aside.exists():
            aside = aside.with_name(aside.name + "-")
        aside.mkdir(parents=True, mode=0o700)
        adopt(aside.parent)
        adopt(aside)
        for file in there:
            if file.exists():
                file.replace(aside / file.name)
        sync_folder(aside)
    adopt(fresh)
    fresh.chmod(0o600)
    put_in_place(fresh, store)
    return aside


def _back_up_at_once(settings: Settings, key: bytes, clock: Clock) -> None:
    """The new life has no backup yet; where there is no room, the chores try again."""
    try:
        make_backup(settings.store_file, key, settings.backups, now=clock.now())
    except XinqiaoError as trouble:
        log.warning("no backup after restoring", cause=trouble.key)
