"""A list comes down, an order goes up, and what its provider says comes down again."""

from uuid import uuid4

from sqlalchemy import Engine

from kiosk.center.people.consent import ORDER, consent_in_force
from kiosk.center.services.following import rate_order
from kiosk.center.services.ordering import place_order
from kiosk.center.services.published import published_list
from kiosk.center.services.values import Application, OrderView
from kiosk.center.services.views import order_view
from kiosk.hub.server import HubServer
from kiosk.hub.services import deciding, published
from kiosk.terminal import Terminal
from tests.app.test_hub_reads_what_terminals_write import upload
from tests.app.test_phone_rating_comes_down import come_down
from tests.app.test_phone_rating_comes_down import engine as engine
from tests.app.test_phone_rating_comes_down import hub as hub
from tests.app.test_phone_rating_comes_down import terminal as terminal
from tests.hub.services.parts import a_list, put

CODE = "S7"


def test_a_provider_hears_of_an_order_and_the_terminal_of_the_answer(
    terminal: Terminal, hub: HubServer, engine: Engine
) -> None:
    now, center = terminal.clock.now(), terminal.center().code
    with engine.begin() as connection:
        put_for = {"name": "上门理发", "areas": [center[:4]]}
        a_list(connection)
        put(connection, CODE, "P1", **put_for)
        published.publish(connection, login="county", area="", now=now)
    come_down(terminal, hub)
    listed = terminal.read(published_list)
    assert CODE in {each.code for each in listed.services}
    assert listed.as_of is not None
    view = _order(terminal)
    upload(terminal, hub)
    assert _now(terminal, view).state == "sent"
    with engine.begin() as connection:
        said = {"when": "2026-11-26T09:30", "note": "周四上午到"}
        for what in ("accept", "schedule"):
            deciding.provider_moves(
                connection, center, view.id, what, said, provider="P1", login="p1", now=now
            )
    come_down(terminal, hub)
    now_known = _now(terminal, view)
    assert (now_known.state, now_known.note) == ("scheduled", "周四上午到")
    with engine.begin() as connection:
        deciding.provider_moves(
            connection, center, view.id, "done", {}, provider="P1", login="p1", now=now
        )
    come_down(terminal, hub)
    terminal.write(
        lambda session: rate_order(
            session,
            device_id=terminal.device_id,
            order_id=view.id,
            level=4,
            clock=terminal.clock,
        )
    )
    upload(terminal, hub)
    come_down(terminal, hub)
    assert (_now(terminal, view).state, _now(terminal, view).level) == ("rated", 4)


def _order(terminal: Terminal) -> OrderView:
    which = uuid4()
    return terminal.write(
        lambda session: place_order(
            session,
            device_id=terminal.device_id,
            order_id=which,
            application=Application(
                service_code=CODE,
                name="林小满",
                phone="13800138000",
                address="3 组 12 号",
                consent_id=consent_in_force(session, ORDER).id,
            ),
            clock=terminal.clock,
        )
    )


def _now(terminal: Terminal, view: OrderView) -> OrderView:
    return terminal.read(lambda session: order_view(session, order_id=view.id))
