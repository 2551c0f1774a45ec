"""Orders that come up from terminals: opened, cancelled and rated as their records say.

Runs in the transaction that stored the records. A record counts once, and one that overtook the
order it speaks of (from another terminal of the center) counts when the order has come.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

import structlog
from pydantic import ValidationError
from sqlalchemy import Connection, insert, select, update

from kiosk.errors import RuleBroken
from kiosk.hub.services import order_rows, published
from kiosk.hub.services.order_states import Move, Owner
from kiosk.hub.services.tables import OrderContact, OrderStep
from kiosk.hub.tables import Receipt
from kiosk.hub.upcasting import to_newest
from kiosk.sync.wire import Event
from kiosk.sync.wire_services import (
    CONSENT,
    ORDER_CANCELLED,
    ORDER_CONTACT,
    ORDER_PLACED,
    ORDER_RATED,
    ORDER_STREAM,
    OrderCancelled,
    OrderPlaced,
    OrderRated,
)
from kiosk.sync.wire_services import OrderContact as ContactTold

log = structlog.get_logger(__name__)


def follow(
    connection: Connection, center_code: str, stored: Iterable[Event], *, now: datetime
) -> None:
    """Let the orders follow records that were stored just now."""
    prefix = f"{ORDER_STREAM}:"
    streams = {event.stream for event in stored if event.stream.startswith(prefix)}
    if streams:
        order_rows.take_turn(connection)
    for stream in sorted(streams):
        try:
            order_id = UUID(stream.removeprefix(prefix))
        except ValueError:
            log.warning("a stream of orders names none")
            continue
        _catch_up(connection, center_code, stream, order_id, now=now)


def _catch_up(
    connection: Connection, center_code: str, stream: str, order_id: UUID, *, now: datetime
) -> None:
    rows = connection.execute(
        select(
            Receipt.event_id,
            Receipt.type,
            Receipt.schema_version,
            Receipt.occurred_at,
            Receipt.payload,
        )
        .where(Receipt.center_code == center_code, Receipt.stream == stream)
        .order_by(Receipt.type != ORDER_PLACED, Receipt.occurred_at, Receipt.seq)
    ).all()
    done = set(
        connection.scalars(
            select(OrderStep.step_id).where(
                OrderStep.center_code == center_code, OrderStep.order_id == order_id
            )
        )
    )
    for row in rows:
        if row.event_id in done or row.type not in _READERS or not row.payload:
            continue
        try:
            _READERS[row.type](connection, center_code, order_id, row, now)
        except ValidationError:
            log.warning("a record of an order cannot be read", type=row.type)
        if row.type == ORDER_CONTACT and order_rows.one_order(connection, center_code, order_id):
            _blank(connection, row.event_id)


def _blank(connection: Connection, event_id: UUID) -> None:
    """Who ordered is kept where it can be erased; of the record its place and digest stay."""
    connection.execute(update(Receipt).where(Receipt.event_id == event_id).values(payload=b""))


def _payload(row: Any) -> bytes:
    return to_newest(row.type, row.schema_version, row.payload)


def _place(
    connection: Connection, center_code: str, order_id: UUID, row: Any, now: datetime
) -> None:
    if order_rows.one_order(connection, center_code, order_id) is not None:
        return
    said = OrderPlaced.model_validate_json(_payload(row))
    service = published.ever_published(connection, said.service)
    refused = None if service else "unknown_service"
    if said.consent != CONSENT:
        refused = "no_consent"
    order_rows.open_order(
        connection,
        center_code=center_code,
        order_id=order_id,
        step_id=row.event_id,
        offered=service,
        by="staff" if said.channel == "assisted" else "resident",
        at=said.at,
        now=now,
        refused=refused,
        number=said.number,
        origin="terminal",
        link_sha256=None,
        **said.model_dump(include={"service", "village", "wanted_on", "wanted_part", "people"}),
    )


def _contact(
    connection: Connection,
    center_code: str,
    order_id: UUID,
    row: Any,
    now: datetime,  # noqa: ARG001 - as every reader
) -> None:
    order = order_rows.one_order(connection, center_code, order_id)
    said = ContactTold.model_validate_json(_payload(row))
    if order is None or order.closed_at is not None:
        return
    known = connection.scalar(
        select(OrderContact.order_id).where(
            OrderContact.center_code == center_code, OrderContact.order_id == order_id
        )
    )
    if known is None:
        connection.execute(
            insert(OrderContact).values(
                center_code=center_code,
                order_id=order_id,
                **said.model_dump(include={"name", "phone", "address", "note"}),
            )
        )


def _cancel(
    connection: Connection, center_code: str, order_id: UUID, row: Any, now: datetime
) -> None:
    said = OrderCancelled.model_validate_json(_payload(row))
    _move(connection, center_code, order_id, row, "cancel", said.by, now)


def _rate(
    connection: Connection, center_code: str, order_id: UUID, row: Any, now: datetime
) -> None:
    said = OrderRated.model_validate_json(_payload(row))
    _move(connection, center_code, order_id, row, "rate", "resident", now, level=said.level)


def _move(
    connection: Connection,
    center_code: str,
    order_id: UUID,
    row: Any,
    what: Move,
    by: Owner,
    now: datetime,
    **changed: Any,
) -> None:
    order = order_rows.one_order(connection, center_code, order_id)
    if order is None:
        return  # it comes by another terminal; then this is looked at again
    try:
        order_rows.move(
            connection,
            center_code,
            order_id,
            what,
            by=by,
            at=row.occurred_at,
            now=now,
            step_id=row.event_id,
            **changed,
        )
    except RuleBroken:
        order_rows.note_refused(connection, order, row.event_id, what, by, at=row.occurred_at)
        order_rows.tell(connection, center_code, order_id, now=now)


_READERS = {
    ORDER_PLACED: _place,
    ORDER_CONTACT: _contact,
    ORDER_CANCELLED: _cancel,
    ORDER_RATED: _rate,
}
