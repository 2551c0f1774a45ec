"""Lets the shares follow what a center says of them, in the transaction that receives it."""

from collections.abc import Iterable
from typing import Any, TypeVar
from uuid import UUID

import structlog
from pydantic import ValidationError
from sqlalchemy import Connection, insert, select

from kiosk.clock import local
from kiosk.hub.shares.holding import change, here
from kiosk.hub.shares.tables import Share
from kiosk.hub.shares.told import LOT_PREFIX, SESSION_PREFIX, Lot, LotTold, SessionTold, Told
from kiosk.sync.wire import Event

PHONE = "phone"

log = structlog.get_logger(__name__)
T = TypeVar("T", bound=Told)


def follow(connection: Connection, center_code: str, stored: Iterable[Event]) -> None:
    """Let the shares follow facts that were stored just now.

    One share after the other in an order of their own, so that two batches do not hold each other.
    """
    for event in sorted(stored, key=lambda event: event.stream):
        if event.stream.startswith(SESSION_PREFIX):
            _follow_session(connection, center_code, event)
        elif event.stream.startswith(LOT_PREFIX):
            _follow_lot(connection, center_code, event)


def _follow_session(connection: Connection, center_code: str, event: Event) -> None:
    told = _read(event, SessionTold)
    if told is None:
        return
    if event.type == "appointment.lease_granted" and told.channel == PHONE:
        _open_session(connection, center_code, told)
        values = {"units": Share.units + told.units, "about": told.about()}
        change(connection, center_code, told.session, **values)
    elif event.type == "appointment.session_cancelled":
        _open_session(connection, center_code, told)
        values = {"cancelled": True, "reason": told.reason or ""}
        change(connection, center_code, told.session, **values)


def _follow_lot(connection: Connection, center_code: str, event: Event) -> None:
    told = _read(event, LotTold)
    if told is None or event.type not in ("activity.seats_granted", "activity.seats_described"):
        return
    _open(
        connection, center_code, told.lot, kind="activity", item=told.activity, **_when(told.about)
    )
    known = connection.scalar(select(Share.about).where(here(center_code, told.lot)))
    values: dict[str, Any] = {"units": Share.units + told.units}
    # Two terminals may describe it; the later word counts, whichever comes first.
    if known is None or Lot.model_validate(known).at <= told.about.at:
        values |= {
            "about": told.about.model_dump(mode="json"),
            "cancelled": not told.about.held,
            "reason": told.about.reason,
            **_when(told.about),
        }
    change(connection, center_code, told.lot, **values)


def _when(about: Lot) -> dict[str, Any]:
    begins, ends = local(about.begins), local(about.ends)
    return {"day": begins.date(), "opens": begins.time(), "closes": ends.time()}


def _read(event: Event, form: type[T]) -> T | None:
    try:
        return form.model_validate_json(event.payload)
    except ValidationError:
        log.warning("a share's fact cannot be read", type=event.type)
        return None


def _open_session(connection: Connection, center_code: str, told: SessionTold) -> None:
    when = {"day": told.day, "opens": told.opens, "closes": told.closes}
    _open(connection, center_code, told.session, kind="appointment", item=told.item, **when)


def _open(connection: Connection, center_code: str, share_id: UUID, **values: Any) -> None:
    known = connection.scalar(select(Share.units).where(here(center_code, share_id)))
    if known is None:
        place = {"center_code": center_code, "session_id": share_id}
        empty = {"units": 0, "used": 0, "cancelled": False}
        connection.execute(insert(Share).values(**place, **empty, **values))
