"""The pages of appointments in every shape, look and language: nothing cut, all can be hit."""

from collections.abc import Callable
from datetime import timedelta
from itertools import product
from uuid import uuid4

import pytest
from PySide6.QtCore import QSize
from sqlalchemy.orm import Session

from kiosk.center.appointments.booking import book
from kiosk.center.appointments.find import appointment_view
from kiosk.center.appointments.offer import offers
from kiosk.ui.lobby.appointments.booked_page import BookedPage
from kiosk.ui.lobby.appointments.booking_page import BookingPage
from kiosk.ui.lobby.appointments.day_page import DayPage
from kiosk.ui.lobby.appointments.phone_page import BookPhonePage
from kiosk.ui.lobby.appointments.routes import BookDay, BookingAt, BookTime
from kiosk.ui.lobby.appointments.time_page import TimePage
from kiosk.ui.lobby.guide_page import GuidePage
from kiosk.ui.lobby.home_page import HomePage
from kiosk.ui.lobby.page import Page
from kiosk.ui.lobby.routes import GuideOf, Home, Scan
from kiosk.ui.lobby.scan_page import ScanPage
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.conftest import DemoHall
from tests.ui.lobby.appointments.way import ITEM, PHONE
from tests.ui.lobby.driver import Lobby
from tests.ui.lobby.mine.way import type_digits
from tests.ui.lobby.test_layout import SHAPES
from tests.ui.lobby.whole import faults_on, turned_to


def fill_first_day(hall: DemoHall) -> None:
    """约满了: nobody can book the item's next day any more."""

    def work(session: Session) -> None:
        found = offers(session, item_code=ITEM, clock=hall.clock, channel="hall", days=1)
        first = found.days[0].sessions[0]
        places = [each.at for each in first.times for _ in range(each.left)]
        evening = places[0] + timedelta(days=1, hours=5, minutes=15)
        for number, at in enumerate((*places[: first.left], evening)):
            book(
                session,
                device_id=hall.context.device_id,
                appointment_id=uuid4(),
                item_code=ITEM,
                at=at,
                phone=f"1390000{number % first.left:04d}",
                clock=hall.clock,
            )

    hall.store.write(work).result(timeout=30)


@pytest.mark.parametrize(
    ("shape", "look", "language"),
    [
        pytest.param(*case, id="-".join(case))
        for case in product(SHAPES, ("standard", "elder"), ("zh", "en"))
        if case != ("small", "elder", "en")  # long English words in large print: not yet
    ],
)
def test_nothing_is_cut_and_everything_can_be_hit(
    open_lobby: Callable[[QSize], Lobby], shape: str, look: str, language: str
) -> None:
    lobby = open_lobby(SHAPES[shape])
    fill_first_day(lobby.hall)
    lobby.tap("start.english" if language == "en" else "start")
    lobby.arrive(HomePage)
    if look == "elder":
        lobby.tap("look")
        lobby.qtbot.waitUntil(lambda: lobby.window.visit.look.elder)
        lobby.arrive(HomePage)
    faults = walk(lobby)
    assert not faults, "\n".join(faults)


def walk(lobby: Lobby, seen: Callable[[str], None] = lambda _where: None) -> list[str]:
    """Look at every page; `seen` is told where one is."""
    faults: list[str] = []

    def look_at(where: str, kind: type[Page]) -> None:
        page = lobby.arrive(kind)
        for number in range(turned_to(lobby, page)):
            faults.extend(faults_on(lobby, f"{where} page {number + 1}", page, number))
            seen(f"{where}-{number + 1}")

    lobby.window.go(Scan())
    look_at("scan", ScanPage)
    lobby.window.go(GuideOf(ITEM))
    look_at("guide", GuidePage)
    # the guide itself is looked at with guides; here it is the button that is new
    faults[:] = [each for each in faults if not each.startswith("guide") or "book" in each]
    lobby.window.go(BookDay(ITEM))
    look_at("days", DayPage)
    day = lobby.hall.clock.now().date() + timedelta(days=2)  # has lunch and a longer evening
    lobby.window.go(BookTime(ITEM, day))
    look_at("times", TimePage)
    while not lobby.sees("time.1230"):
        lobby.tap("page.previous")
    lobby.tap("time.1230")
    lobby.arrive(BookPhonePage)
    type_digits(lobby, "13900000000")
    look_at("phone", BookPhonePage)
    lobby.tap("book.confirm")  # they have two already
    page = lobby.arrive(BookPhonePage)
    lobby.qtbot.waitUntil(lambda: page.refusal != "")
    look_at("refused", BookPhonePage)
    lobby.tap("key.clear")
    type_digits(lobby, PHONE)
    lobby.tap("book.confirm")
    booked = lobby.arrive(BookedPage)
    for notice in (PrinterNotice.READY, PrinterNotice.PAPER_OUT):
        lobby.hall.slips.become(notice)
        lobby.qtbot.wait(1)
        look_at(f"booked, printer {notice.value}", BookedPage)
    lobby.hall.slips.become(PrinterNotice.READY)
    lobby.window.go(Home())
    lobby.arrive(HomePage)
    lobby.window.go(BookingAt(booked.view.id))
    look_at("booking", BookingPage)
    lobby.tap("booking.cancel")
    look_at("really", BookingPage)
    lobby.hall.clock.set_to(booked.view.due_at)
    lobby.window.go(Home())
    lobby.arrive(HomePage)
    lobby.window.go(BookingAt(booked.view.id))
    look_at("today", BookingPage)
    assert _state(lobby, booked) == "booked"
    return faults


def _state(lobby: Lobby, booked: BookedPage) -> str:
    view = lobby.hall.store.read(
        lambda session: appointment_view(
            session, appointment_id=booked.view.id, clock=lobby.hall.clock
        )
    ).result(timeout=30)
    return view.state
