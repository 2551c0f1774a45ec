"""What has to hold of Qt's binding itself for a window to run for years."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_take_no_reference_from_none() -> None:
    """One release did, and every window died after half an hour or so."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100
