"""An errand is handed in once, its receipt shown to whoever asked, and nothing stays behind."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import Qt

from kiosk.errors import Unavailable
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.receipt_page import ReceiptPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.visit import Visit
from kiosk.ui.ports import LinkState
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.errands.way import (
    come_home,
    hand_in,
    sign,
    stored,
    walk,
)


def test_time_out_leaves_nothing_of_what_was_entered(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby)
    sign(lobby)
    page = lobby.arrive(ConsentPage)
    lobby.hall.clock.pass_time(seconds=81)
    lobby.window.idle.check()
    lobby.arrive(AttractPage)
    assert lobby.window.visit == Visit()
    assert page.pad.strokes == ()
    assert stored(lobby) == []


def test_going_home_forgets_what_was_entered(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby)
    sign(lobby)
    lobby.tap("home")
    lobby.arrive(HomePage)
    assert lobby.window.visit.errand == Visit().errand
    walk(lobby, 4)
    assert lobby.arrive(PhonePage).shown.strip() == ""


def test_pressing_twice_makes_one_errand_and_one_slip(lobby: Lobby) -> None:
    come_home(lobby)
    walk(lobby)
    sign(lobby)
    page = lobby.arrive(ConsentPage)
    button = lobby.button("errand.submit")
    for _ in range(2):
        lobby.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isEnabled()
    page.submit.emit()  # as if the page had been drawn anew while the answer was on its way
    lobby.arrive(ReceiptPage)
    assert len(stored(lobby)) == 1
    assert len({errand for _, errand, *_ in lobby.hall.papers.printed}) == 1


def test_a_busy_store_is_said_and_the_same_errand_can_be_sent_again(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_home(lobby)
    walk(lobby)
    sign(lobby)
    strokes = lobby.arrive(ConsentPage).pad.strokes
    store = lobby.hall.store
    write = store.write

    def commit_but_lose_the_answer(work: Callable[..., Any]) -> Future[Any]:
        write(work).result(timeout=30)
        future: Future[Any] = Future()
        future.set_exception(Unavailable("store.unavailable", cause="test"))
        return future

    monkeypatch.setattr(store, "write", commit_but_lose_the_answer)
    lobby.tap("errand.submit")
    page = lobby.arrive(ConsentPage)
    lobby.qtbot.waitUntil(lambda: page.refusal != "")
    assert "您填的都还在" in page.refusal
    assert page.pad.strokes == strokes
    monkeypatch.setattr(store, "write", write)
    lobby.tap("errand.submit")
    lobby.arrive(ReceiptPage)
    assert len(stored(lobby)) == 1


def test_who_has_left_is_shown_no_receipt_and_the_next_one_sees_nothing(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    come_home(lobby)
    walk(lobby)
    sign(lobby)
    store = lobby.hall.store
    write, asked = store.write, []

    def hold(work: Callable[..., Any]) -> Future[Any]:
        future: Future[Any] = Future()
        asked.append((work, future))
        return future

    monkeypatch.setattr(store, "write", hold)
    lobby.tap("errand.submit")
    lobby.window.end_visit()
    ((work, future),) = asked
    future.set_result(write(work).result(timeout=30))
    lobby.arrive(AttractPage)
    assert len(stored(lobby)) == 1
    assert lobby.hall.papers.printed == []


def test_a_printer_without_paper_is_told_and_the_slip_can_be_had_once_more(lobby: Lobby) -> None:
    come_home(lobby)
    page = hand_in(lobby)
    hall, errand_id = lobby.hall, page.receipt.id
    assert "正在打印" in page.slip_words
    hall.papers.tell(errand_id, "printed")
    assert "打好了" in page.slip_words
    hall.slips.become(PrinterNotice.PAPER_OUT)
    hall.papers.tell(errand_id, "failed")
    assert "缺纸" in page.slip_words
    hall.slips.become(PrinterNotice.READY)
    lobby.tap("receipt.reprint")
    assert len(hall.papers.printed) == 2
    assert not lobby.button("receipt.reprint").isEnabled()
    lobby.tap("language")
    assert "being printed" in lobby.arrive(ReceiptPage).slip_words
    assert len(hall.papers.printed) == 2


def test_the_receipt_goes_when_nobody_looks_at_it_any_more(lobby: Lobby) -> None:
    come_home(lobby)
    page = hand_in(lobby)
    lobby.hall.clock.pass_time(seconds=44)
    page.tick()
    lobby.arrive(ReceiptPage)
    lobby.hall.clock.pass_time(seconds=2)
    page.tick()
    lobby.arrive(AttractPage)
    assert page.number.label == ""


def test_without_a_network_it_is_taken_in_all_the_same_and_said(lobby: Lobby) -> None:
    lobby.hall.link.become(LinkState(online=False, waiting=3, dead=0))
    come_home(lobby)
    hand_in(lobby)
    assert "联网后自动上报" in lobby.words()
    assert len(stored(lobby)) == 1
