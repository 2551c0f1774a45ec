"""Looks after the machine under the windows: disk, backups, journal, clock, on its own thread."""

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot

from kiosk.data.backups.places import TOO_OLD, backup_state
from kiosk.data.clock_sense import ClockSense
from kiosk.data.reserve import LITTLE
from kiosk.data.store_trouble import READ_ONLY
from kiosk.terminal import Terminal, backup_places
from kiosk.ui.machine_port import MachineState, MachineWatch

EVERY_MS = 5_000
LATELY_S = 60.0
"""So long staff are shown what kept the store from writing."""


class MachineHealth(MachineWatch):
    """`state()` is what was found at the last look; nothing here waits for the disk."""

    _found = Signal(object)

    def __init__(
        self,
        terminal: Terminal,
        *,
        hub_off_s: Callable[[], float | None],
    ) -> None:
        super().__init__()
        self._terminal, self._places = terminal, backup_places(terminal.settings)
        self._sense = ClockSense(terminal.settings.data_dir, terminal.clock, hub_off_s=hub_off_s)
        self._began_at = terminal.clock.monotonic()
        self._state = MachineState()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="health")
        self._found.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def state(self) -> MachineState:
        return self._state

    def start(self) -> None:
        """Look now, and go on looking."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look once; `changed` follows if anything has."""
        self._worker.submit(lambda: self._found.emit(self.examine()))

    def close(self) -> None:
        """Stop looking."""
        self._timer.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def examine(self) -> MachineState:
        """How things stand, in the caller's thread."""
        terminal = self._terminal
        now, clock = terminal.clock.now(), self._sense.look()
        trouble, free_mb = self._disk()
        if terminal.journal is None:
            return MachineState(store=trouble, free_mb=free_mb, clock=clock)
        days, second = self._backups(now) if clock == "right" else (None, False)
        return MachineState(
            store=trouble,
            free_mb=free_mb,
            backup_days=days,
            second_place_missing=second,
            journal=terminal.journal.trouble is None,
            clock=clock,
        )

    def _disk(self) -> tuple[str, int | None]:
        folder = self._terminal.settings.data_dir
        trouble = self._terminal.store.trouble_of(LATELY_S)
        try:
            if os.statvfs(folder).f_flag & os.ST_RDONLY:
                trouble = READ_ONLY
            free = shutil.disk_usage(folder).free
        except OSError:
            return trouble, None
        return trouble, free // 2**20 if free < LITTLE else None

    def _backups(self, now: datetime) -> tuple[int | None, bool]:
        """Days since the last one, if too many; whether the second place misses out."""
        found = backup_state(self._places)
        if found.newest is None:
            began = self._terminal.clock.monotonic() - self._began_at
            # A new terminal gets its first one within the hour.
            days = -1 if began > TOO_OLD.total_seconds() else None
        else:
            age = now - found.newest.made_at
            days = age.days if age > TOO_OLD else None
        second = found.second_wanted and (
            found.second is None or abs(now - found.second.made_at) > TOO_OLD
        )
        return days, second and found.newest is not None

    @Slot(object)
    def _hear(self, found: MachineState) -> None:
        if found != self._state:
            self._state = found
            self.changed.emit(found)
