"""Writes what waits for the hub to the first stick that can be written, on a thread of its own."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk.bridges.sticks import ROOTS, is_stick, stick_folders, writable
from kiosk.clock import local
from kiosk.errors import RuleBroken, XinqiaoError
from kiosk.terminal import Terminal
from kiosk.ui.stick_port import StickDesk, StickNews


class Sticks(StickDesk):
    """Sticks below `roots`: only where something is mounted, never the machine's own disk."""

    def __init__(self, terminal: Terminal, roots: Iterable[Path] = ROOTS) -> None:
        super().__init__()
        self._terminal = terminal
        self._roots = tuple(roots)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sticks")

    def export(self) -> None:
        self._worker.submit(lambda: self.told.emit(self._write()))

    def close(self) -> None:
        """End the thread once what was asked for is done."""
        self._worker.shutdown(wait=True, cancel_futures=True)

    def is_stick(self, folder: Path) -> bool:
        """Whether something is mounted there that can be written."""
        return is_stick(folder) and writable(folder)

    def _write(self) -> StickNews:
        # Imported here: most centers have a cable.
        from kiosk.sync.export import export

        terminal = self._terminal
        stick = next((one for one in stick_folders(self._roots) if self.is_stick(one)), None)
        if stick is None:
            return StickNews(trouble="no_stick")
        try:
            center = terminal.center().code
            file = stick / f"xinqiao-{center}-{local(terminal.clock.now()):%Y%m%d-%H%M%S}.xq"
            done = export(terminal.store, terminal.device_id, file=file, clock=terminal.clock)
        except RuleBroken:
            return StickNews(trouble="not_joined")
        except XinqiaoError:
            return StickNews(trouble="unwritable")
        return StickNews(records=done.records + done.refused, place=f"{stick.name}/{file.name}")
