"""The county edits its catalog in the browser: forms, findings, conflicts, roles, a table."""

import re

import httpx
import pytest

from kiosk.assets_folder import assets_folder
from kiosk.data.catalog_files.reading import read_catalog
from kiosk.hub.catalog.checking import check_guide
from kiosk.hub.catalog.items import all_items
from kiosk.hub.organizers.catalog import guide_form
from kiosk.hub.organizers.catalog.words_en import EN
from kiosk.hub.organizers.catalog.words_zh import ZH
from tests.hub.organizers.conftest import Browser, Office, plain, word_of

ROOT = "/office/catalog"


def entered(
    office: Office, login: str = "chen", area: str = "", role: str = "organizer"
) -> Browser:
    office.add(login, role, area)
    browser = office.browser()
    browser.log_in(login)
    return browser


def fields_in(page: httpx.Response) -> dict[str, str]:
    """What a form would post: hidden fields and values of inputs."""
    found = re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page.text)
    return dict(found)


def typed(**said: str) -> dict[str, str]:
    return {
        "code": "MZ04",
        "name": "高龄津贴",
        "department": "民政",
        "time": "10",
        "enquiry_phone": "12345",
        "materials-0-name": "身份证",
        "materials-0-copies": "1",
        "mode-proxy": "1",
        **said,
    }


def save(browser: Browser, page: httpx.Response, **said: str) -> httpx.Response:
    hidden = {name: text for name, text in fields_in(page).items() if name in ("seen", "fixed")}
    return browser.client.post(
        f"{ROOT}/save", data={"form": word_of(page), **hidden, **typed(**said)}
    )


def press(browser: Browser, page: httpx.Response, act: str, **more: str) -> httpx.Response:
    hidden = {"form": word_of(page), "seen": fields_in(page).get("seen", "1"), **more}
    return browser.client.post(f"{ROOT}/items/MZ04/{act}", data=hidden)


def test_an_item_is_written_looked_at_published_and_brought_back(office: Office) -> None:
    browser = entered(office)
    item = save(browser, browser.get(f"{ROOT}/new"))
    assert "草稿已保存" in plain(item)
    assert "10 个工作日" in plain(item)
    assert "居民现在还看不到这一项" in plain(item)
    published = press(browser, item, "publish")
    assert "已发布，各中心几分钟内换上" in plain(published)
    changed = save(browser, browser.get(f"{ROOT}/items/MZ04/edit"), fee="10元")
    assert "换上 10元" in plain(changed)
    again = press(browser, changed, "publish")
    version = browser.get(f"{ROOT}/items/MZ04/versions/2")
    assert "这是第一版" not in plain(version)
    back = press(browser, version, "bring-back", number="2")
    assert "取自第 2 版" in plain(back)
    assert "不收费" in plain(back)
    gone = press(browser, back, "withdraw")
    assert "已停办" in plain(gone)
    assert again.status_code == gone.status_code == 200
    assert "发布事项" in plain(entered(office, "shen", role="auditor").get("/office/audit"))


def test_errors_are_told_in_the_words_of_the_terminal_and_what_was_typed_stays(
    office: Office,
) -> None:
    browser = entered(office)
    kept = save(browser, browser.get(f"{ROOT}/new"), promised_days="30", statutory_days="20")
    assert "承诺 30 天超过法定 20 天" in plain(kept)
    assert press(browser, kept, "publish").status_code == 409
    form = browser.get(f"{ROOT}/items/MZ04/edit")
    assert fields_in(form)["promised_days"] == "30"
    nameless = browser.client.post(
        f"{ROOT}/save", data={"form": word_of(form), **typed(code="", conditions="持残疾人证")}
    )
    assert nameless.status_code == 422
    assert "持残疾人证" in nameless.text
    more = browser.client.post(
        f"{ROOT}/save", data={"form": word_of(form), **typed(), "more": "materials"}
    )
    assert "materials-5-name" in more.text


