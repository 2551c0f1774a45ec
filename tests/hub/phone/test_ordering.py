"""Ordering on a phone: the list, the form that keeps what was typed, the order's own page."""

import re
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine, select

from kiosk.hub.database import open_database
from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.server import HubServer
from kiosk.hub.services import deciding, phone_orders
from kiosk.hub.services.tables import OrderContact, Wish
from tests.hub.projections.parts import arrive, introduced, join, read_everything
from tests.hub.services.parts import NOW, PERSON, TERMINAL, a_list
from tests.hubs import CENTER
from tests.stores import SetClock

ZH = PHONE_WORDS["zh"]
SERVICE = f"/s/{CENTER}/service/S1"


class Phone:
    """A phone at the pages of a hub with a published list."""

    def __init__(self, client: httpx.Client, engine: Engine, clock: SetClock) -> None:
        self.client = client
        self.engine = engine
        self.clock = clock

    def get(self, path: str, lang: str = "zh") -> str:
        return self.client.get(path, params={"lang": lang}).text

    def send(self, path: str, **fields: str) -> httpx.Response:
        """The form of a page, with what it hides."""
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.get(path)))
        return self.client.post(path, params={"lang": "zh"}, data={**hidden, **fields})


@pytest.fixture
def phone(tmp_path: Path) -> Iterator[Phone]:
    clock = SetClock(NOW.astimezone(UTC))
    with HubServer(f"sqlite:///{tmp_path / 'hub.db'}", clock=clock) as server:
        engine = open_database(server.database_url)
        with engine.begin() as connection:
            join(connection, TERMINAL)
            a_list(connection)
            arrive(connection, TERMINAL, [introduced(b"k" * 32)])
        read_everything(engine)
        with httpx.Client(
            base_url=server.url, trust_env=False, timeout=60, follow_redirects=True
        ) as client:
            yield Phone(client, engine, clock)
        engine.dispose()


def plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def order_of(phone: Phone, page: httpx.Response) -> Any:
    link = page.url.path.removeprefix("/o/")
    with phone.engine.begin() as connection:
        return phone_orders.follow_link(connection, link)


def test_every_word_is_there_in_both_languages() -> None:
    assert PHONE_WORDS["zh"].keys() == PHONE_WORDS["en"].keys()


def test_a_resident_orders_follows_and_rates(phone: Phone) -> None:
    assert "上门理发" in phone.get(f"/s/{CENTER}")
    assert "Haircut at home" in phone.get(f"/s/{CENTER}", "en")
    assert "老人" in plain(phone.get(SERVICE))
    page = phone.send(SERVICE, **PERSON)
    assert page.status_code == 200
    assert ZH["order.placed"] in page.text
    assert not any(PERSON[each] in page.text for each in ("name", "phone", "address"))
    order = order_of(phone, page)
    with phone.engine.begin() as connection:
        who = {"provider": "P1", "login": "p", "now": NOW}
        for what in ("accept", "done"):
            deciding.provider_moves(connection, CENTER, order.order_id, what, {}, **who)
    rated = phone.send(page.url.path, do="rate", level="4")
    assert ZH["order.rated"] in rated.text
    again = phone.send(page.url.path, do="rate", level="1")
    assert (again.status_code, order_of(phone, page).level) == (422, 4)


def test_a_refused_form_says_why_and_keeps_what_was_typed(phone: Phone) -> None:
    page = phone.send(SERVICE, **{**PERSON, "phone": "ring me", "note": "三楼<b>"})
    assert page.status_code == 422
    assert ZH["order.phone"] in page.text
    assert "ring me" in page.text
    assert "三楼&lt;b&gt;" in page.text
    without = {name: value for name, value in PERSON.items() if name != "consent"}
    assert ZH["order.consent"] in phone.send(SERVICE, **without).text
    with phone.engine.begin() as connection:
        assert connection.scalars(select(OrderContact.name)).all() == []


def test_a_form_of_another_site_orders_nothing_and_one_sent_twice_orders_once(
    phone: Phone,
) -> None:
    with httpx.Client(base_url=phone.client.base_url, trust_env=False, timeout=60) as stranger:
        fields = {**PERSON, "form": "x" * 32, "link": "x" * 40}
        answer = stranger.post(SERVICE, data=fields)
        assert (answer.status_code, PERSON["name"] in answer.text) == (422, True)
    page = phone.get(SERVICE)
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
    first, second = (phone.client.post(SERVICE, data={**hidden, **PERSON}) for _ in range(2))
    assert first.url.path == second.url.path
    with phone.engine.begin() as connection:
        assert len(connection.scalars(select(OrderContact.name)).all()) == 1


def test_a_full_week_names_the_next_free_day(phone: Phone) -> None:
    for _ in range(2):
        phone.send(SERVICE, **PERSON)
    page = phone.send(SERVICE, **PERSON)
    assert "2026-11-30" in page.text
    assert phone.send(SERVICE, **{**PERSON, "day": "2026-11-30"}).status_code == 200


def test_an_order_is_cancelled_by_its_link_and_strangers_find_nothing(phone: Phone) -> None:
    page = phone.send(SERVICE, **PERSON)
    assert ZH["order.cancelled"] in phone.send(page.url.path, do="cancel").text
    lost = phone.client.get("/o/" + "y" * 40)
    assert (lost.status_code, ZH["order.unknown"] in lost.text) == (404, True)
    assert phone.client.get("/s/999").status_code == 404
    assert phone.client.get(f"/s/{CENTER}/service/S9").status_code == 404


def test_a_wish_is_written_down_without_numbers(phone: Phone) -> None:
    path = f"/s/{CENTER}/wish"
    refused = phone.send(path, kind="meals", words="打 13800001234", people="2", audience="elder")
    assert ZH["wish.number"] in refused.text
    assert "13800001234" in refused.text  # theirs to change
    done = phone.send(path, kind="meals", words="晚饭", people="2", audience="elder")
    assert ZH["wish_done"] in done.text
    with phone.engine.begin() as connection:
        assert connection.execute(select(Wish.words, Wish.people)).all() == [("晚饭", 2)]


def test_who_asks_too_often_is_asked_to_wait(phone: Phone) -> None:
    answers = {phone.client.get(f"/s/{CENTER}").status_code for _ in range(61)}
    assert answers == {200, 429}
