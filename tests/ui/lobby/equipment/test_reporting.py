"""Somebody reports what is broken: by its label, from the door, or from the room; real taps."""

from kiosk.center.rooms.equipment import PieceView, piece
from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.equipment.routes import RepairKind, RepairPieces
from kiosk.ui.lobby.equipment.thanks_page import ThanksPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.rooms.room_page import RoomPage
from kiosk.ui.lobby.rooms.routes import RoomAt
from tests.ui.lobby.driver import Lobby


def seen(lobby: Lobby, code: str) -> PieceView:
    """As it stands in the store."""
    hall = lobby.hall
    return hall.store.read(lambda session: piece(session, code=code, clock=hall.clock)).result(
        timeout=30
    )


def answer(lobby: Lobby, key: str) -> None:
    """Give an answer, and wait until its page is gone."""
    page = lobby.arrive(ChoicePage)
    lobby.tap(f"answer.{key}")
    lobby.qtbot.waitUntil(lambda: lobby.window.page is not page)


def test_from_the_door_to_the_room_to_the_piece(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.tap("door.activities")
    lobby.arrive(ActivityDoorsPage)
    lobby.tap("door.repair")
    answer(lobby, "R11")
    answer(lobby, "R11-1")
    answer(lobby, "dead")
    lobby.arrive(ThanksPage)
    assert "共享直播间 · 直播补光灯" in lobby.words()
    fault = seen(lobby, "R11-1").fault
    assert fault is not None
    assert (fault.kind, fault.state, fault.steps[0].by_staff) == ("dead", "reported", False)
    lobby.tap("repair.done")
    lobby.arrive(HomePage)


def test_a_label_leads_to_its_piece_and_a_second_report_is_counted(lobby: Lobby) -> None:
    for _ in range(2):
        lobby.window.read_code(f"XQ-EQUIPMENT:{lobby.hall.context.center.code}:R11-1")
        answer(lobby, "cable")
        lobby.arrive(ThanksPage)
    assert "有人报过了" in lobby.words()
    fault = seen(lobby, "R11-1").fault
    assert fault is not None
    assert fault.times == 2


def test_a_label_of_another_center_or_of_nothing_is_refused(lobby: Lobby) -> None:
    lobby.window.read_code("XQ-EQUIPMENT:999999:R11-1")
    lobby.qtbot.waitUntil(lambda: "别的中心" in lobby.words())
    lobby.window.read_code(f"XQ-EQUIPMENT:{lobby.hall.context.center.code}:Z")
    lobby.qtbot.waitUntil(lambda: "没有这件设备" in lobby.words())
    assert lobby.window.visit.here == RepairKind("Z", lobby.hall.context.center.code)


def test_whoever_looks_at_a_room_reports_there_and_is_told_before_booking(lobby: Lobby) -> None:
    lobby.tap("start")
    lobby.arrive(HomePage)
    lobby.window.go(RoomAt("R10"))
    lobby.arrive(RoomPage)
    lobby.tap("room.repair")
    lobby.arrive(ChoicePage)
    assert lobby.window.visit.here == RepairPieces("R10")
    answer(lobby, "R10-1")
    answer(lobby, "picture_sound")
    lobby.arrive(ThanksPage)
    lobby.tap("repair.done")
    lobby.arrive(HomePage)
    lobby.window.go(RoomAt("R10"))
    lobby.arrive(RoomPage)
    assert "正在修:投影仪" in lobby.words()
