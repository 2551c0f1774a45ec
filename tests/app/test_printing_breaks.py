"""Printing itself is broken, not the printer: residents are told, and numbers go on."""

import pytest

from kiosk.printing.slip_layouts import SlipLayouts
from tests.app.house import House


def test_a_printer_set_up_wrong_is_a_printer_that_is_not_there(house: House) -> None:
    house.settings = house.settings.model_copy(update={"printer": "lpt:1"})
    house.open("lobby")
    house.to_guide()
    house.until(lambda: "打印机连不上" in house.words(house.lobby))
    house.lobby.end_visit()
    number = house.take_number()
    assert "打印机连不上" in number.slip_words
    assert "号码有效" in number.slip_words


def test_a_bug_in_the_spool_is_told_as_a_fault_of_the_printer(
    house: House, reporting: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_layout: SlipLayouts) -> None:
        raise LookupError

    monkeypatch.setattr(SlipLayouts, "prepare", stumble)
    house.open("lobby")
    house.to_guide()
    house.until(lambda: "打印机暂时用不了" in house.words(house.lobby))
    house.tap(house.lobby, "take")
    house.until(lambda: house.tickets() == [(1, "waiting")])
