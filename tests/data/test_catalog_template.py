"""The workbook that centers fill in: it opens, offers choices, explains, and imports."""

import io

import openpyxl
from openpyxl.workbook import Workbook

from kiosk.data.catalog_files.columns import CATALOG, HEADINGS, TITLES
from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.data.catalog_files.rows import CatalogRows, Severity
from kiosk.data.catalog_files.table import EXAMPLE
from kiosk.data.catalog_files.template import template_bytes
from kiosk.data.catalog_files.template_words import EXPLAINED
from kiosk.data.catalog_files.workbook import OWN_SHEETS

DEPARTMENTS = [f"部门{number}" for number in range(60)]
"""More than a list written into a cell could hold."""


def opened() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(template_bytes(DEPARTMENTS)))


def saved(book: Workbook) -> CatalogRows:
    buffer = io.BytesIO()
    book.save(buffer)
    return read_catalog_bytes(buffer.getvalue(), "模板.xlsx")


def errors(read: CatalogRows) -> list[str]:
    return [found.key for found in read.findings if found.severity is Severity.ERROR]


def test_every_column_has_a_title_that_is_understood_and_an_explanation() -> None:
    assert TITLES.keys() == HEADINGS.keys() == EXPLAINED.keys()
    assert all(CATALOG.of(title) == column for column, title in TITLES.items())
    book = opened()
    assert book.sheetnames == ["事项", *OWN_SHEETS]
    assert [cell.value for cell in book.worksheets[0][1]] == list(TITLES.values())
    told = [row[0].value for row in book[OWN_SHEETS[0]].iter_rows()]
    assert set(TITLES.values()) <= set(told)


def test_departments_and_yes_or_no_are_chosen_from_lists() -> None:
    book = opened()
    sheet, choices = book.worksheets[0], book[OWN_SHEETS[1]]
    assert choices.sheet_state == "hidden"
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        letter = str(rule.sqref).split(":")[0].rstrip("0123456789")
        rules[CATALOG.of(str(sheet[f"{letter}1"].value))] = rule
    area = rules["department"].formula1.split("!")[1].replace("$", "")
    assert [cell[0].value for cell in choices[area]] == DEPARTMENTS
    assert {rules[name].type for name in ("active", "in_person", "audience", "mode")} == {"list"}
    assert {rules[name].type for name in ("visits", "promised_days", "position")} == {"whole"}
    assert not rules["mode"].showErrorMessage  # 代+印 and the like are written by hand


def test_the_template_as_it_is_brings_nothing_in() -> None:
    read = saved(opened())
    assert read.rows == ()
    assert [finding.key for finding in read.findings] == ["example_row", "no_rows"]


def test_its_example_filled_in_is_a_catalog() -> None:
    book = opened()
    sheet = book.worksheets[0]
    code = str(sheet["A2"].value)
    assert code.startswith(EXAMPLE)
    sheet["A2"].value = "MZ04"
    read = saved(book)
    assert read.findings == ()
    (row,) = read.rows
    assert row.cells["department"] == DEPARTMENTS[0]
    assert row.place.sheet == "事项"


def test_columns_taken_out_are_columns_that_say_nothing() -> None:
    book = opened()
    sheet = book.worksheets[0]
    sheet["A2"].value = "MZ04"
    sheet.delete_cols(5, len(TITLES))
    (row,) = saved(book).rows
    assert list(row.cells) == list(TITLES)[:4]


def test_a_center_without_departments_gets_one_too() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template_bytes([])))
    book.worksheets[0]["A2"].value = "MZ04"
    assert errors(saved(book)) == []
