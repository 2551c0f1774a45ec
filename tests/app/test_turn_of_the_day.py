"""Midnight passes while the windows stand: the hall begins anew, by itself."""

from kiosk.ui.lobby.number_page import NumberPage
from tests.app.house import House

NEXT_MORNING = {"hours": 23, "minutes": 30}


def test_a_new_day_empties_desk_and_board_and_begins_at_one(house: House) -> None:
    house.open("lobby", "desk", "board")
    house.sign_in()
    assert [house.issue().label for _ in range(3)] == ["A001", "A002", "A003"]
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A001" and house.line == ["A002", "A003"])
    house.until(lambda: ("民政", 2) in house.board.waiting.tiles)
    house.until(lambda: house.board.panel.call is not None)

    house.clock.set_wall_ahead(**NEXT_MORNING)  # nobody was away long enough to be locked out
    house.until(lambda: house.line == [] and house.at_desk == "")
    house.until(lambda: all(count == 0 for _, count in house.board.waiting.tiles))
    house.until(lambda: house.board.panel.call is None)

    assert house.take_number().ticket.label == "A001"
    house.until(lambda: house.line == ["A001"])
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A001")
    house.until(lambda: house.board.panel.call is not None)
    states = sorted(state for _, state in house.tickets())
    assert states == ["called", "expired", "expired", "expired"]


def test_the_turn_needs_nobody_to_take_a_number(house: House) -> None:
    house.open("lobby")
    house.issue()
    house.clock.pass_time(**NEXT_MORNING)
    house.faces._roll_over.timeout.emit()
    house.until(lambda: house.tickets() == [(1, "expired")])


def test_a_resident_in_the_middle_of_it_gets_a_number_of_the_new_day(house: House) -> None:
    house.open("lobby")
    house.issue()
    house.to_guide()
    house.clock.set_wall_ahead(**NEXT_MORNING)
    house.tap(house.lobby, "take")
    page = house.at(NumberPage)
    assert page.ticket.label == "A001"
    assert sorted(house.tickets()) == [(1, "expired"), (1, "waiting")]
