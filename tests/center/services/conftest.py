"""The center of the tests of ordering services, on both stores."""

import pytest

from tests.center.services.market import Market, build
from tests.stores import Opened, SetClock


@pytest.fixture
def market(opened: Opened, clock: SetClock) -> Market:
    """09:41 on a Monday; three services can be ordered, nobody has."""
    return build(opened, clock)
