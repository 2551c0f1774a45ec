"""What is on: the calendar of a range, one activity, and what is left of it; two questions each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Integer,
    Row,
    Select,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.orm import Session

from kiosk.center.activities.standing import LIVE
from kiosk.center.activities.values import ActivityPlan, ActivityView, BoothPlan, SessionCard
from kiosk.center.hours.rules import DAY
from kiosk.clock import LOCAL, Clock, local_date
from kiosk.data.tables import (
    Activity,
    ActivityBooth,
    ActivitySession,
    ActivityShare,
    ActivitySignUp,
    Room,
    Village,
)
from kiosk.errors import RuleBroken

_AT_HUB = "at_hub"


@dataclass(slots=True)
class Count:
    """How a lot is filled."""

    taken: int = 0
    waiting: int = 0
    booths: dict[int, int] = field(default_factory=dict)
    for_phones: int = 0


Counts = dict[tuple[str, UUID | None], Count]
"""By activity and session; a course counts under None."""


def calendar(
    session: Session,
    *,
    first: date,
    last: date,
    audience: str | None = None,
    drafts: bool = False,
) -> tuple[SessionCard, ...]:
    """The sessions of the local days `first` to `last` in order of time, called-off ones too.

    `audience` leaves what is for these people or for everybody. `drafts`: for staff.
    """
    start = datetime.combine(first, time(), LOCAL)
    end = datetime.combine(last + DAY, time(), LOCAL)
    conditions: list[ColumnElement[bool]] = [
        ActivitySession.starts_at >= start,
        ActivitySession.starts_at < end,
    ]
    if not drafts:
        conditions.append(Activity.state != "draft")
    if audience is not None:
        conditions.append(or_(Activity.audience == audience, Activity.audience == "everyone"))
    rows = session.execute(_cards().where(*conditions)).all()
    counts = counts_of(session, {row[0].activity_code for row in rows})
    return tuple(_card(row, counts) for row in rows)


def upcoming(session: Session, *, days: int, most: int, clock: Clock) -> tuple[SessionCard, ...]:
    """The next sessions that everybody may know of and that are held, for screens of the hall."""
    today, now = local_date(clock), clock.now()
    cards = calendar(session, first=today, last=today + days * DAY)
    ahead = (card for card in cards if card.state == "planned" and card.starts_at > now)
    return tuple(islice(ahead, most))


def activity_view(session: Session, *, code: str, drafts: bool = False) -> ActivityView:
    """One activity with its sessions. `RuleBroken`: `activity.unknown`, for a draft too."""
    rows = session.execute(_cards(whole=True).where(Activity.code == code)).all()
    if not rows or (rows[0][1].state == "draft" and not drafts):
        raise RuleBroken("activity.unknown")
    activity: Activity = rows[0][1]
    counts = counts_of(session, [code])
    booths: tuple[BoothPlan, ...] = ()
    if activity.kind == "fair":
        booths = booths_of(session, code)
    return ActivityView(
        plan=plan_of(activity, booths),
        state=activity.state,
        reason=activity.reason or "",
        sessions=tuple(_card(row, counts) for row in rows if row[0] is not None),
    )


def activities(session: Session) -> tuple[ActivityPlan, ...]:
    """All activities as staff wrote them down, drafts too; without their booths."""
    rows = session.scalars(select(Activity).order_by(Activity.code))
    return tuple(plan_of(row, ()) for row in rows)


def session_card(session: Session, *, session_id: UUID) -> SessionCard:
    """One session. `RuleBroken`: `activity.no_such_session`."""
    row = session.execute(_cards().where(ActivitySession.id == session_id)).one_or_none()
    if row is None:
        raise RuleBroken("activity.no_such_session")
    return _card(row, counts_of(session, [row[0].activity_code]))


def next_free(
    session: Session, *, code: str, heads: int, booth: int | None, clock: Clock
) -> SessionCard | None:
    """The first session of an activity that begins later and has places for so many."""
    view = activity_view(session, code=code)
    if view.is_course:
        return None
    wanted = next((each for each in view.plan.booths if each.number == booth), None)
    for card in view.sessions:
        if card.state != "planned" or card.starts_at <= clock.now():
            continue
        free = card.free if wanted is None else view.booth_free(card, wanted)
        if free is None or (free >= heads and not card.waiting):
            return card
    return None


def counts_of(session: Session, codes: Iterable[str]) -> Counts:
    """How the sessions and courses of these activities are filled."""
    found: Counts = {}
    for code, session_id, booth, state, hub_seat, heads, count in session.execute(
        _fillings(list(codes))
    ):
        here = found.setdefault((code, session_id), Count())
        if state == "waiting":
            here.waiting += count
            continue
        if state == _AT_HUB:
            here.for_phones += heads
            continue
        here.taken += heads
        if hub_seat:
            here.for_phones -= heads
        if booth is not None:
            here.booths[booth] = here.booths.get(booth, 0) + heads
    return found


def _fillings(codes: list[str]) -> CompoundSelect[*tuple[Any, ...]]:
    """Heads and numbers of sign-ups by lot, booth and state; and what the hub holds of each lot."""
    lot = ActivitySignUp.activity_code, ActivitySignUp.session_id
    parts = (*lot, ActivitySignUp.booth, ActivitySignUp.state, ActivitySignUp.hub_seat)
    signed = (
        select(*parts, func.sum(ActivitySignUp.heads), func.count())
        .where(ActivitySignUp.activity_code.in_(codes), ActivitySignUp.state.in_(LIVE))
        .group_by(*parts)
    )
    at_hub = select(
        ActivityShare.activity_code,
        ActivityShare.session_id,
        cast(null(), Integer),
        literal(_AT_HUB),
        true(),
        ActivityShare.units,
        literal(0),
    ).where(ActivityShare.activity_code.in_(codes))
    return union_all(signed, at_hub)


def booths_of(session: Session, code: str) -> tuple[BoothPlan, ...]:
    """The booths of a fair, in order."""
    rows = session.scalars(
        select(ActivityBooth)
        .where(ActivityBooth.activity_code == code)
        .order_by(ActivityBooth.number)
    )
    return tuple(BoothPlan(row.number, row.name, row.name_en, row.capacity) for row in rows)


def plan_of(row: Activity, booths: tuple[BoothPlan, ...]) -> ActivityPlan:
    """An activity's row as a value."""
    return ActivityPlan(
        code=row.code,
        kind=row.kind,
        name=row.name,
        name_en=row.name_en,
        audience=row.audience,
        organizer=row.organizer,
        description=row.description,
        bring=row.bring,
        poster=row.poster,
        age_min=row.age_min,
        age_max=row.age_max,
        guardian=row.guardian,
        capacity=row.capacity,
        waitlist=row.waitlist,
        heads_most=row.heads_most,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        phone=row.phone,
        booths=booths,
    )


