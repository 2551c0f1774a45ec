"""All that one person has here: found, not found, printed, and two things at one time."""

from collections.abc import Iterator
from datetime import timedelta

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.ui.lobby.clash_warning import Clashing
from kiosk.ui.lobby.mine.day_page import MyDayPage
from kiosk.ui.lobby.mine.find_page import FindMinePage
from kiosk.ui.lobby.mine.routes import Mine, MyDay
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.demo_hall import DemoHall
from tests.ui.lobby.mine.things import NOON, number, room, time, token
from tests.ui.lobby.mine.way import find
from tests.ui.lobby.slips import scan

CLASH = "12:15–13:15 场地预订 · 共享直播间\n12:15–12:30 办事预约 · 企业职工基本养老保险"


def many_things(hall: DemoHall) -> tuple[str, str]:
    """More than a page holds, two of them at one time; two slips."""
    made = room(hall, NOON)
    room(hall, NOON + timedelta(days=1))
    room(hall, NOON + timedelta(days=2))
    time(hall)
    time(hall, item="GA03", at=NOON + timedelta(days=1))
    return token(hall, "room", made.id), token(hall, "ticket", number(hall))


def _walk(stage: LobbyStage) -> Iterator[str]:
    lobby = stage.lobby
    slip, ticket = many_things(stage.hall)
    stage.come_in()
    yield from stage.go(Mine())
    find(lobby, "9999", "000000")
    yield "not-found"
    for _ in range(4):
        find(lobby, "9999", "0000")
    yield "pause"
    scan(lobby, slip)
    stage.at(MyDayPage)
    yield "day"
    scan(lobby, ticket)
    lobby.qtbot.waitUntil(lambda: len(stage.window.visit.shown) > 1)
    yield "day-of-two-slips"
    lobby.tap("day.print")
    yield "printing"
    stage.hall.slips.become(PrinterNotice.PAPER_OUT)
    yield "no-paper"
    stage.at(MyDayPage).clash.emit(Clashing(CLASH, lambda: None, lambda: None))
    yield "clash"


SCENE = Scene("mine", "lobby", (FindMinePage, MyDayPage), _walk, open_lobby, (Mine, MyDay))
