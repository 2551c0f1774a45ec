"""One setting, read again when the machine's `kiosk.toml` has been changed."""

import structlog

from kiosk.errors import RuleBroken
from kiosk.settings import Settings, settings_for

log = structlog.get_logger()


class PrinterSetting:
    """Where slips are printed now; what the environment says wins over the file, as ever.

    A file that cannot be read, or says what cannot be, changes nothing.
    """

    def __init__(self, settings: Settings) -> None:
        self._data_dir, self._address = settings.data_dir, settings.printer
        self._file = settings.data_dir / "kiosk.toml"
        self._seen = self._stamp()

    def __call__(self) -> str:
        stamp = self._stamp()
        if stamp != self._seen:
            self._seen = stamp
            try:
                self._address = settings_for(self._data_dir).printer
            except RuleBroken as wrong:
                log.warning("settings.not_taken", cause=wrong.key)
        return self._address

    def _stamp(self) -> tuple[int, int] | None:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size
