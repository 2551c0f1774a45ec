"""Facts of a center as its terminals would send them, and the rows a hub makes of them."""

import json
import uuid
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, delete, insert, select

from kiosk.hub.projections.month_tables import DayFigures
from kiosk.hub.projections.placing import AREAS
from kiosk.hub.projections.projecting import step
from kiosk.hub.projections.tables import Unread
from kiosk.hub.projections.waiting import to_be_read
from kiosk.hub.tables import HubBase, HubDevice, Receipt
from kiosk.sync import wire
from tests.hubs import CENTER

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DAY = "2026-11-23"
EPOCH = UUID(int=7)


def fact(
    stream: str, what: str, seq: int, *, at: datetime | None = None, **payload: object
) -> wire.Event:
    """One record of a stream; its minute is its `seq` unless told otherwise."""
    at = at or MORNING + timedelta(minutes=seq)
    body = json.dumps({"at": at.isoformat(), **payload}, ensure_ascii=False)
    return wire.Event(
        event_id=uuid.uuid5(uuid.NAMESPACE_OID, f"{stream} {what} {seq} {body}"),
        seq=seq,
        stream=stream,
        type=what,
        schema_version=1,
        occurred_at=at,
        sha256=wire.digest(body.encode()),
        payload=body,
    )


def taken(ticket: UUID, seq: int, label: str = "A001", **more: object) -> wire.Event:
    said = {"label": label, "day": DAY, "position": seq, "item": "YL01", "ahead": 0, **more}
    return fact(f"ticket:{ticket}", "ticket.taken", seq, ticket=str(ticket), **said)


def moved(ticket: UUID, what: str, seq: int, **more: object) -> wire.Event:
    said = {"label": "A001", "desk": 2, "calls": 1, **more}
    return fact(f"ticket:{ticket}", f"ticket.{what}", seq, ticket=str(ticket), **said)


def errand_told(errand: UUID, what: str, to: str, seq: int, **more: object) -> wire.Event:
    said = {
        "number": "DB20261123-001",
        "item": "YL01",
        "kind": "proxy",
        "village": "V001",
        "handling_center": CENTER,
        "to": to,
        "due_on": "2026-12-01",
        "agent": None,
        **more,
    }
    return fact(f"errand:{errand}", f"errand.{what}", seq, errand=str(errand), **said)


def booking_told(booking: UUID, what: str, to: str, seq: int, **more: object) -> wire.Event:
    said = {
        "number": "F20261123-001",
        "room": "R01",
        "starts_at": (MORNING + timedelta(hours=3)).isoformat(),
        "ends_at": (MORNING + timedelta(hours=4)).isoformat(),
        "headcount": 6,
        "to": to,
        **more,
    }
    return fact(f"booking:{booking}", f"booking.{what}", seq, booking=str(booking), **said)


def appointment_told(which: UUID, what: str, to: str, seq: int, **more: object) -> wire.Event:
    said = {
        "item": "YL01",
        "channel": "hall",
        "day": DAY,
        "due_at": (MORNING + timedelta(hours=4)).isoformat(),
        "to": to,
        "ticket": None,
        **more,
    }
    stream = f"appointment:{which}"
    return fact(stream, f"appointment.{what}", seq, appointment=str(which), **said)


def introduced(slip_key: bytes, seq: int = 1, *, center: str = CENTER) -> wire.Event:
    return fact(
        f"center:{CENTER}",
        "center.introduced",
        seq,
        center=center,
        name="云溪镇党群服务中心",
        name_en="Yunxi Center",
        phone="0571-87654321",
        slip_key=slip_key.hex(),
        items={"YL01": "城乡居民养老保险参保登记"},
        english={"rooms": {"R01": "Shared studio"}},
        rooms={"R01": "共享直播间"},
        villages={"V001": "上云村"},
    )


def join(connection: Connection, device: UUID, center: str = CENTER) -> None:
    """A device of the center, as if it had enrolled."""
    connection.execute(
        insert(HubDevice).values(
            id=device,
            center_code=center,
            credential_sha256=device.bytes,
            enrolled_at=MORNING,
            oldest_pending_s=0,
        )
    )


def arrive(
    connection: Connection,
    device: UUID,
    events: Iterable[wire.Event],
    *,
    center: str = CENTER,
) -> None:
    """Receipts of these records, with what receipt leaves for the projectors."""
    events = list(events)
    connection.execute(
        insert(Receipt),
        [
            {
                "event_id": event.event_id,
                "device_id": device,
                "epoch": EPOCH,
                "seq": event.seq,
                "center_code": center,
                "stream": event.stream,
                "type": event.type,
                "schema_version": 1,
                "occurred_at": event.occurred_at,
                "sha256": bytes.fromhex(event.sha256),
                "payload": event.payload.encode(),
                "received_at": MORNING,
            }
            for event in events
        ],
    )
    to_be_read(connection, center, events)


def read_everything(engine: Engine, *, limit: int = 200) -> None:
    done = 1
    while done:
        with engine.begin() as connection:
            done = step(connection, limit=limit)


def all_rows(connection: Connection) -> Mapping[str, list[tuple[Any, ...]]]:
    """Every projected row, in an order of their own."""
    return {
        table.name: sorted(tuple(row) for row in connection.execute(select(table)))
        for table in _projected()
    }


def forget_rows(connection: Connection) -> None:
    """A hub that lost all it had read, and only that."""
    for table in _projected():
        connection.execute(delete(table))


def _projected() -> list[Any]:
    tables = [table for area in AREAS.values() for table, _ in area.tables]
    return [HubBase.metadata.tables[each.__tablename__] for each in (*tables, DayFigures, Unread)]
