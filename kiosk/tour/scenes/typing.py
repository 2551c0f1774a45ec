"""Hanzi from the keyboard on the glass: pinyin by touch, then the word that is offered."""

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play
from kiosk.tour.touch import Finger
from kiosk.ui.lobby.routes import Attract, Home
from kiosk.ui.lobby.search_page import SearchPage

PINYIN, WORD = "nihao", "你好"


def hanzi_are_typed(play: Play) -> None:
    """Somebody greets the machine where it asks what they are looking for."""
    hands, lobby = play.hands, play.lobby
    play.at(Attract)
    hands.tap(lobby, "start")
    play.at(Home)
    hands.tap(lobby, "door.business")
    wait_until(lambda: play.can_see(lobby, "search"), "the page of departments")
    hands.tap(lobby, "search")
    finger = Finger()
    finger.type_letters(lobby.keyboard.letters, PINYIN)
    finger.choose_word(lobby.keyboard, WORD)
    wait_until(lambda: _committed(play) == WORD, f"{WORD} in the field")
    play.told.hanzi_typed = _committed(play)
    play.picture(lobby, "hanzi")
    lobby.end_visit()


def _committed(play: Play) -> str:
    page = play.lobby.page
    return page.field.text() if isinstance(page, SearchPage) else ""
