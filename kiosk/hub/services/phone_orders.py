"""Orders and wishes made on a phone: checked here, because nobody stands beside to help."""

import hashlib
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.services import order_rows
from kiosk.hub.services.capacity import is_full, next_free
from kiosk.hub.services.published import in_force
from kiosk.hub.services.tables import Order, OrderContact, Wish
from kiosk.sync.wire_services import (
    AUDIENCES,
    KINDS,
    PARTS,
    WORDS_AT_MOST,
    ServiceBody,
    says_a_number,
)

DAYS_AHEAD = 60
PEOPLE_AT_MOST = 50
LINK_AT_LEAST = 32
"""Characters of a link: nobody guesses one."""
_PHONE = re.compile(r"\+?[0-9][0-9 -]{5,18}[0-9]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
Said = Mapping[str, str]
"""The fields of a form, as typed."""


def link_digest(link: str) -> bytes:
    """What the hub keeps of a link."""
    return hashlib.sha256(b"order\x00" + link.encode()).digest()


@dataclass(frozen=True, slots=True)
class Asked:
    """A checked order form."""

    name: str
    phone: str
    address: str
    note: str
    village: str | None
    wanted_on: date | None
    wanted_part: str
    people: int


def place_order(
    connection: Connection, center_code: str, code: str, said: Said, *, link: str, now: datetime
) -> None:
    """Order a service; `link` follows it from then on. The same link again changes nothing.

    `RuleBroken`: `order.not_offered`, `order.full` (with the next free day), `order.consent`, and
    `order.name`, `order.phone`, `order.address`, `order.day`, `order.people`, `order.words`.
    """
    order_rows.take_turn(connection)
    if len(link) < LINK_AT_LEAST or _by_link(connection, link) is not None:
        return
    service = in_force(connection).get(code)
    if service is None or not service.is_for(center_code):
        raise RuleBroken("order.not_offered")
    today = local(now).date()
    asked = checked(said, service, today)
    day = asked.wanted_on or today
    if is_full(connection, service, day):
        free = next_free(connection, service, day)
        raise RuleBroken("order.full" if free else "order.full_long", day=free)
    order_id = uuid.uuid4()
    order_rows.open_order(
        connection,
        center_code=center_code,
        order_id=order_id,
        step_id=uuid.uuid4(),
        offered=service,
        by="resident",
        at=now,
        now=now,
        number=_number(connection, center_code, today),
        service=code,
        origin="phone",
        village=asked.village,
        wanted_on=asked.wanted_on,
        wanted_part=asked.wanted_part,
        people=asked.people,
        link_sha256=link_digest(link),
    )
    connection.execute(
        insert(OrderContact).values(
            center_code=center_code,
            order_id=order_id,
            name=asked.name,
            phone=asked.phone,
            address=asked.address,
            note=asked.note,
        )
    )


def follow_link(connection: Connection, link: str) -> Any | None:
    """The order behind a link, all but who ordered."""
    return _by_link(connection, link)


def cancel(connection: Connection, link: str, *, now: datetime) -> None:
    """The resident does not want it any more. `RuleBroken` as of `order_rows.move`."""
    order_rows.take_turn(connection)
    center_code, order_id = _known(connection, link)
    order_rows.move(connection, center_code, order_id, "cancel", by="resident", at=now, now=now)


def rate(connection: Connection, link: str, level: str, *, now: datetime) -> None:
    """How it was, 5 to 1. `RuleBroken`: `order.level`, and as of `order_rows.move`."""
    order_rows.take_turn(connection)
    if level not in ("1", "2", "3", "4", "5"):
        raise RuleBroken("order.level")
    center_code, order_id = _known(connection, link)
    order_rows.move(
        connection,
        center_code,
        order_id,
        "rate",
        by="resident",
        at=now,
        now=now,
        level=int(level),
    )


def wish(
    connection: Connection, center_code: str, said: Said, *, wish_id: UUID, now: datetime
) -> None:
    """Write down what somebody is missing. The same id again changes nothing.

    `RuleBroken`: `wish.kind`, `order.people`, `wish.number`, `order.words`.
    """
    here = (Wish.center_code == center_code) & (Wish.wish_id == wish_id)
    if connection.scalar(select(Wish.wish_id).where(here)) is not None:
        return
    if said.get("kind") not in KINDS:
        raise RuleBroken("wish.kind")
    words = _line(said, "words", most=WORDS_AT_MOST)
    if says_a_number(words):
        raise RuleBroken("wish.number")
    audience = said.get("audience", "")
    connection.execute(
        insert(Wish).values(
            center_code=center_code,
            wish_id=wish_id,
            day=local(now).date(),
            kind=said["kind"],
            audience=audience if audience in AUDIENCES else "anyone",
            village=_line(said, "village") or None,
            people=_people(said),
            words=words,
        )
    )


def checked(said: Said, service: ServiceBody, today: date) -> Asked:
    """What an order form says. `RuleBroken` as of `place_order`."""
    name, phone = _line(said, "name", most=40), _line(said, "phone", most=20)
    if not name:
        raise RuleBroken("order.name")
    if not _PHONE.fullmatch(phone):
        raise RuleBroken("order.phone")
    address = _line(said, "address")
    if service.place == "home" and not address:
        raise RuleBroken("order.address")
    if said.get("consent") != "yes":
        raise RuleBroken("order.consent")
    part = said.get("part", "")
    return Asked(
        name=name,
        phone=phone,
        address=address if service.place == "home" else "",
        note=_line(said, "note"),
        village=_line(said, "village") or None,
        wanted_on=_day(said.get("day", ""), today),
        wanted_part=part if part in PARTS else "any",
        people=_people(said),
    )


def _line(said: Said, field: str, *, most: int = 200) -> str:
    words = " ".join(_CONTROL.sub(" ", said.get(field, "")).split())
    if len(words) > most:
        raise RuleBroken("order.words", field=field, most=most)
    return words


def _people(said: Said) -> int:
    text = said.get("people", "1").strip() or "1"
    if not (text.isascii() and text.isdecimal() and 1 <= int(text[:6]) <= PEOPLE_AT_MOST):
        raise RuleBroken("order.people", most=PEOPLE_AT_MOST)
    return int(text)


def _day(text: str, today: date) -> date | None:
    if not text:
        return None
    last = today + timedelta(days=DAYS_AHEAD)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise RuleBroken("order.day", first=today, last=last) from None
    if not today <= day <= last:
        raise RuleBroken("order.day", first=today, last=last)
    return day


def _number(connection: Connection, center_code: str, today: date) -> str:
    """The next one of the center's day; `take_turn` keeps two from taking the same."""
    begin = f"DP{today:%Y%m%d}-"
    taken = connection.scalar(
        select(func.count()).where(
            Order.center_code == center_code, Order.number.startswith(begin, autoescape=True)
        )
    )
    return f"{begin}{(taken or 0) + 1:03d}"


def _by_link(connection: Connection, link: str) -> Any | None:
    return connection.execute(select(Order).where(Order.link_sha256 == link_digest(link))).first()


def _known(connection: Connection, link: str) -> tuple[str, UUID]:
    order = _by_link(connection, link)
    if order is None:
        raise RuleBroken("order.unknown")
    return order.center_code, order.order_id
