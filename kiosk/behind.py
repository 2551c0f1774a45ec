"""What works behind the windows of one process: the spools, the uploader, the chores."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import structlog

from kiosk.bridges.hub_watch import HubWatch
from kiosk.bridges.papers import PaperPrinting
from kiosk.bridges.slips import SlipPrinting
from kiosk.errors import XinqiaoError
from kiosk.printing.printer import GONE
from kiosk.terminal import Terminal

if TYPE_CHECKING:
    from kiosk.chores import Chores
    from kiosk.printing.spool import Spool
    from kiosk.sync.client import HubClient
    from kiosk.sync.engine import SyncEngine

TRY_AGAIN_S = 2.0
"""What could not be started is tried again after this."""
log = structlog.get_logger(__name__)


class Behind:
    """Started once the first window has been painted, on a thread that then ends.

    Each part is imported there: the PDF engine and the HTTP client take half a second that neither
    the first frame nor the first tap should wait for. None: not started yet, or not wanted here.
    """

    def __init__(
        self,
        terminal: Terminal,
        slips: SlipPrinting,
        papers: PaperPrinting,
        link: HubWatch,
        *,
        then: Callable[[], None],
    ) -> None:
        """`then` is called on that thread once every part runs."""
        self._terminal, self._slips, self._papers, self._link = terminal, slips, papers, link
        self._then = then
        self.spool: Spool | None = None
        self.sheets: Spool | None = None
        self.uploader: SyncEngine | None = None
        self.chores: Chores | None = None
        self._uplink: HubClient | None = None
        self._closing = threading.Event()
        self._starter = threading.Thread(target=self._start_all, name="starter")

    def start(self) -> None:
        """Begin; returns at once."""
        self._starter.start()

    def give_up_starting(self) -> None:
        """What is not started yet never will be; returns when nothing is being started any more."""
        self._closing.set()
        if self._starter.ident is not None:
            self._starter.join()

    def close(self) -> None:
        """Finish what is under way and end every part."""
        self.give_up_starting()
        if self.chores is not None:
            self.chores.stop()
        if self.uploader is not None:
            self.uploader.stop()
        if self._uplink is not None:
            self._uplink.close()
        for spool in filter(None, (self.spool, self.sheets)):
            spool.stop()

    def _start_all(self) -> None:
        waiting = [self._start_spools, self._start_uploader, self._start_chores]
        told: set[tuple[str, str]] = set()
        while waiting and not self._closing.is_set():
            waiting = [start for start in waiting if not _did(start, told)]
            if waiting:
                self._closing.wait(TRY_AGAIN_S)
        if not self._closing.is_set():
            self._then()

    def _start_spools(self) -> None:
        from kiosk.background import open_spools

        try:
            self.spool, self.sheets = open_spools(self._terminal, self._slips, self._papers)
        except XinqiaoError:
            self._slips.printer_heard.emit(GONE)  # nobody must be told to wait for a slip
            raise
        for spool in filter(None, (self.spool, self.sheets)):
            spool.start()

    def _start_uploader(self) -> None:
        from kiosk.background import open_uploader

        opened = open_uploader(self._terminal, self._link)
        if opened is not None:
            self.uploader, self._uplink = opened
            self.uploader.start()

    def _start_chores(self) -> None:
        from kiosk.background import open_chores

        self.chores = open_chores(self._terminal)
        self.chores.start()


def _did(start: Callable[[], None], told: set[tuple[str, str]]) -> bool:
    try:
        start()
    except XinqiaoError as trouble:
        if (what := (start.__name__, trouble.key)) not in told:  # once, not every two seconds
            told.add(what)
            log.warning("not started, trying again", what=what[0], cause=what[1])
        return False
    return True
