"""A thread that keeps one serial device open, and opens it again when it was pulled out."""

import threading
from collections.abc import Callable

import structlog

from kiosk.errors import Unavailable
from kiosk.readers.serial_line import SerialLine
from kiosk.settings import SerialBaud

FIRST_WAIT_S, LONGEST_WAIT_S = 0.5, 8.0
"""Between two tries to open it: doubled from the first to the longest."""
CLOSE_WITHIN_S = 5.0
log = structlog.get_logger(__name__)


class DeviceWatch:
    """Calls `serve` with the open line, over and over, until `stop`.

    `serve` reads for a moment and returns; when it raises `Unavailable` the device counts as gone
    and is opened again, first at once, then ever more rarely. `changed` is told, on the thread,
    the message key of what is wrong, or "" when the device is there.
    """

    def __init__(
        self,
        name: str,
        device: str,
        baud: SerialBaud,
        serve: Callable[[SerialLine], None],
        changed: Callable[[str], None] = lambda _trouble: None,
        *,
        first_wait_s: float = FIRST_WAIT_S,
    ) -> None:
        self._name, self._device, self._baud = name, device, baud
        self._serve, self._changed = serve, changed
        self._first_wait_s = first_wait_s
        self._trouble: str | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def trouble(self) -> str | None:
        """Message key of what is wrong; "": nothing. None: it was not opened yet."""
        return self._trouble

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and let go of the device."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(CLOSE_WITHIN_S)

    def _run(self) -> None:
        wait_s = 0.0
        while not self._stopping.wait(wait_s):
            try:
                with SerialLine(self._device, self._baud) as line:
                    while not self._stopping.is_set():
                        self._serve(line)
                        self._note("")
                        wait_s = 0.0
            except Unavailable as gone:
                self._note(gone.key)
                wait_s = min(max(wait_s * 2, self._first_wait_s), LONGEST_WAIT_S)

    def _note(self, trouble: str) -> None:
        if trouble == self._trouble:
            return
        self._trouble = trouble
        log.info("reading device", what=self._name, trouble=trouble or "none")
        self._changed(trouble)
