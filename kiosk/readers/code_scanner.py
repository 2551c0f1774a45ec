"""Reads codes from a scanner on a serial line, on a thread of its own."""

from collections.abc import Callable

from kiosk.readers.code_lines import REST_S, CodeLines
from kiosk.readers.device_watch import FIRST_WAIT_S, DeviceWatch
from kiosk.readers.serial_line import SerialLine
from kiosk.settings import SerialBaud


class CodeScanner:
    """Calls `heard`, on its thread, with each burst: a code, or "" for what cannot be one."""

    def __init__(
        self,
        device: str,
        baud: SerialBaud,
        heard: Callable[[str], None],
        *,
        first_wait_s: float = FIRST_WAIT_S,
    ) -> None:
        self._heard = heard
        self._lines = CodeLines()
        self._watch = DeviceWatch(
            "scanner", device, baud, self._listen, self._begin, first_wait_s=first_wait_s
        )

    @property
    def trouble(self) -> str | None:
        """See `DeviceWatch.trouble`."""
        return self._watch.trouble

    def start(self) -> None:
        """Begin; returns at once."""
        self._watch.start()

    def stop(self) -> None:
        """End the thread and let go of the scanner."""
        self._watch.stop()

    def _begin(self, trouble: str) -> None:
        if trouble:
            self._lines = CodeLines()  # half a code from before it was pulled out is none

    def _listen(self, line: SerialLine) -> None:
        came = line.read(REST_S)
        for code in self._lines.feed(came) if came else self._lines.rest():
            self._heard(code)
