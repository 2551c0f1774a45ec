"""Keeps an eye on the hall for the pages: open or closed, desks, people waiting."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from kiosk.center.hours.opening import Opening, load_rules, opening
from kiosk.center.queue.policy import DEFAULTS, Policy, load_policy
from kiosk.center.queue.views import Hall, hall
from kiosk.clock import Clock
from kiosk.errors import XinqiaoError
from kiosk.ui.tasks import Tasks

EVERY_MS = 2000


@dataclass(frozen=True, slots=True)
class HallNow:
    """The hall as pages show it."""

    hall: Hall
    opening: Opening
    policy: Policy = DEFAULTS


class HallWatch(QObject):
    """Reads the hall again and again while the lobby runs; the last value is in `now`."""

    changed = Signal(object)
    """HallNow"""

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._clock = tasks, clock
        self._asking = False
        self.now: HallNow | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and then every two seconds."""
        self.look()
        self._timer.start(EVERY_MS)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Read the hall; one question at a time, so that a slow store is not asked twice."""
        if not self._asking:
            self._asking = True
            self._tasks.read(self._read, self._show, self._not_now, owner=self)

    def _read(self, session: Session) -> HallNow:
        rules = load_rules(session)
        return HallNow(
            hall(session, clock=self._clock),
            opening(rules, self._clock.now()),
            load_policy(session),
        )

    def _show(self, now: HallNow) -> None:
        self._asking = False
        if now != self.now:
            self.now = now
            self.changed.emit(now)

    def _not_now(self, _error: XinqiaoError) -> None:
        self._asking = False
