"""Booking by phone: one transaction that draws on the share, writes down, and tells the center."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select

from kiosk.center.slips.phone_link import booking_id
from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.bookings import offering
from kiosk.hub.bookings.feed import tell_center
from kiosk.hub.bookings.offering import LotOffer, Terms
from kiosk.hub.bookings.people import (
    Person,
    check_day,
    check_limits,
    checked,
    person_of,
    plain_phone,
)
from kiosk.hub.bookings.tables import PhoneBooking
from kiosk.hub.shares import holding
from kiosk.hub.shares.tables import Share
from kiosk.hub.shares.told import Lot
from kiosk.sync.wire_bookings import Letter

GUARDED_BELOW = 14
"""Children younger than this sign up with their guardian's consent (个人信息保护法 第三十一条)."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a form asks for. The same `key` again is the same request."""

    key: str
    center: str
    share_id: UUID
    who: Letter
    at: datetime | None = None
    """The time of an appointment."""
    heads: int = 1
    wait: bool = False
    """Join the waitlist where it is full."""
    agreed: bool = False
    """That the purpose was read, and agreed to."""


def book_time(connection: Connection, asked: Request, *, now: datetime) -> None:
    """Book an appointment; a request that comes again finds its booking.

    `RuleBroken`: `booking.gone`, `booking.too_late`, `booking.called_off` (reason),
    `booking.full` and `booking.time_full` (`next` or None, `next_share`), and those of `people`.
    """
    terms, share = _locked(connection, asked, "appointment")
    if _is_there(connection, asked):
        return
    if share.cancelled:
        raise RuleBroken("booking.called_off", reason=share.reason or "")
    if asked.at not in offering.times_of(share.day, share.about):
        raise RuleBroken("booking.gone")
    if now >= terms.cutoff(share.day):
        raise _refusal(connection, "booking.too_late", asked, terms, share, now)
    who = agreed(checked(asked.who), asked, now)
    person = person_of(connection, who, terms.seal_key)
    check_limits(connection, asked.center, person, share.session_id, most=terms.per_person, now=now)
    if share.used >= share.units:
        raise _refusal(connection, "booking.full", asked, terms, share, now)
    days = offering.days_of(connection, asked.center, terms, share.item, now=now)
    times = {each.at: each.left for day in days for each in day.times if day.day == share.day}
    if not times.get(asked.at):
        raise _refusal(connection, "booking.time_full", asked, terms, share, now)
    holding.spend(connection, asked.center, asked.share_id)
    _write_down(connection, asked, share, person, due_at=asked.at, state="booked", holds=1, now=now)


def sign_up(connection: Connection, asked: Request, *, now: datetime) -> None:
    """Sign up for an activity, or with `wait` join the waitlist of what is full.

    Nobody goes before those who wait: where anybody does, the center gives out the places.
    `RuleBroken`: `booking.gone`, `booking.called_off` (reason), `booking.closed`,
    `booking.not_yet` (opens), `booking.places_gone` (may_wait, left), and those of `check_wish`.
    """
    terms, share = _locked(connection, asked, "activity")
    if _is_there(connection, asked):
        return
    lot = offering.lot_of(connection, asked.center, asked.share_id)
    if lot is None:
        raise RuleBroken("booking.gone")
    check_open(lot, now)
    who = agreed(check_wish(lot.about, asked), asked, now)
    person = person_of(connection, who, terms.seal_key)
    check_day(connection, person, now=now)
    waits = _live(connection, asked)
    if any(row.holder == person.holder for row in waits):
        raise RuleBroken("booking.yours_already")
    # Theirs is the next place, once the center has it back: who comes now comes after them.
    line = any(row.state == "waiting" for row in waits)
    fits = lot.left is None or (lot.left >= asked.heads and not line)
    if not fits and not (asked.wait and lot.about.waitlist):
        left = 0 if line else lot.left or 0
        raise RuleBroken("booking.places_gone", may_wait=lot.about.waitlist, left=left)
    holds = asked.heads if fits and lot.left is not None else 0
    if holds:
        holding.spend(connection, asked.center, asked.share_id, holds)
    state = "booked" if fits else "waiting"
    begins = lot.about.begins
    _write_down(connection, asked, share, person, due_at=begins, state=state, holds=holds, now=now)


