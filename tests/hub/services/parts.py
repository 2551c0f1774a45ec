"""A published list and orders of terminals and phones, for tests of ordering services."""

import uuid
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.hub.feeds.tables import FeedRow
from kiosk.hub.services import drafts, from_terminals, phone_orders, published
from kiosk.sync import wire
from kiosk.sync.wire_services import CONSENT
from tests.hub.projections.parts import MORNING, arrive, fact
from tests.hubs import CENTER

NOW = MORNING + timedelta(hours=3)
TERMINAL, OTHER_TERMINAL = UUID(int=1), UUID(int=3)
BODY: dict[str, Any] = {
    "name": "上门理发",
    "name_en": "Haircut at home",
    "kind": "care",
    "words": "到家里理发，自带工具",
    "words_en": "A haircut in your home",
    "place": "home",
    "audience": "elder",
    "fee": "",
    "capacity": 2,
    "period": "week",
    "answer_days": 3,
    "areas": ["3301"],
}
PERSON = {
    "name": "陈阿婆",
    "phone": "13800001234",
    "address": "上云村 8 号",
    "note": "院里有狗",
    "consent": "yes",
    "people": "1",
    "day": "",
    "part": "morning",
}
LINK = "k" * 40


def a_list(connection: Connection, *, now: datetime = NOW) -> int:
    """Two providers and a service of each, approved and published by the county."""
    for code, name in (("P1", "助老服务队"), ("P2", "阳光社工")):
        drafts.put_provider(connection, code=code, name=name, kind="group", phone="0576-1103")
    put(connection, "S1", "P1")
    put(connection, "S2", "P2", name="课业辅导", kind="tutoring", place="center", areas=[])
    return published.publish(connection, login="county", area="", now=now)


def put(connection: Connection, code: str, provider: str, **other: Any) -> None:
    """A service, proposed and approved."""
    said = {"login": "county", "area": "", "now": NOW}
    drafts.propose(connection, code=code, provider=provider, body={**BODY, **other}, **said)
    drafts.approve(connection, code, **said)


def placed(order: UUID, seq: int = 1, **other: Any) -> wire.Event:
    said = {
        "order": str(order),
        "number": f"DD20261123-{seq:03d}",
        "service": "S1",
        "village": "V001",
        "consent": CONSENT,
        **other,
    }
    return fact(f"order:{order}", "order.placed", seq, **said)


def contact(order: UUID, seq: int = 2) -> wire.Event:
    said = {"name": PERSON["name"], "phone": PERSON["phone"], "address": PERSON["address"]}
    return fact(f"order:{order}", "order.contact", seq, order=str(order), **said)


def told(order: UUID, what: str, seq: int, **said: Any) -> wire.Event:
    return fact(f"order:{order}", f"order.{what}", seq, order=str(order), **said)


def come(
    connection: Connection,
    events: list[wire.Event],
    *,
    device: UUID = TERMINAL,
    now: datetime = NOW,
) -> None:
    """Records stored just now, and what the hub does with them."""
    arrive(connection, device, events)
    from_terminals.follow(connection, CENTER, events, now=now)


def by_phone(connection: Connection, *, link: str = LINK, now: datetime = NOW, **other: str) -> Any:
    """An order of a phone; its row."""
    said = {**PERSON, **other}
    phone_orders.place_order(connection, CENTER, "S1", said, link=link, now=now)
    return phone_orders.follow_link(connection, link)


def feed(connection: Connection, name: str) -> dict[str, tuple[str, str | None]]:
    """Key to scope and body of what stands in a feed."""
    rows = connection.execute(
        select(FeedRow.key, FeedRow.scope, FeedRow.body).where(FeedRow.feed == name)
    )
    return {row.key: (row.scope, row.body) for row in rows}


def an_id(number: int) -> UUID:
    return uuid.UUID(int=1000 + number)
