"""Waits for windows and taps them: what tests ask their `qtbot` for, without a test around it."""

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

PATIENCE_S = 30.0
"""Nothing on a page takes so long, on a machine that does other things too."""
SAME = 2
"""Looks that show the same fault: it stays."""
T = TypeVar("T")


class NeverCame(Exception):
    """What was waited for did not happen; says what was missing."""


class Patience:
    """Pumps events until something holds. `mouseClick` and `keyClick` are Qt's own."""

    mouseClick = staticmethod(QTest.mouseClick)
    mousePress = staticmethod(QTest.mousePress)
    mouseMove = staticmethod(QTest.mouseMove)
    mouseRelease = staticmethod(QTest.mouseRelease)
    keyClick = staticmethod(QTest.keyClick)
    keyClicks = staticmethod(QTest.keyClicks)

    def waitUntil(self, holds: Callable[[], object], timeout: int = 0) -> None:
        """Until `holds` is true, or asserts nothing that is false; `timeout` ms is the least."""
        deadline = time.monotonic() + max(PATIENCE_S, timeout / 1000)
        trouble: AssertionError | None = None
        while time.monotonic() < deadline:
            try:
                if holds() in (None, True):
                    return
            except AssertionError as missing:
                trouble = missing
            QTest.qWait(2)
        raise NeverCame(str(trouble) if trouble else "waited in vain")

    def wait(self, ms: int) -> None:
        """Let the windows run."""
        QTest.qWait(ms)


def settle() -> None:
    """Let every layout that is due be done; what a layout asks for is due then too."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def settled(look: Callable[[], T], right: Callable[[T], bool], *, within_s: float = 1.0) -> T:
    """What `look` sees once it is right, or wrong in the same way for a while."""
    settle()
    deadline, same, seen = time.monotonic() + within_s, 0, look()
    while not right(seen) and same < SAME and time.monotonic() < deadline:
        QTest.qWait(40)
        before, seen = seen, look()
        same = same + 1 if seen == before else 0
    return seen


def closed(window: QWidget, quiet: Callable[[], object]) -> None:
    """Close a window and wait until nothing is left of it; what it asked for is answered first."""
    window.close()
    Patience().waitUntil(quiet)
    window.deleteLater()
    QTest.qWait(1)
