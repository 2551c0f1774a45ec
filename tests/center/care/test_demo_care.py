"""The demo's class: full, with a waitlist, put in once."""

import pytest
from sqlalchemy.orm import Session

from kiosk.center.care.day_list import care_day
from kiosk.center.care.demo_care import put_demo_care
from kiosk.center.care.offers import care_offers
from kiosk.clock import local_date
from kiosk.errors import RuleBroken
from tests.stores import Opened, SetClock


def test_demo_has_a_full_class_and_an_afternoon_under_way(
    demo_center: Opened, clock: SetClock
) -> None:
    def put(session: Session) -> int:
        return put_demo_care(session, device_id=demo_center.device_id, clock=clock)

    assert demo_center.write(put) == 20
    term, camp = demo_center.read(lambda session: care_offers(session, clock=clock))
    assert (term.left, term.waiting, camp.taken) == (0, 3, 2)
    today = local_date(clock)
    day = demo_center.read(lambda session: care_day(session, code="SDB", day=today, clock=clock))
    assert (day.count("absent"), day.count("here"), day.count("expected")) == (1, 4, 10)
    with pytest.raises(RuleBroken, match="care.demo_exists"):
        demo_center.write(put)
