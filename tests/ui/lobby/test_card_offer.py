"""A page that asks for a name takes it from an ID card, and leaves everything else on the card."""

from datetime import date

from kiosk.center.people.card_holder import CardHolder
from kiosk.ui.lobby.attract_page import AttractPage
from kiosk.ui.lobby.card_offer import CardOffer
from kiosk.ui.lobby.errands.name_page import NamePage
from kiosk.ui.lobby.errands.phone_page import PhonePage
from kiosk.ui.lobby.errands.routes import AskName, AskPhone
from kiosk.ui.lobby.home_page import HomePage
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.errands.way import ITEM

LIN = CardHolder("林小满", "110101198502280012", date(1985, 2, 28))
LONG = CardHolder("A" * 31, "USA110085022801", date(1985, 2, 28))


def test_a_name_comes_from_the_card_while_the_page_stands_and_not_after(lobby: Lobby) -> None:
    cards, window = lobby.hall.cards, lobby.window
    lobby.tap("start")
    lobby.arrive(HomePage)
    assert not cards.wanted
    window.go(AskName(ITEM))
    page = lobby.arrive(NamePage)
    offer = page.findChild(CardOffer)
    said = []
    for news in ("waiting", "moved", "unknown", "gone"):
        cards.tell(news)
        said.append(offer.words)
    assert len(set(said)) == 4
    cards.lay(LONG)
    assert page.field.text() == ""  # not cut off: it would be another name
    assert cards.wanted
    cards.lay(LIN)
    assert page.field.text() == window.visit.errand.name == "林小满"
    assert "收好身份证" in offer.words
    assert LIN.number not in lobby.words()
    assert not cards.wanted
    page.field.clear()  # that was somebody else's card
    assert cards.wanted
    window.go(AskPhone(ITEM))
    lobby.arrive(PhonePage)
    assert not cards.wanted
    window.go(AskName(ITEM))
    lobby.arrive(NamePage)
    assert cards.wanted
    window.end_visit()
    lobby.arrive(AttractPage)
    assert not cards.wanted
