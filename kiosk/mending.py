"""What is done by itself about a store that does not open or breaks while it is in use.

Nothing but a store that was read through and found damaged, or that is gone while backups of it
are there, is ever replaced. A key that does not fit, a newer store, a disk that cannot be written:
those need somebody, and the same question is asked again until it is answered.
"""

from pathlib import Path

import structlog

from kiosk.clock import Clock
from kiosk.data.backups.making import whole
from kiosk.data.key import load_key
from kiosk.data.store_trouble import DAMAGED, MISSING, WRONG_KEY
from kiosk.data.store_use import StoreUse
from kiosk.durable import adopt
from kiosk.errors import Unavailable, XinqiaoError
from kiosk.restoring import good_backup, restore
from kiosk.settings import Settings

MARK = "store.mend"
"""While this file is there, every process lets go of the store, so that one can mend it."""
MENDABLE = (DAMAGED, MISSING, WRONG_KEY)
"""A first page that cannot be read looks like a key that does not fit."""
WAIT_S = 20.0
NO_BACKUP = "store.no_backup"
log = structlog.get_logger(__name__)


def ask_for_mending(settings: Settings) -> None:
    """Let the processes of this machine know that the store has to be looked at."""
    mark = settings.data_dir / MARK
    try:
        mark.touch(mode=0o600)
        adopt(mark)
    except OSError as trouble:  # nowhere to say it: the others will find out by themselves
        log.warning("no mark set", cause=type(trouble).__name__)


def is_asked_for(settings: Settings) -> bool:
    """Whether somebody found the store damaged, or it was taken away from under its users."""
    return (settings.data_dir / MARK).exists()


def mend(settings: Settings, clock: Clock, *, wait_s: float = WAIT_S) -> str | None:
    """Mend the store if it is damaged; None: it can be opened, else the key of what is wrong.

    Waits up to `wait_s` until nobody else uses it.
    """
    if settings.database_url is not None:
        return None
    try:
        key = load_key(settings.store_key_file)
        if _is_whole(settings, key, wait_s):
            _done(settings)
            return None
        backup = good_backup(settings, key)
        if backup is None:
            return _without_backup(settings, key)
        restore(settings, key, backup.file, clock=clock, wait_s=wait_s)
    except XinqiaoError as trouble:
        return trouble.key
    except OSError:
        return "store.folder_unusable"
    _done(settings)
    return None


def _is_whole(settings: Settings, key: bytes, wait_s: float) -> bool:
    """Under the lock, because another process may have mended it meanwhile."""
    use = StoreUse(settings.data_dir)
    if not use.alone(wait_s):
        raise Unavailable("store.in_use")
    try:
        return _opens(settings.store_file, key)
    finally:
        use.release()


def _opens(file: Path, key: bytes) -> bool:
    if not file.exists() or file.stat().st_size == 0:
        return False
    try:
        return bool(whole(file, key)[1])  # one without a revision is no store of ours
    except Unavailable as trouble:
        if trouble.key in MENDABLE:
            return False
        raise


def _without_backup(settings: Settings, key: bytes) -> str:
    try:
        whole(settings.store_file, key)
    except Unavailable as trouble:
        return trouble.key if trouble.key == WRONG_KEY else NO_BACKUP
    return NO_BACKUP


def _done(settings: Settings) -> None:
    (settings.data_dir / MARK).unlink(missing_ok=True)
