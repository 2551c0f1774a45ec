"""Workbooks as offices make them, and workbooks made to do harm."""

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest

from kiosk.data.catalog_files.reading import read_catalog_bytes
from kiosk.data.catalog_files.rows import CatalogRows, Severity

HEADER = ["事项编码", "事项名称", "部门", "承诺天数", "即办件"]


def workbook(*rows: list[object], merge: str | None = None, title: str = "清单") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(data: bytes) -> CatalogRows:
    return read_catalog_bytes(data, "目录.xlsx")


def test_a_workbook_is_read_with_numbers_as_they_were_typed() -> None:
    found = read(workbook(HEADER, ["RS01", "参保", "人社", 10, True], ["RS02", "x", "人社", 2.5]))
    assert found.rows[0].cells == {
        "code": "RS01",
        "name": "参保",
        "department": "人社",
        "promised_days": "10",
        "on_the_spot": "是",
    }
    assert found.rows[1].cells["promised_days"] == "2.5"
    assert found.rows[0].at("name").text() == "目录.xlsx 清单!B2 [事项名称]"
    assert found.rows[0].at("name").text("en") == "目录.xlsx 清单!B2 [name]"


def test_a_formula_is_not_taken_for_its_value() -> None:
    found = read(workbook(HEADER, ["RS01", "=A2&B9", "人社"], ["RS02", "参保", "人社"]))
    assert [row.cells["code"] for row in found.rows] == ["RS02"]
    assert found.findings[0].key == "formula"
    assert found.findings[0].place.text().startswith("目录.xlsx 清单!B2")


def test_a_merged_department_counts_for_each_of_its_rows() -> None:
    data = workbook(HEADER, ["A1", "x", "人社"], ["A2", "y"], ["A3", "z"], merge="C2:C4")
    found = read(data)
    assert [row.cells["department"] for row in found.rows] == ["人社"] * 3
    assert {finding.key for finding in found.findings} == {"merged"}


def test_a_date_in_a_cell_is_read_as_text_and_said() -> None:
    found = read(workbook(HEADER, ["A1", datetime(2025, 5, 10), "人社"]))  # noqa: DTZ001 - Excel's
    assert found.rows[0].cells["name"] == "2025-05-10"
    assert [finding.key for finding in found.findings] == ["date_cell"]


def test_sheets_without_a_header_and_hidden_ones_are_left_out_and_said() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.append(["说明"])
    first.append(["填表须知"])
    sheet = book.create_sheet("清单")
    sheet.append(HEADER)
    sheet.append(["A1", "x", "人社"])
    hidden = book.create_sheet("旧")
    hidden.append(HEADER)
    hidden.append(["B1", "y", "人社"])
    hidden.sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    found = read(buffer.getvalue())
    assert [row.cells["code"] for row in found.rows] == ["A1"]
    assert [finding.key for finding in found.findings] == ["sheet_skipped", "sheet_hidden"]


def test_a_stray_cell_in_the_last_corner_costs_nothing() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADER)
    sheet.append(["A1", "x", "人社"])
    sheet.cell(1_048_576, 16_384, "?")
    buffer = io.BytesIO()
    book.save(buffer)
    assert len(read(buffer.getvalue()).rows) == 1


def rewritten(data: bytes, part: str, content: bytes) -> bytes:
    """The workbook with one of its parts replaced."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b" " * (80 * 1024 * 1024), "xlsx_too_big"),
        (b"<c r='A1'/>" * 0 + b"<c />" * 700_000, "xlsx_too_big"),
        (b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', "xlsx_too_big"),
        ('<?xml version="1.0" encoding="UTF-16"?><x/>'.encode("utf-16"), "xlsx_too_big"),
        (b"<broken", "xlsx_broken"),
        (b"", "xlsx_broken"),
    ],
    ids=["bomb", "cells", "entities", "hidden-encoding", "cut", "empty"],
)
def test_a_workbook_made_to_do_harm_is_turned_away(content: bytes, key: str) -> None:
    found = read(rewritten(workbook(HEADER, ["A1", "x", "人社"]), SHEET, content))
    assert [finding.key for finding in found.findings] == [key]
    assert found.findings[0].severity is Severity.ERROR
    assert found.rows == ()


def test_a_workbook_cut_off_anywhere_is_reported() -> None:
    whole = workbook(HEADER, ["A1", "x", "人社"])
    for size in range(4, len(whole) - 1, 97):
        found = read(whole[:size])
        assert [finding.key for finding in found.findings] == ["xlsx_broken"]


def test_flipped_bits_never_raise() -> None:
    whole = workbook(HEADER, *(["A" + str(n), "x", "人社", n] for n in range(30)))
    for position in range(0, len(whole), 53):
        damaged = bytearray(whole)
        damaged[position] ^= 0xFF
        found = read(bytes(damaged))
        assert found.rows or found.findings
