"""The board names the departments most people wait for, and counts everybody."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.board.busiest import busiest

HOUSE = ("人社", "医保", "民政", "残联", "卫健", "公安", "税务", "司法", "水利")
COUNTS = st.lists(st.integers(0, 2000), min_size=len(HOUSE), max_size=len(HOUSE))


def test_most_stand_first_and_equals_in_the_order_of_the_house() -> None:
    waiting = (("人社", 2), ("医保", 5), ("民政", 0), ("残联", 2))
    assert busiest(waiting, 5) == ((("医保", 5), ("人社", 2), ("残联", 2)), 0)


def test_those_who_do_not_fit_leave_one_place_for_all_the_others() -> None:
    waiting = (("人社", 1), ("医保", 5), ("民政", 3), ("残联", 2))
    assert busiest(waiting, 4)[1] == 0
    assert busiest(waiting, 3) == ((("医保", 5), ("民政", 3)), 3)


@given(COUNTS, st.integers(1, 12))
def test_everybody_is_counted_once_and_nobody_else(counts: list[int], places: int) -> None:
    named, others = busiest(tuple(zip(HOUSE, counts, strict=True)), places)
    assert sum(count for _, count in named) + others == sum(counts)
    assert len(named) + (others > 0) <= places
    assert all(count > 0 for _, count in named)
    assert [count for _, count in named] == sorted((count for _, count in named), reverse=True)
