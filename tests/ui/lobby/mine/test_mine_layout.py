"""What one has here, in every shape, look and language: nothing cut, all can be hit."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import QSize

from kiosk.ui.lobby.clash_warning import Clashing
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.mine.day_page import MyDayPage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.mine.routes import Mine
from kiosk.ui.lobby.page import Page
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.mine.things import NOON, number, room, time, token
from tests.ui.lobby.mine.way import find
from tests.ui.lobby.slips import scan
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_on, turned_to


def many_things(lobby: Lobby) -> tuple[str, str]:
    """More than a page holds, two of them at one time; two slips."""
    hall = lobby.hall
    made = room(hall, NOON)
    room(hall, NOON + timedelta(days=1))
    room(hall, NOON + timedelta(days=2))
    time(hall)
    time(hall, item="GA03", at=NOON + timedelta(days=1))
    return token(hall, "room", made.id), token(hall, "ticket", number(hall))


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        pytest.param(*case, id="-".join(case))
        for case in product(SHAPES, ("standard", "elder"), ("zh", "en"))
        if case != ("small", "elder", "en")  # long English words in large print: not yet
    ],
)
def test_nothing_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    slip, ticket = many_things(lobby)
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
        lobby.arrive(HomePage)
    faults: list[str] = []

    def look_at(what: str, kind: type[Page]) -> None:
        page = lobby.arrive(kind)
        for at in range(turned_to(lobby, page)):
            faults.extend(faults_on(lobby, f"{what} page {at + 1}", page, at))

    lobby.window.go(Mine())
    look_at("find", FindMinePage)
    find(lobby, "9999", "000000")
    look_at("not found", FindMinePage)
    for _ in range(4):
        find(lobby, "9999", "0000")
    look_at("pause", FindMinePage)
    scan(lobby, slip)
    look_at("day", MyDayPage)
    scan(lobby, ticket)
    lobby.qtbot.waitUntil(lambda: len(lobby.window.visit.shown) == 2)
    look_at("day of two slips", MyDayPage)
    lobby.tap("day.print")
    look_at("printing", MyDayPage)
    lobby.hall.slips.become(PrinterNotice.PAPER_OUT)
    look_at("no paper", MyDayPage)
    page = lobby.arrive(MyDayPage)
    words = "12:15–13:15 场地预订 · 共享直播间\n12:15–12:30 办事预约 · 企业职工基本养老保险"
    page.clash.emit(Clashing(words, lambda: None, lambda: None))
    look_at("clash", MyDayPage)
    assert not faults, "\n".join(faults)
