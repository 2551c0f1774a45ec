"""Collects Python's cyclic garbage on the GUI thread, and nowhere else.

Python collects on whatever thread happens to allocate. When that is the store's worker and the
garbage holds a widget, Qt destroys the widget on the wrong thread and the process dies. So the
automatic collection is off while there are windows, and a timer of the GUI thread does its work.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
OLDER_EVERY = 10
"""Every so many young collections, one of the next generation."""


class GuiGarbage(QObject):
    """Make one on the GUI thread before the first window; `stop` it after the last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_some)
        self._timer.start(EVERY_MS)

    def collect_some(self) -> None:
        """The young garbage every time, older generations more and more seldom."""
        self._rounds += 1
        generation = 0
        if self._rounds % OLDER_EVERY == 0:
            generation = 2 if self._rounds % (OLDER_EVERY * OLDER_EVERY) == 0 else 1
        gc.collect(generation)

    def collect_all(self) -> None:
        """Everything at once, when somebody has left and nothing of theirs may wait to be freed."""
        gc.collect()

    def rest(self) -> None:
        """No more rounds: from now on whoever made it collects."""
        self._timer.stop()

    def stop(self) -> None:
        """Collect what there is and let Python do it by itself again."""
        self.rest()
        gc.collect()
        gc.enable()
