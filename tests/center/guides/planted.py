"""A workbook of 10,000 items as offices make them, and the faults that were put into it."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.data.catalog_files.rows import Severity

Said = tuple[Severity, str, str | None, int | None, str | None]
"""Severity, key, sheet, row, letter."""
ROWS = 10_000
SHEET = "事项清单"
ERROR, WARNING = Severity.ERROR, Severity.WARNING
TITLES = (
    "事项编码", "事项名称", "部门", "申请材料", "办理时限", "承诺天数", "法定天数", "即办件",
    "办理方式", "本人到场", "跑动次数", "办理流程", "受理条件", "咨询电话", "备注", "名称",
)  # fmt: skip
COLUMNS = (
    "code", "name", "department", "materials", "time", "promised_days", "statutory_days",
    "on_the_spot", "mode", "in_person", "visits", "steps", "conditions", "enquiry_phone",
)  # fmt: skip
FIRST = 4
"""The row of the first item: a title, a date and the header stand above."""


@dataclass(frozen=True)
class Fault:
    """What was put where, and what is to be said of it."""

    cells: Mapping[str, object]
    said: tuple[tuple[Severity, str, str], ...]
    """Severity, key, column it is said of; the column is empty for a whole row."""


def error(key: str, column: str, **cells: object) -> Fault:
    return Fault(cells or {column: None}, ((ERROR, key, column),))


def warning(key: str, column: str, **cells: object) -> Fault:
    return Fault(cells or {column: None}, ((WARNING, key, column),))


DAY = datetime(2026, 10, 15)  # noqa: DTZ001 - spreadsheets know no zones
FAULTS = (
    # the rules of a guide, each twice
    error("promise_over_law", "promised_days", promised_days="30", steps="审核 30天"),
    error("promise_over_law", "promised_days", statutory_days="9"),
    error("steps_sum", "steps", steps="审核 3天 → 发证 2天"),
    error("steps_sum", "steps", steps="审核 11天"),
    error("spot_over_a_day", "time", on_the_spot="是"),
    error("spot_over_a_day", "time", on_the_spot="是", promised_days="2", steps="审核 2天"),
    error("in_person_proxy", "mode", in_person="是"),
    error("in_person_proxy", "mode", in_person="是", mode="代+预"),
    warning("proof_not_listed", "conditions", conditions="持有效残疾人证"),
    warning("proof_not_listed", "conditions", conditions="须提供亲属关系证明"),
    error("not_whole", "visits", visits="1.5"),
    error("not_whole", "visits", visits="两次"),
    error("negative", "visits", visits="-1"),
    error("negative", "promised_days", promised_days="-10"),
    warning("phone_missing", "enquiry_phone"),
    warning("phone_missing", "enquiry_phone"),
    error("department_unknown", "department", department="民政局"),
    error("department_unknown", "department", department="外星事务"),
    error("missing", "name"),
    error("missing", "code"),
    error("missing", "department"),
    error("duplicate_code", "code", code="SX00001"),
    error("duplicate_code", "code", code="SX00002"),
    warning("duplicate_name", "name", name="第3号事项登记"),
    warning("duplicate_name", "name", name="第4号事项登记"),
    # what cannot be read
    error("mode_unknown", "mode", mode="飞"),
    error("material_form", "materials", materials="照片("),
    error("step_form", "steps", steps="审核(镇 10天"),
    error("not_yes_no", "in_person", in_person="也许"),
    error("code_form", "code", code="SX 0007"),
    error("code_form", "code", code="事项7"),
    error("cell_too_long", "name", name="长" * 101),
    error("too_large", "statutory_days", statutory_days="99999"),
    # what spreadsheets do to cells
    error("formula", "name", name='="登记"&B5'),
    error("formula", "promised_days", promised_days="=SUM(F5:F9)"),
    error("error_value", "department", department="#REF!"),
    error("error_value", "time", time="#N/A"),
    error("date_misread", "time", time=DAY),
    error("date_misread", "materials", materials=date(2026, 1, 2)),
    error("date_misread", "time", time="2026-10-15"),
    error("date_misread", "enquiry_phone", enquiry_phone="2026年10月15日"),
    warning("date_cell", "conditions", conditions=DAY),
    Fault(
        {"promised_days": DAY},
        ((WARNING, "date_cell", "promised_days"), (ERROR, "not_whole", "promised_days")),
    ),
    error("number_long", "code", code=331022199001010000),
    warning("number_cell", "code", code=7700001),
    warning("number_cell", "enquiry_phone", enquiry_phone=57600000000),
    # what is repaired without guessing, and said
    warning("full_width", "code", code="\uff33\uff38\uff19\uff19\uff19"),
    warning("full_width", "promised_days", promised_days="\uff11\uff10"),
    warning("full_width", "enquiry_phone", enquiry_phone="\uff10576-0000-0000"),
    warning("padded", "name", name="末尾有空格的事项  "),
    warning("padded", "department", department="民政\u3000"),
    warning("padded", "mode", mode="\xa0代"),
    warning("unseen", "name", name="看不见的\u200b字符事项"),
    warning("unseen", "code", code="SX99998\ufeff"),
)
READ_AS: dict[object, str] = {
    7700001: "7700001",
    "\uff33\uff38\uff19\uff19\uff19": "SX999",
    "SX99998\ufeff": "SX99998",
}
"""The codes that are put right."""
SHOWN = "00042"
"""A code that is the number 42, shown in five digits."""


@dataclass(frozen=True)
class Planted:
    """The file, what is to be said, and which items have to get in."""

    data: bytes
    said: frozenset[Said]
    good: frozenset[str]
    """Codes."""


def plant() -> Planted:
    """Build the workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    sheet.append(["云溪镇党群服务中心事项清单"])
    sheet.merge_cells("A1:N1")
    sheet.append(["填表日期", DAY])
    sheet.append(TITLES)
    said: set[Said] = {
        (WARNING, "title_line", SHEET, 1, None),
        (WARNING, "title_line", SHEET, 2, None),
        (WARNING, "column_unknown", SHEET, 3, "O"),
        (WARNING, "column_twice", SHEET, 3, "P"),
    }
    for number in range(1, ROWS + 1):
        sheet.append(list(good_row(number).values()))
    bad = (1, 2)  # the rows whose codes come again
    for number in bad:
        said.add((ERROR, "duplicate_code", SHEET, FIRST + number - 1, "A"))
    good = {f"SX{number:05d}": True for number in range(1, ROWS + 1) if number not in bad}
    for at, fault in enumerate(FAULTS):
        number = 50 + at * 180
        row = FIRST + number - 1
        for column, value in fault.cells.items():
            sheet.cell(row, COLUMNS.index(column) + 1).value = value
        for severity, key, column in fault.said:
            said.add((severity, key, SHEET, row, "ABCDEFGHIJKLMN"[COLUMNS.index(column)]))
        refused = any(severity is ERROR for severity, _, _ in fault.said)
        if refused or "code" in fault.cells:
            del good[f"SX{number:05d}"]
        if not refused and "code" in fault.cells:
            good[READ_AS[fault.cells["code"]]] = True
    said |= _merge(sheet)
    good[SHOWN] = good.pop(f"SX{9830 - FIRST + 1:05d}")
    said |= _other_sheets(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return Planted(buffer.getvalue(), frozenset(said), frozenset(good))


def good_row(number: int) -> dict[str, object]:
    """A row without a fault."""
    return {
        "code": f"SX{number:05d}",
        "name": f"第{number}号事项登记",
        "department": ("民政", "人社", "派出所", "镇")[number % 4],
        "materials": "身份证、户口簿(复印1,可容缺)",
        "time": "10",
        "promised_days": None,
        "statutory_days": "20",
        "on_the_spot": None,
        "mode": "代",
        "in_person": "否",
        "visits": "1",
        "steps": "窗口交材料 当场 → 审核 10天",
        "conditions": "本地户籍,持身份证",
        "enquiry_phone": "0576-0000-0000",
    }


def _merge(sheet: Worksheet) -> set[Said]:
    """A department over three rows, phones over two, and a cell that covers its neighbour."""
    sheet.merge_cells("C9801:C9803")
    sheet.merge_cells("N9810:N9811")
    sheet.merge_cells("M9820:N9820")
    sheet["A9830"].value, sheet["A9830"].number_format = int(SHOWN), "00000"
    sheet.row_dimensions[9840].hidden = True
    return {
        (WARNING, "merged", SHEET, 9802, "C"),
        (WARNING, "merged", SHEET, 9803, "C"),
        (WARNING, "merged", SHEET, 9811, "N"),
        (WARNING, "merged_over", SHEET, 9820, "N"),
        (WARNING, "phone_missing", SHEET, 9820, "N"),
        (WARNING, "number_cell", SHEET, 9830, "A"),
        (WARNING, "row_hidden", SHEET, 9840, None),
    }


def _other_sheets(
    book: openpyxl.Workbook,
) -> set[Said]:
    old = book.create_sheet("去年")
    old.append(TITLES[:4])
    old.append(["OLD1", "去年的事项", "民政", "身份证"])
    old.sheet_state = "hidden"
    lacking = book.create_sheet("没有部门")
    lacking.append(["事项编码", "事项名称", "申请材料"])
    lacking.append(["XX1", "少一列的事项", "身份证"])
    notes = book.create_sheet("填表须知")
    notes.append(["一、逐项填写"])
    notes.append(["二、月底报送"])
    book.create_sheet("Sheet5")
    return {
        (WARNING, "sheet_hidden", "去年", None, None),
        (ERROR, "header_lacks", "没有部门", 1, None),
        (WARNING, "sheet_skipped", "填表须知", None, None),
    }
