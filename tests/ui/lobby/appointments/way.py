"""A resident's way to an appointment, walked by finger: from the guide to the slip."""

from kiosk.ui.lobby.appointments.booked_page import BookedPage
from kiosk.ui.lobby.appointments.day_page import DayPage
from kiosk.ui.lobby.appointments.phone_page import BookPhonePage
from kiosk.ui.lobby.appointments.time_page import TimePage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.routes import GuideOf
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.mine.way import type_digits

ITEM = "RS05"
PHONE = "13800001234"


def to_guide(lobby: Lobby, item: str = ITEM) -> GuidePage:
    """Be at the guide of an item that is handled by appointment."""
    if not isinstance(lobby.window.page, HomePage):
        lobby.tap("start")
        lobby.arrive(HomePage)
    lobby.window.go(GuideOf(item))
    return lobby.arrive(GuidePage)


def to_phone(lobby: Lobby, day: str, time: str) -> BookPhonePage:
    """From the guide to the last question; `day` as 1124, `time` as 1230."""
    lobby.tap("book")
    lobby.arrive(DayPage)
    lobby.tap(f"day.{day}")
    lobby.arrive(TimePage)
    lobby.tap(f"time.{time}")
    return lobby.arrive(BookPhonePage)


def book(lobby: Lobby, day: str, time: str, phone: str = PHONE) -> BookedPage:
    """The whole way from the guide."""
    to_phone(lobby, day, time)
    type_digits(lobby, phone)
    lobby.tap("book.confirm")
    return lobby.arrive(BookedPage)
