"""What is left of a resident beside pages and visit: clipboards, and objects not yet freed."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from kiosk.ui.tasks import Tasks

SETTLED_MS = 150
"""Until the pages of the visit have been destroyed, and the first one of the next is drawn."""


def wipe_behind(tasks: Tasks) -> None:
    """Empty every clipboard now, and free what the visit's pages held as soon as they are gone."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():  # on X11 whatever is marked is copied
        clipboard.clear(QClipboard.Mode.Selection)
    QTimer.singleShot(SETTLED_MS, tasks.garbage, tasks.garbage.collect_all)
