"""Who books: what they write, checked and sealed; and how much one phone may book."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, func, select

from kiosk.center.people import phones
from kiosk.center.slips.sealing import seal
from kiosk.errors import RuleBroken
from kiosk.hub.bookings.tables import HubSecret, PhoneBooking
from kiosk.sync.wire_bookings import Letter

NAME_AT_MOST = 30
BOOKED_A_DAY = 8
"""Bookings one phone may make within a day over the whole county, cancelled ones among them."""
_HASH_BYTES = 16


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who books, as far as the hub keeps them: hashes, and a letter it cannot open."""

    person: bytes
    holder: bytes
    letter: bytes


def checked(said: Letter) -> Letter:
    """What was written, without spaces and dashes in phones.

    `RuleBroken`: `booking.name_form` (most), `booking.phone_form`.
    """
    name = said.name.strip()
    if not 1 <= len(name) <= NAME_AT_MOST or not name.isprintable():
        raise RuleBroken("booking.name_form", most=NAME_AT_MOST)
    return said.model_copy(update={"name": name, "phone": plain_phone(said.phone)})


def plain_phone(typed: str, field: str = "phone") -> str:
    """The digits of a phone number. `RuleBroken`: `booking.phone_form` (field)."""
    plain = phones.plain_phone(typed)
    if not phones.is_phone(plain):
        raise RuleBroken("booking.phone_form", field=field)
    return plain


def person_of(connection: Connection, said: Letter, seal_key: bytes) -> Person:
    """The hashes of who wrote this, and the sealed letter."""
    secret = connection.scalars(select(HubSecret.key)).one()
    return Person(
        person=_hash(secret, said.phone),
        holder=_hash(secret, f"{said.phone} {said.name}"),
        letter=seal(seal_key, said.model_dump_json(exclude_none=True).encode()),
    )


def check_limits(
    connection: Connection, center: str, who: Person, share_id: UUID, *, most: int, now: datetime
) -> None:
    """Refuse what would be too much for one phone, `most` appointments standing at a center.

    `RuleBroken`: `booking.too_many` (most), `booking.yours_already`, `booking.person_limit` (most).
    """
    check_day(connection, who, now=now)
    standing = connection.scalars(
        select(PhoneBooking.share_id).where(
            PhoneBooking.person == who.person,
            PhoneBooking.center_code == center,
            PhoneBooking.kind == "appointment",
            PhoneBooking.state == "booked",
            PhoneBooking.due_at > now,
        )
    ).all()
    if share_id in standing:
        raise RuleBroken("booking.yours_already")
    if len(standing) >= most:
        raise RuleBroken("booking.person_limit", most=most)


def check_day(connection: Connection, who: Person, *, now: datetime) -> None:
    """`RuleBroken`: `booking.too_many` for a phone that has booked very often today."""
    made = connection.scalar(
        select(func.count()).where(
            PhoneBooking.person == who.person,
            PhoneBooking.booked_at > now - timedelta(days=1),
        )
    )
    if (made or 0) >= BOOKED_A_DAY:
        raise RuleBroken("booking.too_many", most=BOOKED_A_DAY)


def _hash(secret: bytes, plain: str) -> bytes:
    return hmac.new(secret, plain.encode(), hashlib.sha256).digest()[:_HASH_BYTES]
