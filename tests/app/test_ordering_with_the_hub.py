"""A service ordered at a terminal, with the real hub at the other end of the line."""

from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.center.services.from_hub import follow_orders, follow_services
from kiosk.data.hub_rows import FromHub
from kiosk.data.tables import OutboxRecord
from kiosk.hub.services import deciding
from kiosk.hub.services.tables import OrderContact
from kiosk.hub.tables import Receipt
from kiosk.sync import wire
from kiosk.sync.wire_down import Feed
from tests.center.services.market import Market, build
from tests.hub.services.parts import a_list
from tests.hubs import CENTER, SEEN_AT, Hub, Sender, enrolled
from tests.stores import Opened, SetClock


@pytest.fixture
def market(opened: Opened, clock: SetClock) -> Market:
    return build(opened, clock)


def sent(market: Market, order_id: UUID) -> list[wire.Event]:
    """The records of an order as they go up."""
    rows = market.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord)
            .where(OutboxRecord.stream == f"order:{order_id}")
            .order_by(OutboxRecord.seq)
        ).all()
    )
    return [
        wire.Event(
            event_id=row.event_id,
            seq=row.seq,
            stream=row.stream,
            type=row.type,
            schema_version=row.schema_version,
            occurred_at=row.occurred_at,
            sha256=row.sha256.hex(),
            payload=row.payload.decode(),
        )
        for row in rows
    ]


def came(sender: Sender, feed: Feed) -> list[FromHub]:
    """What stands in a feed, as the inbox hands it over."""
    return [
        FromHub(change.key, change.version, change.body or {}, change.body is None)
        for change in sender.client.changes(feed, None).changes
    ]


def test_an_order_goes_up_and_the_providers_word_comes_down(market: Market, small_hub: Hub) -> None:
    with small_hub.look.engine.begin() as connection:
        a_list(connection, now=SEEN_AT)
    sender = enrolled(small_hub, market.opened.device_id)
    with sender.client:
        listed = came(sender, "services")
        market.opened.write(lambda session: follow_services(session, listed, clock=market.clock))
        order = market.order(service_code="S1", name="陈阿婆")
        reply = sender.send(sent(market, order.id))
        assert {result.outcome for result in reply.results} == {"stored"}
        with small_hub.look.engine.begin() as connection:
            assert connection.scalars(select(OrderContact.name)).all() == ["陈阿婆"]
            kept = connection.scalars(select(Receipt.payload)).all()
            assert not any("陈阿婆" in payload.decode() for payload in kept)
            said = {"provider": "P1", "login": "p", "now": SEEN_AT}
            deciding.provider_moves(
                connection, CENTER, order.id, "accept", {"note": "明天打给您"}, **said
            )
        market.do(follow_orders, rows=came(sender, "orders"))
    now = market.now(order.id)
    assert (now.state, now.note, now.provider_phone) == ("accepted", "明天打给您", "0576-1103")
