"""Turns and gaps, put together from steps, beside a naive model of a desk's day."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.queue.turns import DeskEvent, Gap, Step, turns
from kiosk.center.queue.turns import gaps as free_times

NINE = datetime(2026, 11, 23, 1, tzinfo=UTC)
LIN, WANG = UUID(int=1), UUID(int=2)


def at(seconds: float) -> datetime:
    return NINE + timedelta(seconds=seconds)


def step(ticket: int, seconds: float, verb: str, desk: int = 1, staff: UUID = LIN) -> Step:
    return Step(ticket, at(seconds), verb, desk, staff, "MZ04")


def seconds(found: tuple[Gap, ...]) -> list[tuple[int, int]]:
    return [
        (int((gap.begin - NINE).total_seconds()), int((gap.end - NINE).total_seconds()))
        for gap in found
    ]


def test_recalls_do_not_change_when_a_turn_began() -> None:
    (turn,) = turns(
        [step(1, 0, "call"), step(1, 40, "recall"), step(1, 60, "serve"), step(1, 300, "finish")]
    )
    assert (turn.called_at, turn.served_at, turn.ended_at) == (at(0), at(60), at(300))
    assert turn.ending == "done"


def test_each_stay_of_a_transferred_number_is_a_turn_of_its_own() -> None:
    first, second = turns(
        [
            step(1, 0, "call"),
            step(1, 10, "serve"),
            step(1, 100, "transfer"),
            step(1, 500, "call", desk=2, staff=WANG),
            step(1, 520, "serve", desk=2, staff=WANG),
            step(1, 700, "finish", desk=2, staff=WANG),
        ]
    )
    assert (first.desk, first.ending, second.desk, second.ending) == (1, "transferred", 2, "done")
    assert (second.called_at, second.staff) == (at(500), WANG)


def test_turn_of_one_without_proof_ends_uncounted_and_frees_the_desk() -> None:
    worked = turns(
        [
            step(1, 0, "call"),
            step(1, 30, "reject_priority"),
            step(2, 50, "call"),
            step(1, 99, "call"),
        ]
    )
    assert [(turn.ended_at, turn.ending) for turn in worked] == [
        *((at(30), None), (None, None), (None, None)),
    ]
    found, _ = free_times(worked[:2], [])
    assert seconds(found) == [(30, 50)]


def test_turn_that_midnight_ended_has_no_end() -> None:
    (turn,) = turns([step(1, 0, "call"), step(1, 10, "serve"), step(1, 60_000, "expire")])
    assert (turn.served_at, turn.ended_at, turn.ending) == (at(10), None, None)


def test_desk_is_free_from_opening_to_the_first_call_and_between_turns_but_not_in_a_break() -> None:
    worked = turns(
        [
            step(1, 100, "call"),
            step(1, 110, "serve"),
            step(1, 200, "finish"),
            step(2, 260, "call"),
            step(2, 300, "miss"),
            step(3, 1000, "call"),
        ]
    )
    events = [
        DeskEvent(at(0), 1, LIN, works=True),
        DeskEvent(at(330), 1, LIN, works=False),
        DeskEvent(at(900), 1, LIN, works=True),
    ]
    found, unclear = free_times(worked, events)
    assert seconds(found) == [(0, 100), (200, 260), (300, 330), (900, 1000)]
    assert unclear == []


def test_desk_taken_over_in_the_middle_of_a_turn_is_not_free() -> None:
    worked = turns([step(1, 0, "call"), step(1, 100, "finish", staff=WANG), step(2, 130, "call")])
    found, _ = free_times(worked, [DeskEvent(at(50), 1, WANG, works=True)])
    assert seconds(found) == [(100, 130)]


def test_desk_whose_clock_was_set_back_says_nothing() -> None:
    worked = turns([step(1, 1000, "call"), step(1, 1100, "finish"), step(2, 300, "call")])
    assert free_times(worked, []) == ((), [1])


@given(
    st.lists(
        st.tuples(st.integers(0, 90), st.integers(0, 400), st.sampled_from(["turn", "break"])),
        max_size=30,
    )
)
def test_gaps_turns_and_breaks_fill_the_desks_day_without_overlap(
    plan: list[tuple[int, int, str]],
) -> None:
    """(seconds free before, seconds it takes, what it is), one after another from opening on."""
    now, steps, events, free = 0, [], [DeskEvent(at(0), 1, LIN, works=True)], []
    for ticket, (before, takes, kind) in enumerate(plan):
        free.append((now, now + before))
        now += before
        if kind == "turn":
            steps += [step(ticket, now, "call"), step(ticket, now + takes, "finish")]
        else:
            events += [
                DeskEvent(at(now), 1, LIN, works=False),
                DeskEvent(at(now + takes), 1, LIN, works=True),
            ]
        now += takes
    found, unclear = free_times(turns(steps), events)
    assert unclear == []
    # Where something takes no time at all, what comes at the same moment may change places.
    assert sum(end - begin for begin, end in seconds(found)) == sum(
        end - begin for begin, end in free
    )
    assert all(begin <= end for begin, end in seconds(found))
