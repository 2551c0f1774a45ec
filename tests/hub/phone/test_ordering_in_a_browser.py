"""A service ordered with taps alone, answered by its provider, and rated: nothing cut off."""

from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from kiosk.hub.phone.words import PHONE_WORDS
from kiosk.hub.services.tables import Order
from tests.hub.browser import Browser, chromium
from tests.hub.organizers.conftest import PASSWORD, Office
from tests.hub.organizers.conftest import office as office
from tests.hub.organizers.test_ordering import listed as listed
from tests.hub.services.parts import PERSON
from tests.hubs import CENTER

ZH = PHONE_WORDS["zh"]
PHONE, DESK = (360, 740), (1280, 800)
NUMBER = "DP20261202-002"


def whole(browser: Browser) -> None:
    assert browser.cut_off() == 0
    assert all(browser.things("link", "button", "heading", "textbox", "radio", "checkbox"))


def order_id(hub: Office) -> UUID:
    """Of the order made on the phone; one was there before."""
    with hub.engine.begin() as connection:
        return connection.scalars(select(Order.order_id).where(Order.number == NUMBER)).one()


def state(hub: Office) -> str:
    with hub.engine.begin() as connection:
        return connection.scalars(select(Order.state).where(Order.number == NUMBER)).one()


def test_from_the_list_on_a_phone_to_a_rating(tmp_path: Path, listed: Office) -> None:
    with chromium(tmp_path / "profile") as browser:
        browser.resize(*PHONE)
        browser.open(f"{listed.server.url}/s/{CENTER}?lang=zh")
        whole(browser)
        browser.press(f"a[href*='/s/{CENTER}/service/S1']")
        whole(browser)
        for field in ("name", "phone", "address"):
            browser.fill(f"#{field}", PERSON[field])
        browser.tick("input[name=consent]")
        browser.press("form button.button")
        whole(browser)
        assert any("上门理发" in name for name in browser.things("heading"))
        order = str(browser.ask("Page.getNavigationHistory")["entries"][-1]["url"])
        assert state(listed) == "placed"

        browser.open(f"{listed.server.url}/office/login?lang=zh")
        browser.fill("#name", "ligf")
        browser.fill("#password", PASSWORD)
        browser.press("button.primary")
        whole(browser)
        browser.press(f"ul.orders a[href$='{order_id(listed)}']")
        for size in (PHONE, DESK):
            browser.resize(*size)
            whole(browser)
        browser.press("button[value=contact]")
        whole(browser)
        browser.press("button[value=accept]")
        browser.press("button[value=done]")
        whole(browser)

        browser.resize(*PHONE)
        browser.open(order)
        browser.tick("input[name=level][value='5']")
        browser.press("form button.button")
        whole(browser)
        assert state(listed) == "rated"


def test_a_township_proposes_at_a_desk_and_the_county_publishes(
    tmp_path: Path, listed: Office
) -> None:
    with chromium(tmp_path / "profile") as browser:
        browser.resize(*DESK)
        browser.open(f"{listed.server.url}/office/login?lang=zh")
        browser.fill("#name", "chen")
        browser.fill("#password", PASSWORD)
        browser.press("button.primary")
        for size in (PHONE, DESK):
            browser.resize(*size)
            for path in ("demands", "services/new", "services/preview", "services/versions"):
                browser.open(f"{listed.server.url}/office/{path}")
                whole(browser)
        browser.open(f"{listed.server.url}/office/services/item/S1")
        browser.fill("#fee", "每次 5 元")
        browser.press(".save button.primary")
        whole(browser)
        browser.press("button[value=approve]")
        browser.press("button[value=publish]")
        whole(browser)
        browser.open(f"{listed.server.url}/s/{CENTER}/service/S1?lang=zh")
        assert "每次 5 元" in browser.things("StaticText")
