"""What the hub shows of itself: counts, devices and the latest records, never their content."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, func, select

from kiosk.hub.organizers.scope import within
from kiosk.hub.projections.tables import TerminalSeen
from kiosk.hub.refused_records import open_records
from kiosk.hub.tables import HubDevice, Receipt, Tally
from kiosk.sync.wire import CLOCK_OFF_S, OLDEST_PROTOCOL, PROTOCOL

LATEST = 20
LOOKED_AT = 2_000
"""Among so many of the newest records those of an area are looked for."""


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """One terminal."""

    id: UUID
    center_code: str
    records: int
    last_seen_at: datetime | None
    oldest_pending_s: int
    revoked: bool
    protocol: int | None
    clock_off_s: int | None
    restored_at: datetime | None
    cloned_at: datetime | None
    refused: int
    """Records this hub refused and nobody has resolved yet."""
    free_gb: int | None
    backup_on: date | None
    version: str | None
    troubles: tuple[str, ...]
    """What it said is wrong with itself."""

    @property
    def speaks(self) -> bool:
        """Whether this hub takes the version the device last spoke."""
        return self.protocol is None or OLDEST_PROTOCOL <= self.protocol <= PROTOCOL

    @property
    def clock_is_off(self) -> bool:
        """Whether its clock is so wrong that somebody should set it."""
        return self.clock_off_s is not None and abs(self.clock_off_s) >= CLOCK_OFF_S


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record, by its place and times; what is in it stays closed."""

    center_code: str
    device_id: UUID
    seq: int
    type: str
    occurred_at: datetime
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Overview:
    """The hub at a glance."""

    records: int
    centers: int
    devices: tuple[DeviceLine, ...]
    by_type: tuple[tuple[str, int], ...]
    latest: tuple[RecordLine, ...]


def overview(connection: Connection, area: str = "") -> Overview:
    """What is here now from centers whose code begins with `area`.

    The cost does not grow with the number of records.
    """
    lines = _devices(connection, area)
    by_type = tuple(
        (row[0], row[1])
        for row in connection.execute(
            select(Tally.type, func.sum(Tally.records))
            .join(HubDevice, HubDevice.id == Tally.device_id)
            .where(within(HubDevice.center_code, area))
            .group_by(Tally.type)
            .order_by(func.sum(Tally.records).desc(), Tally.type)
        )
    )
    return Overview(
        records=sum(records for _, records in by_type),
        centers=len({line.center_code for line in lines}),
        devices=lines,
        by_type=by_type,
        latest=_latest(connection, area),
    )


def _devices(connection: Connection, area: str) -> tuple[DeviceLine, ...]:
    counted = (
        select(Tally.device_id, func.sum(Tally.records).label("records"))
        .group_by(Tally.device_id)
        .subquery()
    )
    rows = connection.execute(
        select(
            HubDevice.id,
            HubDevice.center_code,
            func.coalesce(counted.c.records, 0).label("records"),
            HubDevice.last_seen_at,
            HubDevice.oldest_pending_s,
            HubDevice.revoked_at,
            HubDevice.protocol,
            HubDevice.clock_off_s,
            HubDevice.restored_at,
            HubDevice.cloned_at,
            TerminalSeen.free_gb,
            TerminalSeen.backup_on,
            TerminalSeen.version,
            TerminalSeen.health,
        )
        .join(
            TerminalSeen,
            (TerminalSeen.device_id == HubDevice.id)
            & (TerminalSeen.center_code == HubDevice.center_code),
            isouter=True,
        )
        .join(counted, counted.c.device_id == HubDevice.id, isouter=True)
        .where(within(HubDevice.center_code, area))
        .order_by(HubDevice.center_code, HubDevice.enrolled_at)
    )
    refused = open_records(connection)
    return tuple(
        DeviceLine(
            id=row.id,
            center_code=row.center_code,
            records=int(row.records),
            last_seen_at=row.last_seen_at,
            oldest_pending_s=row.oldest_pending_s,
            revoked=row.revoked_at is not None,
            protocol=row.protocol,
            clock_off_s=row.clock_off_s,
            restored_at=row.restored_at,
            cloned_at=row.cloned_at,
            refused=refused.get(row.id, 0),
            free_gb=row.free_gb,
            backup_on=row.backup_on,
            version=row.version,
            troubles=tuple(filter(None, (row.health or "").split(","))),
        )
        for row in rows
    )


def _latest(connection: Connection, area: str) -> tuple[RecordLine, ...]:
    newest = (
        select(
            Receipt.center_code,
            Receipt.device_id,
            Receipt.seq,
            Receipt.type,
            Receipt.occurred_at,
            Receipt.received_at,
        )
        .order_by(Receipt.received_at.desc(), Receipt.seq.desc())
        .limit(LOOKED_AT)
        .subquery()
    )
    rows = connection.execute(
        select(newest)
        .where(within(newest.c.center_code, area))
        .order_by(newest.c.received_at.desc(), newest.c.seq.desc())
        .limit(LATEST)
    )
    return tuple(RecordLine(*row) for row in rows)
