"""What providers and organizers do with an order; each act is in the log."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.clock import LOCAL
from kiosk.errors import RuleBroken
from kiosk.hub.organizers import accounts
from kiosk.hub.services import order_rows
from kiosk.hub.services.order_states import Move
from kiosk.hub.services.tables import OrderContact
from kiosk.sync.wire_services import DECLINE_REASONS, WORDS_AT_MOST, says_a_number

DAYS_AHEAD = 180
SAYABLE = DECLINE_REASONS[:-2]
"""Reasons a provider may give; the others are the hub's."""
PROVIDER_MOVES: tuple[Move, ...] = ("accept", "decline", "schedule", "done")


def provider_moves(
    connection: Connection,
    center_code: str,
    order_id: UUID,
    what: str,
    said: Mapping[str, str],
    *,
    provider: str,
    login: str,
    now: datetime,
) -> None:
    """The provider answers, sets a day, or says that it is done.

    `RuleBroken`: `order.unknown` (also for another provider's), `order.reason`, `order.when`,
    `order.note`, `order.note_number`, and those of `order_states.after`.
    """
    order_rows.take_turn(connection)
    order = _of_provider(connection, center_code, order_id, provider)
    moves = {str(each): each for each in PROVIDER_MOVES}
    if what not in moves:
        raise RuleBroken("order.not_yours", move=what)
    changed: dict[str, Any] = {"note": _note(said)}
    if what == "decline":
        if said.get("reason") not in SAYABLE:
            raise RuleBroken("order.reason")
        changed["reason"] = said["reason"]
    if what == "schedule":
        changed["scheduled_at"] = _when(said, now)
    order_rows.move(
        connection, center_code, order_id, moves[what], by="provider", at=now, now=now, **changed
    )
    accounts.note(connection, login, f"order.{what}", order.number, now=now)


def organizer_cancels(
    connection: Connection,
    center_code: str,
    order_id: UUID,
    said: Mapping[str, str],
    *,
    area: str,
    login: str,
    now: datetime,
) -> None:
    """The organizer ends an order that nobody will do. `RuleBroken` as of `provider_moves`."""
    order_rows.take_turn(connection)
    order = order_rows.one_order(connection, center_code, order_id)
    if order is None or not center_code.startswith(area):
        raise RuleBroken("order.unknown")
    note = _note(said)
    if not note:
        raise RuleBroken("order.note_missing")
    order_rows.move(
        connection, center_code, order_id, "cancel", by="organizer", at=now, now=now, note=note
    )
    accounts.note(connection, login, "order.cancel", order.number, now=now)


def open_contact(
    connection: Connection,
    center_code: str,
    order_id: UUID,
    *,
    provider: str,
    login: str,
    now: datetime,
) -> Mapping[str, str] | None:
    """Who ordered, to the provider of the order, noted in the log; None where it was erased.

    `RuleBroken`: `order.unknown`.
    """
    order = _of_provider(connection, center_code, order_id, provider)
    row = connection.execute(
        select(
            OrderContact.name, OrderContact.phone, OrderContact.address, OrderContact.note
        ).where(OrderContact.center_code == center_code, OrderContact.order_id == order_id)
    ).first()
    accounts.note(connection, login, "order.contact_seen", order.number, now=now)
    return None if row is None else row._asdict()


def _of_provider(connection: Connection, center_code: str, order_id: UUID, provider: str) -> Any:
    order = order_rows.one_order(connection, center_code, order_id)
    if order is None or order.provider != provider:
        raise RuleBroken("order.unknown")
    return order


def _note(said: Mapping[str, str]) -> str:
    """What is said to the resident; their center reads it too, so it names nobody."""
    note = " ".join(said.get("note", "").split())
    if len(note) > WORDS_AT_MOST or not (note.isprintable() or not note):
        raise RuleBroken("order.note", most=WORDS_AT_MOST)
    if says_a_number(note):
        raise RuleBroken("order.note_number")
    return note


def _when(said: Mapping[str, str], now: datetime) -> datetime:
    try:
        when = datetime.fromisoformat(said.get("when", "")).replace(tzinfo=LOCAL)
    except ValueError:
        raise RuleBroken("order.when", most=DAYS_AHEAD) from None
    if not now - timedelta(hours=1) <= when <= now + timedelta(days=DAYS_AHEAD):
        raise RuleBroken("order.when", most=DAYS_AHEAD)
    return when
