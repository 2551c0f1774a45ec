"""Taking numbers: in three taps from the shelf, and by search with the keyboard on the glass."""

from PySide6.QtWidgets import QAbstractButton

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.ui.lobby.routes import Attract, GuideOf, Home
from kiosk.ui.lobby.search_page import SearchPage

QUICK_ITEM = "MZ04"
QUERY = "yanglao"


def number_in_three_taps(play: Play) -> None:
    """From the idle screen to a number, which is then given back."""
    hands, lobby = play.hands, play.lobby
    play.at(Attract)
    wait_until(lambda: play.can_see(lobby, "start"), "the attract page")
    play.picture(lobby, "attract")
    before = hands.taps
    hands.tap(lobby, "start")
    play.at(Home)
    wait_until(lambda: play.can_see(lobby, f"item.{QUICK_ITEM}"), "the shelf")
    wait_until(lambda: "窗口未开" not in words(lobby), "the desks to be seen open")
    play.picture(lobby, "home")
    hands.tap(lobby, f"item.{QUICK_ITEM}")
    play.at(GuideOf)
    hands.tap(lobby, "take")
    play.number_shown()
    play.told.taps_to_ticket = hands.taps - before
    play.picture(lobby, "number-in-three-taps")
    hands.tap(lobby, "cancel")
    hands.tap(lobby, "give_back.confirm")
    play.at(Home)
    lobby.end_visit()


def number_by_search(play: Play) -> None:
    """The resident the tour is about finds their business by pinyin; the slip comes out."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.at(Attract)
    before = hands.taps
    hands.tap(lobby, "start")
    play.at(Home)
    hands.tap(lobby, "door.business")
    wait_until(lambda: play.can_see(lobby, "search"), "the page of departments")
    play.picture(lobby, "business")
    hands.tap(lobby, "search")
    hands.type_on_screen(lobby.keyboard.letters, QUERY)
    wait_until(lambda: _typed(play) == QUERY, f"{QUERY} in the field")
    code = _first_result(play)
    play.picture(lobby, "search")
    hands.tap(lobby, f"item.{code}")
    play.at(GuideOf)
    wait_until(lambda: play.can_see(lobby, "take"), "the guide")
    play.picture(lobby, "guide")
    hands.tap(lobby, "take")
    play.ticket = ticket = play.number_shown()
    told.taps_to_ticket_by_search = hands.taps - before
    told.ticket_number, told.item_code = ticket.label, ticket.item_code
    # The number given back has had its slip too.
    told.slip_pdf = play.keep_print(1, f"slip-{ticket.label}.pdf")
    play.picture(lobby, "number")


def _typed(play: Play) -> str:
    page = play.lobby.page
    return page.field.whole_text if isinstance(page, SearchPage) else ""


def _first_result(play: Play) -> str:
    def first() -> str | None:
        tiles = [
            tile
            for tile in play.lobby.findChildren(QAbstractButton)
            if tile.objectName().startswith("item.") and tile.isVisible()
        ]
        found = bool(tiles) and any("养老" in words(tile) for tile in tiles[:1])
        return tiles[0].objectName().removeprefix("item.") if found else None

    wait_until(first, f"something found for {QUERY}")
    code = first()
    assert code is not None  # noqa: S101 - waited for just now
    return code
