"""Takes personal data of old sign-ups away; what was counted stays."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from kiosk.center.activities.rows import Actor, tell
from kiosk.center.queue.policy import load_policy
from kiosk.clock import Clock
from kiosk.data.tables import Activity, ActivityPerson, ActivitySignUp

AT_ONCE = 100
"""Sign-ups erased in one transaction, so that nobody waits for it."""


def erase_some_sign_ups(session: Session, *, device_id: UUID, clock: Clock) -> int:
    """Erase names, phones, ages, guardians and hashes of the oldest that are due; how many.

    Due is what ended longer ago than the center keeps things. Call again while any are told.
    """
    before = clock.now() - timedelta(days=load_policy(session).retention_days)
    wanted = (
        select(ActivitySignUp.id, ActivitySignUp.activity_code)
        .where(ActivitySignUp.erased_at.is_(None), ActivitySignUp.last_day_at < before)
        .order_by(ActivitySignUp.last_day_at)
        .limit(AT_ONCE)
    )
    found = session.execute(wanted).all()
    if not found:
        return 0
    codes = sorted({row.activity_code for row in found})
    locked = select(Activity.code).where(Activity.code.in_(codes)).order_by(Activity.code)
    session.execute(locked.with_for_update()).all()
    ids = [row.id for row in found]
    session.execute(
        delete(ActivityPerson)
        .where(ActivityPerson.sign_up_id.in_(ids))
        .execution_options(synchronize_session=False)
    )
    session.execute(
        update(ActivitySignUp)
        .where(ActivitySignUp.id.in_(ids))
        .values(holder=None, erased_at=clock.now())
        .execution_options(synchronize_session=False)
    )
    actor = Actor(device_id, None, clock)
    for code in codes:
        count = sum(row.activity_code == code for row in found)
        tell(session, code, "sign_ups_erased", actor, {"sign_ups": count})
    return len(ids)
