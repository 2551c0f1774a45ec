"""Free and busy of many rooms over many days, read in one go and without a person in it."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String, bindparam, literal_column, select, type_coerce
from sqlalchemy.orm import Session

from kiosk.center.rooms.rows import held_by_room, terms_of, view_of
from kiosk.center.rooms.standing import LIVE, at_moment
from kiosk.center.rooms.values import Held
from kiosk.clock import Clock
from kiosk.data.tables import Room, RoomBooking
from kiosk.data.tables.base import UtcTime

Busy = Mapping[str, tuple[tuple[datetime, datetime], ...]]
"""Code of the room to its uses in order, buffers not included; UTC."""

_BOOKING = RoomBooking.__table__.c
_QUEUED = select(_BOOKING.room_code).where(
    # Written out: a value handed in would keep the store from its index of those who wait.
    _BOOKING.state == literal_column("'waiting'")
)
_AHEAD = (
    select(
        _BOOKING.room_code,
        # As the database hands them out: most moments occur many times and are made once.
        type_coerce(_BOOKING.starts_at, String()),
        type_coerce(_BOOKING.ends_at, String()),
    )
    .where(
        _BOOKING.closed_at.is_(None),
        _BOOKING.starts_at > bindparam("now", type_=UtcTime()),
        _BOOKING.starts_at < bindparam("end", type_=UtcTime()),
        _BOOKING.ends_at > bindparam("start", type_=UtcTime()),
        _BOOKING.state.in_(LIVE),
    )
    .order_by(_BOOKING.starts_at, _BOOKING.ends_at)
)


def free_busy(session: Session, *, start: datetime, end: datetime, clock: Clock) -> Busy:
    """When each active room is taken between `start` and `end`, as it stands now."""
    now = clock.now()
    rooms = {row.code: row for row in session.scalars(select(Room).where(Room.active))}
    found: dict[str, list[tuple[datetime, datetime]]] = {code: [] for code in rooms}
    queued = set(session.scalars(_QUEUED))
    # Time alone changes what has begun; further on only where somebody waits to move up.
    for code, rows in _may_have_changed(session, now, queued).items():
        if code in rooms:
            standing = at_moment(rows, now, terms_of(view_of(rooms[code])))
            found[code] += sorted(
                (held.starts, held.ends)
                for held in standing
                if held.state in LIVE and held.starts < end and held.ends > start
            )
    # Not by the session: its bookkeeping of rows takes longer than reading twenty thousand.
    ahead = session.connection().execute(_AHEAD, {"now": now, "start": start, "end": end})
    moments = _Moments()
    for code, starts, ends in ahead:
        if code in found and code not in queued:
            found[code].append((moments[starts], moments[ends]))
    return {code: tuple(spans) for code, spans in found.items()}


class _Moments(dict[Any, datetime]):
    """Moments by what the database said, each made once."""

    def __missing__(self, said: Any) -> datetime:
        moment = datetime.fromisoformat(said) if isinstance(said, str) else said
        if not isinstance(moment, datetime):
            raise TypeError("no moment")
        self[said] = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        return self[said]


def _may_have_changed(
    session: Session, now: datetime, queued: Collection[str]
) -> dict[str, list[Held]]:
    """The open bookings that have begun, and all of the rooms in which somebody waits."""
    begun = held_by_room(session, _BOOKING.starts_at <= now, _BOOKING.room_code.not_in(queued))
    whole = held_by_room(session, _BOOKING.room_code.in_(queued)) if queued else {}
    return begun | whole
