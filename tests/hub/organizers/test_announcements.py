"""The county writes announcements: which centers get them, until when, who may, in one browser."""

from datetime import date
from typing import Any

import httpx
import pytest
from sqlalchemy import insert

from kiosk.hub.announcements.announcing import announce
from kiosk.hub.editions.tables import CenterPlace
from kiosk.hub.feeds.reading import Place, read_page
from kiosk.hub.feeds.scopes import fewest, scopes_of
from kiosk.hub.organizers.announcements import notice_form
from kiosk.hub.organizers.announcements.words import EN, ZH
from kiosk.hub.organizers.areas import Choices, town_scopes
from tests.hub.organizers.conftest import OTHER_CENTER, Browser, Office, plain, word_of
from tests.hub.organizers.test_catalog import entered, fields_in
from tests.hubs import CENTER

ROOT = "/office/announcements"


def write(browser: Browser, page: httpx.Response, **said: str) -> httpx.Response:
    hidden = {name: fields_in(page).get(name, "") for name in ("seen", "key")}
    typed = {
        "title": "防汛提醒",
        "words": "请远离河道。",
        "from_day": "2026-12-01",
        "to_day": "2026-12-31",
        "whole": "1",
        **said,
    }
    return browser.client.post(f"{ROOT}/save", data={"form": word_of(page), **hidden, **typed})


def press(browser: Browser, page: httpx.Response, act: str) -> httpx.Response:
    data = {"form": word_of(page), "seen": fields_in(page).get("seen", "1")}
    return browser.client.post(f"{page.url.path}/{act}", data=data)


def hanging(office: Office, center: str) -> list[dict[str, Any]]:
    with office.engine.begin() as one:
        page = read_page(one, "announcements", place=Place(), center_code=center)
    assert page is not None
    return [change.body for change in page.changes if change.body is not None]


def test_an_announcement_is_written_published_moved_and_taken_down(office: Office) -> None:
    with office.engine.begin() as one:
        for code, town in ((CENTER, "云溪镇"), ("330102002", "云溪镇"), (OTHER_CENTER, "石门镇")):
            one.execute(insert(CenterPlace).values(center_code=code, name=code, town=town))
    browser = entered(office)
    draft = write(browser, browser.get(f"{ROOT}/new"), title_en="Flood", words_en="Keep away.")
    assert "草稿" in plain(draft)
    assert hanging(office, CENTER) == []
    out = press(browser, draft, "publish")
    assert "正在挂" in plain(out)
    assert hanging(office, CENTER) == hanging(office, OTHER_CENTER)
    assert hanging(office, CENTER)[0]["title_en"] == "Flood"
    assert "areas" not in hanging(office, CENTER)[0]
    form = browser.get(f"{out.url.path}/edit")
    some = {"whole": "0", "area-33010200*": "1", f"area-{CENTER}": "1"}
    moved = press(browser, write(browser, form, **some), "publish")
    assert "云溪镇" in plain(moved)
    assert [len(hanging(office, center)) for center in (CENTER, OTHER_CENTER)] == [1, 0]
    form = browser.get(f"{out.url.path}/edit")
    both = {"whole": "0", f"area-{CENTER}": "1", f"area-{OTHER_CENTER}": "1"}
    press(browser, write(browser, form, **both), "publish")
    assert [len(hanging(office, center)) for center in (CENTER, OTHER_CENTER)] == [1, 1]
    gone = press(browser, browser.get(out.url.path), "withdraw")
    assert "已撤下" in plain(gone)
    assert [len(hanging(office, center)) for center in (CENTER, OTHER_CENTER)] == [0, 0]
    phone = office.browser()
    assert "现在没有公告" in plain(phone.get(f"/n/{CENTER}?lang=zh"))