def check_open(lot: LotOffer, now: datetime) -> None:
    """That one can sign up for it now."""
    about = lot.about
    if lot.cancelled:
        raise RuleBroken("booking.called_off", reason=about.reason or "")
    if now >= about.closes_at:
        raise RuleBroken("booking.closed", closes=local(about.closes_at))
    if about.opens_at is not None and now < about.opens_at:
        raise RuleBroken("booking.not_yet", opens=local(about.opens_at))


def agreed(who: Letter, asked: Request, now: datetime) -> Letter:
    """The letter with the moment of the consent. `RuleBroken`: `booking.consent`."""
    if not asked.agreed:
        raise RuleBroken("booking.consent")
    return who.model_copy(update={"consent_at": now})


def check_wish(about: Lot, asked: Request) -> Letter:
    """Who comes, with no more than has to be known.

    `RuleBroken`: `booking.heads` (most), `booking.age_missing`, `booking.age_band` (least, most),
    `booking.guardian_missing`, and those of `people.checked`.
    """
    who = checked(asked.who)
    if not 1 <= asked.heads <= about.heads_most:
        raise RuleBroken("booking.heads", most=about.heads_most)
    nobody = {"guardian_name": "", "guardian_phone": "", "age": None}
    if not about.asks_age:
        return who.model_copy(update=nobody)
    if who.age is None:
        raise RuleBroken("booking.age_missing")
    least, most = about.age_min or 0, 120 if about.age_max is None else about.age_max
    if not least <= who.age <= most:
        raise RuleBroken("booking.age_band", least=least, most=most)
    if who.age >= GUARDED_BELOW:
        return who.model_copy(update=nobody | {"age": who.age})
    if not who.guardian_name.strip():
        raise RuleBroken("booking.guardian_missing")
    phone = plain_phone(who.guardian_phone, "guardian_phone")
    return who.model_copy(update={"guardian_phone": phone})


def _locked(connection: Connection, asked: Request, kind: str) -> tuple[Terms, Row[Any]]:
    """The share, which nobody else draws on until this transaction ends."""
    terms = offering.terms_of(connection, asked.center)
    if terms is None or not holding.lock(connection, asked.center, asked.share_id):
        raise RuleBroken("booking.gone")
    share = connection.execute(
        select(Share).where(holding.here(asked.center, asked.share_id))
    ).one()
    if share.kind != kind:
        raise RuleBroken("booking.gone")
    return terms, share


def _is_there(connection: Connection, asked: Request) -> bool:
    wanted = select(PhoneBooking.id).where(PhoneBooking.id == booking_id(asked.key))
    return connection.scalar(wanted) is not None


def _live(connection: Connection, asked: Request) -> list[Row[Any]]:
    return list(
        connection.execute(
            select(PhoneBooking.state, PhoneBooking.holder).where(
                PhoneBooking.center_code == asked.center,
                PhoneBooking.share_id == asked.share_id,
                PhoneBooking.state != "cancelled",
            )
        )
    )


def _refusal(
    connection: Connection, key: str, asked: Request, terms: Terms, share: Row[Any], now: datetime
) -> RuleBroken:
    free = offering.next_free(connection, asked.center, terms, share.item, now=now)
    if free is None:
        return RuleBroken("booking.none_left")
    return RuleBroken(key, next=local(free.at), next_share=free.share_id)


def _write_down(
    connection: Connection,
    asked: Request,
    share: Row[Any],
    person: Person,
    *,
    due_at: datetime,
    state: str,
    holds: int,
    now: datetime,
) -> None:
    made = booking_id(asked.key)
    connection.execute(
        insert(PhoneBooking).values(
            id=made,
            center_code=asked.center,
            kind=share.kind,
            share_id=share.session_id,
            of=share.item,
            day=share.day,
            due_at=due_at,
            heads=asked.heads,
            state=state,
            cancelled_by=None,
            holds=holds,
            code=f"{secrets.randbelow(10**6):06d}",
            letter=person.letter,
            person=person.person,
            holder=person.holder,
            booked_at=now,
            changed_at=now,
        )
    )
    tell_center(connection, made, now=now)
