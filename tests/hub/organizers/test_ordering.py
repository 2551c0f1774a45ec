"""Ordering behind the log-in: wishes counted, the list published, orders answered by providers."""

import re
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from kiosk.errors import RuleBroken
from kiosk.hub.organizers import accounts
from kiosk.hub.organizers.ordering import words_en, words_zh
from kiosk.hub.organizers.tables import OfficeAct
from kiosk.hub.services import looking, phone_orders, published
from tests.hub.organizers.conftest import PASSWORD, Browser, Office, plain
from tests.hub.services.parts import BODY, LINK, PERSON, a_list, by_phone
from tests.hubs import CENTER

ZH = words_zh.ZH


@pytest.fixture
def listed(office: Office) -> Office:
    """The hub with a published list and one order, and its people."""
    now = office.clock.now()
    with office.engine.begin() as connection:
        a_list(connection, now=now)
        by_phone(connection, now=now)
        phone_orders.wish(
            connection,
            CENTER,
            {"kind": "meals", "words": "晚饭也想送", "village": "V001", "people": "3"},
            wish_id=UUID(int=7),
            now=now,
        )
        for login, provider in (("ligf", "P1"), ("other", "P2")):
            accounts.add_organizer(
                connection,
                login=login,
                role="provider",
                area="",
                password=PASSWORD,
                provider=provider,
                now=now,
            )
    office.add("chen", "organizer")
    office.add("town", "township", "3301")
    office.add("look", "viewer")
    return office


def logged_in(office: Office, login: str) -> Browser:
    browser = office.browser()
    browser.log_in(login)
    return browser


def post(browser: Browser, page: str, path: str, **fields: str) -> httpx.Response:
    """A form of `page`, sent to `path`."""
    found = re.search(r'name="form" value="([^"]+)"', browser.get(page).text)
    assert found is not None
    return browser.client.post(path, data={"form": found[1], **fields})


def order_path(office: Office, section: str) -> str:
    with office.engine.begin() as connection:
        row = phone_orders.follow_link(connection, LINK)
    return f"/office/{section}/{CENTER}/{row.order_id}"


def state(office: Office) -> Any:
    with office.engine.begin() as connection:
        return phone_orders.follow_link(connection, LINK)


def test_every_word_is_there_in_both_languages() -> None:
    assert words_zh.ZH.keys() == words_en.EN.keys()


def test_wishes_are_counted_with_what_is_missing_and_taken_home(listed: Office) -> None:
    town = logged_in(listed, "town")
    page = town.get("/office/demands?lang=zh")
    assert {"助餐", "晚饭也想送", "上云村"} <= set(plain(page).split())
    assert "/office/services/new?kind=meals" in page.text
    assert "<svg" in page.text
    file = town.get("/office/export/demands.csv?lang=zh").text
    assert "助餐,1,3,0" in file
    assert "propose" not in logged_in(listed, "look").get("/office/demands").text


def test_a_township_proposes_and_the_county_approves_publishes_and_goes_back(
    listed: Office,
) -> None:
    town, chen = logged_in(listed, "town"), logged_in(listed, "chen")
    service = {**{name: str(value or "") for name, value in BODY.items()}, "areas": "3301"}
    service |= {"code": "S9", "provider": "P2", "name": "晚餐送上门", "kind": "meals"}
    new, save = "/office/services/new", "/office/services/save"
    refused = post(town, new, save, **{**service, "areas": ""})
    assert (refused.status_code, "晚餐送上门" in refused.text) == (422, True)
    done = post(town, new, save, **service)
    assert ZH["list_said.proposed"] in done.text
    assert post(town, "/office/services", "/office/services/act", do="publish").status_code == 403
    preview = "/office/services/preview?lang=zh"
    assert "晚餐送上门" not in chen.get(preview).text
    post(chen, "/office/services", "/office/services/act", do="approve", code="S9")
    assert ZH["mark.new"] in plain(chen.get(preview)).split()
    done = post(chen, "/office/services", "/office/services/act", do="publish")
    assert ZH["list_said.published"] in done.text
    page = "/office/services/versions"
    post(chen, page, "/office/services/act", do="put_back", version="1")
    with listed.engine.begin() as connection:
        newest = published.versions(connection)[0]
    assert (newest.version, newest.again, set(newest.services)) == (3, 1, {"S1", "S2"})
    again = post(chen, page, "/office/services/act", do="put_back", version="1")
    assert ZH["services.nothing_new"] in again.text


