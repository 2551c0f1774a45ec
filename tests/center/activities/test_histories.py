"""Any history of sign-ups: never more than there is room for, and nobody is overtaken."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.activities.keeping import add_activity, change_activity, publish
from kiosk.center.activities.rows import entries_of
from kiosk.center.activities.standing import Entry, Limits, promoted
from kiosk.center.activities.values import ActivityPlan, BoothPlan, SignUpView
from kiosk.center.activities.views import activity_view
from kiosk.data.tables import ActivityCall, ActivitySignUp
from kiosk.errors import RuleBroken
from tests.center.activities.hall import ActivityHall, build_hall
from tests.stores import Opened, SetClock

DAY = "2026-11-24 10:00-11:00"
STEPS = st.one_of(
    st.tuples(st.just("come"), st.integers(1, 3), st.integers(1, 2), st.booleans()),
    st.tuples(st.just("cancel"), st.integers(0, 12)),
    st.tuples(st.just("capacity"), st.integers(1, 6), st.integers(1, 4)),
)
_codes = (f"H{number}" for number in count(1))


def plan_of(code: str, capacity: int, at_first_booth: int) -> ActivityPlan:
    booths = (BoothPlan(1, "理发", "Haircuts", at_first_booth), BoothPlan(2, "磨刀", "Knives"))
    return ActivityPlan(code, "fair", "服务日", "Fair", capacity=capacity, booths=booths)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(STEPS, min_size=4, max_size=16))
def test_any_history_keeps_to_the_places_and_to_the_order(
    fresh: Callable[[], tuple[ActivityHall, str]], history: list[tuple[Any, ...]]
) -> None:
    hall, code = fresh()
    made: list[SignUpView] = []
    for step in history:
        before = _standing(hall, code)
        _take(hall, code, made, step)
        _check(hall, code, before)


@pytest.fixture
def fresh(opened: Opened, clock: SetClock) -> Callable[[], tuple[ActivityHall, str]]:
    """The same hall with another fair for each history."""
    hall = build_hall(opened, clock)

    def another() -> tuple[ActivityHall, str]:
        code = next(_codes)
        hall.do(add_activity, plan=plan_of(code, 3, 2), staff_id=None)
        hall.sessions(DAY, code=code, place="广场")
        hall.do(publish, code=code, staff_id=None)
        return hall, code

    return another


def _take(hall: ActivityHall, code: str, made: list[SignUpView], step: tuple[Any, ...]) -> None:
    try:
        match step:
            case ("come", heads, booth, wait):
                made.append(hall.come(code=code, heads=heads, booth=booth, wait=wait))
            case ("cancel", which) if which < len(made):
                hall.change("cancel", made[which])
            case ("capacity", capacity, at_booth):
                plan = plan_of(code, capacity, at_booth)
                hall.do(change_activity, plan=plan, staff_id=hall.house.lead.id)
    except RuleBroken:
        pass  # a refusal is an answer; the store must be right all the same


def _standing(hall: ActivityHall, code: str) -> dict[Any, Entry]:
    def read(session: Session) -> dict[Any, Entry]:
        rows = session.scalars(select(ActivitySignUp).where(ActivitySignUp.activity_code == code))
        return {each.id: each for each in entries_of(rows)}

    return hall.house.opened.read(read)


def _check(hall: ActivityHall, code: str, before: dict[Any, Entry]) -> None:
    view = hall.house.opened.read(lambda session: activity_view(session, code=code))
    limits = Limits(
        view.plan.capacity, {booth.number: booth.capacity for booth in view.plan.booths}
    )
    now = _standing(hall, code)
    signed = [each for each in now.values() if each.state == "signed"]
    assert limits.capacity is not None
    assert sum(each.heads for each in signed) <= limits.capacity
    first = limits.booths[1]
    assert first is not None
    assert sum(each.heads for each in signed if each.booth == 1) <= first
    # Whoever waits has no place to go to, and whoever moved up came before all who still wait.
    live = [each for each in now.values() if each.state != "cancelled"]
    assert promoted(live, limits) == ()
    moved = [
        key for key, was in before.items() if (was.state, now[key].state) == ("waiting", "signed")
    ]
    for key in moved:
        waits = [
            each
            for each in live
            if each.state == "waiting" and each.booth == now[key].booth and each.id in before
        ]
        assert all(now[key].place < each.place for each in waits)
    (card,) = view.sessions
    assert card.taken == sum(each.heads for each in signed)
    assert card.waiting == sum(each.state == "waiting" for each in live)
    assert _called(hall, code) >= set(moved)


def _called(hall: ActivityHall, code: str) -> set[Any]:
    def read(session: Session) -> set[Any]:
        wanted = (
            select(ActivityCall.sign_up_id)
            .join(ActivitySignUp, ActivitySignUp.id == ActivityCall.sign_up_id)
            .where(ActivitySignUp.activity_code == code, ActivityCall.cause == "promoted")
        )
        return set(session.scalars(wanted))

    return hall.house.opened.read(read)
