"""An activity: found in the calendar, it is full; a place in line becomes a place."""

from kiosk.center.activities.values import SessionCard
from kiosk.center.activities.views import activity_view
from kiosk.clock import local
from kiosk.tour.hands import wait_until
from kiosk.tour.play import Play, words
from kiosk.ui.lobby.activities.routes import (
    Activities,
    ActivityAt,
    ActivityTaken,
    AskComer,
    AskComerHeads,
    AskComerPhone,
    Calendar,
)
from kiosk.ui.lobby.routes import Attract, SlipOf

LECTURE = "ACT09"
NAME, PHONE = "林小满", "13800001234"
WHO_CANCEL = 3
"""So many of those who have a place give it back, until it is the resident's turn."""


def resident_waits_for_a_place_and_gets_it(play: Play) -> None:
    """满了, and the place in line; others cancel, and the slip says 已报名."""
    hands, lobby, told = play.hands, play.lobby, play.told
    play.begin_visit()
    printed = len(play.stage.printed())
    _find_lecture(play)
    told.activity_full = "满了" in words(lobby)
    play.picture(lobby, "activity-full")
    hands.tap(lobby, "activity.join")
    play.at(AskComer)
    hands.write(lobby, "comer.name.field", NAME)
    hands.tap(lobby, "comer.name.done")
    play.at(AskComerPhone)
    for digit in PHONE:
        hands.tap(lobby, f"key.{digit}")
    hands.tap(lobby, "phone.next")
    play.at(AskComerHeads)
    hands.tap(lobby, "answer.1")
    taken = play.at(ActivityTaken)
    told.activity_place_in_line = taken.sign_up.waiting_before + 1
    told.activity_pdf = play.keep_print(printed, "slip-activity.pdf")
    play.picture(lobby, "activity-waitlisted")
    lobby.end_visit()
    play.at(Attract)
    play.stage.let_others_cancel(LECTURE, WHO_CANCEL)
    play.scan(taken.address)
    play.at(SlipOf)
    wait_until(lambda: "报名码" in words(lobby), "the sign-up to be read")
    told.activity_promoted = "已报名" in words(lobby)
    play.picture(lobby, "activity-promoted")
    lobby.end_visit()
    play.at(Attract)


def _find_lecture(play: Play) -> None:
    """From the home page through the month to the day, and there to the lecture."""
    hands, lobby = play.hands, play.lobby
    card = _lecture(play)
    hands.tap(lobby, "door.activities")
    play.at(Activities)
    hands.tap(lobby, "door.calendar")
    play.at(Calendar)
    wait_until(lambda: play.enabled(lobby, "session."), "the week")
    play.picture(lobby, "activities-week")
    hands.tap(lobby, "span.month")
    wait_until(lambda: play.at(Calendar).span == "month", "the month")
    hands.tap(lobby, "calendar.later")
    day = f"day.{local(card.starts_at):%Y-%m-%d}"
    wait_until(lambda: day in play.enabled(lobby, "day."), "the day of the lecture")
    play.picture(lobby, "activities-month")
    hands.tap(lobby, day)
    hands.tap(lobby, f"session.{card.id}")
    play.at(ActivityAt)
    wait_until(lambda: play.enabled(lobby, "activity.join"), "the activity")


def _lecture(play: Play) -> SessionCard:
    terminal = play.stage.faces.terminal
    return terminal.read(lambda session: activity_view(session, code=LECTURE)).sessions[0]
