"""The lead deals with the bad rating: finds the case, writes what was done, step by step."""

from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play
from kiosk.tour.scenes.desk import sign_in
from kiosk.tour.scenes.rating import scan_slip

LOGIN, PIN = "9001", "9999"
STEPS = (("rectify", 2), ("feed_back", 3), ("follow_up", 4), ("close", 0))
"""What is done with the case, and which ready sentence is noted with it."""


def bad_rating_is_dealt_with(play: Play) -> None:
    """From the list of open cases to the case's end; then the slip shows the answer."""
    hands, desk, told = play.hands, play.desk, play.told
    hands.tap(desk, "sign_out")
    wait_until(lambda: desk.presenter.staff is None, "the clerk signed off")
    sign_in(play, LOGIN, PIN)
    hands.tap(desk, "cases")
    wait_until(lambda: len(desk.face.cases.cases) == 1, "the case in the list")
    play.picture(desk, "cases")
    (case,) = desk.face.cases.cases
    hands.tap(desk, f"case.{case.day:%m%d}.{case.label}")
    page = desk.face.case
    wait_until(lambda: page.file is not None, "the file of the case")
    play.picture(desk, "case")
    for verb, phrase in STEPS:
        hands.tap(desk, f"phrase.{phrase}")
        hands.tap(desk, f"verb.{verb}")
        wait_until(lambda: page.note.text() == "", f"{verb} noted")
        told.case_steps.append(verb)
    told.case_closed = page.file is not None and page.file.case.state == "closed"
    play.picture(desk, "case-closed")
    hands.tap(desk, "case_back")
    hands.tap(desk, "cases_back")
    told.case_answer_on_slip = scan_slip(play).answer
    play.picture(play.lobby, "slip-answered")
    play.lobby.end_visit()
