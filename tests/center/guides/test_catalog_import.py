"""Importing a catalog: good rows get in, bad ones change nothing, everything is said."""

import json

import pytest

from kiosk.center.guides.departments import DepartmentEntry, put_departments
from kiosk.errors import RuleBroken
from tests.center.town import HEADER, Town, errors, found_town, line, warnings
from tests.stores import Opened, SetClock


@pytest.fixture
def town(opened: Opened, clock: SetClock) -> Town:
    return found_town(opened, clock)


def test_a_row_becomes_an_item_with_all_it_says(town: Town) -> None:
    report = town.load(
        HEADER + "MZ04★|高龄津贴|民政(残联审核)|身份证、户口簿(复印1)|15(评定后)|代+预|0576\n"
    )
    assert report.added == ("MZ04",)
    assert report.ok
    item = town.item("MZ04")
    assert (item.department, item.agencies) == ("民政", "民政(残联审核)")
    assert item.high_frequency
    assert (item.promised_days, item.time_text) == (15, "15(评定后)")
    assert item.modes == ["proxy", "assisted", "booked"]
    assert [material["name"] for material in item.materials] == ["身份证", "户口簿"]
    assert item.readings["高龄津贴"].split()[0] == "高gao"
    assert item.version == 1


def test_an_import_is_recorded_for_the_hub_once(town: Town) -> None:
    town.load(HEADER + line("MZ01") + line("MZ02", "另一个登记"))
    town.load(HEADER + line("MZ01") + line("MZ02", "另一个登记"))
    (record,) = town.records()
    payload = json.loads(record.payload)
    assert payload["added"] == ["MZ01", "MZ02"]
    assert (record.stream, record.occurred_at) == ("catalog", town.clock.moment)


def test_importing_the_same_again_changes_nothing(town: Town) -> None:
    text = HEADER + line("MZ01") + line("MZ02", "另一个登记")
    town.load(text)
    before = town.everything()
    report = town.load(text)
    assert (report.added, report.changed, report.unchanged) == ((), (), 2)
    assert town.everything() == before


def test_a_changed_row_gets_a_new_version_and_the_others_keep_theirs(town: Town) -> None:
    town.load(HEADER + line("MZ01") + line("MZ02", "另一个登记"))
    report = town.load(HEADER + line("MZ01", time="8") + line("MZ02", "另一个登记"))
    assert (report.changed, report.unchanged) == (("MZ01",), 1)
    assert (town.item("MZ01").version, town.item("MZ01").promised_days) == (2, 8)
    assert town.item("MZ02").version == 1


def test_items_the_file_does_not_name_are_left_alone(town: Town) -> None:
    town.load(HEADER + line("MZ01"))
    before = town.everything()["MZ01"]
    report = town.load(HEADER + line("MZ02", "另一个登记"))
    assert report.untouched == 1
    assert town.everything()["MZ01"] == before
    assert "其余 1 项保持原样" in report.lines()[-1]
    assert "1 other items left alone" in report.lines("en")[-1]


def test_columns_the_file_lacks_say_nothing(town: Town) -> None:
    town.load("code|name|department|aliases|visits\nMZ01★|低保|民政|吃低保|2\n")
    town.load("code|name|department|time\nMZ01|低保|民政|30\n")
    item = town.item("MZ01")
    assert (item.aliases, item.visits, item.high_frequency) == (["吃低保"], 2, True)
    assert item.promised_days == 30


def test_an_empty_cell_empties_the_field(town: Town) -> None:
    town.load("code|name|department|aliases|fee\nMZ01|低保|民政|吃低保|5 元\n")
    town.load("code|name|department|aliases|fee\nMZ01|低保|民政||\n")
    item = town.item("MZ01")
    assert (item.aliases, item.fee) == ([], None)


def test_an_item_is_withdrawn_only_by_a_clear_no(town: Town) -> None:
    head = "code|name|department|active\n"
    town.load(head + "MZ01|低保|民政|\n")
    assert town.item("MZ01").active
    town.load(head + "MZ01|低保|民政|否\n")
    assert not town.item("MZ01").active


BAD_ROWS = [
    ("MZ01||民政|身份证|10|代|1\n", "missing"),
    ("|低保|民政|身份证|10|代|1\n", "missing"),
    ("MZ 01|低保|民政|身份证|10|代|1\n", "code_form"),
    ("MZ01|低保|外星|身份证|10|代|1\n", "department_unknown"),
    ("MZ01|低保||身份证|10|代|1\n", "missing"),
    ("MZ01|低保|民政|身份证|10|飞|1\n", "mode_unknown"),
    ("MZ01|低保|民政|照片(|10|代|1\n", "material_form"),
    (f"MZ01|{'长' * 101}|民政|身份证|10|代|1\n", "cell_too_long"),
    ("MZ01|低保|民政|身份证|10|代|1|多|余\n", "too_many_cells"),
]


