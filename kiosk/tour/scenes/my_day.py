"""One person, one day: any of their slips shows all they have here, and prints it on one."""

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.ui.lobby.mine.day_page import MyDayPage
from kiosk.ui.lobby.mine.routes import Mine, MyDay
from kiosk.ui.lobby.routes import Attract


def resident_sees_all_they_have_here(play: Play) -> None:
    """The slip of the appointment, held before the scanner, shows the sign-up too."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.begin_visit()
    printed = len(play.stage.printed())
    lobby.go(Mine())
    play.at(Mine)
    play.picture(lobby, "mine")
    play.scan(play.appointment_code)
    play.at(MyDay)
    wait_until(lambda: bool(play.enabled(lobby, "thing.")), "the day to be read")
    told.day_things = [name.split(".")[1] for name in play.enabled(lobby, "thing.")]
    hands.tap(lobby, "day.print")
    told.day_pdf = play.keep_print(printed, "slip-day.pdf")
    wait_until(lambda: "打好了" in _slip_words(play), "the page to know of it")
    told.day_names_nobody = "林小满" not in words(lobby)
    play.picture(lobby, "my-day")
    lobby.end_visit()
    play.at(Attract)


def _slip_words(play: Play) -> str:
    page = play.lobby.page
    return page.slip_words if isinstance(page, MyDayPage) else ""