def test_a_provider_answers_their_own_orders_and_sees_nothing_else(listed: Office) -> None:
    ligf, path = logged_in(listed, "ligf"), order_path(listed, "my-orders")
    assert ligf.get("/office").url.path == "/office/my-orders"
    for section in ("figures", "orders", "services", "demands", "audit", "export/orders.csv"):
        assert ligf.get(f"/office/{section}").status_code == 403
    assert logged_in(listed, "other").get(path).status_code == 404
    assert ZH["order.unknown"] in ligf.get("/office/my-orders/nowhere/nothing?lang=zh").text
    page = ligf.get(path)
    assert PERSON["phone"] not in page.text
    shown = post(ligf, path, path, do="contact")
    assert {PERSON["phone"], PERSON["name"]} <= set(plain(shown).split())
    refused = post(ligf, path, path, do="accept", note="我的电话 13800001234")
    assert (refused.status_code, state(listed).state) == (422, "placed")
    assert "13800001234" in refused.text
    post(ligf, path, path, do="accept", note="明天打给您")
    late = post(ligf, path, path, do="accept")
    assert ZH["order.moved_on"] in late.text
    post(ligf, path, path, do="schedule", when="2026-12-03T09:30")
    done = post(ligf, path, path, do="done", note="剪好了")
    assert ZH["nothing_to_do"] in done.text
    assert state(listed).state == "done"
    with listed.engine.begin() as connection:
        acts = connection.execute(select(OfficeAct.act, OfficeAct.detail)).all()
    assert ("order.contact_seen", state(listed).number) in [tuple(act) for act in acts]
    assert not any(PERSON["name"] in f"{act}" for act in acts)


def test_an_organizer_finds_late_orders_and_ends_one_with_a_word(listed: Office) -> None:
    listed.clock.pass_time(minutes=60 * 24 * 10)
    chen, path = logged_in(listed, "chen"), order_path(listed, "orders")
    page = chen.get("/office/orders?state=late&lang=zh")
    assert "上门理发" in page.text
    assert state(listed).number in chen.get("/office/export/orders.csv").text
    assert PERSON["name"] not in chen.get(path).text
    assert ZH["order.note_missing"] in post(chen, path, path, do="cancel").text
    post(chen, path, path, do="cancel", note="理发队这个月停了，抱歉")
    assert (state(listed).state, state(listed).moved_by) == ("cancelled", "organizer")
    assert ZH["no_orders"] in chen.get("/office/orders?state=late&lang=zh").text
    assert "助老服务队 1 0 0 0 0 1 – 0" in plain(chen.get("/office/orders/providers?lang=zh"))
    assert "助老服务队,1,0,0,0,0,1,,0" in chen.get("/office/export/order-providers.csv").text
    with listed.engine.begin() as connection:
        counted = looking.counts(connection, "", today=listed.clock.now().date())
    assert counted["open"] == 0


def test_an_account_of_a_provider_needs_one_that_is_known(office: Office) -> None:
    with office.engine.begin() as connection, pytest.raises(RuleBroken) as refused:
        accounts.add_organizer(
            connection,
            login="x.y",
            role="provider",
            area="",
            password=PASSWORD,
            provider="P9",
            now=office.clock.now(),
        )
    assert refused.value.key == "organizer.provider_unknown"
