"""Who gets in: passwords, the lock, forms of other sites, roles and areas, the log."""

from datetime import timedelta

import httpx
import pytest

from kiosk.errors import RuleBroken
from kiosk.hub.organizers import accounts
from kiosk.hub.organizers.words import OFFICE_WORDS
from tests.hub.organizers.conftest import PASSWORD, Office, plain, word_of

ZH = OFFICE_WORDS["zh"]


def test_nobody_sees_a_page_before_they_have_logged_in(office: Office) -> None:
    browser = office.browser()
    for path in ("", "/figures", "/overdue", "/cases", "/audit", "/export/days.csv"):
        page = browser.get(f"/office{path}")
        assert page.url.path == "/office/login"
        assert "330102001" not in page.text


def test_a_right_password_opens_and_log_out_closes(office: Office) -> None:
    office.add("chen", "organizer")
    browser = office.browser()
    page = browser.log_in("chen")
    assert page.url.path == "/office"
    assert "云溪镇党群服务中心" in page.text
    cookie = next(each for each in browser.client.cookies.jar if each.name == "xq_office")
    assert cookie.has_nonstandard_attr("HttpOnly")
    assert cookie.get_nonstandard_attr("SameSite") == "strict"
    browser.client.post("/office/logout", data={"form": word_of(page)})
    assert browser.get("/office").url.path == "/office/login"


def test_five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour(office: Office) -> None:
    office.add("chen", "organizer")
    browser = office.browser()
    for _ in range(accounts.WRONG_AT_MOST):
        assert ZH["login_refused"] in browser.log_in("chen", "wrong wrong").text
    assert browser.log_in("chen").status_code == 403
    office.clock.pass_time(minutes=16)
    assert browser.log_in("chen").url.path == "/office"


def test_who_tries_all_the_time_has_to_wait(office: Office) -> None:
    browser = office.browser()
    answers = [browser.log_in("nobody").status_code for _ in range(11)]
    assert answers == [403] * 10 + [429]


def test_a_form_of_another_site_opens_and_closes_nothing(office: Office) -> None:
    office.add("chen", "organizer")
    with httpx.Client(base_url=office.server.url, trust_env=False, timeout=60) as stranger:
        fields = {"form": "x" * 32, "name": "chen", "password": PASSWORD}
        assert stranger.post("/office/login", data=fields).status_code == 403
    browser = office.browser()
    browser.log_in("chen")
    assert browser.client.post("/office/logout", data={"form": "x"}).status_code == 403
    assert browser.get("/office").url.path == "/office"


def test_a_session_ends_when_it_is_not_used(office: Office) -> None:
    office.add("chen", "organizer")
    browser = office.browser()
    browser.log_in("chen")
    for _ in range(3):
        office.clock.pass_time(minutes=20)
        assert browser.get("/office").url.path == "/office"
    office.clock.pass_time(minutes=31)
    page = browser.get("/office")
    assert page.url.path == "/office/login"
    assert ZH["login_again"] in page.text


def test_an_account_that_ended_is_out_at_once(office: Office) -> None:
    office.add("chen", "organizer")
    browser = office.browser()
    browser.log_in("chen")
    with office.engine.begin() as connection:
        accounts.end_organizer(connection, login="chen", now=office.clock.now())
    assert browser.get("/office").url.path == "/office/login"
    assert browser.log_in("chen").status_code == 403


def test_a_role_sees_its_pages_and_an_area_its_centers(office: Office) -> None:
    office.add("li", "viewer", "3302")
    browser = office.browser()
    page = browser.log_in("li")
    assert "330299001" in page.text
    assert "云溪镇" not in page.text
    refused = browser.get("/office/overdue")
    assert refused.status_code == 403
    assert ZH["forbidden"] in refused.text
    assert browser.get("/office/export/days.csv").status_code == 403
    figures = browser.get("/office/figures?from=2026-11-20&to=2026-11-30&center=330102001")
    assert ZH["no_figures"] in figures.text


def test_the_log_tells_who_did_what_and_no_password(office: Office) -> None:
    office.add("zhou", "auditor")
    browser = office.browser()
    browser.log_in("my-password-typed-as-a-name", "x")
    browser.log_in("zhou")
    browser.get("/office/export/cases.csv")
    page = plain(browser.get("/office/audit"))
    for act in ("login", "login.refused", "account.set", "export"):
        assert ZH[f"act.{act}"] in page
    assert "cases.csv" in page
    assert "my-password" not in page


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"login": "Chen Li"}, "organizer.login_form"),
        ({"role": "king"}, "organizer.role_unknown"),
        ({"area": "33%"}, "organizer.area_form"),
        ({"password": "short"}, "organizer.password_short"),
    ],
)
def test_an_account_that_does_not_fit_is_refused(
    office: Office, values: dict[str, str], key: str
) -> None:
    wanted = {"login": "chen", "role": "viewer", "area": "", "password": PASSWORD} | values
    with office.engine.begin() as connection, pytest.raises(RuleBroken) as refused:
        accounts.add_organizer(connection, **wanted, now=office.clock.now() + timedelta(0))  # type: ignore[arg-type]  # all text
    assert refused.value.key == key


def test_a_session_that_somebody_else_chose_is_never_taken_over(office: Office) -> None:
    office.add("chen", "organizer")
    browser = office.browser()
    for planted in ("planted", "x" * 43):
        browser.client.cookies.set("xq_office", planted, path="/office")
        assert browser.log_in("chen").url.path == "/office"
        mine = {each.value for each in browser.client.cookies.jar if each.name == "xq_office"}
        with httpx.Client(base_url=office.server.url, trust_env=False, timeout=60) as thief:
            page = thief.get("/office", headers={"Cookie": f"xq_office={planted}"})
        assert page.status_code == 303
        assert mine - {planted}
        browser.client.cookies.clear()
