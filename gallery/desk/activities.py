"""Activities at the desk: the week, a session with people in it, signing up, writing one."""

from collections.abc import Iterator

from gallery.desk.stage import LEAD, DeskStage, in_hall
from gallery.scene import Scene
from kiosk.ui.desk.activities.list_page import ActivitiesPage
from kiosk.ui.desk.activities.session_page import SessionPage
from kiosk.ui.desk.activities.sign_up_page import DeskSignUpPage
from kiosk.ui.desk.activities.write_page import WritePage
from kiosk.ui.desk.reason_page import ReasonPage
from tests.center.activities.hall import ActivityHall
from tests.ui.desk.activities.sitting import KeptCalls, look_after_activities
from tests.ui.hall import RealHall

NAME = "四点半书法与国画兴趣班(一二年级,每周两次,自带笔墨纸砚)"
NAME_EN = "After-school calligraphy and painting for first and second graders"


def _prepare(hall: RealHall) -> ActivityHall:
    """A long one with people in it, a draft at a long place, one that is full."""
    on = look_after_activities(hall)
    on.add(
        "2026-11-23 10:00-11:00",
        room_code="A",
        capacity=12,
        guardian=True,
        name=NAME,
        name_en=NAME_EN,
    )
    place = "云溪镇文化广场东侧大舞台旁边的空地,雨天改到文化礼堂"
    on.add("2026-11-23 14:00-16:00", code="A2", place=place, published=False)
    on.add("2026-11-23 16:30-17:30", code="A3", room_code="B", capacity=1)
    for name in ("林小满", "欧阳端木清明", "周谷", "郑清明"):
        on.come(
            name=name,
            age=9,
            heads=5,
            guardian_name="陈立夏",
            guardian_phone="13900002222",
            consent=True,
            wait=True,
        )
    on.come(code="A3")
    on.come(code="A3", wait=True)
    return on


def _walk(stage: DeskStage) -> Iterator[str]:
    stage.desk.sign_in(LEAD)
    stage.tap("activities")
    stage.seen("session.A1.11231000")
    yield "list"
    stage.tap("session.A1.11231000")
    stage.seen("session.sign_up")
    yield "session"
    stage.tap("session.sign_up")
    yield "sign-up"
    stage.tap("desk_sign_up_back", "session.stop")
    yield "stop"
    stage.tap("reason.0", "activity_stop_send")
    stage.seen("activity_session_back")
    yield "stopped"
    stage.tap("activity_session_back", "activities.tab.calls")
    yield "calls"
    stage.tap("activities.tab.week", "activities.new")
    yield "write"
    stage.back("activities_back")


SCENE = Scene(
    "activities",
    "desk",
    (ActivitiesPage, DeskSignUpPage, ReasonPage, SessionPage, WritePage),
    _walk,
    in_hall(_prepare, activity_calls=KeptCalls),
)
