"""Between the tap on 取号 and its answer: one number, and none that nobody has seen."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.bridges.slips import SlipPrinting
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.number_page import NumberPage
from tests.app.house import ITEM, House

LEFT_CLICK = Qt.MouseButton.LeftButton


@contextmanager
def slow_store(house: House) -> Iterator[None]:
    """The disk takes its time: nothing is answered before the end of the block."""
    go_on = threading.Event()
    held: Future[bool] = house.terminal.store.read(lambda _session: go_on.wait(30))
    try:
        yield
    finally:
        go_on.set()
        assert held.result(timeout=30)


def settle(house: House) -> None:
    """Until all that was asked is answered and the page that follows stands."""
    house.until(lambda: house.faces.tasks.pending == 0)
    QApplication.processEvents()
    house.until(lambda: house.faces.tasks.pending == 0)


def two_clicks_at_once(house: House) -> None:
    take = house.button(house.lobby, "take")
    house.qtbot.mouseClick(take, LEFT_CLICK)
    house.qtbot.mouseClick(take, LEFT_CLICK)


def two_quick_clicks(house: House) -> None:
    take = house.button(house.lobby, "take")
    house.qtbot.mouseClick(take, LEFT_CLICK)
    QApplication.processEvents()
    house.qtbot.mouseClick(take, LEFT_CLICK)
    house.qtbot.mouseDClick(take, LEFT_CLICK)


def enter_and_click(house: House) -> None:
    take = house.button(house.lobby, "take")
    house.turn_to(house.lobby)
    take.setFocus()
    house.qtbot.keyClick(take, Qt.Key.Key_Return)
    house.qtbot.mouseClick(take, LEFT_CLICK)


@pytest.mark.parametrize("taps", [two_clicks_at_once, two_quick_clicks, enter_and_click])
@pytest.mark.parametrize("slow", [False, True], ids=["quick store", "slow store"])
def test_however_often_it_is_tapped_there_is_one_number(
    house: House, taps: Callable[[House], None], slow: bool
) -> None:
    house.open("lobby")
    house.to_guide()
    if slow:
        with slow_store(house):
            taps(house)
    else:
        taps(house)
    assert house.at(NumberPage).ticket.label == "A001"
    house.until(lambda: house.slip_states() == ["printed"])
    assert house.tickets() == [(1, "waiting")]


def test_who_waits_for_a_slow_store_is_told_so(house: House) -> None:
    house.open("lobby")
    house.to_guide()
    with slow_store(house):
        house.tap(house.lobby, "take")
        house.until(lambda: "请稍候" in house.words(house.lobby))
    assert house.at(NumberPage).ticket.label == "A001"
    house.lobby.end_visit()
    house.at(AttractPage)
    house.tap(house.lobby, "start")
    house.at(HomePage)
    with slow_store(house):
        house.tap(house.lobby, f"item.{ITEM}")
        house.until(lambda: house.sees(house.lobby, "wait"))
    house.button(house.lobby, "take")
    assert not house.sees(house.lobby, "wait")


@pytest.mark.parametrize("way_out", ["back", "home"])
def test_whoever_turns_round_while_the_number_is_on_its_way_still_sees_it(
    house: House, way_out: str
) -> None:
    house.open("lobby")
    guide = house.to_guide()
    with slow_store(house):
        house.tap(house.lobby, "take")
        house.tap(house.lobby, way_out)
        house.until(lambda: house.lobby.page is not guide)
    assert house.at(NumberPage).number.label == "A001"
    house.until(lambda: house.slip_states() == ["printed"])


@pytest.mark.parametrize("switch", ["look", "language"])
def test_changing_how_the_page_looks_does_not_lose_the_number(house: House, switch: str) -> None:
    house.open("lobby")
    guide = house.to_guide()
    with slow_store(house):
        house.tap(house.lobby, "take")
        house.tap(house.lobby, switch)
        house.until(lambda: house.lobby.page is not guide)
    assert house.at(NumberPage).number.label == "A001"
    assert house.tickets() == [(1, "waiting")]


def test_a_number_that_comes_after_its_resident_has_left_is_given_back(house: House) -> None:
    house.open("lobby")
    house.to_guide()
    with slow_store(house):
        house.tap(house.lobby, "take")
        house.lobby.end_visit()
        house.until(lambda: not isinstance(house.lobby.page, GuidePage))
    settle(house)
    assert house.tickets() == [(1, "cancelled")]
    house.at(AttractPage)
    assert house.slip_states() == []
    assert house.take_number().ticket.label == "A002"


def test_windows_closed_in_between_leave_one_number_that_can_be_called(house: House) -> None:
    house.open("lobby")
    house.to_guide()
    house.qtbot.mouseClick(house.button(house.lobby, "take"), LEFT_CLICK)
    house.close()
    house.open("desk")
    house.sign_in()
    house.until(lambda: house.line == ["A001"])


def test_a_power_cut_after_the_number_leaves_no_number_without_a_slip(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        # Committed, and then nothing runs any more.
        cut.setattr(SlipPrinting, "print_kept", lambda _slips, _ticket: None)
        house.open("lobby", background=False)
        house.take_number()
        assert house.slip_states() == ["queued"]
        house.close()
    house.open("lobby")
    house.until(lambda: house.slip_states() == ["printed"])


def test_a_number_given_back_at_once_needs_no_slip(house: House) -> None:
    house.open("lobby", background=False)
    house.take_number()
    house.tap(house.lobby, "cancel")
    house.tap(house.lobby, "give_back.confirm")
    house.until(lambda: house.slip_states() == ["expired"])
