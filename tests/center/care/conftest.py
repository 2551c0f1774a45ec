"""The class of the tests of care, on both stores."""

import pytest

from tests.center.care.school import School, build
from tests.stores import Opened, SetClock


@pytest.fixture
def school(opened: Opened, clock: SetClock) -> School:
    """09:41 on a Monday; three seats, nobody is registered."""
    return build(opened, clock)
