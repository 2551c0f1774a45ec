"""Notices that a desk has been left alone, so that nobody works under somebody else's name."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.clock import Clock

TICK_MS = 250
TOUCHES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.KeyPress,
    QEvent.Type.Wheel,
)


class LockWatch(QObject):
    """Emits `due` once no key or touch has reached `window` for as long as `begin` was told."""

    due = Signal()

    def __init__(self, window: QWidget, clock: Clock) -> None:
        super().__init__(window)
        self._clock = clock
        self._minutes = 0
        self._touched_at = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._check)

    def begin(self, minutes: int) -> None:
        """Watch from now, or go on with another patience; 0 minutes: do not watch."""
        self._minutes = minutes
        if not minutes:
            self.rest()
        elif not self._timer.isActive():
            self._touched_at = self._clock.monotonic()
            self._timer.start(TICK_MS)
            self._application().installEventFilter(self)

    def rest(self) -> None:
        """Nobody is logged in: there is nothing to watch."""
        self._timer.stop()
        self._application().removeEventFilter(self)

    def _check(self) -> None:
        if self._clock.monotonic() - self._touched_at >= self._minutes * 60:
            self.rest()
            self.due.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Lobby and board may run in the same process: only this window counts.
        if (
            event.type() in TOUCHES
            and isinstance(watched, QWidget)
            and watched.window() is self.parent()
        ):
            self._touched_at = self._clock.monotonic()
        return False

    @staticmethod
    def _application() -> QObject:
        application = QApplication.instance()
        if application is None:
            raise LookupError("the lock needs a running application")
        return application
