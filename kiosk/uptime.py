"""Keeps windows up over a store that does not open, breaks or comes back: faces, or a calm page."""

import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

import structlog
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kiosk.clock import Clock
from kiosk.data.reserve import Reserve
from kiosk.data.store_trouble import DAMAGED, FULL, MISSING
from kiosk.errors import Unavailable
from kiosk.first_frame import FirstFrame
from kiosk.mending import MENDABLE, ask_for_mending, is_asked_for, mend
from kiosk.settings import Settings
from kiosk.terminal import Terminal, open_terminal
from kiosk.ui.stopped_window import StoppedWindow
from kiosk.ui.stopped_words import MENDING

LOOK_EVERY_MS = 2000
AGAIN_MS = 10_000
NOT_SET_UP = "center.not_set_up"
log = structlog.get_logger(__name__)


class Windows(Protocol):
    """The faces of this process, with everything behind them."""

    terminal: Terminal

    @property
    def windows(self) -> tuple[QWidget, ...]:
        """The windows there are."""

    @property
    def aside(self) -> tuple[QWidget, ...]:
        """Those of them that are wider than high."""

    def start_background(self) -> None:
        """Start what works behind them."""

    def close(self) -> None:
        """Take everything down."""


class Uptime(QObject):
    """Opens the store and builds the windows; whatever becomes of the store, something is shown."""

    _heard = Signal(str)
    _mended = Signal(object)

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        *,
        build: Callable[[Terminal], Windows],
        show: Callable[[QWidget], None],
        hold: Callable[[], None],
        let_go: Callable[[], None],
        pitch_mm: float,
        again_ms: int = AGAIN_MS,
        look_every_ms: int = LOOK_EVERY_MS,
    ) -> None:
        """`build` makes windows, `show` shows one; from `let_go` to `hold` they may be closed."""
        super().__init__()
        self._settings, self._clock = settings, clock
        self._build, self._show, self._pitch_mm = build, show, pitch_mm
        self._hold, self._let_go = hold, let_go
        self.up: Windows | None = None
        self.stopped: StoppedWindow | None = None
        self._whose = ("", "")
        self._told = ""
        self._store: tuple[int, int] | None = None
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mending")
        # Queued: the store's thread tells, the windows' thread hears.
        self._heard.connect(self._trouble, Qt.ConnectionType.QueuedConnection)
        self._mended.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._again = QTimer(self, singleShot=True, interval=again_ms)
        self._again.timeout.connect(self.begin)
        self._look = QTimer(self, interval=look_every_ms)
        self._look.timeout.connect(self._look_at_file)

    @property
    def windows(self) -> tuple[QWidget, ...]:
        """What is shown."""
        faces = self.up.windows if self.up is not None else ()
        return (*faces, *filter(None, (self.stopped,)))

    @property
    def aside(self) -> tuple[QWidget, ...]:
        """Windows that are wider than high."""
        return self.up.aside if self.up is not None else ()

    @property
    def stuck_s(self) -> float:
        """Seconds the store has not moved although something waits."""
        return self.up.terminal.store.stuck_s if self.up is not None else 0.0

    def begin(self) -> None:
        """Show the faces, or why there are none. `Unavailable`: nothing was ever set up here."""
        if is_asked_for(self._settings):
            self._mend()
            return
        try:
            terminal = self._open()
        except Unavailable as trouble:
            if trouble.key == NOT_SET_UP:
                raise
            self._tell(trouble.key)
            if trouble.key in MENDABLE:
                self._mend()
            else:
                self._stop(trouble.key)
                self._again.start()
            return
        self._put_up(terminal)

    def close(self) -> None:
        """Take down whatever is shown."""
        self._look.stop()
        self._again.stop()
        self._take_down()
        self._worker.shutdown(wait=True)
        self._drop_stopped()

    def _put_up(self, terminal: Terminal) -> None:
        self._store = _which(self._settings.store_file)
        terminal.store.on_trouble = self._hear
        try:
            self.up = self._build(terminal)
        except Unavailable:  # made, but its center was never founded
            terminal.close()
            raise
        FirstFrame(self.up.windows[0], self.up.start_background)
        for window in self.up.windows:
            self._show(window)
        center = terminal.center()
        self._whose = (center.name, center.phone)
        self._drop_stopped()
        self._hold()
        if self._settings.database_url is None:
            self._look.start()

    def _open(self) -> Terminal:
        try:
            return open_terminal(self._settings, self._clock)
        except Unavailable as trouble:
            if not self._made_room(trouble.key):
                raise
            return open_terminal(self._settings, self._clock)

    def _made_room(self, key: str) -> bool:
        """Give the reserve up where the disk is full; whether there was one."""
        made = key == FULL and Reserve(self._settings.data_dir).give_up()
        if made:
            log.warning("disk full, the reserve was given up")
        return made

    def _hear(self, key: str) -> None:
        self._made_room(key)
        with contextlib.suppress(RuntimeError):  # the windows are gone already
            self._heard.emit(key)

    def _trouble(self, key: str) -> None:
        if key == DAMAGED and self.up is not None and self._settings.database_url is None:
            log.error("store damaged while in use")
            ask_for_mending(self._settings)
            self._mend()

    def _look_at_file(self) -> None:
        if self.up is None:
            return
        if is_asked_for(self._settings):
            self._mend()
        elif _which(self._settings.store_file) != self._store:
            log.error("store taken away while in use", cause=MISSING)
            ask_for_mending(self._settings)
            self._mend()

    def _mend(self) -> None:
        if self.stopped is None:
            self._stop(MENDING)
        self._worker.submit(self._work)

    def _work(self) -> None:
        left = mend(self._settings, self._clock)
        with contextlib.suppress(RuntimeError):
            self._mended.emit(left)

    def _go_on(self, left: str | None) -> None:
        if left is None:
            self.begin()
        else:
            self._tell(left)
            self._stop(left)
            self._again.start()

    def _tell(self, key: str) -> None:
        if key != self._told:  # once, not every ten seconds
            self._told = key
            log.warning("store does not open", cause=key)

    def _stop(self, key: str) -> None:
        self._look.stop()
        if self.stopped is None:
            self.stopped = StoppedWindow(self._pitch_mm)
            self._show(self.stopped)
        self.stopped.say(key, center=self._whose[0], phone=self._whose[1])
        self._take_down()

    def _take_down(self) -> None:
        if self.up is not None:
            self._let_go()
            up, self.up = self.up, None
            up.close()
            for window in up.windows:
                window.deleteLater()
            if self.stopped is not None:
                self._hold()

    def _drop_stopped(self) -> None:
        if self.stopped is not None:
            self._let_go()
            self.stopped.close()
            self.stopped.deleteLater()
            self.stopped = None


def _which(file: Path) -> tuple[int, int] | None:
    """The file itself, whatever its name: another disk may be in its place."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
