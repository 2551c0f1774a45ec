"""An order found again by the code on its slip; by digits `persons_day` finds it."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.profile import center
from kiosk.center.services.values import OrderView
from kiosk.center.services.views import order_view
from kiosk.center.slips.slip_key import slip_key, trusted_keys
from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign, verify
from kiosk.clock import Clock, local
from kiosk.data.tables import ServiceOrder
from kiosk.errors import RuleBroken

GOOD_FOR = timedelta(days=180)
"""Longer than any order is open, and shorter than a slip stays readable."""


def order_token(session: Session, *, order_id: UUID) -> str:
    """The code on this order's slip, the same every time. `RuleBroken`: `order.unknown`."""
    row = session.get(ServiceOrder, order_id)
    if row is None:
        raise RuleBroken("order.unknown")
    last = local(row.placed_at).date() + GOOD_FOR
    return sign(slip_key(session), Claims(Kind.ORDER, center(session).code, order_id, last))


def read_order_slip(session: Session, *, token: str, clock: Clock) -> OrderView:
    """How the order on this slip stands.

    `RuleBroken`: `token.unreadable`, `token.other_center`, `token.forged`, `token.expired`, and
    `order.unknown` for one that is not in this store.
    """
    claims = verify(token, trusted_keys(session), clock.now())
    if claims.kind is not Kind.ORDER:
        raise RuleBroken("token.unreadable")
    return order_view(session, order_id=claims.subject)
