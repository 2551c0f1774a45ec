"""The places of activities in the demo center, with somebody on their way through them."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

from sqlalchemy.orm import Session

from kiosk.center.activities.signing_up import sign_up
from kiosk.center.activities.values import ActivityView, SignUpView, Wish
from kiosk.center.activities.views import activity_view
from kiosk.ui.lobby.activities.routes import (
    Activities,
    ActivityAt,
    ActivityRefused,
    ActivityRoute,
    ActivityTaken,
    AskAge,
    AskAudience,
    AskBooth,
    AskComer,
    AskComerHeads,
    AskComerPhone,
    AskGuardian,
    AskGuardianConsent,
    Calendar,
    SignUpAt,
)
from tests.ui.conftest import DemoHall
from tests.ui.lobby.driver import Lobby

DECEMBER = date(2026, 12, 1)
WHY = "这一场名额满了。最近有空位的一场:12-05 09:30"
ADDRESS = "https://hub.invalid/t/" + "A" * 120


def activity(lobby: Lobby, code: str) -> ActivityView:
    """As everybody sees it."""
    return activity_of(lobby.hall, code)


def activity_of(hall: DemoHall, code: str) -> ActivityView:
    """The same, before there is a window."""
    return hall.store.read(lambda session: activity_view(session, code=code)).result(timeout=30)


def signed_up(lobby: Lobby, code: str, *, wait: bool = False, name: str = "欧阳小满") -> SignUpView:
    """Somebody signed up for the first session of an activity, or for a whole course."""
    view, hall = activity(lobby, code), lobby.hall
    wish = Wish(
        activity_code=code,
        session_id=None if view.is_course else view.sessions[0].id,
        name=name,
        phone="13800138000",
        age=60,
    )

    def work(session: Session) -> SignUpView:
        return sign_up(
            session,
            device_id=hall.context.device_id,
            sign_up_id=uuid4(),
            wish=wish,
            clock=hall.clock,
            wait=wait,
        )

    return hall.store.write(work).result(timeout=30)


def routes(lobby: Lobby) -> Iterator[ActivityRoute]:
    """Every place of activities, one after the other."""
    course, waits = signed_up(lobby, "ACT04"), signed_up(lobby, "ACT09", wait=True)
    yield Activities()
    yield Calendar()
    yield Calendar("day", date(2026, 12, 5))
    yield Calendar("month", DECEMBER)
    yield Calendar("week", DECEMBER, "companies")
    yield AskAudience(Calendar())
    for code in ("ACT09", "ACT04", "ACT12"):
        yield ActivityAt(code)
    yield ActivityAt("ACT11")
    yield AskBooth("ACT11")
    yield ActivityAt("ACT02")
    yield AskComer("ACT02")
    yield AskAge("ACT02")
    yield AskGuardian("ACT02")
    yield AskGuardianConsent("ACT02")
    yield AskComerPhone("ACT02")
    yield ActivityAt("ACT07")
    yield AskComerHeads("ACT07")
    following = activity(lobby, "ACT25").sessions[1]
    yield ActivityRefused("ACT25", WHY, following.starts_at.isoformat(), following.id, True)
    yield ActivityTaken(course, ADDRESS)
    yield ActivityTaken(waits, ADDRESS)
    yield SignUpAt(course.id)
    yield SignUpAt(waits.id)
