"""What is exported reads back as what it was, whatever a guide says and whatever the file."""

import csv
import io
import json
from collections.abc import Callable

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog_export import catalog_cells, catalog_objects
from kiosk.data.catalog_files.columns import TITLES
from kiosk.data.catalog_files.writing import csv_bytes, json_bytes, workbook_bytes
from kiosk.guide_rules.guide_cells import read_materials, read_questions, read_steps
from kiosk.guide_rules.guide_writing import (
    written_materials,
    written_questions,
    written_steps,
)
from tests.center.town import Town, errors, found_town
from tests.stores import Opened, SetClock

WRITERS: dict[str, Callable[[Session], bytes]] = {
    "c.xlsx": lambda session: workbook_bytes(catalog_cells(session)),
    "c.csv": lambda session: csv_bytes(catalog_cells(session)),
    "c.json": lambda session: json_bytes(catalog_objects(session)),
}
ODD_ITEMS = [
    {
        "code": "00120",
        "name": "=1+1 登记",
        "department": "民政",
        "aliases": ["甲、乙", "+丙", "['丁']"],
        "time": "15日(法,自然日)",
        "promised_days": "无",
        "statutory_days": "无",
        "natural_days": False,
        "conditions": '他说:“持"身份证",好”',
        "active": False,
        "audience": "both",
        "modes": ["print", "proxy"],
    },
    {
        "code": "MZ02",
        "name": "材料写法很怪的事项",
        "name_en": "An item\twith odd materials",
        "department": "派出所",
        "agencies": "公安(派出所)",
        "time": "5",
        "promised_days": 5,
        "on_the_spot": False,
        "visits": 0,
        "materials": [
            {"name": "照片,两寸", "originals": 0, "copies": 3, "note": "白底、免冠"},
            {"name": "证明", "source": "县民政局", "form": "纸质", "name_en": "Proof"},
            {"name": "残疾人证(如有)", "required": False},
            {"name": "户口簿", "can_defer": True, "note": "复印2"},
        ],
        "steps": [
            {"name": "审核 3天", "who": "镇(民政办)", "days": 2, "standard": "一次审完"},
            {"name": "发证→送达", "days": 3, "result": "证件", "name_en": "Issue"},
        ],
        "faq": [{"question": "能代办吗? 答:", "answer": "能。问:谁? 答:家人"}],
        "fee": "5 元",
        "fee_basis": "-",
    },
    {"code": "MZ03", "name": "什么也没说", "department": "民政"},
]


@pytest.fixture
def town(opened: Opened, clock: SetClock) -> Town:
    return found_town(opened, clock)


def check_round_trip(town: Town, count: int) -> None:
    before = town.everything()
    for name, write in WRITERS.items():
        report = town.load(town.opened.read(write), name)
        assert errors(report) == [], name
        assert (report.added, report.changed, report.unchanged) == ((), (), count), name
    assert town.everything() == before


def test_the_demo_catalog_goes_out_and_comes_in_unchanged(
    demo_center: Opened, clock: SetClock
) -> None:
    check_round_trip(Town(demo_center, clock), 72)


def test_odd_items_go_out_and_come_in_unchanged(town: Town) -> None:
    report = town.load(json.dumps(ODD_ITEMS), "c.json")
    assert errors(report) == []
    check_round_trip(town, 3)
    item = town.item("00120")
    assert (item.promised_days, item.statutory_days, item.time_text) == (
        None,
        None,
        "15日(法,自然日)",
    )


def test_a_spreadsheet_sees_text_and_never_a_formula(town: Town) -> None:
    town.load(json.dumps(ODD_ITEMS), "c.json")
    data = town.opened.read(WRITERS["c.xlsx"])
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
    code, name = rows["00120"][:2]
    assert (code.data_type, code.number_format, name.data_type) == ("s", "@", "s")
    assert name.value == "=1+1 登记"


def test_the_csv_opens_in_a_spreadsheet_with_all_columns(town: Town) -> None:
    town.load(json.dumps(ODD_ITEMS), "c.json")
    data = town.opened.read(WRITERS["c.csv"])
    assert data.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert table[0] == list(TITLES.values())
    assert {len(row) for row in table} == {len(TITLES)}


def test_an_empty_catalog_is_a_table_with_headings(town: Town) -> None:
    for name, write in WRITERS.items():
        report = town.check(town.opened.read(write), name)
        assert [finding.key for finding in report.findings] == ["no_rows"]


TEXT = st.text(
    "甲乙证()(),,、;:→->0159 复印原件份天当场可容缺如有问答:[]\"'", min_size=1, max_size=12
)
TIDY = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
MATERIAL = st.fixed_dictionaries(
    {
        "name": TIDY,
        "originals": st.integers(0, 3),
        "copies": st.integers(0, 3),
        "note": st.just("") | TIDY,
        "required": st.booleans(),
        "can_defer": st.booleans(),
    },
    optional={"source": TIDY},
)
STEP = st.fixed_dictionaries(
    {"name": TIDY, "who": st.just("") | TIDY, "days": st.none() | st.integers(0, 40)}
)
QUESTION = st.fixed_dictionaries({"question": TIDY, "answer": TIDY})


@given(st.lists(MATERIAL, max_size=3), st.lists(STEP, max_size=3), st.lists(QUESTION, max_size=2))
@settings(max_examples=150)
def test_whatever_a_guide_says_its_cells_say_the_same(
    materials: list[dict[str, object]],
    steps: list[dict[str, object]],
    questions: list[dict[str, str]],
) -> None:
    assert read_materials(written_materials(materials)) == materials
    assert read_steps(written_steps(steps)) == steps
    assert read_questions(written_questions(questions)) == questions
