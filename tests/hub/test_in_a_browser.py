"""The pages in a real browser without scripts: nothing cut off, and named for who cannot see."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.center.slips.slip_kind import Kind
from kiosk.center.slips.slip_token import Claims, sign
from tests.hub.browser import Browser, chromium
from tests.hub.organizers.conftest import PASSWORD, Office
from tests.hub.organizers.conftest import office as office
from tests.hub.organizers.test_months import busy
from tests.hub.phone.test_stations import county
from tests.hub.projections.parts import arrive, introduced, moved, read_everything, taken
from tests.hubs import CENTER

KEY = Ed25519PrivateKey.from_private_bytes(b"s" * 32)
PHONE, DESK = (360, 740), (1280, 800)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    with chromium(tmp_path / "profile") as made:
        yield made


def test_slips_on_a_small_phone(browser: Browser, office: Office) -> None:
    with office.engine.begin() as connection:
        key = KEY.public_key().public_bytes_raw()
        arrive(connection, UUID(int=1), [introduced(key, 90)])
    read_everything(office.engine)
    browser.resize(*PHONE)
    for kind, subject, name in (
        (Kind.TICKET, UUID(int=11), "排队号 A001"),
        (Kind.ERRAND, UUID(int=12), "代办件 DB20261123-001"),
        (Kind.TICKET, UUID(int=99), "小票 中心还没有把它传上来"),
    ):
        token = sign(KEY, Claims(kind, CENTER, subject, date(2026, 12, 31)))
        for language, again in (("zh", "看最新的"), ("en", "Look again")):
            browser.open(f"{office.server.url}/t/{token}?lang={language}")
            assert browser.cut_off() == 0
            assert again in browser.things("link")
            assert len(browser.things("heading")) >= 1
            if language == "zh":
                assert name in browser.things("heading")


def test_who_holds_no_slip_finds_a_center(browser: Browser, office: Office) -> None:
    with office.engine.begin() as connection:
        arrive(connection, UUID(int=1), [introduced(b"k" * 32, 90)])
    read_everything(office.engine)
    for size in (PHONE, DESK):
        browser.resize(*size)
        browser.open(f"{office.server.url}/?lang=zh")
        assert browser.cut_off() == 0
        browser.fill("#q", "云溪")
        browser.press("main form button")
        assert browser.cut_off() == 0
        browser.press(".doors a")
        assert "云溪镇党群服务中心" in browser.things("heading")
        assert "换一个中心" in browser.things("link")
        assert browser.cut_off() == 0


def test_an_organizer_walks_through_their_pages(browser: Browser, office: Office) -> None:
    office.add("chen", "auditor")
    for size in (PHONE, DESK):
        browser.resize(*size)
        browser.ask("Network.clearBrowserCookies")
        browser.open(f"{office.server.url}/office/login?lang=zh")
        assert {"账号", "密码"} <= set(browser.things("textbox"))
        assert browser.cut_off() == 0
        browser.fill("#name", "chen")
        browser.fill("#password", PASSWORD)
        browser.press("button.primary")
        assert "各中心" in browser.things("heading")  # the language is remembered
        for path in (*_PAGES, *_OF_NOVEMBER):
            browser.open(f"{office.server.url}/office{path}lang=zh")
            assert browser.cut_off() == 0
            assert all(browser.things("link", "button", "heading", "combobox"))
        browser.press("header form button")
        assert "登录" in browser.things("heading")


def test_a_visit_is_rated_with_taps_alone(browser: Browser, office: Office) -> None:
    visit = UUID(int=21)
    with office.engine.begin() as connection:
        key = KEY.public_key().public_bytes_raw()
        served = [moved(visit, what, 92 + place) for place, what in enumerate(_SERVED)]
        arrive(connection, UUID(int=1), [introduced(key, 90), taken(visit, 91, "A021"), *served])
    read_everything(office.engine)
    browser.resize(*PHONE)
    token = sign(KEY, Claims(Kind.TICKET, CENTER, visit, date(2026, 12, 31)))
    office.clock.pass_time(days=-8)
    browser.open(f"{office.server.url}/t/{token}?lang=zh")
    browser.press('a[href*="/rate"]')
    assert browser.cut_off() == 0
    browser.press('a[href*="level=2"]')
    assert browser.cut_off() == 0
    assert "窗口人员业务不熟练" in browser.things("checkbox")
    browser.tick('input[value="213"]')
    browser.fill("#words", "等了一个小时")
    browser.press("button.button")
    assert "评价 · A021 谢谢您告诉我们" in browser.things("heading")
    assert browser.cut_off() == 0
    browser.press("a.button")
    assert "已经评价过了，谢谢您。" in " ".join(browser.things("StaticText"))


_PAGES = ("?", "/figures?from=2026-11-01&", "/overdue?", "/cases?", "/devices?", "/audit?")
_OF_NOVEMBER = tuple(f"/{name}?month=2026-11&" for name in ("agents", "appraisal", "conflicts"))
_SERVED = ("called", "serving", "done")


def test_an_organizer_notes_what_was_done_about_a_conflict(
    browser: Browser, office: Office
) -> None:
    busy(office, login="li")
    browser.resize(*PHONE)
    browser.open(f"{office.server.url}/office/login?lang=zh")
    browser.fill("#name", "li")
    browser.fill("#password", PASSWORD)
    browser.press("button.primary")
    browser.open(f"{office.server.url}/office/conflicts?month=2026-11&lang=zh")
    browser.press("tbody th a")
    assert browser.cut_off() == 0
    assert "同一次办事评价了两回" in browser.things("heading")
    browser.fill("#note", "已请中心回访")
    browser.press("main button.primary")
    assert browser.cut_off() == 0
    assert "记下了。" in browser.things("StaticText")
    browser.resize(*DESK)
    browser.open(f"{office.server.url}/office/conflicts?month=2026-11&lang=en")
    assert browser.cut_off() == 0
    assert "li: 已请中心回访" in " ".join(browser.things("StaticText"))


def test_the_county_writes_and_residents_read(browser: Browser, office: Office) -> None:
    office.add("chen", "organizer")
    url = office.server.url
    county(office)
    browser.resize(*PHONE)
    browser.open(f"{url}/office/login?lang=zh")
    browser.fill("#name", "chen")
    browser.fill("#password", PASSWORD)
    browser.press("button.primary")
    browser.open(f"{url}/office/catalog/new")
    for name, text in (("code", "MZ04"), ("name", "高龄津贴"), ("department", "民政")):
        browser.fill(f"#{name}", text)
    browser.fill("#materials-0-name", "身份证")
    browser.press(".save button.primary")
    assert "高龄津贴 草稿" in browser.things("heading")
    browser.press(".actions form button.primary")
    assert "高龄津贴 已发布" in browser.things("heading")
    browser.open(f"{url}/office/announcements/new")
    browser.fill("#title", "防汛提醒")
    browser.press(".save button.primary")
    browser.press(".actions form button.primary")
    assert "防汛提醒 正在挂" in browser.things("heading")
    for size, language in ((PHONE, "en"), (DESK, "zh")):
        browser.resize(*size)
        for path in (
            *("/office", "/office/catalog", "/office/catalog/upload", "/office/announcements"),
            *("/office/catalog/items/MZ04/edit", "/office/catalog/items/MZ04/versions/2"),
            *("/g/MZ04", f"/n/{CENTER}", "/stations/YX0101"),
        ):
            browser.open(f"{url}{path}?lang={language}")
            assert browser.cut_off() == 0, (path, language)
            assert all(browser.things("link", "button", "heading", "combobox", "textbox"))