def test_the_second_of_two_organizers_is_told_and_keeps_both(office: Office) -> None:
    first, second = entered(office), entered(office, "zhou")
    save(first, first.get(f"{ROOT}/new"))
    mine = first.get(f"{ROOT}/items/MZ04/edit")
    save(second, second.get(f"{ROOT}/items/MZ04/edit"), fee="20元")
    told = save(first, mine, place="三楼")
    assert told.status_code == 409
    assert "zhou" in plain(told)
    assert "− 对方的 20元" in plain(told)
    assert "＋ 您的 三楼" in plain(told)
    kept = save(first, told, place="三楼")
    assert "草稿已保存" in plain(kept)
    assert "20元" in plain(first.get(f"{ROOT}/items/MZ04/versions/2"))


def test_a_township_writes_drafts_and_the_county_publishes_them(office: Office) -> None:
    town, county = entered(office, "zhou", "3301"), entered(office)
    draft = save(town, town.get(f"{ROOT}/new"))
    assert "发布由县级账号来做" in plain(draft)
    assert press(town, draft, "publish").status_code == 403
    overview = county.get(ROOT)
    assert "1 份草稿可以发布" in plain(overview)
    done = county.client.post(
        f"{ROOT}/publish-drafts",
        data={"form": word_of(overview), "seen": "MZ04:1 XX:1 nonsense"},
    )
    assert "发布了 1 项。 这几项刚有人改过，没有发布：XX" in plain(done)
    viewer = entered(office, "liu", role="viewer")
    assert "高龄津贴" in plain(viewer.get(ROOT))
    assert viewer.get(f"{ROOT}/new").status_code == 403
    assert "没有这样的事项" in plain(viewer.get(f"{ROOT}?q=%E8%88%B9"))
    assert viewer.get(f"{ROOT}/items/none").status_code == 404
    assert viewer.get(f"{ROOT}/items/MZ04/versions/9").status_code == 404


def test_forms_of_others_change_nothing_and_lose_nothing(office: Office) -> None:
    browser = entered(office)
    page = browser.get(f"{ROOT}/new")
    forged = browser.client.post(f"{ROOT}/save", data={"form": "x", **typed(place="三楼")})
    assert forged.status_code == 422
    assert "三楼" in forged.text
    browser.client.cookies.clear()
    gone = save(browser, page)
    assert gone.status_code == 401
    assert "再按一次保存" in plain(gone)
    with office.engine.begin() as one:
        assert all_items(one) == ()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_table_is_checked_row_by_row(office: Office, language: str) -> None:
    browser = entered(office)
    page = browser.get(f"{ROOT}/upload?lang={language}")

    def post(**files: tuple[str, bytes]) -> httpx.Response:
        return browser.client.post(
            f"{ROOT}/upload", data={"form": word_of(page)}, files=files or {"none": ("", b"")}
        )

    table = "编码|名称|部门\nMZ04|高龄津贴|民政\nMZ05|护理补贴|民政\n|无码|民政\n".encode()
    done = plain(post(file=("目录.psv", table)))
    expected = {
        "zh": (
            "存了 2 份草稿，0 项没有变化，1 行没有收",
            "目录.psv 第 4 行 [事项代码] 错误: 不能为空",
        ),
        "en": ("2 drafts kept, 0 items unchanged, 1 rows refused", "line 4 [code] error"),
    }
    assert all(words in done for words in expected[language])
    assert post().status_code == 400


def test_every_demo_guide_survives_its_form() -> None:
    for row in read_catalog(assets_folder() / "demo" / "catalog.json").rows:
        known = check_guide(row.cells, known={}, others=())
        again = check_guide(
            guide_form.cells_of(guide_form.fields_of(known.body)), known={}, others=()
        )
        assert again.guide == known.guide


def test_both_languages_have_the_same_words() -> None:
    assert ZH.keys() == EN.keys()
