"""What organizers see and take home: health, figures, what is late; the same in CSV and XLSX."""

import csv
import io
from datetime import date

from openpyxl import load_workbook

from kiosk.hub.organizers import chart
from kiosk.hub.organizers.words import OFFICE_WORDS
from tests.hub.organizers.conftest import Browser, Office, plain


def entered(office: Office) -> Browser:
    office.add("chen", "organizer")
    browser = office.browser()
    browser.log_in("chen")
    return browser


def test_centers_that_need_a_look_come_first_and_say_why(office: Office) -> None:
    page = plain(entered(office).get("/office"))
    assert page.index("330299001") < page.index("330102001")  # silent is worse than no paper
    assert "缺纸" in page
    assert "失联" in page
    assert "从未" in page


def test_a_day_stands_in_figures_and_in_the_chart(office: Office) -> None:
    reply = entered(office).get("/office/figures?from=2026-11-20&to=2026-11-30&lang=en")
    page = plain(reply)
    assert "2026-11-23 1 1 0 6.0 6.0 6.0 1 0% 1 1 0 0 0" in page
    assert reply.text.count("<rect") == 2
    assert "Numbers taken and served, by day" in page


def test_a_day_that_makes_no_sense_is_not_asked_for(office: Office) -> None:
    reply = entered(office).get("/office/figures?from=yesterday&to=2026-13-99&center=%27--")
    assert reply.status_code == 200


def test_late_errands_and_open_cases_say_how_late(office: Office) -> None:
    browser = entered(office)
    late = plain(browser.get("/office/overdue"))
    assert "DB20261123-001 逾期 1 天" in late
    assert "城乡居民养老保险参保登记 上云村 HD017" in late
    cases = plain(browser.get("/office/cases"))
    assert "A001 逾期 2 天" in cases
    assert "非常不满意 115 核实中" in cases


def test_terminals_are_shown_with_their_records_and_nothing_of_what_is_in_them(
    office: Office,
) -> None:
    browser = entered(office)
    page = plain(browser.get("/office/devices"))
    assert "0 GB 2026-11-22 0.1.0" in page
    assert "流水写不进去" in page
    assert "000000000001" in page
    assert "取号" in page
    assert "A001" not in page
    assert "养老" not in page
    office.add("wu", "organizer", area="3302")
    other = office.browser()
    other.log_in("wu")
    assert "000000000001" not in plain(other.get("/office/devices?lang=en"))


def test_what_is_shown_can_be_taken_home(office: Office) -> None:
    browser = entered(office)
    reply = browser.get("/office/export/days.csv?from=2026-11-20&to=2026-11-30")
    assert "days-20261202.csv" in reply.headers["content-disposition"]
    heads, row = csv.reader(io.StringIO(reply.content.decode("utf-8-sig")))
    assert dict(zip(heads, row, strict=True))["平均等候（分）"] == "6.0"
    book = load_workbook(io.BytesIO(browser.get("/office/export/cases.xlsx").content))
    assert book.worksheets[0]["A2"].value == "A001"
    assert book.worksheets[0]["I2"].value.date() == date(2026, 11, 30)
    assert browser.get("/office/export/cases.pdf").status_code == 404
    assert browser.get("/office/export/passwords.csv").status_code == 404


def test_a_chart_ends_its_axis_with_a_round_number() -> None:
    drawn = chart.bars([chart.Point("11-23", 57, 41)], "<title>", ("taken", "done"))
    assert ">60<" in drawn
    assert "<title>" not in drawn


def test_both_languages_have_every_word_of_the_office() -> None:
    assert OFFICE_WORDS["zh"].keys() == OFFICE_WORDS["en"].keys()
