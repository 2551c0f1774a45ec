"""A sign-up as it is shown: masked, as it stands now, with the sessions it is for."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from kiosk.center.activities.standing import standing_state
from kiosk.center.activities.values import OwnSession, SignUpView
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.clock import Clock
from kiosk.data.tables import (
    Activity,
    ActivityAttendance,
    ActivityBooth,
    ActivityPerson,
    ActivitySession,
    ActivitySignUp,
    Room,
    Village,
)
from kiosk.errors import RuleBroken


def sign_up_view(
    session: Session, *, sign_up_id: UUID, clock: Clock, repeated: bool = False
) -> SignUpView:
    """One sign-up as it stands. `RuleBroken`: `activity.sign_up_unknown`."""
    found = session.execute(_rows().where(ActivitySignUp.id == sign_up_id)).one_or_none()
    if found is None:
        raise RuleBroken("activity.sign_up_unknown")
    row, activity, name, phone, booth, booth_en, waiting_before = found
    own = _own_sessions(session, row)
    state = _state(row, own, clock)
    return SignUpView(
        id=row.id,
        code=row.code,
        activity_code=activity.code,
        kind=activity.kind,
        name=activity.name,
        name_en=activity.name_en,
        state=state,
        heads=row.heads,
        booth=booth or "",
        booth_en=booth_en or "",
        masked_name=masked_name(name or ""),
        masked_phone=masked_phone(phone or ""),
        sessions=own,
        waiting_before=waiting_before if state == "waiting" else 0,
        reason=next((each.reason for each in own if each.reason), ""),
        bring=activity.bring,
        phone=activity.phone,
        repeated=repeated,
    )


def _rows() -> Select[*tuple[Any, ...]]:
    """Sign-ups with what is shown of them, and how many wait before each."""
    other = aliased(ActivitySignUp)
    before = (
        select(func.count())
        .where(
            other.activity_code == ActivitySignUp.activity_code,
            or_(
                other.session_id == ActivitySignUp.session_id,
                and_(other.session_id.is_(None), ActivitySignUp.session_id.is_(None)),
            ),
            other.state == "waiting",
            other.place < ActivitySignUp.place,
        )
        .scalar_subquery()
    )
    return (
        select(
            ActivitySignUp,
            Activity,
            ActivityPerson.name,
            ActivityPerson.phone,
            ActivityBooth.name,
            ActivityBooth.name_en,
            before,
        )
        .join(Activity, Activity.code == ActivitySignUp.activity_code)
        .outerjoin(ActivityPerson, ActivityPerson.sign_up_id == ActivitySignUp.id)
        .outerjoin(
            ActivityBooth,
            and_(
                ActivityBooth.activity_code == ActivitySignUp.activity_code,
                ActivityBooth.number == ActivitySignUp.booth,
            ),
        )
    )


def _own_sessions(session: Session, row: ActivitySignUp) -> tuple[OwnSession, ...]:
    wanted = (
        ActivitySession.activity_code == row.activity_code
        if row.session_id is None
        else ActivitySession.id == row.session_id
    )
    rows = session.execute(
        select(
            ActivitySession,
            Room.name,
            Room.name_en,
            Room.floor,
            Village.name,
            ActivityAttendance.at,
        )
        .outerjoin(Room, Room.code == ActivitySession.room_code)
        .outerjoin(Village, Village.code == ActivitySession.village_code)
        .outerjoin(
            ActivityAttendance,
            and_(
                ActivityAttendance.session_id == ActivitySession.id,
                ActivityAttendance.sign_up_id == row.id,
            ),
        )
        .where(wanted)
        .order_by(ActivitySession.starts_at)
    )
    return tuple(map(_own, rows))


def _own(found: Row[*tuple[Any, ...]]) -> OwnSession:
    row, room, room_en, floor, village, came = found
    return OwnSession(
        id=row.id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        room_name=room or "",
        room_name_en=room_en or "",
        floor=floor or 0,
        village=village or "",
        place=row.place,
        state=row.state,
        reason=row.reason or "",
        came=came is not None,
    )


def _state(row: ActivitySignUp, own: tuple[OwnSession, ...], clock: Clock) -> str:
    held, now = [each for each in own if each.state == "planned"], clock.now()
    if not held:
        return "called_off"
    over = now >= held[-1].ends_at
    return standing_state(
        row.state,
        held=True,
        # A course goes on after the first session they came to.
        came=any(each.came for each in own) and (over or row.session_id is not None),
        begins=held[0].starts_at,
        ends=held[-1].ends_at,
        now=now,
    )
