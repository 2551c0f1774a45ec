"""Activities from the calendar to a place in one, or in the line for it."""

from collections.abc import Iterator

from gallery.lobby.stage import LobbyStage, open_lobby
from gallery.scene import Scene
from kiosk.ui.lobby.activities import routes
from kiosk.ui.lobby.activities.activity_page import ActivityPage
from kiosk.ui.lobby.activities.calendar_page import CalendarPage
from kiosk.ui.lobby.activities.doors_page import ActivityDoorsPage
from kiosk.ui.lobby.activities.guardian_page import GuardianPage
from kiosk.ui.lobby.activities.sign_up_page import SignUpPage
from kiosk.ui.lobby.activities.taken_page import SignedUpPage
from kiosk.ui.lobby.typed_pages import AgeDigitsPage
from tests.ui.lobby.activities import way


def _walk(stage: LobbyStage) -> Iterator[str]:
    places = way.routes(stage.lobby)
    stage.come_in()
    for place in places:
        yield from stage.go(place)


SCENE = Scene(
    "activities",
    "lobby",
    (
        ActivityDoorsPage,
        ActivityPage,
        AgeDigitsPage,
        CalendarPage,
        GuardianPage,
        SignedUpPage,
        SignUpPage,
    ),
    _walk,
    open_lobby,
    (
        routes.Activities,
        routes.Calendar,
        routes.AskAudience,
        routes.ActivityAt,
        routes.AskBooth,
        routes.AskComer,
        routes.AskAge,
        routes.AskGuardian,
        routes.AskGuardianConsent,
        routes.AskComerPhone,
        routes.AskComerHeads,
        routes.ActivityRefused,
        routes.ActivityTaken,
        routes.SignUpAt,
    ),
)
