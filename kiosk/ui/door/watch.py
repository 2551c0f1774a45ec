"""Keeps an eye on one room for the face at its door."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from kiosk.center.rooms.views import RoomDay, RoomNow, room_day, rooms_now
from kiosk.clock import Clock, local_date
from kiosk.errors import RuleBroken, Unavailable
from kiosk.ui.tasks import Tasks

POLL_MS = 3000


@dataclass(frozen=True, slots=True)
class DoorNow:
    """Everything the door shows; nobody is named."""

    now: RoomNow
    day: RoomDay


class DoorWatch(QObject):
    """One question at a time, so that a slow store is not asked twice."""

    looked = Signal(object)
    """DoorNow"""
    lost = Signal(object)
    """XinqiaoError: the question failed, or is still without an answer at the next beat"""

    def __init__(
        self, tasks: Tasks, clock: Clock, code: str, *, poll_ms: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks, self._clock, self._code = tasks, clock, code
        self._asking = False
        self._timer = QTimer(self, interval=poll_ms)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, then at every beat."""
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Read the room; time alone may have changed it."""
        if self._asking:
            self.lost.emit(Unavailable("store.unavailable", cause="slow"))
            return
        self._asking = True
        self._tasks.read(self._read, self._answer, self._fail, owner=self)

    def _read(self, session: Session) -> DoorNow:
        clock, code = self._clock, self._code
        for now in rooms_now(session, clock=clock):
            if now.room.code == code:
                day = room_day(session, code=code, day=local_date(clock), clock=clock)
                return DoorNow(now, day)
        raise RuleBroken("room.unknown")

    def _answer(self, found: DoorNow) -> None:
        self._asking = False
        self.looked.emit(found)

    def _fail(self, error: object) -> None:
        self._asking = False
        self.lost.emit(error)
