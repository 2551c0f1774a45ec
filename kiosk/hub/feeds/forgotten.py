"""Places given away that a terminal's store may have forgotten, because it was put back.

Bookings a device told of in lives that are over, and what the phone holds of the same days: the
terminal holds back as many places as it does not know of. Ids and times, nobody's name.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy import Connection, select

from kiosk.clock import local
from kiosk.hub.feeds.publishing import publish
from kiosk.hub.feeds.tables import FeedRow
from kiosk.hub.projections.facts import Code, Form
from kiosk.hub.projections.tables import AppointmentSeen
from kiosk.hub.shares.tables import Share
from kiosk.hub.tables import Receipt
from kiosk.hub.upcasting import to_newest
from kiosk.sync.wire import Instant
from kiosk.sync.wire_down import Feed

FEED: Feed = "verdicts"
BOOKED = "appointment.booked"
AHEAD_AT_MOST = timedelta(days=200)
"""No center lets people book for later than that (`appointment_days_ahead`)."""
_EXPECTED = ("booked", "confirmed", "unreached")
Days = dict[tuple[str, date], list[dict[str, Any]]]
"""What is said of an item and a day."""


class _Booked(Form):
    appointment: UUID
    item: Code
    day: date
    due_at: Instant


def tell_forgotten(
    connection: Connection, device: UUID, center_code: str, epoch: UUID, *, now: datetime
) -> None:
    """Let the center hear what `device` gave away in other epochs than `epoch`, of today and on."""
    today = local(now).date()
    days: Days = defaultdict(list)
    for booked in _still_expected(connection, center_code, device, epoch=epoch, now=now):
        if booked.day >= today:
            said = {"appointment": str(booked.appointment), "due_at": booked.due_at.isoformat()}
            days[booked.item, booked.day].append(said)
    phone = _held_for_phone(connection, center_code, since=today)
    for item, day in sorted({*days, *phone}):
        body = {
            "device": str(device),
            "item": item,
            "day": day.isoformat(),
            "bookings": sorted(days[item, day], key=lambda each: each["appointment"]),
            "phone": phone[item, day],
        }
        key = f"{_prefix(device)}{item}:{day}"
        publish(connection, FEED, key, body, now=now, scope=center_code)


def all_looked_at(connection: Connection, device: UUID, *, now: datetime) -> None:
    """Somebody has seen to it: the terminal need hold nothing back any more."""
    keys = connection.execute(
        select(FeedRow.key, FeedRow.scope).where(
            FeedRow.feed == FEED, FeedRow.key.startswith(_prefix(device), autoescape=True)
        )
    ).all()
    for key, scope in keys:
        publish(connection, FEED, key, None, now=now, scope=scope)


def _prefix(device: UUID) -> str:
    return f"forgotten:{device}:"


def _still_expected(
    connection: Connection, center_code: str, device: UUID, *, epoch: UUID, now: datetime
) -> Iterator[_Booked]:
    rows = connection.execute(
        select(Receipt.schema_version, Receipt.payload).where(
            Receipt.device_id == device,
            Receipt.epoch != epoch,
            Receipt.type == BOOKED,
            Receipt.occurred_at >= now - AHEAD_AT_MOST,
        )
    ).all()
    found = [told for told in (_read(row.schema_version, row.payload) for row in rows) if told]
    ids = [told.appointment for told in found]
    seen = select(AppointmentSeen.appointment_id, AppointmentSeen.state).where(
        AppointmentSeen.center_code == center_code, AppointmentSeen.appointment_id.in_(ids)
    )
    states: dict[Any, str] = {row[0]: row[1] for row in connection.execute(seen)}
    for told in found:
        if states.get(told.appointment, _EXPECTED[0]) in _EXPECTED:
            yield told


def _read(schema_version: int, payload: bytes) -> _Booked | None:
    try:
        return _Booked.model_validate_json(to_newest(BOOKED, schema_version, payload))
    except ValidationError:
        return None  # whoever reads everything has named it already


def _held_for_phone(connection: Connection, center_code: str, *, since: date) -> Days:
    rows = connection.execute(
        select(Share.session_id, Share.item, Share.day, Share.opens, Share.units)
        .where(Share.center_code == center_code, Share.day >= since, Share.units > 0)
        .order_by(Share.session_id)
    )
    held: Days = defaultdict(list)
    for row in rows:
        held[row.item, row.day].append(
            {
                "session": str(row.session_id),
                "opens": row.opens.isoformat(),
                "units": row.units,
            }
        )
    return held
