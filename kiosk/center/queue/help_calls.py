"""呼叫帮办: somebody at a terminal wants a person; every open desk hears it until one notes it."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit
from kiosk.clock import Clock
from kiosk.data import outbox
from kiosk.data.tables import Desk, HelpCall, new_id

GOOD_FOR = timedelta(minutes=30)
"""Who called longer ago has long gone to the front desk."""


def call_staff(session: Session, *, device_id: UUID, clock: Clock) -> bool:
    """Somebody at `device_id` wants a person; whether a desk is open that hears it."""
    now = clock.now()
    call = HelpCall(id=new_id(), device_id=device_id, called_at=now)
    session.add(call)
    session.flush()
    outbox.record(
        session,
        device_id,
        stream=f"help:{call.id}",
        type="help.called",
        payload={"at": now.isoformat()},
        occurred_at=now,
    )
    return session.scalar(select(Desk.number).where(Desk.state != "closed").limit(1)) is not None


def calls_for_help(session: Session, *, clock: Clock) -> int:
    """How often somebody called in the last half hour and no desk has noted it yet."""
    open_ones = select(func.count()).where(
        HelpCall.noted_at.is_(None), HelpCall.called_at > clock.now() - GOOD_FOR
    )
    return session.scalar(open_ones) or 0


def note_calls(
    session: Session, *, device_id: UUID, desk_number: int, staff_id: UUID, clock: Clock
) -> int:
    """A desk has heard them and somebody goes; how many calls that were."""
    now = clock.now()
    calls = session.scalars(
        select(HelpCall).where(HelpCall.noted_at.is_(None)).with_for_update()
    ).all()
    for call in calls:
        call.noted_at, call.desk_number = now, desk_number
        outbox.record(
            session,
            device_id,
            stream=f"help:{call.id}",
            type="help.noted",
            payload={"desk": desk_number, "staff": str(staff_id), "at": now.isoformat()},
            occurred_at=now,
        )
        audit(
            session,
            device_id=device_id,
            actor=staff_id,
            action="help.noted",
            subject=f"help:{call.id}",
            clock=clock,
        )
    session.flush()
    return len(calls)
