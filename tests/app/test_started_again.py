"""The windows are closed and opened again in the middle of the work: all there, nothing twice."""

import pytest

from kiosk.app import OneFace
from kiosk.printing.emulator import IppEmulator
from tests.app.house import House


def test_a_desk_started_again_shows_the_number_that_is_there(house: House) -> None:
    house.open("desk")
    house.sign_in()
    for _ in range(3):
        house.issue()
    house.tap(house.desk, "call_next")
    house.tap(house.desk, "serve")
    house.until(lambda: house.sees(house.desk, "finish"))
    house.close()
    house.open("desk")
    house.sign_in()
    house.until(lambda: house.at_desk == "A001" and house.line == ["A002", "A003"])
    house.tap(house.desk, "finish")
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A002")


def test_a_board_started_again_shows_the_last_call(house: House) -> None:
    house.open("desk")
    house.sign_in()
    house.issue()
    house.tap(house.desk, "call_next")
    house.until(lambda: house.at_desk == "A001")
    house.open("board")
    board = house.board
    house.until(lambda: board.panel.call is not None and board.panel.call.label == "A001")


def test_a_slip_that_waits_for_paper_outlives_the_windows_and_comes_out_once(
    printing_house: House, emulator: IppEmulator
) -> None:
    house = printing_house
    emulator.paper(out=True)
    house.open("lobby")
    house.take_number()
    house.until(lambda: house.slip_states() == ["queued"])
    house.close()
    emulator.paper()
    house.open("lobby")
    house.until(lambda: house.slip_states() == ["printed"])
    assert len(emulator.printed_files()) == 1


def test_a_slip_in_the_printer_is_followed_by_the_windows_that_come_after(
    printing_house: House, emulator: IppEmulator
) -> None:
    house = printing_house
    emulator.hold(on=True)
    house.open("lobby")
    house.take_number()
    house.until(lambda: house.slip_states() == ["printing"])
    house.close()
    house.open("lobby")
    house.until(
        lambda: (
            house.faces.behind.spool is not None and house.faces.behind.spool.state() is not None
        )
    )
    emulator.hold(on=False)
    house.until(lambda: house.slip_states() == ["printed"])
    assert len(emulator.printed_files()) == 1


@pytest.mark.parametrize("first", ["lobby", "desk"])
def test_two_processes_of_a_machine_share_store_and_printer(
    printing_house: House, emulator: IppEmulator, first: OneFace
) -> None:
    house = printing_house
    second: OneFace = "desk" if first == "lobby" else "lobby"
    house.open(first)
    house.until(
        lambda: (
            house.faces.behind.spool is not None and house.faces.behind.spool.state() is not None
        )
    )
    house.open(second)
    house.sign_in()
    number = house.take_number()
    house.until(lambda: "已打好" in number.slip_words)
    house.until(lambda: house.line == ["A001"])
    house.tap(house.desk, "reprint")
    house.tap(house.desk, "reprint.A001")
    house.until(lambda: "A001 已打印" in house.words(house.desk))
    assert len(emulator.printed_files()) == 2
    # Whoever prints goes home; the other one takes over.
    printing = house.opened[0]
    house.close(printing)
    if house.faces.lobby is not None:
        house.lobby.end_visit()
        number = house.take_number()
        house.until(lambda: "已打好" in number.slip_words)
    else:
        house.tap(house.desk, "reprint.A001")
    house.until(lambda: len(emulator.printed_files()) == 3)
