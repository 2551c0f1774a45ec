"""The house of the tests of rooms, on both stores."""

import pytest

from tests.center.rooms.house import House, build
from tests.stores import Opened, SetClock


@pytest.fixture
def house(opened: Opened, clock: SetClock) -> House:
    """09:41 on a Monday; nothing is booked."""
    return build(opened, clock)
