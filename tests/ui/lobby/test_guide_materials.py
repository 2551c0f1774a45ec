"""The tick list of a guide: what is missing, the printed list, and beginning without all of it."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QSize

from kiosk.center.guides.precheck import ticks_of
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.number_page import NumberPage
from kiosk.ui.lobby.priority_page import PriorityPage
from kiosk.ui.lobby.routes import GuideOf
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.lobby.driver import Lobby


def to_guide(lobby: Lobby, item: str = "MZ04", *, english: bool = False) -> GuidePage:
    lobby.tap("start.english" if english else "start")
    lobby.arrive(HomePage)
    lobby.window.go(GuideOf(item))
    page = lobby.arrive(GuidePage)
    lobby.qtbot.waitUntil(lambda: lobby.sees("material.1"), timeout=5000)
    return page


def bring_main_materials(lobby: Lobby) -> None:
    lobby.tap("material.1")
    lobby.tap("material.2")


def test_the_list_is_printed_with_the_ticks_and_followed(lobby: Lobby) -> None:
    to_guide(lobby)
    lobby.tap("material.2")
    lobby.tap("checklist")
    ((checklist, language),) = lobby.hall.slips.checklists
    assert language == "zh"
    assert checklist.guide.card.code == "MZ04"
    assert checklist.ticked == ("户口簿",)
    assert checklist.terms.tell_by == date(2026, 11, 30)
    assert checklist.printed_at == lobby.hall.clock.moment
    assert not lobby.button("checklist").isEnabled()
    assert "正在打印" in lobby.words()
    lobby.hall.slips.tell(checklist.id, "printed")
    assert "清单打好了" in lobby.words()
    lobby.hall.slips.tell(checklist.id, "failed")
    assert "没打出来" in lobby.words()
    lobby.tap("checklist")
    assert len(lobby.hall.slips.checklists) == 2


def test_a_list_can_be_had_before_anything_is_ticked_and_in_english(lobby: Lobby) -> None:
    to_guide(lobby, english=True)
    lobby.tap("checklist")
    ((checklist, language),) = lobby.hall.slips.checklists
    assert (language, checklist.ticked) == ("en", ())


def test_a_printer_without_paper_offers_no_list(lobby: Lobby) -> None:
    lobby.hall.slips.become(PrinterNotice.PAPER_OUT)
    to_guide(lobby)
    assert not lobby.button("checklist").isEnabled()
    lobby.hall.slips.become(PrinterNotice.READY)
    assert lobby.button("checklist").isEnabled()


def test_beginning_without_is_offered_only_when_the_main_materials_are_there(lobby: Lobby) -> None:
    to_guide(lobby)
    assert not lobby.sees("defer")
    lobby.tap("material.1")
    assert not lobby.sees("defer")
    lobby.tap("material.2")
    assert lobby.sees("defer")
    assert "最晚 11月30日补交" in lobby.words()
    lobby.tap("material.3")
    assert not lobby.sees("defer")


def test_choosing_it_prints_the_commitment_and_can_be_taken_back(lobby: Lobby) -> None:
    to_guide(lobby)
    bring_main_materials(lobby)
    lobby.tap("defer")
    ((commitment, _language),) = lobby.hall.slips.commitments
    assert commitment.deferred
    assert commitment.terms.hand_in_by == date(2026, 11, 30)
    assert "已选容缺:银行卡" in lobby.words()
    lobby.tap("defer")
    assert "已选容缺" not in lobby.words()
    assert lobby.window.visit.deferred == set()
    assert len(lobby.hall.slips.commitments) == 1


def test_another_tick_takes_the_choice_back(lobby: Lobby) -> None:
    to_guide(lobby)
    bring_main_materials(lobby)
    lobby.tap("defer")
    lobby.tap("material.2")
    assert lobby.window.visit.deferred == set()
    assert "已选容缺" not in lobby.words()


def test_the_choice_survives_a_change_of_look(lobby: Lobby) -> None:
    page = to_guide(lobby)
    bring_main_materials(lobby)
    lobby.tap("defer")
    lobby.tap("look")
    lobby.qtbot.waitUntil(lambda: lobby.window.page is not page, timeout=5000)
    lobby.arrive(GuidePage)
    lobby.qtbot.waitUntil(lambda: "已选容缺:银行卡" in lobby.words(), timeout=5000)


def test_without_paper_the_choice_counts_and_is_signed_at_the_desk(lobby: Lobby) -> None:
    lobby.hall.slips.become(PrinterNotice.PAPER_OUT)
    to_guide(lobby)
    bring_main_materials(lobby)
    lobby.tap("defer")
    assert lobby.hall.slips.commitments == []
    assert lobby.window.visit.deferred == {"MZ04"}


@pytest.mark.parametrize(("deferred", "state"), [(True, "deferred"), (False, "missing")])
def test_the_number_takes_the_ticks_along(lobby: Lobby, deferred: bool, state: str) -> None:
    to_guide(lobby)
    bring_main_materials(lobby)
    if deferred:
        lobby.tap("defer")
    lobby.tap("take")
    page = lobby.arrive(NumberPage)
    ticks = lobby.hall.store.read(
        lambda session: ticks_of(session, ticket_id=page.ticket.id)
    ).result(timeout=30)
    assert [(tick.name, tick.state) for tick in ticks] == [
        ("本人身份证", "have"),
        ("户口簿", "have"),
        ("银行卡", state),
    ]


def test_an_item_without_materials_can_still_be_printed(
    open_lobby: Callable[[QSize], Lobby],
) -> None:
    for size in (QSize(1080, 1920), QSize(1920, 1080)):
        lobby = open_lobby(size)
        lobby.tap("start")
        lobby.arrive(HomePage)
        lobby.window.go(GuideOf("ZH03"))
        lobby.arrive(GuidePage)
        lobby.tap("checklist")
        assert "勾一勾" not in lobby.words()
    assert len(lobby.hall.slips.checklists) == 2


def test_ticks_outlive_a_look_at_another_page_and_another_language(lobby: Lobby) -> None:
    to_guide(lobby)
    bring_main_materials(lobby)
    lobby.tap("priority")
    lobby.arrive(PriorityPage)
    lobby.tap("priority.elder")
    lobby.arrive(GuidePage)
    lobby.tap("language")
    lobby.qtbot.waitUntil(lambda: "Take a number" in lobby.words(), timeout=5000)
    lobby.qtbot.waitUntil(lambda: lobby.sees("take") and lobby.button("take").isEnabled())
    lobby.tap("take")
    ticket = lobby.arrive(NumberPage).ticket
    ticks = lobby.hall.store.read(lambda s: ticks_of(s, ticket_id=ticket.id)).result(timeout=30)
    assert [tick.name for tick in ticks if tick.state == "have"] == ["本人身份证", "户口簿"]
