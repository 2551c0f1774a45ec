"""What hub and terminals share beside records: feeds that come down, and the places of a session.

The places are an escrow: the center's pool, the hall's lease and the hub's share make up the
quota, and whoever books draws on their own part only.
"""

from collections.abc import Iterator
from datetime import date, time
from functools import partial
from uuid import UUID

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from kiosk.center.appointments.quota import HALL, PHONE, lease_of, spend
from kiosk.data import hub_rows
from kiosk.data.tables import AppointmentSession, QuotaLease, new_id
from kiosk.errors import RuleBroken
from kiosk.hub.feeds.publishing import publish
from kiosk.hub.feeds.tables import FeedRow
from kiosk.hub.shares import holding
from kiosk.hub.shares.tables import Share
from kiosk.sync.wire_down import Feed
from simulator.clocks import MachineClock
from simulator.hub import CENTER, SimHub
from simulator.machine import Machine

FEED: Feed = "announcements"
QUOTA, OF_THE_HALL = 12, 4
KEYS, MANY_KEYS = 8, 450
"""`MANY_KEYS` make several pages of a feed."""


def divide_places(session: Session, item: str) -> None:
    """One session far ahead, a part of it the hall's, the rest still nobody's."""
    row = AppointmentSession(
        id=new_id(),
        item_code=item,
        day=date(2026, 12, 23),
        opens=time(12, 0),
        closes=time(14, 0),
        kind="lunch",
        slot_minutes=15,
        quota=QUOTA,
        at_once=3,
        pool=QUOTA - OF_THE_HALL,
        state="open",
    )
    session.add(row)
    session.flush()
    for channel, units in ((HALL, OF_THE_HALL), (PHONE, 0)):
        session.add(QuotaLease(session_id=row.id, channel=channel, units=units, used=0))
    session.flush()


def book_in_hall(session: Session) -> None:
    """One place of the hall's own. `RuleBroken` where it has none left."""
    session_id = session.scalars(select(AppointmentSession.id)).one()
    lease = lease_of(session, session_id, HALL)
    if lease.used >= lease.units:
        raise RuleBroken("appointment.session_full")
    spend(session, session_id)


def book_by_phone(connection: Connection, luck: float) -> None:
    """One place of the hub's share of some session. `RuleBroken` where there is none left."""
    sessions = connection.scalars(select(Share.session_id).order_by(Share.session_id)).all()
    if sessions:
        holding.spend(connection, CENTER, sessions[int(luck * len(sessions))])


def publish_some(connection: Connection, pick: int, clock: MachineClock) -> None:
    """Put something up, change it, or take it down; now and then a great deal at once."""
    many = pick % 7 == 0
    for place in range(MANY_KEYS if many else 1 + pick % 3):
        key = f"notice:{place if many else (pick + place) % KEYS}"
        body = None if pick % 5 == 1 else {"text": f"{pick}"}
        publish(connection, FEED, key, body, now=clock.now())


def not_followed(hub: SimHub, machines: list[Machine]) -> Iterator[str]:
    """Whose feed is not as the hub published it."""
    wanted = {row.key: row.version for row in hub.look(_published)}
    for machine in machines:
        rows = machine.look(lambda session: hub_rows.rows_of(session, FEED))
        here = {row.key: row.version for row in rows if not row.withdrawn}
        if here != wanted:
            yield f"{machine.name} does not follow the hub's feed"


def wrong_places(hub: SimHub, machines: list[Machine], *, settled: bool) -> Iterator[str]:
    """Where more is held or used than there is; once settled, also where some went lost."""
    for machine in machines:
        session_id, pool, units, used = machine.look(_of_the_hall)
        held, spent = hub.look(partial(_of_the_hub, session_id=session_id))
        if used + spent > QUOTA:
            yield f"{used + spent} of the {QUOTA} places of {machine.name} were given away"
        if pool + units + held > QUOTA:
            yield f"{pool + units + held} places of {machine.name} are held, there are {QUOTA}"
        elif settled and pool + units + held < QUOTA:
            yield f"only {pool + units + held} of the {QUOTA} places of {machine.name} are left"


def _published(connection: Connection) -> list[FeedRow]:
    query = select(FeedRow.key, FeedRow.version).where(
        FeedRow.feed == FEED, FeedRow.body.is_not(None)
    )
    return list(connection.execute(query).all())  # type: ignore[arg-type]


def _of_the_hall(session: Session) -> tuple[UUID, int, int, int]:
    row = session.scalars(select(AppointmentSession)).one()
    lease = lease_of(session, row.id, HALL)
    return row.id, row.pool, lease.units, lease.used


def _of_the_hub(connection: Connection, session_id: UUID) -> tuple[int, int]:
    row = connection.execute(
        select(
            func.coalesce(func.sum(Share.units), 0), func.coalesce(func.sum(Share.used), 0)
        ).where(Share.session_id == session_id)
    ).one()
    return row[0], row[1]
