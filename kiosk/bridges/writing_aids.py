"""Reads the table of characters and people's handwriting on a thread, when a keyboard needs it."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from kiosk.ui.typing_port import WritingAids

if TYPE_CHECKING:
    from kiosk.characters.zinnia import Zinnia

log = structlog.get_logger(__name__)
MOST = 30
"""Characters offered for what was written."""


def open_zinnia() -> "Zinnia":
    """Debian's model, if it is installed; else OSError."""
    from kiosk.characters.zinnia import Zinnia

    return Zinnia()


class Writing(WritingAids):
    """Nothing is opened before `prepare`. `close` it with the program."""

    def __init__(self, table: Path, open_zinnia: "Callable[[], Zinnia]" = open_zinnia) -> None:
        super().__init__()
        self._file, self._open_zinnia = table, open_zinnia
        self._worker: ThreadPoolExecutor | None = None
        self._zinnia: Zinnia | None = None
        self._closed = False

    def prepare(self) -> None:
        if self._worker is None and not self._closed:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writing")
            self._worker.submit(self._open)

    def read_strokes(self, number: int, strokes: Sequence[Sequence[tuple[int, int]]]) -> None:
        if self._worker is not None and not self._closed:
            self._worker.submit(self._read, number, tuple(map(tuple, strokes)))

    def close(self) -> None:
        """End the thread; nothing is answered afterwards."""
        self._closed = True
        if self._worker is not None:
            self._worker.submit(self._shut)
            self._worker.shutdown(wait=True)

    def _open(self) -> None:
        # Imported here: the first frame needs none of it.
        from kiosk.characters.han_table import read_han_table

        try:
            self.table = read_han_table(self._file)
        except (OSError, ValueError) as error:
            log.warning("no table of characters", error=type(error).__name__)
        try:
            self._zinnia = self._open_zinnia()
        except (OSError, AttributeError) as error:
            log.info("no handwriting here", error=type(error).__name__)
        self.reads_handwriting = self._zinnia is not None
        if not self._closed:
            self.prepared.emit()

    def _read(self, number: int, strokes: Sequence[Sequence[tuple[int, int]]]) -> None:
        if self._zinnia is None or self._closed:
            return
        from kiosk.characters.strokes import squared
        from kiosk.characters.zinnia import SIDE

        found = self._zinnia.read(squared(strokes, SIDE), MOST)
        if not self._closed:
            self.read.emit(number, found)

    def _shut(self) -> None:
        if self._zinnia is not None:
            self._zinnia.close()
            self._zinnia = None
