"""Notices that nobody touches the screen any more: warns, waits for an answer, then gives up."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kiosk.clock import Clock

TICK_MS = 250
TOUCHES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
)


class IdleWatch(QObject):
    """Counts quiet seconds between `begin` and `rest`, by the monotonic clock."""

    warned = Signal(int)
    """Nobody has touched anything; seconds left to answer, every time that number changes."""
    resumed = Signal()
    """Somebody answered the warning."""
    touched = Signal()
    """Somebody is using the screen."""
    left = Signal()
    """Nobody answered."""

    def __init__(
        self, clock: Clock, *, warn_s: float, answer_s: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._warn_s, self._answer_s = warn_s, answer_s
        self._touched_at = 0.0
        self._left_shown: int | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.check)

    @property
    def watching(self) -> bool:
        """Whether quiet seconds are counted."""
        return self._timer.isActive()

    def begin(self, *, warn_s: float | None = None) -> None:
        """Watch from now; `warn_s` for those who need more time."""
        if warn_s is not None:
            self._warn_s = warn_s
        if not self._timer.isActive():
            self._touched_at = self._clock.monotonic()
            self._left_shown = None
            self._timer.start(TICK_MS)
            self._application().installEventFilter(self)

    def rest(self) -> None:
        """Nobody is here: there is nothing to watch."""
        self._timer.stop()
        self._application().removeEventFilter(self)

    def check(self) -> None:
        """Look at the clock; the timer does this four times a second."""
        quiet = self._clock.monotonic() - self._touched_at
        if quiet < self._warn_s:
            return
        remaining = self._warn_s + self._answer_s - quiet
        if remaining <= 0:
            self.rest()
            self.left.emit()
            return
        seconds = int(remaining) + (remaining > int(remaining))
        if seconds != self._left_shown:
            self._left_shown = seconds
            self.warned.emit(seconds)

    def touch(self) -> None:
        """Somebody is here."""
        self._touched_at = self._clock.monotonic()
        self.touched.emit()
        if self._left_shown is not None:
            self._left_shown = None
            self.resumed.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self.touch()
        return False

    @staticmethod
    def _application() -> QObject:
        application = QApplication.instance()
        if application is None:
            raise LookupError("the idle watch needs a running application")
        return application
