"""Tells the service manager, from the window's own thread, that a face lives."""

import faulthandler
import os
import sys
from collections.abc import Callable

import structlog
from PySide6.QtCore import QObject, QTimer

from kiosk.readiness import tell_service_manager

BEAT_MS = 2_000
"""Some beats may be late on a slow machine before the manager loses patience (8 s)."""
STUCK_S = 60.0
"""A store that got nothing done for so long will not."""
STUCK_STATUS = 70
log = structlog.get_logger(__name__)


class Pulse(QObject):
    """Beats from `start` on. A window that hangs does not beat, and is started again for it.

    When `stuck_s` says that what is behind the window has been stuck for `STUCK_S`, the process
    ends at once with status 70: taking it down in order would wait for the very thing.
    """

    def __init__(self, stuck_s: Callable[[], float]) -> None:
        super().__init__()
        self._stuck_s = stuck_s
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """The window has been painted: the face is in service."""
        tell_service_manager("READY=1")
        self._timer.start()

    def beat(self) -> None:
        """One beat; the timer does this."""
        if self._stuck_s() >= STUCK_S:
            log.error("the store is stuck, this face ends")
            sys.stderr.flush()
            os._exit(STUCK_STATUS)
        tell_service_manager("WATCHDOG=1")


def tell_where_it_died() -> None:
    """Should the process be killed for hanging, or crash: the places it was at, and no values."""
    faulthandler.enable(sys.stderr, all_threads=True)
