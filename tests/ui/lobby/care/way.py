"""A guardian's way to a registration, walked by finger: from the home page to the signature."""

from kiosk.center.care.demo_care import put_demo_care
from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.care.offer_page import CareOfferPage
from kiosk.ui.lobby.care.offers_page import CareOffersPage
from kiosk.ui.lobby.care.questions import BirthPage
from kiosk.ui.lobby.choice_page import ChoicePage
from kiosk.ui.lobby.consent_page import ConsentPage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.typed_pages import PhoneDigitsPage, WrittenPage
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.errands.way import sign, type_digits

PHONE = "13800138000"


def to_offers(lobby: Lobby) -> CareOffersPage:
    """From the home page."""
    lobby.arrive(HomePage)
    lobby.tap("door.activities")
    lobby.arrive(ActivityDoorsPage)
    lobby.tap("door.care")
    return lobby.arrive(CareOffersPage)


def answer(lobby: Lobby, key: str) -> None:
    """Give an answer, and wait until its page is gone."""
    page = lobby.arrive(ChoicePage)
    lobby.tap(f"answer.{key}")
    lobby.qtbot.waitUntil(lambda: lobby.window.page is not page)


def write(lobby: Lobby, name: str, text: str) -> None:
    """Write an answer and go on."""
    page = lobby.arrive(WrittenPage)
    lobby.qtbot.waitUntil(lambda: page.field.objectName() == f"{name}.field")
    page.field.setText(text)
    lobby.tap(f"{name}.done")
    lobby.qtbot.waitUntil(lambda: lobby.window.page is not page)


def call(lobby: Lobby, phone: str) -> None:
    """Type a phone and go on."""
    page = lobby.arrive(PhoneDigitsPage)
    type_digits(lobby, phone)
    lobby.tap("phone.next")
    lobby.qtbot.waitUntil(lambda: lobby.window.page is not page)


def apply_for(lobby: Lobby, code: str, *, child: str, birth: str = "20170512") -> None:
    """From the offers to the signature below the consent, with one more collector."""
    lobby.tap(f"offer.{code}")
    lobby.arrive(CareOfferPage)
    lobby.tap("care.register")
    write(lobby, "care.child", child)
    lobby.arrive(BirthPage)
    type_digits(lobby, birth)
    lobby.tap("phone.next")
    write(lobby, "care.school", "")
    write(lobby, "care.guardian", "林小满")
    answer(lobby, "mother")
    call(lobby, PHONE)
    answer(lobby, "some")
    write(lobby, "care.health", "对花生过敏")
    answer(lobby, "add")
    write(lobby, "care.collector", "林桂花")
    answer(lobby, "grandmother")
    call(lobby, "13900139000")
    answer(lobby, "done")


def sign_and_send(lobby: Lobby) -> None:
    """Read to the end, sign, agree."""
    page = lobby.arrive(ConsentPage)
    lobby.qtbot.waitUntil(lambda: page._flow.page_count > 0)
    page._flow.show_page(page._flow.page_count - 1)
    sign(lobby)
    lobby.tap("errand.submit")


def fill(lobby: Lobby) -> None:
    """The demo's children: the class of half past four is full."""
    lobby.hall.store.write(
        lambda session: put_demo_care(
            session, device_id=lobby.hall.context.device_id, clock=lobby.hall.clock
        )
    ).result(timeout=60)
