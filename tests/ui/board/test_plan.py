"""On any screen everything on the board has its own place."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from kiosk.ui.board.plan import board_plan

SCREENS = st.sampled_from(
    [(1920, 1080), (1080, 1920), (1366, 768), (768, 1366), (1024, 768), (3840, 2160), (1280, 1024)]
)


@given(SCREENS, st.integers(0, 12))
def test_nothing_overlaps_and_nothing_leaves_the_screen(
    screen: tuple[int, int], departments: int
) -> None:
    plan = board_plan(*screen, departments)
    places = [plan.head, plan.call, plan.table, plan.info]
    if departments:
        places.append(plan.waiting)
    for place in places:
        assert QRect(0, 0, *screen).contains(place)
        assert place.width() > 0
        assert place.height() > 0
    for one, other in combinations(places, 2):
        assert not one.intersects(other)


@given(SCREENS, st.integers(1, 12))
def test_the_call_keeps_enough_of_the_screen_to_be_read(
    screen: tuple[int, int], departments: int
) -> None:
    plan = board_plan(*screen, departments)
    assert plan.call.height() >= 0.25 * min(screen)
    assert plan.call.width() >= 0.4 * screen[0]


def test_many_departments_stand_in_even_rows() -> None:
    assert board_plan(1920, 1080, 12).columns == 6
    assert board_plan(1920, 1080, 10).columns == 5
    assert board_plan(1080, 1920, 12).columns == 3
    assert board_plan(1920, 1080, 4).columns == 4
    assert board_plan(1080, 1920, 4).columns == 2
