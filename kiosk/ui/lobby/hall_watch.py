"""Keeps an eye on the hall for the pages: open or closed, desks, people waiting."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from kiosk.center.hours.night import SeasonNotice, is_night, season_notice
from kiosk.center.hours.opening import Opening, load_rules, opening
from kiosk.center.queue.policy import DEFAULTS, Policy, load_policy
from kiosk.center.queue.views import Hall, hall
from kiosk.clock import Clock, local
from kiosk.errors import XinqiaoError
from kiosk.ui.tasks import Tasks

EVERY_MS = 2000


@dataclass(frozen=True, slots=True)
class HallNow:
    """The hall as pages show it."""

    hall: Hall
    opening: Opening
    policy: Policy = DEFAULTS
    night: bool = False
    """Nobody works here, and it is late or early."""
    season: SeasonNotice | None = None
    """Hours that are new, or will be soon."""


class HallWatch(QObject):
    """Reads the hall again and again while the lobby runs; the last value is in `now`."""

    changed = Signal(object)
    """HallNow"""
    dusk = Signal()
    """It has become night, or day again."""

    def __init__(self, tasks: Tasks, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._clock = tasks, clock
        self._asking = False
        self.now: HallNow | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    @property
    def night(self) -> bool:
        """Whether it was night when the hall was last looked at."""
        return self.now is not None and self.now.night

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
        rules, now, policy = load_rules(session), self._clock.now(), load_policy(session)
        standing = opening(rules, now)
        dark = is_night(
            standing, now, from_hour=policy.night_from_hour, until_hour=policy.night_until_hour
        )
        season = season_notice(rules, local(now).date())
        return HallNow(hall(session, clock=self._clock), standing, policy, dark, season)

    def _show(self, now: HallNow) -> None:
        self._asking = False
        if now != self.now:
            was, self.now = self.night, now
            self.changed.emit(now)
            if was != now.night:
                self.dusk.emit()

    def _not_now(self, _error: XinqiaoError) -> None:
        self._asking = False
