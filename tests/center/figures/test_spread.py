"""The pure arithmetic of the figures, beside a naive model."""

import math
import statistics

from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.figures.spread import LONGEST_S, spread, total, unpacked
from kiosk.center.figures.tally import COUNTS, SPANS, Tally, added

durations = st.lists(st.integers(0, LONGEST_S), max_size=60)
spreads = durations.map(spread)
tallies = st.builds(
    Tally,
    **{name: st.integers(0, 50) for name in COUNTS},
    **dict.fromkeys(SPANS, spreads),
)


@given(durations)
def test_spread_says_what_the_sorted_list_says(values: list[int]) -> None:
    found = spread(values)
    assert (found.number, found.seconds) == (len(values), sum(values))
    if not values:
        assert (found.mean, found.median, found.p90) == (None, None, None)
        return
    ordered = sorted(values)
    assert found.mean == sum(values) / len(values)
    assert found.median == statistics.median(values)
    assert found.p90 == ordered[math.ceil(0.9 * len(values)) - 1]


@given(durations)
def test_nine_in_ten_do_not_exceed_the_p90(values: list[int]) -> None:
    p90 = spread(values).p90
    if p90 is not None:
        assert 10 * sum(value <= p90 for value in values) >= 9 * len(values)
        assert 10 * sum(value < p90 for value in values) < 9 * len(values)


@given(st.lists(durations, max_size=5))
def test_parts_added_up_say_what_all_of_them_say(parts: list[list[int]]) -> None:
    together = [value for part in parts for value in part]
    assert total(map(spread, parts)) == spread(together)


@given(durations)
def test_packing_moves_nothing_by_more_than_a_fiftieth(values: list[int]) -> None:
    exact, packed = spread(values), unpacked(spread(values).packed())
    assert packed.number == exact.number
    for before, after in ((exact.median, packed.median), (exact.p90, packed.p90)):
        if before is not None:
            assert after is not None
            assert abs(after - before) <= 0.02 * before + 0.5
    assert abs(packed.seconds - exact.seconds) <= 0.02 * exact.seconds + 0.5 * exact.number


@given(st.lists(st.integers(0, 20), max_size=30))
def test_short_durations_are_packed_as_they_are(values: list[int]) -> None:
    assert unpacked(spread(values).packed()) == spread(values)


@given(st.lists(durations, max_size=5))
def test_packed_parts_can_be_joined(parts: list[list[int]]) -> None:
    packed = [spread(part).packed() for part in parts]
    assert unpacked(b"".join(packed)) == total(map(unpacked, packed))


@given(st.lists(tallies, max_size=4))
def test_tallies_add_up_part_by_part(parts: list[Tally]) -> None:
    whole = added(parts)
    for name in COUNTS:
        assert getattr(whole, name) == sum(getattr(part, name) for part in parts)
    for name in SPANS:
        assert getattr(whole, name) == total(getattr(part, name) for part in parts)


@given(tallies)
def test_missed_rate_is_a_share_of_those_called_to_an_end(tally: Tally) -> None:
    rate = tally.missed_rate
    if tally.done + tally.missed == 0:
        assert rate is None
    else:
        assert rate is not None
        assert rate * (tally.done + tally.missed) == tally.missed or math.isclose(
            rate * (tally.done + tally.missed), tally.missed
        )
