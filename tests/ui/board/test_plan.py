"""On any screen everything on the board has its own place, and the call has most of it."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from kiosk.ui.board.plan import board_plan

SCREENS = (
    *((1920, 1080), (1080, 1920), (1366, 768), (768, 1366)),
    *((1024, 768), (768, 1024), (3840, 2160), (2160, 3840), (1280, 1024)),
)


@given(st.integers(640, 4000), st.integers(640, 4000))
def test_nothing_overlaps_and_nothing_leaves_the_screen(width: int, height: int) -> None:
    plan = board_plan(width, height)
    places = (plan.head, plan.call, plan.table, plan.waiting, plan.info)
    for place in places:
        assert QRect(0, 0, width, height).contains(place)
        assert place.width() > 0
        assert place.height() > 0
    for one, other in combinations(places, 2):
        assert not one.intersects(other)


@pytest.mark.parametrize("screen", SCREENS)
def test_calls_take_about_two_thirds_of_the_height(screen: tuple[int, int]) -> None:
    plan = board_plan(*screen)
    calls = plan.call.united(plan.table)
    assert calls.height() >= 0.5 * screen[1]
    if screen[0] * 9 <= screen[1] * 16 and screen[0] > screen[1]:
        assert calls.height() >= 0.62 * screen[1]
    assert plan.waiting.height() <= 0.18 * screen[1]


def test_waiting_counts_stand_in_one_row_lying_and_in_two_standing() -> None:
    assert board_plan(1920, 1080).cells[1] == 1
    assert board_plan(1080, 1920).cells[1] == 2
