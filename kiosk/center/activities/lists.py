"""The list of a session for staff: who signed up, who waits, who is here; masked."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row, and_, or_, select
from sqlalchemy.orm import Session

from kiosk.center.activities.standing import standing_state
from kiosk.center.activities.values import ListLine
from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.clock import Clock
from kiosk.data.tables import (
    Activity,
    ActivityAttendance,
    ActivityBooth,
    ActivityPerson,
    ActivitySession,
    ActivitySignUp,
)

_ROWS = (
    select(
        ActivitySignUp,
        ActivitySession,
        ActivityPerson.name,
        ActivityPerson.phone,
        ActivityPerson.age,
        ActivityPerson.guardian_phone,
        ActivityBooth.name,
        ActivityAttendance.heads,
    )
    .join(Activity, Activity.code == ActivitySession.activity_code)
    .join(
        ActivitySignUp,
        and_(
            ActivitySignUp.activity_code == Activity.code,
            or_(
                ActivitySignUp.session_id == ActivitySession.id,
                ActivitySignUp.session_id.is_(None),
            ),
        ),
    )
    .outerjoin(ActivityPerson, ActivityPerson.sign_up_id == ActivitySignUp.id)
    .outerjoin(
        ActivityBooth,
        and_(
            ActivityBooth.activity_code == Activity.code,
            ActivityBooth.number == ActivitySignUp.booth,
        ),
    )
    .outerjoin(
        ActivityAttendance,
        and_(
            ActivityAttendance.sign_up_id == ActivitySignUp.id,
            ActivityAttendance.session_id == ActivitySession.id,
        ),
    )
)
_ORDER = {"signed": 0, "attended": 0, "no_show": 0, "waiting": 1, "lapsed": 1}


def session_list(session: Session, *, session_id: UUID, clock: Clock) -> tuple[ListLine, ...]:
    """Everybody of a session, of a course everybody of it: places first, then the waitlist.

    One question. An unknown session has an empty list.
    """
    rows = session.execute(
        _ROWS.where(ActivitySession.id == session_id).order_by(ActivitySignUp.place)
    )
    lines = [_line(row, clock) for row in rows]
    return tuple(sorted(lines, key=lambda line: _ORDER.get(line.state, 2)))


def _line(found: Row[*tuple[Any, ...]], clock: Clock) -> ListLine:
    row, here, name, phone, age, guardian, booth, came = found
    return ListLine(
        id=row.id,
        code=row.code,
        state=standing_state(
            row.state,
            held=here.state == "planned",
            came=came is not None,
            begins=here.starts_at,
            ends=here.ends_at,
            now=clock.now(),
        ),
        heads=row.heads,
        booth=booth or "",
        masked_name=masked_name(name or ""),
        masked_phone=masked_phone(phone or ""),
        age=age,
        guarded=bool(guardian),
        came=came or 0,
        place=row.place,
        by_phone=row.channel == "phone",
    )
