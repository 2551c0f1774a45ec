"""What the slip of a sign-up for an activity says, from what the store knows of it."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.data.tables import PrintJob
from kiosk.errors import RuleBroken
from kiosk.printing.jobs import EXPIRES_AFTER_S, queued_job
from kiosk.terminal import Terminal


def sign_up_job(session: Session, terminal: Terminal, sign_up_id: UUID, language: str) -> PrintJob:
    """The job that prints the slip of a sign-up. `RuleBroken`: `activity.sign_up_unknown`, and
    `activity.over` when there is nothing to come to any more."""
    # Imported here: cryptography and the activities hold up the first frame, which needs neither.
    from kiosk.center.activities.finding import sign_up_token
    from kiosk.center.activities.sign_up_view import sign_up_view
    from kiosk.center.slips.slip_token import slip_url
    from kiosk.printing.activity_slip import ACTIVITY_SIGN_UP, ActivitySlip

    who = center(session)
    view = sign_up_view(session, sign_up_id=sign_up_id, clock=terminal.clock)
    first = view.next_session
    if first is None:
        raise RuleBroken("activity.over")
    token = sign_up_token(session, sign_up_id=sign_up_id)
    floor = f" · {first.floor} 楼" if first.room_name else ""
    floor_en = f" · Floor {first.floor}" if first.room_name else ""
    place = " ".join(filter(None, (first.village, first.place)))
    slip = ActivitySlip(
        center=who.name,
        center_en=who.name_en,
        state="waiting" if view.state == "waiting" else "signed",
        activity=view.name,
        activity_en=view.name_en,
        place=(first.room_name or place) + floor,
        place_en=(first.room_name_en or first.room_name or place) + floor_en,
        booth=view.booth,
        booth_en=view.booth_en,
        heads=view.heads,
        sessions=sum(each.state == "planned" for each in view.sessions),
        starts_at=first.starts_at,
        ends_at=first.ends_at,
        code=view.code,
        waiting_before=view.waiting_before,
        bring=view.bring,
        phone=view.phone,
        qr_url=slip_url(terminal.settings.phone_url, token),
        language="en" if language == "en" else "zh",
    )
    return queued_job(
        ACTIVITY_SIGN_UP,
        sign_up_id,
        slip.to_json(),
        terminal.device_id,
        terminal.clock.now(),
        EXPIRES_AFTER_S,
    )
