"""The hall of the tests of activities, on both stores."""

import pytest

from tests.center.activities.hall import ActivityHall, build_hall
from tests.stores import Opened, SetClock


@pytest.fixture
def hall(opened: Opened, clock: SetClock) -> ActivityHall:
    """09:41 on a Monday; nothing is planned."""
    return build_hall(opened, clock)
