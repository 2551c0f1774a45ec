"""One terminal opened: its store at the right version, its device, its center."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from kiosk.center.profile import CenterView, center
from kiosk.clock import Clock
from kiosk.data import schema
from kiosk.data.backups.files import backups_in
from kiosk.data.backups.places import BackupPlaces
from kiosk.data.device import device_id, devices, enlist
from kiosk.data.engine import open_postgresql, open_sqlcipher
from kiosk.data.journal.files import FOLDER, Journal
from kiosk.data.journal.following import Following
from kiosk.data.key import create_key, load_key
from kiosk.data.store import Store, store_that_may_be_gone
from kiosk.data.store_trouble import MISSING
from kiosk.data.store_use import StoreUse
from kiosk.errors import Unavailable, XinqiaoError
from kiosk.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Terminal:
    """What every face, the spool and the uploader of one machine share."""

    settings: Settings
    clock: Clock
    store: Store
    device_id: UUID
    journal: Following | None = None
    """What writes down beside the store what it does; None on a PostgreSQL, which has its own."""
    use: StoreUse | None = None

    def write(self, work: Callable[[Session], T]) -> T:
        """Run one use case and wait for it; not for the GUI thread."""
        return self.store.write(work).result()

    def read(self, work: Callable[[Session], T]) -> T:
        """Read and wait for it; not for the GUI thread."""
        return self.store.read(work).result()

    def center(self) -> CenterView:
        """The center of this store; `Unavailable` before it was set up."""
        return self.read(center)

    def close(self) -> None:
        """Finish what was handed in and let go of the store."""
        self.store.close()
        if self.journal is not None:
            self.journal.journal.close()
        if self.use is not None:
            self.use.release()


def open_terminal(settings: Settings, clock: Clock, *, create: bool = False) -> Terminal:
    """Open this machine's store and bring it to this program's version.

    Without `create` a store that was never made raises `Unavailable("center.not_set_up")`; with
    it the key and the store are made. A folder or a database that cannot be used is `Unavailable`.
    """
    use = StoreUse(settings.data_dir)
    try:
        return _open_terminal(settings, clock, use, create=create)
    except OSError as trouble:
        use.release()
        raise Unavailable("store.folder_unusable", cause=type(trouble).__name__) from trouble
    except XinqiaoError:
        use.release()
        raise


def _open_terminal(settings: Settings, clock: Clock, use: StoreUse, *, create: bool) -> Terminal:
    if settings.database_url is None and (create or settings.data_dir.is_dir()):
        use.share()  # nobody puts another file in its place meanwhile
    engine, journal = _open(settings, clock, create=create)
    try:
        with store_that_may_be_gone():
            schema.upgrade(engine)
    except XinqiaoError:
        engine.dispose()
        raise
    store = Store(engine)
    try:
        this_device = device_id(settings.data_dir, lambda: store.read(devices).result())
        store.write(lambda session: enlist(session, this_device)).result()
    except (XinqiaoError, OSError):
        store.close()
        raise
    return Terminal(settings, clock, store, this_device, journal, use)


def _open(settings: Settings, clock: Clock, *, create: bool) -> tuple[Engine, Following | None]:
    if settings.database_url is not None:
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        return open_postgresql(settings.database_url), None
    key_file, store_file = settings.store_key_file, settings.store_file
    if not store_file.exists() or store_file.stat().st_size == 0:
        if backups_in(settings.backups):
            raise Unavailable(MISSING, file=store_file.name)
        if not create:
            raise Unavailable("center.not_set_up")
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        key = load_key(key_file) if key_file.exists() else create_key(key_file)
    else:
        # A store whose key is lost is never given a new one: that would hide the loss.
        key = load_key(key_file)
    engine = open_sqlcipher(store_file, key)
    return engine, Following(engine, Journal(settings.data_dir / FOLDER, key), clock.now)


def backup_places(settings: Settings) -> BackupPlaces:
    """Where the store of this machine and its backups lie."""
    return BackupPlaces(
        store=settings.store_file,
        key=settings.store_key_file,
        folder=settings.backups,
        second=settings.backup_folder,
        journal=settings.data_dir / FOLDER,
    )
