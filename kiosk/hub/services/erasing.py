"""What is personal about an order goes when its time is over, and what is left is withdrawn."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from kiosk.hub.feeds.publishing import publish
from kiosk.hub.services.order_rows import FEED, take_turn, this_order
from kiosk.hub.services.tables import Order, OrderContact

KEPT = timedelta(days=90)
"""After an order closed. The same as the centers' default."""
AT_ONCE = 50


def erase(connection: Connection, *, now: datetime) -> int:
    """Erase who ordered where the time is over, and withdraw the order; how many, at most 50."""
    over = connection.execute(
        select(Order.center_code, Order.order_id)
        .where(Order.closed_at < now - KEPT, ~Order.erased)
        .order_by(Order.closed_at)
        .limit(AT_ONCE)
    ).all()
    if over:
        take_turn(connection)
    for center, order_id in over:
        of_it = (OrderContact.center_code == center) & (OrderContact.order_id == order_id)
        connection.execute(delete(OrderContact).where(of_it))
        connection.execute(update(Order).where(this_order(center, order_id)).values(erased=True))
        publish(connection, FEED, str(order_id), None, now=now, scope=center)
    return len(over)
