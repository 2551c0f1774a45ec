"""A child: registered and signed for at the lobby, then arrived and handed over at the desk."""

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.ui.lobby.activities.routes import Activities
from kiosk.ui.lobby.care.routes import (
    AskCare,
    CareConsent,
    CareOfferAt,
    CareOffers,
    CareTaken,
    Question,
)
from kiosk.ui.lobby.routes import Attract

OFFER = "SDB"
CHILD, BIRTH = "林知夏", "20170512"
GUARDIAN, PHONE = "林小满", "13800009876"
HANDED_OVER = "交接好了"


def child_is_registered(play: Play) -> None:
    """From the home page to the signature, one question a page."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.begin_visit()
    printed = len(play.stage.printed())
    hands.tap(lobby, "door.activities")
    play.at(Activities)
    hands.tap(lobby, "door.care")
    play.at(CareOffers)
    wait_until(lambda: play.enabled(lobby, "offer."), "the offers of care")
    play.picture(lobby, "care-offers")
    hands.tap(lobby, f"offer.{OFFER}")
    play.at(CareOfferAt)
    play.picture(lobby, "care-offer")
    hands.tap(lobby, "care.register")
    _write(play, "child", CHILD)
    _digits(play, "birth", BIRTH)
    _write(play, "school", "")
    _write(play, "guardian", GUARDIAN)
    _tap(play, "relation", "answer.mother")
    _digits(play, "phone", PHONE)
    _tap(play, "health", "answer.none")
    _asked(play, "collectors")
    play.picture(lobby, "care-collectors")
    hands.tap(lobby, "answer.done")
    play.at(CareConsent)
    hands.sign(lobby, "signature")
    play.picture(lobby, "care-consent")
    hands.tap(lobby, "errand.submit")
    taken = play.at(CareTaken)
    told.care_number = taken.view.number
    told.care_pdf = play.keep_print(printed, "slip-care.pdf")
    play.picture(lobby, "care-taken")
    lobby.end_visit()
    play.at(Attract)


def child_is_handed_over(play: Play) -> None:
    """The clerk ticks the child off; whoever fetches it is held against the list, and signs."""
    hands, desk, told = play.hands, play.desk, play.told
    tail = told.care_number[-4:]
    hands.tap(desk, "care")
    hands.tap(desk, f"care.arrive.{tail}")
    wait_until(lambda: play.can_see(desk, f"care.pick_up.{tail}"), "the child to be here")
    play.picture(desk, "care-list")
    hands.tap(desk, f"care.pick_up.{tail}")
    hands.tap(desk, "who.guardian")
    hands.sign(desk, "sign.resident")
    play.picture(desk, "care-hand-over")
    hands.tap(desk, "pick_up_send")
    wait_until(lambda: HANDED_OVER in words(desk), "the child to be handed over")
    told.care_handed_over = GUARDIAN not in words(desk)
    hands.tap(desk, "child_back")
    hands.tap(desk, "care_back")


def _asked(play: Play, what: Question) -> None:
    wait_until(lambda: play.at(AskCare).what == what, f"the question about {what}")


def _tap(play: Play, what: Question, answer: str) -> None:
    _asked(play, what)
    play.hands.tap(play.lobby, answer)


def _write(play: Play, what: Question, text: str) -> None:
    _asked(play, what)
    if text:
        play.hands.write(play.lobby, f"care.{what}.field", text)
    play.hands.tap(play.lobby, f"care.{what}.done")


def _digits(play: Play, what: Question, digits: str) -> None:
    _asked(play, what)
    for digit in digits:
        play.hands.tap(play.lobby, f"key.{digit}")
    play.hands.tap(play.lobby, "phone.next")
