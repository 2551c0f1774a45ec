"""From the attract page to a number, and what becomes of the number."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import func, select

from kiosk.data.tables import Item, Ticket
from kiosk.errors import Unavailable
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.routes import GuideOf, Home
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.big_number import BigNumber
from tests.ui.lobby.driver import Lobby

ITEM = "item.MZ04"
WAITING_BEFORE = 3


def tickets(lobby: Lobby) -> int:
    return lobby.hall.store.read(
        lambda session: session.scalar(select(func.count()).select_from(Ticket)) or 0
    ).result(timeout=30)


def to_guide(lobby: Lobby) -> GuidePage:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap(ITEM)
    return lobby.arrive(GuidePage)


def to_number(lobby: Lobby) -> NumberPage:
    to_guide(lobby)
    lobby.tap("take")
    return lobby.arrive(NumberPage)


def test_frequent_business_takes_three_taps_and_no_typing(lobby: Lobby) -> None:
    page = to_number(lobby)
    assert lobby.taps == 3
    assert page.number.label == page.ticket.label == "A002"
    assert page.ticket.ahead == WAITING_BEFORE
    assert [ticket.id for ticket, _ in lobby.hall.slips.printed] == [page.ticket.id]
    assert "高龄津贴(80周岁以上)" in lobby.words()


def test_touching_anywhere_starts(lobby: Lobby) -> None:
    page = lobby.arrive(AttractPage)
    lobby.qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.rect().topLeft())
    lobby.arrive(HomePage)


def test_double_tap_takes_one_number(lobby: Lobby) -> None:
    to_guide(lobby)
    take = lobby.button("take")
    lobby.qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    lobby.qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    lobby.qtbot.mouseDClick(take, Qt.MouseButton.LeftButton)
    lobby.arrive(NumberPage)
    assert tickets(lobby) == WAITING_BEFORE + 1
    assert len(lobby.hall.slips.printed) == 1


def test_retry_after_a_lost_answer_brings_the_same_number(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_guide(lobby)
    store, write, lost = lobby.hall.store, lobby.hall.store.write, []

    def commit_but_lose_the_answer(work):  # type: ignore[no-untyped-def]
        if lost:
            return write(work)
        lost.append(write(work).result(timeout=30))
        future: Future[object] = Future()
        future.set_exception(Unavailable("store.unavailable", cause="test"))
        return future

    monkeypatch.setattr(store, "write", commit_but_lose_the_answer)
    lobby.tap("take")
    lobby.qtbot.waitUntil(lambda: lobby.button("take").isEnabled(), timeout=5000)
    assert "机器正忙" in lobby.words()
    lobby.tap("take")
    page = lobby.arrive(NumberPage)
    assert page.ticket.id == lost[0].id
    assert page.ticket.repeated
    assert tickets(lobby) == WAITING_BEFORE + 1


def test_changing_the_look_keeps_ticks_and_request(lobby: Lobby) -> None:
    to_guide(lobby)
    before = lobby.window.visit.here
    lobby.tap("material.1")
    lobby.tap("look")
    lobby.arrive(GuidePage)
    lobby.qtbot.waitUntil(lambda: lobby.sees("material.1"), timeout=5000)
    assert lobby.button("material.1").isChecked()
    assert lobby.window.visit.here == before
    assert isinstance(before, GuideOf)


def test_missing_materials_are_named_as_boxes_are_ticked(lobby: Lobby) -> None:
    to_guide(lobby)
    assert "还差" not in lobby.words()
    lobby.tap("material.1")
    lobby.tap("material.2")
    assert "还差 1 样:银行卡" in lobby.words()
    lobby.tap("material.3")
    assert "材料齐了" in lobby.words()


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (PrinterNotice.PAPER_OUT, "打印机缺纸"),
        (PrinterNotice.COVER_OPEN, "打印机盖子开着"),
        (PrinterNotice.GONE, "打印机连不上"),
    ],
)
def test_printer_fault_is_told_before_a_number_is_issued(
    lobby: Lobby, notice: PrinterNotice, words: str
) -> None:
    lobby.hall.slips.become(notice)
    to_guide(lobby)
    assert words in lobby.words()
    assert "号码会显示在屏幕上" in lobby.words()
    lobby.hall.slips.become(PrinterNotice.READY)
    assert words not in lobby.words()


def test_without_paper_the_number_stands_sixty_millimetres_tall(lobby: Lobby) -> None:
    lobby.hall.slips.become(PrinterNotice.PAPER_OUT)
    page = to_number(lobby)
    assert "打印机缺纸" in page.slip_words
    assert "号码有效" in page.slip_words
    assert digits_mm(page.number) == pytest.approx(60, rel=0.04)


def test_the_slip_is_followed_while_the_page_stands(lobby: Lobby) -> None:
    page = to_number(lobby)
    assert "正在打印" in page.slip_words
    lobby.hall.slips.tell(page.ticket.id, "printed")
    assert "已打好" in page.slip_words
    lobby.hall.slips.tell(page.ticket.id, "failed")
    assert "没有打出来" in page.slip_words
    lobby.qtbot.waitUntil(lambda: digits_mm(page.number) == pytest.approx(60, rel=0.04))


def test_reprint_is_asked_once(lobby: Lobby) -> None:
    page = to_number(lobby)
    lobby.tap("reprint")
    assert lobby.hall.slips.reprinted == [(page.ticket.id, None)]
    assert not lobby.button("reprint").isEnabled()


def test_giving_a_number_back_is_asked_twice(lobby: Lobby) -> None:
    page = to_number(lobby)
    ticket_id = page.ticket.id
    lobby.tap("cancel")
    lobby.tap("give_back.keep")
    assert lobby.window.page is page
    lobby.tap("cancel")
    lobby.tap("give_back.confirm")
    lobby.arrive(HomePage)
    state = lobby.hall.store.read(lambda session: session.get_one(Ticket, ticket_id).state)
    assert state.result(timeout=30) == "cancelled"


def test_a_number_already_called_cannot_be_given_back(lobby: Lobby) -> None:
    page = to_number(lobby)
    ticket_id = page.ticket.id

    def call(session):  # type: ignore[no-untyped-def]
        session.get_one(Ticket, ticket_id).state = "done"

    lobby.hall.store.write(call).result(timeout=30)
    lobby.tap("cancel")
    lobby.tap("give_back.confirm")
    lobby.qtbot.waitUntil(lambda: "状态已经变了" in page.slip_words, timeout=5000)


def test_two_ends_at_once_lead_home_and_the_visit_stays_watched(lobby: Lobby) -> None:
    page = to_number(lobby)
    page.done.emit()
    page.done.emit()  # before the home page is there: 不办了 was answered, and 好了 was tapped
    lobby.arrive(HomePage)
    assert lobby.window.visit.trail[-1] == Home()
    lobby.qtbot.waitUntil(lambda: lobby.window.idle.watching, timeout=5000)


def test_what_an_old_page_hears_does_not_end_the_next_visit(lobby: Lobby) -> None:
    page = to_number(lobby)
    ended = []
    lobby.window.end_visit()
    lobby.window.visit_ended.connect(lambda: ended.append(True))
    lobby.hall.clock.pass_time(seconds=30)
    page.tick()
    assert ended == []


def test_the_countdown_ends_the_visit(lobby: Lobby) -> None:
    page = to_number(lobby)
    lobby.hall.clock.pass_time(seconds=19)
    page.tick()
    assert lobby.window.page is page
    lobby.hall.clock.pass_time(seconds=2)
    page.tick()
    lobby.arrive(AttractPage)


def test_taking_a_number_for_a_withdrawn_item_says_so(lobby: Lobby) -> None:
    to_guide(lobby)

    def withdraw(session):  # type: ignore[no-untyped-def]
        session.get_one(Item, "MZ04").active = False

    lobby.hall.store.write(withdraw).result(timeout=30)
    lobby.tap("take")
    lobby.qtbot.waitUntil(lambda: "已停办" in lobby.words(), timeout=5000)
    assert tickets(lobby) == WAITING_BEFORE


def test_the_page_can_be_left_while_the_number_is_on_its_way(lobby: Lobby) -> None:
    to_guide(lobby)
    lobby.qtbot.mouseClick(lobby.button("take"), Qt.MouseButton.LeftButton)
    lobby.window.back()
    lobby.qtbot.waitUntil(lambda: lobby.hall.context.tasks.pending == 0, timeout=5000)
    assert isinstance(lobby.window.page, HomePage | NumberPage)


def digits_mm(number: BigNumber) -> float:
    """How tall the digits come out on the glass."""
    image = number.grab().toImage()
    rows = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).green() < 90 for x in range(0, image.width(), 4))
    ]
    return len(rows) * 0.248
