"""The home page in its other shapes: lying down, in English, in large print."""

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.tour.scenes.numbers import QUICK_ITEM
from kiosk.tour.stage import LANDSCAPE, PORTRAIT
from kiosk.ui.lobby.routes import Attract, Home


def other_shapes(play: Play) -> None:
    """The same page four times."""
    lobby, hands = play.lobby, play.hands
    lobby.end_visit()
    play.at(Attract)
    lobby.resize(*LANDSCAPE)
    hands.tap(lobby, "start")
    play.at(Home)
    wait_until(lambda: play.can_see(lobby, f"item.{QUICK_ITEM}"), "the shelf")
    play.picture(lobby, "home-landscape")
    hands.tap(lobby, "language")
    wait_until(lambda: "Services" in words(lobby) or "Allowance" in words(lobby), "English")
    play.picture(lobby, "home-landscape-english")
    lobby.resize(*PORTRAIT)
    play.picture(lobby, "home-english")
    hands.tap(lobby, "language")
    hands.tap(lobby, "look")
    wait_until(lambda: play.can_see(lobby, "door.business"), "large print")
    play.picture(lobby, "home-large-print")