@pytest.mark.parametrize(("row", "key"), BAD_ROWS)
def test_a_bad_row_changes_nothing_and_the_rest_gets_in(town: Town, row: str, key: str) -> None:
    town.load(HEADER + line("MZ01", "最低生活保障"))
    before = town.everything()["MZ01"]
    report = town.load(HEADER + row + line("MZ02", "另一个登记"))
    assert errors(report) == [(key, 2)]
    assert (report.added, report.rejected) == (("MZ02",), 1)
    assert town.everything()["MZ01"] == before


@pytest.mark.parametrize(
    ("column", "value", "key"),
    [
        ("promised_days", "-3", "negative"),
        ("promised_days", "三天", "not_whole"),
        ("promised_days", "99999", "too_large"),
        ("visits", "1.5", "not_whole"),
        ("visits", "-1", "negative"),
        ("on_the_spot", "也许", "not_yes_no"),
        ("audience", "外星人", "audience_unknown"),
        ("steps", "审核(", "step_form"),
    ],
)
def test_numbers_and_words_that_make_no_sense_reject_the_row(
    town: Town, column: str, value: str, key: str
) -> None:
    report = town.load(f"code|name|department|{column}\nMZ01|低保|民政|{value}\n")
    assert errors(report) == [(key, 2)]
    assert report.findings[0].place.column == column
    assert town.everything() == {}


def test_of_rows_with_one_code_none_is_taken(town: Town) -> None:
    town.load(HEADER + line("MZ01", "原来的名字"))
    before = town.everything()
    report = town.load(HEADER + line("MZ01", "甲") + line("MZ02★", "丙") + line("MZ01★", "乙"))
    assert errors(report) == [("duplicate_code", 2), ("duplicate_code", 4)]
    assert report.added == ("MZ02",)
    assert town.everything()["MZ01"] == before["MZ01"]


def test_the_same_name_under_another_code_is_worth_a_look(town: Town) -> None:
    town.load(HEADER + line("MZ01", "低保"))
    report = town.load(HEADER + line("MZ02", "低保"))
    assert warnings(report) == [("duplicate_name", 2)]
    assert report.added == ("MZ02",)


def test_full_width_letters_and_digits_are_read_and_said(town: Town) -> None:
    report = town.load("code|name|department|visits\n\uff2d\uff3a\uff10\uff11|低保|民政|\uff12\n")
    assert warnings(report)[:2] == [("full_width", 2), ("full_width", 2)]
    assert town.item("MZ01").visits == 2


def test_other_names_of_a_department_lead_to_it(town: Town) -> None:
    town.load(HEADER + line("NY05", "建房", "镇(农业农村/自然资源)") + line("GA1", "户", "派出所"))
    assert (town.item("NY05").department, town.item("GA1").department) == ("镇村", "公安")
    assert town.item("NY05").agencies == "镇(农业农村/自然资源)"


def test_a_check_writes_nothing_and_says_the_same(town: Town) -> None:
    text = HEADER + line("MZ01") + "MZ02||民政||||\n"
    checked = town.check(text)
    assert town.everything() == {}
    assert town.load(text) == checked


def test_json_materials_and_steps_may_be_spelled_out(town: Town) -> None:
    item = {
        "code": "MZ04",
        "name": "高龄津贴",
        "department": "民政",
        "promised_days": 10,
        "materials": [{"name": "银行卡", "copies": 1, "can_defer": True}, "户口簿(如有)"],
        "steps": [{"name": "交材料", "days": 0}, "审核(镇民政办) 10天"],
    }
    report = town.load(json.dumps([item]), "c.json")
    assert errors(report) == []
    stored = town.item("MZ04")
    assert stored.materials[0] == {
        "name": "银行卡",
        "originals": 1,
        "copies": 1,
        "note": "",
        "required": True,
        "can_defer": True,
    }
    assert not stored.materials[1]["required"]
    assert [step["days"] for step in stored.steps] == [0, 10]


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("materials", [{"name": ""}], "material_form"),
        ("materials", [{"name": "x", "colour": 1}], "material_form"),
        ("materials", {"name": "x"}, "not_list"),
        ("materials", [{"name": "x", "copies": -1}], "negative"),
        ("steps", [{"days": 1}], "step_form"),
        ("steps", [7], "not_list"),
        ("name", ["x"], "not_text"),
        ("aliases", [["x"]], "not_text"),
        ("visits", True, "not_whole"),
        ("position", 10**9, "too_large"),
    ],
)
def test_json_of_the_wrong_shape_rejects_its_entry(
    town: Town, field: str, value: object, key: str
) -> None:
    item = {"code": "MZ01", "name": "低保", "department": "民政", field: value}
    report = town.load(json.dumps([item]), "c.json")
    assert [found for found, _ in errors(report)] == [key]


def test_three_megabytes_of_rubbish_change_nothing(town: Town) -> None:
    town.load(HEADER + line("MZ01"))
    before = town.everything()
    report = town.load("胡言乱语" * 250_000)
    assert errors(report) == [("no_header", None)]
    assert town.everything() == before


def test_departments_need_a_letter(opened: Opened) -> None:
    for prefix in ("", "AB", "1", "甲"):
        with pytest.raises(RuleBroken, match="prefix_form"):
            opened.write(
                lambda session, letter=prefix: put_departments(
                    session, departments=[DepartmentEntry("民政", "Civil", letter, "heart")]
                )
            )
