"""The hub's share of a session: phone bookings draw on it, a terminal may have the rest back.

quota = the center's pool + the hall's lease + the hub's share. It grows by the center's facts,
once each, and shrinks by what a terminal asked for and was given; nothing returns by a time-out. So
phone and hall can give the last places away at once, connected or not, and never oversell.
"""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Annotated
from uuid import UUID

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy import ColumnElement, Connection, insert, select, update

from kiosk.errors import RuleBroken
from kiosk.hub.projections.facts import Code
from kiosk.hub.shares.tables import Share, ShareRelease
from kiosk.sync.wire import Event

PREFIX = "appointment_session:"
PHONE = "phone"

log = structlog.get_logger(__name__)


class _Told(BaseModel):
    """A fact of `center.appointments.quota`, as far as it matters here."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    session: UUID
    item: Code
    day: date
    opens: time
    closes: time
    channel: str = ""
    units: Annotated[int, Field(ge=0, le=500)] = 0


def follow(connection: Connection, center_code: str, stored: Iterable[Event]) -> None:
    """Let the shares follow facts that were stored just now, in the same transaction."""
    for event in stored:
        if not event.stream.startswith(PREFIX):
            continue
        try:
            told = _Told.model_validate_json(event.payload)
        except ValidationError:
            log.warning("a session's fact cannot be read", type=event.type)
            continue
        if event.type == "appointment.lease_granted" and told.channel == PHONE:
            _open(connection, center_code, told)
            _change(connection, center_code, told.session, units=Share.units + told.units)
        elif event.type == "appointment.session_cancelled":
            _open(connection, center_code, told)
            _change(connection, center_code, told.session, cancelled=True)


def spend(connection: Connection, center_code: str, session_id: UUID) -> None:
    """Draw one unit for a phone booking, in the transaction that writes the booking.

    `RuleBroken`: `share.none_left`.
    """
    done = connection.execute(
        update(Share)
        .where(_here(center_code, session_id), Share.used < Share.units, ~Share.cancelled)
        .values(used=Share.used + 1)
    )
    if done.rowcount == 0:
        raise RuleBroken("share.none_left")


def give_back(connection: Connection, center_code: str, session_id: UUID) -> None:
    """A phone booking was cancelled at the hub: its unit is the hub's to give away again."""
    _change(connection, center_code, session_id, used=Share.used - 1)


def release(
    connection: Connection,
    center_code: str,
    *,
    request_id: UUID,
    session_id: UUID,
    units: int,
    now: datetime,
) -> int:
    """Let a terminal have up to `units` back; how many. The same request gets the same answer."""
    free = connection.execute(
        select(Share.units - Share.used).where(_here(center_code, session_id)).with_for_update()
    ).scalar()
    known = connection.scalar(
        select(ShareRelease.units).where(ShareRelease.request_id == request_id)
    )
    if known is not None:
        return known
    given = min(units, free or 0)
    connection.execute(
        insert(ShareRelease).values(
            request_id=request_id,
            center_code=center_code,
            session_id=session_id,
            units=given,
            released_at=now,
        )
    )
    if given:
        _change(connection, center_code, session_id, units=Share.units - given)
    return given


def _here(center_code: str, session_id: UUID) -> ColumnElement[bool]:
    return (Share.center_code == center_code) & (Share.session_id == session_id)


def _open(connection: Connection, center_code: str, told: _Told) -> None:
    known = connection.scalar(select(Share.units).where(_here(center_code, told.session)))
    if known is None:
        connection.execute(
            insert(Share).values(
                center_code=center_code,
                session_id=told.session,
                item=told.item,
                day=told.day,
                opens=told.opens,
                closes=told.closes,
                units=0,
                used=0,
                cancelled=False,
            )
        )


def _change(connection: Connection, center_code: str, session_id: UUID, **values: object) -> None:
    connection.execute(update(Share).where(_here(center_code, session_id)).values(**values))
