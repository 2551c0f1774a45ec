"""Who is next: arrival order in a lane, the ratio over every window, and nobody starves."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.center.queue.fairness import (
    Choice,
    Round,
    Waiting,
    calls_at_most,
    next_turn,
    priority_has,
    whole_order,
)
from kiosk.center.queue.policy import Policy

NINE = datetime(2026, 11, 23, 1, tzinfo=UTC)
POLICIES = st.builds(
    Policy,
    priority_turns=st.integers(1, 4),
    normal_turns=st.integers(1, 4),
    aging_minutes=st.integers(5, 60),
    due_in_a_row=st.integers(1, 3),
)
WHOM = st.sampled_from(["normal", "priority", "due", "back"])
STEPS = st.lists(st.one_of(WHOM, st.just("call"), st.just("call")), max_size=120)


@dataclass
class PureHall:
    """A line and its turns, without a store; a minute passes with every step."""

    policy: Policy
    line: dict[int, Waiting[int]] = field(default_factory=dict)
    at: Round = field(default_factory=Round)
    now: datetime = NINE
    places: int = 0

    def come(self, who: str) -> Waiting[int]:
        self.places += 1
        waiting = Waiting(
            key=self.places,
            place=self.places,
            since=self.now,
            priority=who == "priority",
            due_at=self.now + timedelta(minutes=7) if who == "due" else None,
            returns_at=self.at.turns + 3 if who == "back" else None,
        )
        self.line[waiting.key] = waiting
        return waiting

    def call(self) -> Choice[int] | None:
        choice = next_turn(self.line.values(), self.now, self.at, self.policy)
        if choice is not None:
            del self.line[choice.waiting.key]
            self.at = choice.after
        return choice

    def has_both(self) -> bool:
        lanes = {one.priority for one in self.line.values() if in_a_lane(one)}
        return len(lanes) == 2

    def pass_minute(self) -> None:
        self.now += timedelta(minutes=1)


def in_a_lane(one: Waiting[int]) -> bool:
    return one.due_at is None and one.returns_at is None


@settings(max_examples=150)
@given(POLICIES, STEPS)
def test_within_a_lane_the_order_is_that_of_arrival(policy: Policy, steps: list[str]) -> None:
    hall = PureHall(policy)
    for step in steps:
        if step != "call":
            hall.come(step)
        elif (choice := hall.call()) is not None and in_a_lane(choice.waiting):
            same = (
                one
                for one in hall.line.values()
                if in_a_lane(one) and one.priority == choice.waiting.priority
            )
            assert all(one.place > choice.waiting.place for one in same)
        hall.pass_minute()


@settings(max_examples=150)
@given(POLICIES, STEPS)
def test_nobody_starves(policy: Policy, steps: list[str]) -> None:
    """Every ticket of a lane is called after a number of calls that its arrival bounds."""
    hall, calls = PureHall(policy), 0
    bounds: dict[int, int] = {}
    turns = policy.priority_turns + policy.normal_turns
    for step in [*steps, *["priority", "due", "call", "call"] * 60]:
        if step == "call":
            called = hall.call()
            calls += called is not None
            if called is not None:
                bounds.pop(called.waiting.key, None)
            assert all(calls < bound for bound in bounds.values())
        else:
            ahead = sum(
                in_a_lane(one) and one.priority == (step == "priority")
                for one in hall.line.values()
            )
            mine = policy.priority_turns if step == "priority" else policy.normal_turns
            came = hall.come(step)
            if in_a_lane(came):
                most = calls_at_most(ahead, mine, turns, policy.due_in_a_row)
                bounds[came.key] = calls + most + 1
        hall.pass_minute()


@settings(max_examples=150)
@given(POLICIES, st.lists(st.sampled_from(["normal", "priority", "call"]), max_size=150))
def test_ratio_holds_over_any_window_while_both_lanes_wait(
    policy: Policy, steps: list[str]
) -> None:
    """In windows of whole rounds each lane has its share, but for one extra turn a round."""
    hall = PureHall(policy)
    contested: list[tuple[bool, bool]] = []
    for step in ["normal", "priority"] * 8 + steps + ["normal", "priority", "call", "call"] * 20:
        if step != "call":
            hall.come(step)
        else:
            both = hall.has_both()
            choice = hall.call()
            if both and choice is not None:
                contested.append((choice.waiting.priority, choice.why == "aged"))
        hall.pass_minute()
    plain = [priority for priority, aged in contested if not aged]
    turns = policy.priority_turns + policy.normal_turns
    for rounds in (1, 2, 3):
        for begin in range(len(plain) - rounds * turns + 1):
            window = plain[begin : begin + rounds * turns]
            assert sum(window) == rounds * policy.priority_turns
    extra = 0
    for _, aged in contested:
        extra = extra + 1 if aged else 0
        assert extra <= 2, "the end of one round and the beginning of the next, no more"


def test_turns_are_spread_over_the_round() -> None:
    policy = Policy(priority_turns=2, normal_turns=3)
    assert [priority_has(turn, policy) for turn in range(5)] == [True, False, True, False, False]


def test_default_is_one_priority_then_one_normal() -> None:
    hall = PureHall(Policy())
    for who in ("normal", "normal", "normal", "priority", "priority"):
        hall.come(who)
    called = [hall.call() for _ in range(5)]
    assert [one and one.waiting.key for one in called] == [4, 1, 5, 2, 3]
    assert [one and one.why for one in called] == [
        "priority_turn", "first", "priority_turn", "first", "first",
    ]  # fmt: skip


def test_who_came_earlier_and_waited_long_has_the_extra_turn_of_the_round_once() -> None:
    hall = PureHall(Policy(aging_minutes=30))
    for who in ("normal", "normal", "normal"):
        hall.come(who)
    hall.now += timedelta(minutes=31)
    for who in ("priority", "priority"):
        hall.come(who)
    called = [hall.call() for _ in range(5)]
    assert [one and one.why for one in called] == [
        "aged", "priority_turn", "first", "aged", "first",
    ]  # fmt: skip
    assert Counter(one.waiting.priority for one in called if one) == {False: 3, True: 2}


def test_appointment_is_called_at_its_time_and_not_before_others() -> None:
    hall = PureHall(Policy())
    booked = hall.come("due")
    walk_in = hall.come("normal")
    assert whole_order(hall.line.values(), hall.now, hall.at, hall.policy) == (
        walk_in.key,
        booked.key,
    )
    hall.now += timedelta(minutes=7)
    choice = hall.call()
    assert choice is not None
    assert (choice.waiting.key, choice.why) == (booked.key, "due")


def test_appointments_leave_the_lanes_a_turn() -> None:
    hall = PureHall(Policy(due_in_a_row=2))
    for _ in range(5):
        hall.come("due")
    hall.come("normal")
    hall.now += timedelta(minutes=10)
    assert [choice.why for _ in range(6) if (choice := hall.call())] == [
        "due", "due", "first", "due", "due", "due",
    ]  # fmt: skip


@settings(max_examples=60)
@given(POLICIES, st.lists(WHOM, max_size=25))
def test_whole_order_is_what_calling_one_after_the_other_gives(
    policy: Policy, who: list[str]
) -> None:
    hall = PureHall(policy)
    for one in who:
        hall.come(one)
    foreseen = whole_order(hall.line.values(), hall.now, hall.at, policy)
    assert foreseen == tuple(choice.waiting.key for _ in who if (choice := hall.call()))
    assert hall.line == {}
