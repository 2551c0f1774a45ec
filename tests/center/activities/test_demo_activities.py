"""The demo's activities: two months of them whenever it is founded, one class booked out."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from kiosk.center.activities.demo_activities import put_demo_activities, read_activities
from kiosk.center.activities.views import activities, activity_view, calendar
from kiosk.center.demo import set_up_demo
from kiosk.clock import local_date
from kiosk.errors import RuleBroken
from tests.demo_center import DEMO, DemoTown
from tests.stores import MONDAY_MORNING, Opened, SetClock


@pytest.mark.parametrize(
    ("engine", "moment"),
    [("postgresql", MONDAY_MORNING), ("sqlcipher", datetime(2027, 2, 20, 4, 0, tzinfo=UTC))],
    indirect=["engine"],
)
def test_demo_has_two_months_of_activities(opened: Opened, moment: datetime) -> None:
    clock = SetClock(moment)
    file = read_activities(DEMO / "activities.json")

    def play(session: Session) -> None:
        set_up_demo(session, device_id=opened.device_id, clock=clock, folder=DEMO)
        assert len(activities(session)) == len(file.activities) > 30
        first = local_date(clock)
        cards = calendar(session, first=first, last=first + timedelta(days=70))
        assert len(cards) > 100
        assert {card.kind for card in cards} == {"once", "weekly", "course", "fair", "rounds"}
        with pytest.raises(RuleBroken, match=r"activity\.demo_exists"):
            put_demo_activities(session, device_id=opened.device_id, activities=file, clock=clock)

    opened.write(play)


def test_lecture_of_the_demo_is_full_and_two_wait(demo_town: DemoTown) -> None:
    (card,) = demo_town.read(lambda session: activity_view(session, code="ACT09")).sessions
    assert (card.taken, card.free, card.waiting) == (6, 0, 2)
