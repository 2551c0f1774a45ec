"""What can be booked by phone: centers, items with their times, activities; values only."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from kiosk.clock import LOCAL, local
from kiosk.hub.bookings.tables import PhoneBooking
from kiosk.hub.projections.tables import AppointmentSeen, CenterTerms
from kiosk.hub.shares.holding import here
from kiosk.hub.shares.tables import Share
from kiosk.hub.shares.told import Lot


@dataclass(frozen=True, slots=True)
class Terms:
    """By which rules a center takes bookings."""

    seal_key: bytes
    cutoff_days: int
    cutoff_hour: int
    per_person: int

    def cutoff(self, day: date) -> datetime:
        """Until when a day can be booked, the moment not included."""
        last = day - timedelta(days=self.cutoff_days)
        return datetime.combine(last, time(self.cutoff_hour), LOCAL)


@dataclass(frozen=True, slots=True)
class TimeOffer:
    """One time to come at, and how many may still book it."""

    share_id: UUID
    at: datetime
    left: int


@dataclass(frozen=True, slots=True)
class DayOffer:
    """A day with its times; `cancelled` of one on which nothing is held, and why."""

    day: date
    times: tuple[TimeOffer, ...]
    cancelled: str | None = None


@dataclass(frozen=True, slots=True)
class LotOffer:
    """Something one can sign up for."""

    share_id: UUID
    code: str
    about: Lot
    left: int | None
    """Places the hub may give away; None: any number."""
    cancelled: bool


def terms_of(connection: Connection, center: str) -> Terms | None:
    """The center's rules; None: it takes no bookings by phone."""
    row = connection.execute(
        select(
            CenterTerms.seal_key,
            CenterTerms.cutoff_days,
            CenterTerms.cutoff_hour,
            CenterTerms.per_person,
        ).where(CenterTerms.center_code == center)
    ).first()
    return None if row is None else Terms(*row)


def items_of(connection: Connection, center: str, terms: Terms, *, now: datetime) -> dict[str, int]:
    """Codes of the items that can be booked, with how many times are free."""
    free: Counter[str] = Counter()
    for row in _sessions(connection, center, now=now):
        if not row.cancelled and now < terms.cutoff(row.day):
            free[row.item] += row.units - row.used
    return dict(free)


def days_of(
    connection: Connection, center: str, terms: Terms, item: str, *, now: datetime
) -> tuple[DayOffer, ...]:
    """The days on which an item can be booked by now, soonest first, full ones among them."""
    taken = _taken(connection, center, item, today=local(now).date())
    days: dict[date, list[TimeOffer]] = {}
    off: dict[date, str] = {}
    for row in _sessions(connection, center, now=now, item=item):
        if now >= terms.cutoff(row.day):
            continue
        here_offers = days.setdefault(row.day, [])
        if row.cancelled:
            off[row.day] = row.reason or ""
        else:
            here_offers += _times(row, taken)
    return tuple(
        DayOffer(day, tuple(times), None if times else off.get(day)) for day, times in days.items()
    )


def next_free(
    connection: Connection, center: str, terms: Terms, item: str, *, now: datetime
) -> TimeOffer | None:
    """The first time that can still be booked; None: there is none."""
    days = days_of(connection, center, terms, item, now=now)
    return next((each for day in days for each in day.times if each.left), None)


def lots_of(connection: Connection, center: str, *, now: datetime) -> tuple[LotOffer, ...]:
    """Activities one can sign up for now, the soonest first."""
    rows = connection.execute(
        select(Share).where(
            Share.center_code == center,
            Share.kind == "activity",
            ~Share.cancelled,
        )
    )
    offers = [_lot(row) for row in rows if row.about]
    open_now = [each for each in offers if is_open(each.about, now)]
    return tuple(sorted(open_now, key=lambda each: (each.about.begins, each.code)))


def lot_of(connection: Connection, center: str, share_id: UUID) -> LotOffer | None:
    """One of them, whether it is open or not; None: the hub knows nothing of it."""
    row = connection.execute(
        select(Share).where(here(center, share_id), Share.kind == "activity")
    ).first()
    return None if row is None or not row.about else _lot(row)


def is_open(about: Lot, now: datetime) -> bool:
    """Whether one can sign up by now."""
    return now < about.closes_at and (about.opens_at is None or now >= about.opens_at)


def _lot(row: Row[Any]) -> LotOffer:
    about = Lot.model_validate(row.about)
    left = None if about.unlimited else 0 if about.line else row.units - row.used
    return LotOffer(row.session_id, row.item, about, left, row.cancelled)


def _sessions(
    connection: Connection, center: str, *, now: datetime, item: str | None = None
) -> Iterator[Row[Any]]:
    wanted = select(Share).where(
        Share.center_code == center,
        Share.kind == "appointment",
        Share.day >= local(now).date(),
        Share.about.is_not(None),
    )
    if item is not None:
        wanted = wanted.where(Share.item == item)
    yield from connection.execute(wanted.order_by(Share.day, Share.opens, Share.session_id))


def _times(row: Row[Any], taken: Mapping[datetime, int]) -> Iterator[TimeOffer]:
    for each in times_of(row.day, row.about):
        left = min(row.units - row.used, row.about["at_once"] - taken.get(each, 0))
        yield TimeOffer(row.session_id, each, max(0, left))


def times_of(day: date, about: Mapping[str, Any] | None) -> tuple[datetime, ...]:
    """The times of a session, as its center named them; none before it did."""
    named = about["times"] if about else ()
    return tuple(datetime.combine(day, time.fromisoformat(at), LOCAL) for at in named)


def _taken(
    connection: Connection, center: str, item: str, *, today: date
) -> Mapping[datetime, int]:
    """How many are to come at each time, as far as it is known here: by phone and in the hall."""
    mine = select(PhoneBooking.due_at, func.count()).where(
        PhoneBooking.center_code == center,
        PhoneBooking.of == item,
        PhoneBooking.kind == "appointment",
        PhoneBooking.day >= today,
        PhoneBooking.state != "cancelled",
    )
    hall = select(AppointmentSeen.due_at, func.count()).where(
        AppointmentSeen.center_code == center,
        AppointmentSeen.item == item,
        AppointmentSeen.day >= today,
        AppointmentSeen.channel != "phone",
        AppointmentSeen.state != "cancelled",
    )
    taken: Counter[datetime] = Counter()
    for wanted, column in ((mine, PhoneBooking.due_at), (hall, AppointmentSeen.due_at)):
        for due_at, count in connection.execute(wanted.group_by(column)):
            taken[due_at] += count
    return taken