def _cards(*, whole: bool = False) -> Select[*tuple[Any, ...]]:
    """Sessions with their activity and place; `whole`: activities without a session too."""
    wanted = select(
        ActivitySession, Activity, Room.name, Room.name_en, Room.floor, Village.name
    ).select_from(Activity)
    belongs = ActivitySession.activity_code == Activity.code
    return (
        wanted.join(ActivitySession, belongs, isouter=whole)
        .outerjoin(Room, Room.code == ActivitySession.room_code)
        .outerjoin(Village, Village.code == ActivitySession.village_code)
        .order_by(ActivitySession.starts_at, Activity.code, ActivitySession.id)
    )


def _card(found: Row[*tuple[Any, ...]], counts: Counts) -> SessionCard:
    row, activity, room, room_en, floor, village = found
    lot = None if activity.kind == "course" else row.id
    count = counts.get((activity.code, lot), Count())
    return SessionCard(
        id=row.id,
        activity_code=activity.code,
        kind=activity.kind,
        name=activity.name,
        name_en=activity.name_en,
        audience=activity.audience,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        room_code=row.room_code or "",
        room_name=room or "",
        room_name_en=room_en or "",
        floor=floor or 0,
        village=village or "",
        village_code=row.village_code or "",
        place=row.place,
        state=row.state,
        reason=row.reason or "",
        published=activity.state == "published",
        capacity=activity.capacity,
        taken=count.taken,
        waiting=count.waiting,
        booth_taken=count.booths,
        visitors=row.visitors,
        for_phones=max(0, count.for_phones) if activity.capacity is not None else 0,
    )
