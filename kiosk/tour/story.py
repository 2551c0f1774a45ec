"""One morning in the hall, from the attract page to records at the hub: the scenes in order."""

from collections.abc import Callable

from kiosk.tour.play import Play
from kiosk.tour.scenes.activities import resident_waits_for_a_place_and_gets_it
from kiosk.tour.scenes.appointments import resident_books_a_lunch_break
from kiosk.tour.scenes.board import board_has_shown, board_is_watched
from kiosk.tour.scenes.care import child_is_handed_over, child_is_registered
from kiosk.tour.scenes.cases import bad_rating_is_dealt_with
from kiosk.tour.scenes.desk import (
    desk_calls,
    desk_opens,
    desk_serves_and_closes,
    desk_verifies_priority,
)
from kiosk.tour.scenes.desk_moves import number_is_missed, number_is_transferred
from kiosk.tour.scenes.errands import (
    desk_works_on_the_errand,
    resident_asks_for_an_errand,
    resident_tracks_the_errand,
)
from kiosk.tour.scenes.guide import elder_prepares_and_takes_a_number
from kiosk.tour.scenes.hub import hub_gets_everything
from kiosk.tour.scenes.my_day import resident_sees_all_they_have_here
from kiosk.tour.scenes.numbers import number_by_search, number_in_three_taps
from kiosk.tour.scenes.rating import visit_is_rated
from kiosk.tour.scenes.report import day_report
from kiosk.tour.scenes.rooms import company_books_the_studio, lamp_is_reported_by_its_label
from kiosk.tour.scenes.services import order_stands_at_the_desk, service_is_ordered
from kiosk.tour.scenes.shapes import other_shapes
from kiosk.tour.scenes.typing import hanzi_are_typed

Scene = Callable[[Play], None]

SCENES: tuple[Scene, ...] = (
    desk_opens,
    number_in_three_taps,
    hanzi_are_typed,
    number_by_search,
    elder_prepares_and_takes_a_number,
    desk_verifies_priority,
    board_is_watched,
    desk_calls,
    desk_serves_and_closes,
    number_is_missed,
    number_is_transferred,
    visit_is_rated,
    bad_rating_is_dealt_with,
    day_report,
    resident_asks_for_an_errand,
    desk_works_on_the_errand,
    resident_tracks_the_errand,
    resident_books_a_lunch_break,
    resident_waits_for_a_place_and_gets_it,
    child_is_registered,
    child_is_handed_over,
    service_is_ordered,
    order_stands_at_the_desk,
    company_books_the_studio,
    lamp_is_reported_by_its_label,
    resident_sees_all_they_have_here,
    board_has_shown,
    hub_gets_everything,
    other_shapes,
)
"""Each plays on what the ones before it left; what has to reach the hub stands before the hub."""


def tell(play: Play) -> None:
    """All scenes, in order."""
    play.told.printer = play.stage.printer
    play.stage.let_people_in()
    for scene in SCENES:
        scene(play)
