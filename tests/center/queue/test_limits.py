"""Limits: opening hours, an item's own times and caps, one person's numbers; and what is said."""

from datetime import UTC, datetime, time, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.hours.opening import Window, put_hours
from kiosk.center.profile import CenterView, found_center
from kiosk.center.queue.number_outlook import number_outlook
from kiosk.center.queue.settings import (
    Limit,
    NumberTime,
    put_item_limit,
    put_item_times,
    set_policy,
)
from kiosk.clock import LOCAL
from kiosk.data.tables import Closure, Ticket
from kiosk.errors import RuleBroken
from tests.center.conftest import SmallCenter
from tests.stores import MONDAY_MORNING

WEEK = tuple(
    Window(day, opens, closes)
    for day in range(1, 6)
    for opens, closes in ((time(8, 30), time(12)), (time(14), time(17, 30)))
)
LUNCH = datetime(2026, 11, 23, 4, 30, tzinfo=UTC)
"""12:30 in the hall."""


def local_monday(hour: int, minute: int = 0, days: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=LOCAL) + timedelta(days=days)


def keep_hours(center: SmallCenter) -> None:
    center.opened.write(lambda session: put_hours(session, windows=WEEK))


def refused(center: SmallCenter, item_code: str = "MZ04", **more: object) -> RuleBroken:
    with pytest.raises(RuleBroken) as refusal:
        center.take(item_code, **more)
    return refusal.value


def test_no_numbers_while_the_center_is_closed_and_it_says_when_it_opens(
    small_center: SmallCenter,
) -> None:
    keep_hours(small_center)
    assert small_center.take().label == "A001"
    small_center.clock.set_to(LUNCH)
    refusal = refused(small_center)
    assert (refusal.key, refusal.values["opens"]) == ("queue.closed", local_monday(14))
    small_center.clock.set_to(LUNCH + timedelta(hours=5))
    assert refused(small_center).values["opens"] == local_monday(8, 30, days=1)
    small_center.clock.set_to(LUNCH + timedelta(hours=1, minutes=30))
    assert small_center.take().label == "A002"


def test_closure_and_holiday_close_the_queue_too(small_center: SmallCenter) -> None:
    keep_hours(small_center)
    small_center.opened.write(
        lambda session: session.add(Closure(day=MONDAY_MORNING.date(), reason="盘点"))
    )
    refusal = refused(small_center)
    assert (refusal.key, refusal.values["reason"]) == ("queue.closed_closure", "盘点")
    assert refusal.values["opens"] == local_monday(8, 30, days=1)
    small_center.clock.set_to(datetime(2026, 10, 1, 2, tzinfo=UTC))
    refusal = refused(small_center)
    assert (refusal.key, "国庆" in str(refusal.values["holiday"])) == ("queue.closed_holiday", True)


def test_same_request_gets_its_ticket_even_after_closing(small_center: SmallCenter) -> None:
    keep_hours(small_center)
    request = uuid4()
    small_center.take(request_id=request)
    small_center.clock.set_to(LUNCH)
    assert small_center.take(request_id=request).repeated


@pytest.mark.parametrize("reason", ["demo", "policy"])
def test_demo_and_policy_give_numbers_at_any_hour(small_center: SmallCenter, reason: str) -> None:
    keep_hours(small_center)
    small_center.clock.set_to(LUNCH)
    if reason == "policy":
        small_center.set(set_policy, key="refuse_when_closed", value=False)
    else:
        view = CenterView("YX01", "云溪", "Yunxi", "0576-0000-0000", True)
        small_center.opened.write(lambda session: found_center(session, view, slip_key=bytes(32)))
    assert small_center.take().label == "A001"


def test_daily_cap_counts_the_item_alone_and_gives_back_what_was_cancelled(
    small_center: SmallCenter,
) -> None:
    small_center.set(put_item_limit, item_code="MZ04", limit=Limit(daily_cap=2))
    first = small_center.take()
    small_center.take()
    assert (refused(small_center).key, small_center.take("YB01").label) == (
        "queue.day_full",
        "B001",
    )
    small_center.cancel(first.id)
    assert small_center.take().label == "A003"
    small_center.clock.pass_time(days=1)
    assert small_center.take().label == "A001"


def test_time_window_has_its_own_quota_and_says_when_the_next_one_begins(
    small_center: SmallCenter,
) -> None:
    times = (NumberTime(time(9), time(11), 1), NumberTime(time(14), time(16), 1))
    small_center.set(put_item_times, item_code="MZ04", times=times)
    small_center.take()
    refusal = refused(small_center)
    assert (refusal.key, refusal.values["opens"]) == ("queue.window_full", local_monday(14))
    small_center.clock.set_to(LUNCH)
    assert refused(small_center).key == "queue.item_closed"
    small_center.clock.set_to(LUNCH + timedelta(hours=2))
    small_center.take()
    assert refused(small_center).values["opens"] == local_monday(9, days=1)


def test_one_person_takes_so_many_and_is_kept_only_as_a_hash_for_a_day(
    small_center: SmallCenter,
) -> None:
    small_center.set(put_item_limit, item_code="MZ04", limit=Limit(per_person=1))
    assert refused(small_center).key == "queue.person_needed"
    taken = small_center.take(person="138 1234")
    assert refused(small_center, person="1381234").key == "queue.person_limit"
    small_center.take(person="1395678")

    def kept(session: Session) -> list[bytes | None]:
        return list(session.scalars(select(Ticket.person).order_by(Ticket.position)))

    hashes = small_center.opened.read(kept)
    assert all(one is not None and len(one) == 16 and b"1234" not in one for one in hashes)
    small_center.clock.pass_time(days=1)
    small_center.take(person="1381234")
    tomorrow = small_center.opened.read(kept)
    assert tomorrow[:2] == [None, None]
    assert tomorrow[2] not in hashes, "nobody can be followed from day to day"
    assert taken.label == "A001"


def test_guide_page_knows_before_anybody_asks(small_center: SmallCenter) -> None:
    small_center.set(
        put_item_limit, item_code="MZ04", limit=Limit(daily_cap=3, per_person=1, warning_length=2)
    )
    outlook = small_center.see(number_outlook, item_code="MZ04")
    assert (outlook.left_today, outlook.needs_person, outlook.long_wait) == (3, True, False)
    for person in ("1111", "2222", "3333"):
        small_center.take(person=person)
    outlook = small_center.see(number_outlook, item_code="MZ04")
    assert (outlook.waiting, outlook.left_today, outlook.long_wait) == (3, 0, True)
    assert outlook.refusal is not None
    assert outlook.refusal.key == "queue.day_full"
    with pytest.raises(RuleBroken, match="queue.item_unknown"):
        small_center.see(number_outlook, item_code="XX99")


def test_times_that_make_no_sense_are_refused(small_center: SmallCenter) -> None:
    upside_down = (NumberTime(time(11), time(9)),)
    overlapping = (NumberTime(time(9), time(11)), NumberTime(time(10), time(12)))
    for times, key in ((upside_down, "limits.form"), (overlapping, "limits.overlap")):
        with pytest.raises(RuleBroken, match=key):
            small_center.set(put_item_times, item_code="MZ04", times=times)
