"""The hub's share of a session or an activity: phone bookings draw on it, a terminal may have the
rest back.

quota = the center's pool + the hall's lease + the hub's share. It grows by the center's facts,
once each, and shrinks by what a terminal asked for and was given; nothing returns by a time-out. So
phone and hall can give the last places away at once, connected or not, and never oversell.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, insert, select, update

from kiosk.errors import RuleBroken
from kiosk.hub.shares.tables import Share, ShareRelease


def spend(connection: Connection, center_code: str, share_id: UUID, units: int = 1) -> None:
    """Draw units for a phone booking, in the transaction that writes the booking.

    `RuleBroken`: `share.none_left`.
    """
    fits = Share.used + units <= Share.units
    done = connection.execute(
        update(Share)
        .where(here(center_code, share_id), fits, ~Share.cancelled)
        .values(used=Share.used + units)
    )
    if done.rowcount == 0:
        raise RuleBroken("share.none_left")


def give_back(connection: Connection, center_code: str, share_id: UUID, units: int = 1) -> None:
    """A phone booking was cancelled: its units are the hub's to give away again."""
    change(connection, center_code, share_id, used=Share.used - units)


def lock(connection: Connection, center_code: str, share_id: UUID) -> bool:
    """Let nobody else draw on a share until this transaction ends; False: there is none."""
    wanted = select(Share.used).where(here(center_code, share_id))
    return connection.execute(wanted.with_for_update()).first() is not None


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
        select(Share.units - Share.used).where(here(center_code, session_id)).with_for_update()
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
        change(connection, center_code, session_id, units=Share.units - given)
    return given


def here(center_code: str, share_id: UUID) -> ColumnElement[bool]:
    """The share of this center's session or lot."""
    return (Share.center_code == center_code) & (Share.session_id == share_id)


def change(connection: Connection, center_code: str, share_id: UUID, **values: object) -> None:
    """Write values of a share."""
    connection.execute(update(Share).where(here(center_code, share_id)).values(**values))
