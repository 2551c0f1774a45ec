"""Which projector reads which streams, and how what it read takes the place of what was there."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import ColumnElement, Connection, delete, insert, select, tuple_
from sqlalchemy.exc import DataError, IntegrityError

from kiosk.hub.projections import (
    appointments,
    bookings,
    care,
    centers,
    conflicts,
    demands,
    devices,
    errands,
    sign_ups,
    tickets,
)
from kiosk.hub.projections.facts import Fact, Reading
from kiosk.hub.projections.figures import DATED, Day, count_anew, days_of
from kiosk.hub.projections.month_tables import ConflictSeen
from kiosk.hub.projections.tables import (
    AppointmentSeen,
    BookingSeen,
    CareSeen,
    CaseSeen,
    CenterDepartments,
    CenterEnglish,
    CenterKey,
    CenterSeen,
    CenterTerms,
    ErrandSeen,
    SignUpSeen,
    TerminalSeen,
    TicketSeen,
    Unread,
)
from kiosk.hub.services.tables import DemandSeen
from kiosk.hub.tables import HubBase

log = structlog.get_logger(__name__)
Stream = tuple[str, str]
"""A center's code and a stream's name."""


@dataclass(frozen=True, slots=True)
class Area:
    """How the streams of one kind become rows."""

    read: Callable[[Iterable[Fact]], Reading]
    tables: tuple[tuple[type[HubBase], str | None], ...]
    """Its tables, and the column that names the stream's subject; None: the center is."""


_CENTER = (CenterSeen, CenterEnglish, CenterTerms, CenterKey, CenterDepartments)
AREAS: Mapping[str, Area] = {
    tickets.PREFIX: Area(tickets.read, ((TicketSeen, "ticket_id"), (CaseSeen, "ticket_id"))),
    errands.PREFIX: Area(errands.read, ((ErrandSeen, "errand_id"),)),
    bookings.PREFIX: Area(bookings.read, ((BookingSeen, "booking_id"),)),
    appointments.PREFIX: Area(appointments.read, ((AppointmentSeen, "appointment_id"),)),
    sign_ups.PREFIX: Area(sign_ups.read, ((SignUpSeen, "sign_up_id"),)),
    care.PREFIX: Area(care.read, ((CareSeen, "registration_id"),)),
    demands.PREFIX: Area(demands.read, ((DemandSeen, "demand_id"),)),
    conflicts.PREFIX: Area(conflicts.read, ((ConflictSeen, "conflict_id"),)),
    devices.PREFIX: Area(devices.read, ((TerminalSeen, "device_id"),)),
    centers.PREFIX: Area(
        centers.read,
        tuple((table, None) for table in _CENTER),
    ),
}


def is_read(stream: Stream) -> bool:
    """Whether there is a projector for it, and it names what it is about."""
    center, name = stream
    kind, _, subject = name.partition(":")
    if kind == centers.PREFIX:
        return subject == center
    return kind in AREAS and _is_id(subject)


def _is_id(subject: str) -> bool:
    try:
        return str(UUID(subject)) == subject
    except ValueError:
        return False


def kind_of(stream: Stream) -> str:
    """`ticket` of `ticket:<id>`."""
    return stream[1].partition(":")[0]


def put_in_place(connection: Connection, readings: Mapping[Stream, Reading]) -> None:
    """Let what was read take the place of what these streams had, and count their days anew."""
    try:
        with connection.begin_nested():
            _replace(connection, readings)
    except (DataError, IntegrityError):
        # What the store refuses of one stream must not keep the others waiting.
        for stream, reading in readings.items():
            _replace_alone(connection, stream, reading)


def _replace_alone(connection: Connection, stream: Stream, reading: Reading) -> None:
    try:
        with connection.begin_nested():
            _replace(connection, {stream: reading})
    except (DataError, IntegrityError) as refused:
        cause = type(refused).__name__
        log.warning("the store refused what a stream says", kind=kind_of(stream), cause=cause)


def _replace(connection: Connection, readings: Mapping[Stream, Reading]) -> None:
    days = _clear(connection, list(readings))
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for stream, reading in readings.items():
        days |= days_of(reading.rows)
        for table, row in reading.rows:
            rows[table].append(row)
        for fact, reason in reading.unread:
            rows[Unread.__tablename__].append(
                {
                    "event_id": fact.event_id,
                    "center_code": stream[0],
                    "stream": stream[1],
                    "reason": reason,
                }
            )
    for table, values in sorted(rows.items()):
        connection.execute(insert(HubBase.metadata.tables[table]), values)
    count_anew(connection, days)


def _clear(connection: Connection, streams: list[Stream]) -> set[Day]:
    """Take away what these streams had; the days it counted for."""
    days: set[Day] = set()
    for kind, area in AREAS.items():
        mine = [stream for stream in streams if kind_of(stream) == kind]
        if not mine:
            continue
        for table, column in area.tables:
            of_mine = _of(table, column, mine)
            if table in DATED:
                dated = select(table.center_code, table.day).where(of_mine)
                days |= {(row[0], row[1]) for row in connection.execute(dated)}
            connection.execute(delete(table).where(of_mine))
    unread = tuple_(Unread.center_code, Unread.stream)
    connection.execute(delete(Unread).where(unread.in_(streams)))
    return days


def _of(table: type[HubBase], column: str | None, streams: list[Stream]) -> ColumnElement[bool]:
    columns = table.__table__.c
    if column is None:
        return columns.center_code.in_([center for center, _ in streams])
    # As one list: put together as alternatives, it took longer than all the rest of a step.
    subjects = [(center, UUID(name.partition(":")[2])) for center, name in streams]
    return tuple_(columns.center_code, columns[column]).in_(subjects)
