"""Does what the set-up asks for: the center, printers, the hub, a copy of the key."""

import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from kiosk.assets_folder import assets_folder
from kiosk.bridges.printer_search import answering_at, plugged_in
from kiosk.bridges.sticks import ROOTS, is_stick, stick_folders, writable
from kiosk.center.first_profile import FirstAnswers, profile_of
from kiosk.center.founding import Profile, read_profile
from kiosk.center.hub_invitation import Invitation
from kiosk.center.introduction import introduce
from kiosk.clock import Clock
from kiosk.data.catalog_files.reading import read_catalog
from kiosk.data.catalog_files.rows import CatalogRows
from kiosk.errors import RuleBroken, Unavailable, XinqiaoError
from kiosk.founding import found_center, found_demo
from kiosk.kept_settings import Value, keep_settings
from kiosk.settings import Settings
from kiosk.sync.enrolment import enrol
from kiosk.terminal import Terminal, open_terminal
from kiosk.ui.setup.ports import FoundCenter, KeyCopy, SetupDesk

PROFILE, ITEMS = "center.json", ("items.xlsx", "items.csv")


class FirstRun(SetupDesk):
    """One step after the other on a thread of its own; the store is opened for each and closed.

    `roots`: below which sticks are mounted.
    """

    def __init__(self, settings: Settings, clock: Clock, roots: Iterable[Path] = ROOTS) -> None:
        super().__init__()
        self._settings, self._clock, self._roots = settings, clock, tuple(roots)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="first-run")

    def close(self) -> None:
        """End the thread once what was asked for is done."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def found(self, answers: FirstAnswers, *, catalog: bool, machine: Mapping[str, Value]) -> None:
        def prepare() -> tuple[Profile, CatalogRows | None]:
            keep_settings(self._settings.data_dir, **machine)
            demo = assets_folder() / "demo"
            rows = read_catalog(demo / "catalog.json") if catalog else None
            return profile_of(answers, pattern=read_profile(demo / PROFILE)), rows

        self._worker.submit(lambda: self.founded.emit(self._try(lambda: self._found(prepare))))

    def found_from_stick(self) -> None:
        self._worker.submit(lambda: self.founded.emit(self._try(lambda: self._found(self._read))))

    def found_demo(self) -> None:
        self._worker.submit(lambda: self.founded.emit(self._try(self._demo)))

    def look_for_printers(self, host: str = "") -> None:
        self._worker.submit(
            lambda: self.printers.emit(answering_at(host) if host else plugged_in())
        )

    def join(self, invitation: Invitation) -> None:
        self._worker.submit(lambda: self.joined.emit(self._try(lambda: self._join(invitation))))

    def copy_key(self) -> None:
        self._worker.submit(lambda: self.key_copied.emit(self._copy_key()))

    def is_stick(self, folder: Path) -> bool:
        """Whether something is mounted there."""
        return is_stick(folder)

    def _try(self, work: Callable[[], object]) -> object:
        try:
            return work()
        except XinqiaoError as trouble:
            return trouble
        except OSError as trouble:
            return Unavailable("setup.unwritable", cause=type(trouble).__name__)

    def _found(self, prepare: Callable[[], tuple[Profile, CatalogRows | None]]) -> FoundCenter:
        profile, rows = prepare()
        with closing(open_terminal(self._settings, self._clock, create=True)) as terminal:
            report = found_center(terminal, profile, rows)
        items = len(report.added) if report is not None else 0
        return FoundCenter(profile.center.code, items)

    def _demo(self) -> FoundCenter:
        with closing(open_terminal(self._settings, self._clock, create=True)) as terminal:
            report = found_demo(terminal)
            if report is None:
                raise RuleBroken("center.exists")
            return FoundCenter(terminal.center().code, len(report.added))

    def _read(self) -> tuple[Profile, CatalogRows | None]:
        for stick in self._sticks():
            if (stick / PROFILE).is_file():
                items = next((stick / name for name in ITEMS if (stick / name).is_file()), None)
                return read_profile(stick / PROFILE), read_catalog(items) if items else None
        raise RuleBroken("setup.nothing_on_stick")

    def _join(self, invitation: Invitation) -> None:
        with closing(open_terminal(self._settings, self._clock)) as terminal:
            self._enrol(terminal, invitation)

    def _enrol(self, terminal: Terminal, invitation: Invitation) -> None:
        enrol(
            terminal.store,
            terminal.device_id,
            hub_url=invitation.hub_url,
            code=invitation.code,
            ca_file=self._settings.hub_ca_file,
        )
        terminal.write(
            lambda session: introduce(session, device_id=terminal.device_id, clock=terminal.clock)
        )

    def _copy_key(self) -> KeyCopy:
        stick = next((one for one in self._sticks() if writable(one)), None)
        if stick is None:
            return KeyCopy(trouble="no_stick")
        file = stick / f"xinqiao-{self._settings.store_key_file.stem}-key.txt"
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as copy:
                copy.write(self._settings.store_key_file.read_bytes())
                copy.flush()
                os.fsync(copy.fileno())
        except OSError:
            return KeyCopy(trouble="unwritable")
        return KeyCopy(place=f"{stick.name}/{file.name}")

    def _sticks(self) -> list[Path]:
        return [folder for folder in stick_folders(self._roots) if self.is_stick(folder)]
