"""Booking and cancelling by real clicks in a browser without scripts, on a phone and on a desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kiosk.hub.bookings.words import BOOKING_WORDS
from tests.center.appointments.counter import Counter
from tests.center.appointments.counter import counter as counter
from tests.hub.browser import Browser, chromium
from tests.hub.phone.street import CENTER, NAME, PHONE, Street, street_of
from tests.hub.phone.test_sign_up import PLAN, put_up
from tests.stores import open_empty

SMALL, LARGE = (360, 740), (1280, 800)


@pytest.fixture
def engine(built_store: Path, tmp_path: Path) -> Engine:
    return open_empty(built_store, tmp_path)


@pytest.fixture
def street(counter: Counter, tmp_path: Path) -> Iterator[Street]:
    counter.policy(activity_phone_share=50, appointment_hall_share=50)
    put_up(counter, PLAN)
    with street_of(counter, tmp_path) as made:
        made.sync()
        yield made


def fill(browser: Browser, name: str, phone: str) -> None:
    browser.fill("#name", name)
    browser.fill("#phone", phone)
    browser.tick("#consent")


def test_somebody_books_signs_up_and_cancels_by_touch(street: Street, tmp_path: Path) -> None:
    with chromium(tmp_path / "profile") as browser:
        for size, language, phone in ((SMALL, "zh", PHONE), (LARGE, "en", "13900139000")):
            words = BOOKING_WORDS[language]
            browser.resize(*size)
            browser.open(f"{street.server.url}/c/{CENTER}?lang={language}")
            browser.press(".doors a[href*=book]")
            assert words["business"] in browser.things("heading")
            assert browser.cut_off() == 0
            browser.press(".picks a[href*=item]")
            assert browser.cut_off() == 0
            browser.press(".times a")
            browser.press("form .button")  # nothing filled in
            assert words["booking.name_form"].format(most=30) in " ".join(
                browser.things("StaticText")
            )
            fill(browser, NAME, phone)
            browser.press("form .button")
            assert words["state.booked"] in browser.things("StaticText")
            assert browser.cut_off() == 0
            browser.press("#ask-cancel")
            browser.press("#cancel")
            assert words["state.cancelled"] in browser.things("StaticText")
            browser.open(f"{street.server.url}/book/{CENTER}")
            browser.press(".picks a[href*=lot]")
            assert {words["name"], words["phone_field"]} <= set(browser.things("textbox"))
            fill(browser, NAME, phone)
            browser.press("form .button")
            assert words["state.signed"] in browser.things("StaticText")
            assert browser.cut_off() == 0
