"""An appointment: the next lunch break is fully booked, another is booked, found and opened."""

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.ui.lobby.appointments.booking_page import BookingPage
from kiosk.ui.lobby.appointments.routes import BookDay, Booked, BookPhone, BookTime
from kiosk.ui.lobby.routes import Attract, GuideOf, SlipOf

ITEM = "GA03"
PHONE = "13800001234"


def resident_books_a_lunch_break(play: Play) -> None:
    """约满了, and the next free day; then the slip's code shows how the booking stands."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.stage.let_others_book()
    play.begin_visit()
    printed = len(play.stage.printed())
    lobby.go(GuideOf(ITEM))
    play.at(GuideOf)
    hands.tap(lobby, "book")
    play.at(BookDay)
    wait_until(lambda: play.enabled(lobby, "day."), "the days")
    told.lunch_break_full = "约满了" in words(lobby) and "最近还能约" in words(lobby)
    play.picture(lobby, "appointment-days")
    hands.tap(lobby, play.choices(lobby, "day.")[0])
    play.at(BookTime)
    wait_until(lambda: play.enabled(lobby, "time."), "the times")
    play.picture(lobby, "appointment-times")
    hands.tap(lobby, play.choices(lobby, "time.")[0])
    play.at(BookPhone)
    for digit in PHONE:
        hands.tap(lobby, f"key.{digit}")
    play.picture(lobby, "appointment-phone")
    hands.tap(lobby, "book.confirm")
    booked = play.at(Booked)
    told.appointment_code, play.appointment_code = booked.view.code, booked.address
    told.appointment_pdf = play.keep_print(printed, "slip-appointment.pdf")
    play.picture(lobby, "appointment-booked")
    lobby.end_visit()
    play.at(Attract)
    play.scan(booked.address)
    play.at(SlipOf)
    wait_until(lambda: _says(play) != "", "the booking to be read")
    told.appointment_says = _says(play)
    play.picture(lobby, "appointment-mine")
    lobby.end_visit()
    play.at(Attract)


def _says(play: Play) -> str:
    page = play.lobby.page
    return page.words if isinstance(page, BookingPage) else ""
