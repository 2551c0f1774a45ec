"""An appointment from the day to its slip, refused, cancelled, and on the day itself."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import uuid4

from sqlalchemy.orm import Session

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.center.appointments.booking import book
from kiosk.center.appointments.offer import offers
from kiosk.ui.lobby.appointments.booked_page import BookedPage
from kiosk.ui.lobby.appointments.booking_page import BookingPage
from kiosk.ui.lobby.appointments.day_page import DayPage
from kiosk.ui.lobby.appointments.phone_page import BookPhonePage
from kiosk.ui.lobby.appointments.routes import BookDay, Booked, BookingAt, BookPhone, BookTime
from kiosk.ui.lobby.appointments.time_page import TimePage
from kiosk.ui.lobby.routes import Home
from kiosk.ui.printing_ports import PrinterNotice
from tests.ui.demo_hall import DemoHall
from tests.ui.lobby.appointments.way import ITEM, PHONE
from tests.ui.lobby.mine.way import type_digits


def _walk(stage: LobbyStage) -> Iterator[str]:
    lobby, hall = stage.lobby, stage.hall
    fill_first_day(hall)
    stage.come_in()
    day = hall.clock.now().date() + timedelta(days=2)  # has lunch and a longer evening
    yield from stage.go(BookDay(ITEM), BookTime(ITEM, day))
    while not lobby.sees("time.1230") and lobby.sees("page.next"):
        lobby.tap("page.next")
    lobby.tap("time.1230")
    page = stage.at(BookPhonePage)
    type_digits(lobby, "13900000000")
    yield "phone"
    lobby.tap("book.confirm")  # they have two already
    lobby.qtbot.waitUntil(lambda: page.refusal != "")
    yield "refused"
    lobby.tap("key.clear")
    type_digits(lobby, PHONE)
    lobby.tap("book.confirm")
    booked = stage.at(BookedPage)
    for notice in (PrinterNotice.READY, PrinterNotice.PAPER_OUT):
        hall.slips.become(notice)
        yield f"booked-{notice.value}"
    hall.slips.become(PrinterNotice.READY)
    stage.window.go(Home())
    stage.wait_for(Home())
    yield from stage.go(BookingAt(booked.view.id))
    lobby.tap("booking.cancel")
    yield "really"
    hall.clock.set_to(booked.view.due_at)
    stage.window.go(Home())
    stage.wait_for(Home())
    yield from stage.go(BookingAt(booked.view.id))


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


SCENE = Scene(
    "appointments",
    "lobby",
    (BookedPage, BookingPage, BookPhonePage, DayPage, TimePage),
    _walk,
    open_lobby,
    (BookDay, BookTime, BookPhone, Booked, BookingAt),
)
