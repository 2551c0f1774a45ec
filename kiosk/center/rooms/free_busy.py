"""Free and busy of many rooms over many days, read in one go and without a person in it."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from kiosk.center.rooms.rows import terms_of, view_of
from kiosk.center.rooms.standing import LIVE, at_moment
from kiosk.center.rooms.values import Held
from kiosk.clock import Clock
from kiosk.data.tables import Room, RoomBooking

Busy = Mapping[str, tuple[tuple[datetime, datetime], ...]]
"""Code of the room to its uses in order, buffers not included; UTC."""


def free_busy(session: Session, *, start: datetime, end: datetime, clock: Clock) -> Busy:
    """When each active room is taken between `start` and `end`, as it stands now."""
    now = clock.now()
    rooms = {row.code: row for row in session.scalars(select(Room).where(Room.active))}
    found: dict[str, list[tuple[datetime, datetime]]] = {code: [] for code in rooms}
    queued = set(
        session.scalars(
            select(RoomBooking.room_code)
            .where(RoomBooking.closed_at.is_(None), RoomBooking.state == "waiting")
            .distinct()
        )
    )
    # Time alone changes what has begun; further on only where somebody waits to move up.
    for code, rows in _held_rows(session, now, queued).items():
        if code in rooms:
            standing = at_moment(rows, now, terms_of(view_of(rooms[code])))
            found[code] += (
                (held.starts, held.ends)
                for held in standing
                if held.state in LIVE and held.starts < end and held.ends > start
            )
    for code, starts, ends in session.execute(
        select(RoomBooking.room_code, *_MOMENTS).where(
            RoomBooking.closed_at.is_(None),
            RoomBooking.starts_at > now,
            RoomBooking.ends_at > start,
            RoomBooking.starts_at < end,
            RoomBooking.state.in_(LIVE),
            RoomBooking.room_code.not_in(queued),
        )
    ):
        if code in found:
            found[code].append((_utc(starts), _utc(ends)))
    return {code: tuple(sorted(spans)) for code, spans in found.items()}


_MOMENTS = (
    type_coerce(RoomBooking.starts_at, String()),
    type_coerce(RoomBooking.ends_at, String()),
)
"""As the database hands them out: turning twenty thousand into moments takes most of the time."""


def _utc(found: Any) -> datetime:
    moment = datetime.fromisoformat(found) if isinstance(found, str) else found
    if not isinstance(moment, datetime):
        raise TypeError("no moment")
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _held_rows(session: Session, now: datetime, whole: Collection[str]) -> dict[str, list[Held]]:
    """The open bookings that have begun, and all of the rooms in `whole`."""
    found: dict[str, list[Held]] = {}
    for row in session.execute(
        select(
            RoomBooking.room_code,
            RoomBooking.id,
            RoomBooking.state,
            RoomBooking.starts_at,
            RoomBooking.ends_at,
            RoomBooking.held_from,
            RoomBooking.place,
        ).where(
            RoomBooking.closed_at.is_(None),
            (RoomBooking.starts_at <= now) | RoomBooking.room_code.in_(whole),
        )
    ):
        found.setdefault(row[0], []).append(Held(*row[1:]))
    return found
