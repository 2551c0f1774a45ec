"""The rows of an order: opened, moved on, and each time told to its center."""

import uuid
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.feeds.publishing import lock_feed, publish
from kiosk.hub.services.capacity import is_full
from kiosk.hub.services.order_states import Move, Owner, after
from kiosk.hub.services.order_term import due_on
from kiosk.hub.services.published import ever_published
from kiosk.hub.services.tables import Order, OrderStep, Provider
from kiosk.sync.wire_down import Feed
from kiosk.sync.wire_services import OPEN_STATES, OrderBody, ServiceBody
from kiosk.workdays import add_working_days

FEED: Feed = "orders"
USUAL_ANSWER_DAYS = 3


def take_turn(connection: Connection) -> None:
    """Orders change one after another: whoever comes second sees what the first did."""
    lock_feed(connection, FEED)


def this_order(center_code: str, order_id: UUID) -> ColumnElement[bool]:
    """The order's own row."""
    return (Order.center_code == center_code) & (Order.order_id == order_id)


def one_order(connection: Connection, center_code: str, order_id: UUID) -> Row[Any] | None:
    """All the hub knows of an order but who ordered."""
    return connection.execute(select(Order).where(this_order(center_code, order_id))).first()


def open_order(
    connection: Connection,
    *,
    center_code: str,
    order_id: UUID,
    step_id: UUID,
    offered: ServiceBody | None,
    by: Owner,
    at: datetime,
    now: datetime,
    refused: str | None = None,
    **said: Any,
) -> None:
    """A new order, `placed`; `declined` by the hub where `refused` says why.

    `said` are the columns that the resident filled: number, service, origin, village, wanted_on,
    wanted_part, people, link_sha256.
    """
    placed_on = local(at).date()
    used_on = max(said["wanted_on"] or placed_on, placed_on)
    answer_days = offered.answer_days if offered else USUAL_ANSWER_DAYS
    answer_by = add_working_days(placed_on, answer_days)
    state = "declined" if refused else "placed"
    connection.execute(
        insert(Order).values(
            center_code=center_code,
            order_id=order_id,
            provider=offered.provider if offered else None,
            service_name=offered.name if offered else said["service"],
            used_on=used_on,
            state=state,
            moved_by="hub" if refused else by,
            reason=refused,
            note="",
            answer_by=answer_by,
            due_on=None if refused else answer_by,
            over_capacity=offered is not None and is_full(connection, offered, used_on),
            late_cancel=False,
            erased=False,
            placed_at=at,
            changed_at=at,
            closed_at=now if refused else None,
            **said,
        )
    )
    _note_step(connection, center_code, order_id, step_id, "place", by, state, at=at)
    tell(connection, center_code, order_id, now=now)


def move(
    connection: Connection,
    center_code: str,
    order_id: UUID,
    what: Move,
    *,
    by: Owner,
    at: datetime,
    now: datetime,
    step_id: UUID | None = None,
    **changed: Any,
) -> None:
    """Let an order move on; `changed` are columns that change with it.

    `RuleBroken`: `order.unknown`, and those of `order_states.after`.
    """
    order = one_order(connection, center_code, order_id)
    if order is None:
        raise RuleBroken("order.unknown")
    state = after(order.state, what, by)
    is_open = state in OPEN_STATES
    values = {
        "state": state,
        "moved_by": by,
        "changed_at": max(at, order.changed_at),
        "due_on": _due(connection, order, state, local(now).date(), changed.get("scheduled_at")),
        "closed_at": None if is_open else order.closed_at or now,
        **changed,
    }
    connection.execute(update(Order).where(this_order(center_code, order_id)).values(**values))
    _note_step(connection, center_code, order_id, step_id or uuid.uuid4(), what, by, state, at=at)
    tell(connection, center_code, order_id, now=now)


def note_refused(
    connection: Connection, order: Any, step_id: UUID, what: Move, by: Owner, *, at: datetime
) -> None:
    """Keep a word that came too late; a cancellation after the service is marked for a call."""
    centre, order_id = order.center_code, order.order_id
    _note_step(connection, centre, order_id, step_id, what, by, order.state, at=at, refused=True)
    if what == "cancel" and order.state in ("done", "rated"):
        connection.execute(
            update(Order).where(this_order(centre, order_id)).values(late_cancel=True)
        )


def _due(
    connection: Connection, order: Any, state: str, today: date, scheduled_at: datetime | None
) -> date | None:
    service = ever_published(connection, order.service)
    return due_on(
        state,
        moved_on=today,
        answer_days=service.answer_days if service else USUAL_ANSWER_DAYS,
        wanted_on=order.wanted_on,
        scheduled_at=scheduled_at or order.scheduled_at,
    )


def _note_step(
    connection: Connection,
    center_code: str,
    order_id: UUID,
    step_id: UUID,
    what: str,
    by: Owner,
    state: str,
    *,
    at: datetime,
    refused: bool = False,
) -> None:
    before = connection.scalar(
        select(func.count()).where(
            OrderStep.center_code == center_code, OrderStep.order_id == order_id
        )
    )
    connection.execute(
        insert(OrderStep).values(
            place=(before or 0) + 1,
            step_id=step_id,
            center_code=center_code,
            order_id=order_id,
            at=at,
            move=what,
            moved_by=by,
            state=state,
            refused=refused,
        )
    )


_TOLD = tuple(name for name in OrderBody.model_fields if name not in ("by", "provider_name"))


def tell(connection: Connection, center_code: str, order_id: UUID, *, now: datetime) -> None:
    """Put how the order is now into its center's feed. Nobody's name is in it."""
    row = connection.execute(
        select(Order, Provider.name.label("provider_name"), Provider.phone.label("provider_phone"))
        .join(Provider, Provider.code == Order.provider, isouter=True)
        .where(this_order(center_code, order_id))
    ).one()
    known = row._asdict()
    known["provider_phone"] = known["provider_phone"] or ""
    body = OrderBody(
        by=row.moved_by,
        provider_name=row.provider_name or "",
        **{name: known[name] for name in _TOLD},
    )
    publish(
        connection, FEED, str(order_id), body.model_dump(mode="json"), now=now, scope=center_code
    )
