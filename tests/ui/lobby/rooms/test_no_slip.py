"""A booking whose slip does not come out: its code is on the screen, on every glass."""

import os
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize

from gallery.lobby.rooms import book_room
from kiosk.ui.lobby.rooms.routes import RoomTaken
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.widgets.qr_code import QrCode
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.whole import SHAPES, faults_along

ADDRESS = "https://hub.invalid/t/" + "A" * 120


@pytest.mark.parametrize(
    ("shape", "look"), [("small", "standard"), ("landscape", "elder"), ("portrait", "standard")]
)
def test_without_a_slip_there_is_a_code_to_photograph_and_nothing_is_cut(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    lobby.hall.slips.become(PrinterNotice.CUTTER)
    faults = faults_along(lobby, look, "zh", (RoomTaken(book_room(lobby.hall), ADDRESS),))
    assert not faults, "\n".join(faults)
    page = lobby.window.page
    assert any(code.isVisible() for code in page.findChildren(QrCode))
    if shots := os.environ.get("SHOTS"):
        lobby.window.grab().save(f"{shots}/taken-{shape}-{look}.png")
