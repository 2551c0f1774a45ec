"""What is done with an order after it was placed: cancelled, rated, looked at by staff."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.services.rows import check_staff, enter, note_act, tell, view_of
from kiosk.center.services.values import CANCELLATIONS, OrderView
from kiosk.clock import Clock
from kiosk.errors import RuleBroken


def cancel_order(
    session: Session,
    *,
    device_id: UUID,
    order_id: UUID,
    reason: str,
    clock: Clock,
    staff_id: UUID | None = None,
) -> OrderView:
    """It is not wanted any more; said twice is said once. The hub decides if it came in time.

    `RuleBroken`: `order.unknown`, `order.reason_form`, `order.over` once it is done or declined.
    """
    if staff_id is not None:
        check_staff(session, staff_id)
    row = enter(session, order_id)
    if reason not in CANCELLATIONS:
        raise RuleBroken("order.reason_form")
    view = view_of(session, row)
    if view.state == "cancelled":
        return view
    if not view.may_cancel:
        raise RuleBroken("order.over")
    row.cancelled_at = row.closed_at = clock.now()
    row.cancel_reason = reason
    session.flush()
    by = {"by": "staff" if staff_id else "resident"}
    tell(session, "order", row.id, "cancelled", by, device_id=device_id, clock=clock)
    note_act(
        session,
        "order",
        row.id,
        "cancelled",
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"reason": reason},
    )
    return view_of(session, row)


def rate_order(
    session: Session, *, device_id: UUID, order_id: UUID, level: int, clock: Clock
) -> OrderView:
    """How it was, 5 very content to 1 not at all. The first rating counts.

    `RuleBroken`: `order.unknown`, `order.not_done`, `order.level_form`.
    """
    row = enter(session, order_id)
    if not 1 <= level <= 5:
        raise RuleBroken("order.level_form")
    view = view_of(session, row)
    if view.state == "rated":
        return view
    if not view.may_rate:
        raise RuleBroken("order.not_done")
    row.level, row.rated_at = level, clock.now()
    session.flush()
    tell(session, "order", row.id, "rated", {"level": level}, device_id=device_id, clock=clock)
    return view_of(session, row)


def note_looked_at(
    session: Session, *, device_id: UUID, order_id: UUID, staff_id: UUID, clock: Clock
) -> OrderView:
    """The resident was told that it was declined. Told twice is told once."""
    check_staff(session, staff_id)
    row = enter(session, order_id)
    if view_of(session, row).to_look_at:
        row.looked_at = clock.now()
        session.flush()
        note_act(
            session,
            "order",
            row.id,
            "looked_at",
            device_id=device_id,
            staff_id=staff_id,
            clock=clock,
        )
    return view_of(session, row)
