"""Finding what one has here, by finger and by scanner."""

from kiosk.ui.lobby.mine.find_page import FindMinePage
from tests.ui.lobby.driver import Lobby


def type_digits(lobby: Lobby, digits: str) -> None:
    """On the pad; these are not counted among the taps."""
    for digit in digits:
        lobby.tap(f"key.{digit}")
    lobby.taps -= len(digits)


def find(lobby: Lobby, tail: str, code: str) -> FindMinePage:
    """Type both halves on the page that asks for them, anew."""
    page = lobby.arrive(FindMinePage)
    lobby.tap("key.clear")
    type_digits(lobby, tail + code)
    lobby.tap("find.look")
    lobby.qtbot.waitUntil(lambda: lobby.hall.context.tasks.pending == 0)
    return page
