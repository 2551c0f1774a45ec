"""Who may rate and until when; and the way of a case, walked at random."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.evaluation.rating_rules import (
    CASE_MOVES,
    CASE_STATES,
    CLOSED,
    FIRST_STATE,
    RatingPolicy,
    case_after,
    case_verbs,
    check_may_rate,
    checked_note,
    days_left,
    may_rate,
)
from kiosk.errors import RuleBroken
from kiosk.workdays import add_working_days

MONDAY = date(2026, 11, 23)
TICKET_STATES = (
    "waiting", "called", "serving", "held", "done", "missed", "void", "cancelled", "expired",
)  # fmt: skip
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(st.sampled_from(TICKET_STATES), st.booleans())
def test_only_who_sat_at_a_desk_can_rate(state: str, served: bool) -> None:
    expected = state in ("serving", "done") or (state == "expired" and served)
    assert may_rate(state, was_served=served) is expected


@given(st.integers(-3, 400), st.integers(0, 60), st.integers(1, 9), st.integers(0, 12))
def test_a_visit_is_rated_in_time_and_not_too_often(
    later: int, allowed: int, times: int, given_before: int
) -> None:
    policy = RatingPolicy(days=allowed, times=times)

    def ask() -> None:
        check_may_rate(
            policy,
            state="done",
            was_served=True,
            day=MONDAY,
            today=MONDAY + timedelta(days=later),
            given=given_before,
        )

    if later > allowed:
        with pytest.raises(RuleBroken, match="rating.too_late"):
            ask()
    elif given_before >= times:
        with pytest.raises(RuleBroken, match="rating.often_enough"):
            ask()
    else:
        ask()


@given(st.lists(st.integers(0, 5), max_size=40))
def test_a_case_is_closed_only_after_it_was_answered_and_followed_up(choices: list[int]) -> None:
    state, way = FIRST_STATE, [FIRST_STATE]
    for choice in choices:
        verbs = case_verbs(state)
        if not verbs:
            break
        state = case_after(state, verbs[choice % len(verbs)])
        way.append(state)
    if state == CLOSED:
        assert way[-3:] == ["fed_back", "followed_up", "closed"]
        assert {"rectifying", "explaining", "appealing"} & set(way)
    else:
        assert case_verbs(state), f"{state} is a dead end"


@given(st.sampled_from(CASE_STATES), st.sampled_from(sorted({verb for _, verb in CASE_MOVES})))
def test_every_other_move_of_a_case_is_refused(state: str, verb: str) -> None:
    if (state, verb) in CASE_MOVES:
        assert case_after(state, verb) in CASE_STATES
    else:
        with pytest.raises(RuleBroken, match="rating_case.illegal_move"):
            case_after(state, verb)


def test_nothing_can_be_done_with_a_closed_case() -> None:
    assert case_verbs(CLOSED) == ()


@given(days, st.integers(0, 10), st.integers(0, 40))
def test_days_left_fall_to_zero_on_the_last_day_and_below_after_it(
    opened: date, term: int, later: int
) -> None:
    due, today = add_working_days(opened, term), opened + timedelta(days=later)
    left = days_left(due, today, frozenset())
    assert (left < 0) == (today > due)
    if today == opened:
        assert left == term
    if today == due:
        assert left == 0


@pytest.mark.parametrize("note", ["", "  \n "])
def test_a_move_needs_a_note(note: str) -> None:
    with pytest.raises(RuleBroken, match="rating_case.note_missing"):
        checked_note(note)


def test_a_note_is_not_a_novel() -> None:
    assert checked_note(" 已电话核实 ") == "已电话核实"
    with pytest.raises(RuleBroken, match="rating_case.note_too_long"):
        checked_note("长" * 501)
