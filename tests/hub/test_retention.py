"""Erasing by itself: what is personal goes when its time is over, a few at a time."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from kiosk.hub.retention import erase_all
from kiosk.hub.services import erasing, phone_orders
from kiosk.hub.services.erasing import KEPT
from kiosk.hub.services.published import publish
from kiosk.hub.services.tables import OrderContact
from tests.hub.services.conftest import store as store
from tests.hub.services.parts import NOW, by_phone, put


def test_all_that_is_due_goes_in_small_steps_and_what_is_open_stays(
    store: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "AT_ONCE", 2)
    links = [f"{number:040d}" for number in range(4)]
    with store.begin() as connection:
        put(connection, "S1", "P1", capacity=None, period=None)
        publish(connection, login="county", area="", now=NOW)
        for link in links:
            by_phone(connection, link=link)
        for link in links[1:]:
            phone_orders.cancel(connection, link, now=NOW)
    assert erase_all(store, now=NOW + KEPT + timedelta(days=1)) == 3
    with store.begin() as connection:
        assert len(connection.scalars(select(OrderContact.name)).all()) == 1
