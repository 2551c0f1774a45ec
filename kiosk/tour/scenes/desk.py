"""At the desk: the clerk logs in, checks a priority, calls, serves and closes."""

from kiosk.tour.hands import TourFailed, wait_until
from kiosk.tour.play import Play, words

LOGIN, PIN = "1001", "1111"


def desk_opens(play: Play) -> None:
    """A clerk begins the day."""
    play.picture(play.desk, "desk-login")
    sign_in(play, LOGIN, PIN)


def sign_in(play: Play, login: str, pin: str) -> None:
    """Somebody sits down at the desk."""
    desk = play.desk
    play.hands.write(desk, "login", login)
    play.hands.write(desk, "pin", pin)
    play.hands.tap(desk, "sign_in")
    wait_until(lambda: desk.presenter.console is not None, "the clerk logged in")


def call_next(play: Play) -> str:
    """Call somebody; their number."""
    play.hands.tap(play.desk, "call_next")
    wait_until(lambda: play.can_see(play.desk, "serve"), "a number called at the desk")
    return play.desk.face.console.ticket.label


def close_number(play: Play) -> None:
    """Serve the number that was called, and be done with it."""
    before = done_so_far(play)
    play.hands.tap(play.desk, "serve")
    play.hands.tap(play.desk, "finish")
    wait_until(lambda: done_so_far(play) == before + 1, "the number closed")


def done_so_far(play: Play) -> int:
    """How many were served at this desk today."""
    console = play.desk.presenter.console
    return console.figures.done if console is not None else 0


def desk_verifies_priority(play: Play) -> None:
    """Who declared a priority is called early; the clerk sees the proof and what was brought."""
    told, desk = play.told, play.desk
    play.stage.let_more_people_in()
    card = desk.face.console.ticket
    wait_until(lambda: told.priority_number in words(desk), "the desk's list to show the number")
    play.picture(desk, "desk-waiting")
    label = call_next(play)
    if label != told.priority_number:
        raise TourFailed(f"{label} was called before {told.priority_number}, which has priority")
    told.priority_declared = card.chip
    told.materials_at_desk = list(card.materials)
    play.picture(desk, "desk-priority")
    play.hands.tap(desk, "verify_priority")
    wait_until(lambda: card.chip != told.priority_declared, "the priority verified")
    told.priority_verified = card.chip
    close_number(play)


def desk_calls(play: Play) -> None:
    """The resident's number is called."""
    if play.ticket is None:
        raise TourFailed("nobody has taken a number")
    label = call_next(play)
    play.told.called_at_desk = label == play.ticket.label
    play.picture(play.desk, "desk-called")


def desk_serves_and_closes(play: Play) -> None:
    """Served and done."""
    close_number(play)
    play.told.served_and_done = True
    play.picture(play.desk, "desk-done")
