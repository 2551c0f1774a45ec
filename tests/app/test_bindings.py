"""What the Qt bindings must not do to a process that runs all day."""

import sys

from PySide6.QtCore import QObject, Signal

CALLS = 500
SLACK = 50


class Bell(QObject):
    """Rings."""

    rang = Signal()


def test_signals_and_calls_wear_nothing_out() -> None:
    bell = Bell()
    singletons = (None, True, False)
    before = [sys.getrefcount(one) for one in singletons]
    for _ in range(CALLS):
        bell.rang.emit()
        bell.setObjectName("bell")
        bell.signalsBlocked()
    after = [sys.getrefcount(one) for one in singletons]
    assert all(now > then - SLACK for now, then in zip(after, before, strict=True)), (before, after)