def test_residents_read_all_of_a_centers_announcements_in_both_languages(office: Office) -> None:
    browser = entered(office)
    for number in range(5):
        page = browser.get(f"{ROOT}/new")
        english = {"title_en": "Flood"} if number == 4 else {}
        press(browser, write(browser, page, title=f"第{number}条", **english), "publish")
    phone = office.browser()
    assert [f"第{number}条" in plain(phone.get(f"/n/{CENTER}?lang=zh")) for number in range(5)] == (
        [True] * 5
    )
    english = plain(phone.get(f"/n/{CENTER}?lang=en"))
    assert "Flood" in english
    assert "第4条" not in english
    assert phone.get("/n/nowhere").status_code == 404
    assert phone.get("/g/nothing").status_code == 404


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"title": " "}, "请写标题"),
        ({"words": "长" * 201}, "正文最多 200 字"),
        ({"words_en": "w" * 501}, "英文太长了"),
        ({"to_day": "2026-11-01"}, "结束要有"),
        ({"to_day": "tomorrow"}, "结束要有"),
    ],
)
def test_what_may_not_hang_comes_back_with_all_that_was_typed(
    office: Office, wrong: dict[str, str], told: str
) -> None:
    browser = entered(office)
    back = write(browser, browser.get(f"{ROOT}/new"), title_en="Kept", **wrong)
    assert back.status_code == 422
    assert told in plain(back)
    assert 'value="Kept"' in back.text


def test_a_township_writes_for_its_own_centers_only(office: Office) -> None:
    town, county = entered(office, "zhou", "3301"), entered(office)
    mine = write(town, town.get(f"{ROOT}/new"), whole="0", **{f"area-{OTHER_CENTER}": "1"})
    press(town, mine, "publish")
    assert [len(hanging(office, center)) for center in (CENTER, OTHER_CENTER)] == [1, 0]
    theirs = press(county, write(county, county.get(f"{ROOT}/new")), "publish")
    assert "由县级账号修改" in plain(town.get(theirs.url.path))
    assert town.get(f"{theirs.url.path}/edit").status_code == 403
    assert press(town, town.get(theirs.url.path), "withdraw").status_code == 403
    viewer = entered(office, "liu", role="viewer")
    assert viewer.get(f"{ROOT}/new").status_code == 403
    assert viewer.get(f"{ROOT}/none").status_code == 404


def test_the_second_of_two_writers_is_told(office: Office) -> None:
    first, second = entered(office), entered(office, "zhou")
    item = write(first, first.get(f"{ROOT}/new"))
    form = first.get(f"{item.url.path}/edit")
    write(second, second.get(f"{item.url.path}/edit"), words="改过了")
    told = write(first, form, title="我的")
    assert told.status_code == 409
    assert "改过了" in told.text
    assert 'value="我的"' in told.text
    assert "我的" in plain(write(first, told, title="我的"))


def test_a_scope_is_a_center_or_all_whose_codes_begin_alike() -> None:
    assert scopes_of("YX1") == ("", "YX1", "Y*", "YX*", "YX1*")
    assert fewest(["YX01*", "YX0101", "YX0201"]) == ("YX01*", "YX0201")
    assert fewest(["YX01*", "YX0*"]) == ("YX0*",)
    assert fewest([]) == fewest(["YX01", ""]) == ("",)
    every = ["YX0101", "YX0102", "YX0201"]
    assert town_scopes(["YX0101", "YX0102"], every) == ("YX010*",)
    assert town_scopes(["YX0101", "YX0201"], every) == ("YX0101", "YX0201")
    known = Choices({"云溪镇": ("YX01*",)}, {"YX0201": "石门"})
    assert known.called(["YX01*", "YX0201", "YX9"]) == ("云溪镇", "石门", "YX9")


def test_what_the_operator_hung_stands_beside_the_others_and_can_be_changed(
    office: Office,
) -> None:
    days = {"from_day": date(2026, 12, 1), "to_day": date(2026, 12, 31)}
    with office.engine.begin() as one:
        for title in ("海报", "海报"):
            announce(
                one, key="x", title=title, words="", picture=None, now=office.clock.now(), **days
            )
    browser = entered(office)
    assert "平台管理员" in plain(browser.get(ROOT))
    out = press(browser, write(browser, browser.get(f"{ROOT}/x/edit"), title="新海报"), "publish")
    assert "第 4 版" in plain(out)
    assert [each["title"] for each in hanging(office, CENTER)] == ["新海报"]


def test_an_announcement_stands_by_its_days() -> None:
    body = notice_form.blank(date(2026, 12, 1), "3301")
    assert (body["areas"], body["to_day"]) == (["3301*"], "2026-12-31")
    assert notice_form.may_change(body, "3301")
    assert not notice_form.may_change({**body, "areas": []}, "3301")


def test_both_languages_have_the_same_words() -> None:
    assert ZH.keys() == EN.keys()
