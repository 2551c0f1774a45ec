"""The demo's class: full, with a waitlist, put in once."""

import pytest
from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.center.care.day_list import care_day
from kiosk.center.care.demo_care import put_demo_care
from kiosk.center.care.offers import care_offers
from kiosk.center.demo import set_up_demo
from kiosk.clock import local_date
from kiosk.errors import RuleBroken
from tests.stores import Opened, SetClock


def test_demo_has_a_full_class_and_an_afternoon_under_way(opened: Opened, clock: SetClock) -> None:
    def found(session: Session) -> int:
        folder = assets_folder() / "demo"
        set_up_demo(session, device_id=opened.device_id, clock=clock, folder=folder)
        return put_demo_care(session, device_id=opened.device_id, clock=clock)

    assert opened.write(found) == 20
    term, camp = opened.read(lambda session: care_offers(session, clock=clock))
    assert (term.left, term.waiting, camp.taken) == (0, 3, 2)
    today = local_date(clock)
    day = opened.read(lambda session: care_day(session, code="SDB", day=today, clock=clock))
    assert (day.count("absent"), day.count("here"), day.count("expected")) == (1, 4, 10)
    with pytest.raises(RuleBroken, match="care.demo_exists"):
        opened.write(
            lambda session: put_demo_care(session, device_id=opened.device_id, clock=clock)
        )
