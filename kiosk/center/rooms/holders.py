"""What one person or company has booked and missed over all rooms, and what follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from kiosk.center.people.masking import masked_name, masked_phone
from kiosk.center.people.person_key import keyed_hash
from kiosk.center.people.phones import plain_phone
from kiosk.center.queue.policy import Policy, load_policy
from kiosk.center.rooms.rows import held_of, open_rows, terms_of, view_of
from kiosk.center.rooms.standing import OPEN, at_moment
from kiosk.center.rooms.values import Held, RoomView, Wish
from kiosk.clock import Clock, local, local_date
from kiosk.data.tables import BookingExcuse, BookingPerson, Room, RoomBooking
from kiosk.errors import RuleBroken

SCOPE = "room"


@dataclass(frozen=True, slots=True)
class NoShows:
    """Somebody who left rooms empty that they had booked."""

    booking_id: UUID
    """Their newest such booking."""
    room_name: str
    room_name_en: str
    last: datetime
    times: int
    masked_name: str
    masked_phone: str
    company: str
    restricted_until: date | None
    """The last day on which they cannot book; None: they can."""


def holder_of(session: Session, phone: str) -> bytes | None:
    """The keyed hash under which a phone's bookings are counted; None: no phone."""
    plain = plain_phone(phone)
    return keyed_hash(session, scope=SCOPE, person=plain) if plain else None


def check_holder(
    session: Session,
    holder: bytes,
    wish: Wish,
    room: RoomView,
    series_id: UUID | None,
    *,
    staff: bool,
    clock: Clock,
) -> None:
    """Refuse what would be too much for one person or company; staff may book beyond limits.

    `RuleBroken`: `booking.restricted` (until, times), `booking.limit_person` and `_company` in
    this room, `booking.limit_person_all` and `_company_all` (most).
    """
    policy = load_policy(session)
    until = restricted_until(missed_by(session, holder, clock, policy), policy)
    if until is not None and local_date(clock) <= until:
        raise RuleBroken("booking.restricted", until=until, times=policy.room_no_shows)
    if staff:
        return
    company = wish.who == "company"
    ahead = [
        row
        for row, held in standing_of(session, holder, clock)
        if held.state in OPEN and (series_id is None or row.series_id != series_id)
    ]
    here = _counted(row for row in ahead if row.room_code == room.code)
    most_here = room.company_limit if company else room.person_limit
    if here >= most_here:
        raise RuleBroken(f"booking.limit_{wish.who}", most=most_here)
    most = policy.room_company_limit if company else policy.room_person_limit
    if _counted(ahead) >= most:
        raise RuleBroken(f"booking.limit_{wish.who}_all", most=most)


def standing_of(
    session: Session, holder: bytes, clock: Clock
) -> tuple[tuple[RoomBooking, Held], ...]:
    """Their bookings that are written down as open, each as it stands now."""
    rows = session.scalars(
        select(RoomBooking)
        .where(RoomBooking.holder == holder, RoomBooking.closed_at.is_(None))
        .order_by(RoomBooking.starts_at)
    ).all()
    standing = _standing(session, {row.room_code for row in rows}, clock)
    return tuple((row, standing[row.id]) for row in rows)


def missed_by(
    session: Session, holder: bytes, clock: Clock, policy: Policy
) -> tuple[RoomBooking, ...]:
    """What they booked, did not come to and were not excused for, within the days that count.

    It makes no difference whether anybody has written down yet that they did not come.
    """
    return tuple(_missed(session, clock, policy, holder))


def restricted_until(missed: Iterable[RoomBooking], policy: Policy) -> date | None:
    """The last day on which one cannot book, counted from the last time; None: one can."""
    times = [row.starts_at for row in missed]
    if not policy.room_no_shows or len(times) < policy.room_no_shows:
        return None
    return local(max(times)).date() + timedelta(days=policy.room_restrict_days)


def no_shows(session: Session, *, clock: Clock) -> tuple[NoShows, ...]:
    """Who left rooms empty and how often, those who did so most often first."""
    policy = load_policy(session)
    by_holder: dict[bytes, list[RoomBooking]] = {}
    for row in _missed(session, clock, policy):
        if row.holder is not None:
            by_holder.setdefault(row.holder, []).append(row)
    today = local_date(clock)
    found = []
    for rows in by_holder.values():
        last = max(rows, key=lambda row: row.starts_at)
        until = restricted_until(rows, policy)
        person = session.get(BookingPerson, last.id)
        room = session.get_one(Room, last.room_code)
        found.append(
            NoShows(
                booking_id=last.id,
                room_name=room.name,
                room_name_en=room.name_en,
                last=last.starts_at,
                times=len(rows),
                masked_name=masked_name(person.name) if person else "",
                masked_phone=masked_phone(person.phone) if person else "",
                company=person.company if person else "",
                restricted_until=until if until and until >= today else None,
            )
        )
    return tuple(sorted(found, key=lambda each: (each.times, each.last), reverse=True))


def _missed(
    session: Session, clock: Clock, policy: Policy, holder: bytes | None = None
) -> list[RoomBooking]:
    now = clock.now()
    since = now - timedelta(days=policy.room_no_show_days)
    whose = RoomBooking.holder.is_not(None) if holder is None else RoomBooking.holder == holder
    rows = session.scalars(
        select(RoomBooking).where(
            whose,
            RoomBooking.starts_at >= since,
            RoomBooking.starts_at <= now,
            or_(
                RoomBooking.state == "no_show",
                and_(RoomBooking.closed_at.is_(None), RoomBooking.state.in_(("booked", "waiting"))),
            ),
            RoomBooking.id.not_in(select(BookingExcuse.booking_id)),
        )
    ).all()
    unwritten = {row.room_code for row in rows if row.closed_at is None}
    standing = _standing(session, unwritten, clock)
    return [
        row
        for row in rows
        if row.state == "no_show" or standing.get(row.id, held_of(row)).state == "no_show"
    ]


def _standing(session: Session, codes: Iterable[str], clock: Clock) -> dict[UUID, Held]:
    found: dict[UUID, Held] = {}
    for code in codes:
        terms = terms_of(view_of(session.get_one(Room, code)))
        held = map(held_of, open_rows(session, code))
        found |= {each.id: each for each in at_moment(held, clock.now(), terms)}
    return found


def _counted(rows: Iterable[RoomBooking]) -> int:
    """What comes back every week is one booking to whoever made it."""
    return len({row.series_id or row.id for row in rows})
