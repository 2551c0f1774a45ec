"""The activities of the demo center, from a file that counts in weeks from the founding day."""

from datetime import date, time, timedelta
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from kiosk.center.activities.keeping import add_activity, publish
from kiosk.center.activities.sessions import add_sessions, add_weekly
from kiosk.center.activities.signing_up import sign_up
from kiosk.center.activities.values import ActivityPlan, BoothPlan, SessionPlan, Wish
from kiosk.center.activities.views import activity_view
from kiosk.center.activities.weekly import WeeklyRule
from kiosk.center.founding_parts import Part, Text, read_part
from kiosk.center.hours.rules import DAY, span_of
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Activity, new_id
from kiosk.errors import RuleBroken

Week = Annotated[int, Field(ge=0, le=52)]
Weekday = Annotated[int, Field(ge=1, le=7)]
NAMES = ("林小满", "陈立夏", "周谷雨", "郑清明", "何小寒", "方白露", "许秋分", "吴冬至")


class SessionPart(Part):
    """One session; week 0 is the one of the founding day."""

    week: Week
    weekday: Weekday
    opens: time
    closes: time
    room: str = ""
    place: str = ""
    village: str = ""


class WeeklyPart(Part):
    """Sessions on some weekdays, from the first to the last of `weeks`."""

    weekdays: tuple[Weekday, ...]
    opens: time
    closes: time
    weeks: tuple[Week, Week]
    room: str = ""
    place: str = ""


class BoothPart(Part):
    """A booth of a fair."""

    number: int
    name: Text
    name_en: Text
    capacity: int | None = None


class ActivityPart(Part):
    """An activity with its sessions."""

    code: Text
    kind: Literal["once", "weekly", "course", "fair", "rounds"]
    name: Text
    name_en: Text
    audience: str = "everyone"
    organizer: str = ""
    description: str = ""
    bring: str = ""
    poster: str = ""
    age_min: int | None = None
    age_max: int | None = None
    guardian: bool = False
    capacity: int | None = None
    waitlist: bool = True
    heads_most: int = 5
    phone: str = ""
    booths: tuple[BoothPart, ...] = ()
    sessions: tuple[SessionPart, ...] = ()
    weekly: tuple[WeeklyPart, ...] = ()

    def plan(self) -> ActivityPlan:
        """As the use cases take it."""
        values = self.model_dump(exclude={"booths", "sessions", "weekly"})
        booths = tuple(BoothPlan(**booth.model_dump()) for booth in self.booths)
        return ActivityPlan(**values, booths=booths)


class SignUpsPart(Part):
    """Invented people who have signed up: so many heads each; `session` counts from 0."""

    activity: Text
    session: int | None = None
    heads: tuple[int, ...]


class Activities(Part):
    """A whole file of activities."""

    activities: tuple[ActivityPart, ...]
    sign_ups: tuple[SignUpsPart, ...] = ()


def read_activities(file: Path) -> Activities:
    """The activities in a JSON file; `RuleBroken` says which fields are wrong."""
    return read_part(file, Activities)


def put_demo_activities(
    session: Session, *, device_id: UUID, activities: Activities, clock: Clock
) -> int:
    """Write the activities down, publish them and let some people sign up; how many there are.

    What has begun by now is left out, and so is a session whose room is taken. `RuleBroken`:
    `activity.demo_exists` where there are any.
    """
    if session.scalar(select(exists().where(Activity.code.is_not(None)))):
        raise RuleBroken("activity.demo_exists")
    monday = local_date(clock) - (local_date(clock).isoweekday() - 1) * DAY
    for part in activities.activities:
        _put(session, part, device_id=device_id, monday=monday, clock=clock)
    _sign_up(session, device_id, activities.sign_ups, clock)
    return len(activities.activities)


def _put(
    session: Session, part: ActivityPart, *, device_id: UUID, monday: date, clock: Clock
) -> None:
    code = part.code
    add_activity(session, device_id=device_id, plan=part.plan(), staff_id=None, clock=clock)
    ahead = [_session(each, monday) for each in part.sessions]
    done = add_sessions(
        session,
        device_id=device_id,
        code=code,
        plans=[plan for plan in ahead if plan.starts_at > clock.now()],
        staff_id=None,
        clock=clock,
        leave_out_clashes=True,
    )
    added = len(done.added)
    for weekly in part.weekly:
        done = add_weekly(
            session,
            device_id=device_id,
            code=code,
            rule=_rule(weekly, monday, local_date(clock) + DAY),
            staff_id=None,
            clock=clock,
            leave_out_clashes=True,
        )
        added += len(done.added)
    if added:
        publish(session, device_id=device_id, code=code, staff_id=None, clock=clock)


def _session(part: SessionPart, monday: date) -> SessionPlan:
    day = monday + timedelta(weeks=part.week, days=part.weekday - 1)
    starts, ends = span_of(day, part.opens, part.closes)
    return SessionPlan(starts, ends, part.room, part.place, part.village)


def _rule(part: WeeklyPart, monday: date, earliest: date) -> WeeklyRule:
    first, last = part.weeks
    return WeeklyRule(
        weekdays=part.weekdays,
        opens=part.opens,
        closes=part.closes,
        first=max(monday + timedelta(weeks=first), earliest),
        last=monday + timedelta(weeks=last, days=6),
        room_code=part.room,
        place=part.place,
    )


def _sign_up(
    session: Session, device_id: UUID, parts: tuple[SignUpsPart, ...], clock: Clock
) -> None:
    count = 0
    for part in parts:
        cards = activity_view(session, code=part.activity, drafts=True).sessions
        if len(cards) <= (part.session or 0):  # its room was taken
            continue
        for heads in part.heads:
            count += 1
            wish = Wish(
                activity_code=part.activity,
                session_id=None if part.session is None else cards[part.session].id,
                name=NAMES[count % len(NAMES)],
                phone=f"1380000{1000 + count * 37:04d}",
                heads=heads,
                age=30,
            )
            sign_up(
                session,
                device_id=device_id,
                sign_up_id=new_id(),
                wish=wish,
                clock=clock,
                wait=True,
            )
