"""Keeps an eye on the hall for the board: a pulse several times a second, the hall on change."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog import DepartmentView, departments
from kiosk.center.hours.opening import Opening, load_rules, opening
from kiosk.center.hours.todays_hours import todays_hours
from kiosk.center.queue.hall_pulse import HallPulse, hall_pulse
from kiosk.center.queue.views import Hall, hall
from kiosk.clock import Clock
from kiosk.errors import Unavailable, XinqiaoError
from kiosk.ui.tasks import Tasks

POLL_MS = 200
"""A call shows within half a second of the desk's tap, store and painting included."""
CALLS = 12
FULL_LOOK_EVERY = 10
"""Pulses between two full looks: closing, missing and giving back do not beat."""


@dataclass(frozen=True, slots=True)
class BoardNow:
    """Everything the board shows; no names, nothing of a person but the number."""

    hall: Hall
    departments: tuple[DepartmentView, ...]
    opening: Opening
    today: tuple[tuple[datetime, datetime], ...]
    """Today's times of opening."""


class BoardWatch(QObject):
    """Reads while it runs; one question at a time, so that a slow store is not asked twice."""

    looked = Signal(object)
    """BoardNow"""
    lost = Signal(object)
    """XinqiaoError: a question failed, or is still without an answer at the next beat"""
    beat = Signal()
    """The store has answered, with or without news."""

    def __init__(self, tasks: Tasks, clock: Clock, *, poll_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._clock = tasks, clock
        self._asking = False
        self._pulse: HallPulse | None = None
        self._beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(poll_ms)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, then at every beat."""
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Feel the pulse; read the hall if it has changed or was not read for a while."""
        if self._asking:
            self.lost.emit(Unavailable("store.unavailable", cause="slow"))
            return
        self._asking = True
        known = self._pulse if self._beats % FULL_LOOK_EVERY else None
        self._beats += 1
        self._tasks.read(
            lambda session: self._read(session, known), self._answer, self._fail, owner=self
        )

    def _read(
        self, session: Session, known: HallPulse | None
    ) -> tuple[HallPulse | None, BoardNow | None]:
        pulse = hall_pulse(session)
        if known is not None and pulse == known:
            return pulse, None
        rules, at = load_rules(session), self._clock.now()
        return pulse, BoardNow(
            hall=hall(session, clock=self._clock, recent=CALLS),
            departments=departments(session),
            opening=opening(rules, at),
            today=todays_hours(rules, at),
        )

    def _answer(self, answer: tuple[HallPulse | None, BoardNow | None]) -> None:
        self._asking = False
        self._pulse, now = answer
        self.beat.emit()
        if now is not None:
            self.looked.emit(now)

    def _fail(self, error: XinqiaoError) -> None:
        self._asking = False
        self._beats = 0  # read everything when the store is back
        self.lost.emit(error)
