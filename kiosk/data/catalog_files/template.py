"""A workbook for centers to fill in: headings, an example, lists to choose from, an explanation."""

from collections.abc import Sequence

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.data.catalog_files.columns import CATALOG, REQUIRED, TITLES
from kiosk.data.catalog_files.table import EXAMPLE
from kiosk.data.catalog_files.template_words import EXPLAINED, INTRODUCTION
from kiosk.data.catalog_files.workbook import OWN_SHEETS
from kiosk.data.catalog_files.writing import HEAD_FILL, put_text, saved, write_headings

ROWS = 2_000
"""Rows the lists to choose from are offered in."""
YES_NO = ("high_frequency", "on_the_spot", "natural_days", "in_person", "active")
AUDIENCES = ("个人", "法人", "个人和法人")
MODES = ("代", "帮", "预", "印", "自", "代+预")
WHOLE = {"promised_days": 3650, "statutory_days": 3650, "visits": 99, "position": 1_000_000}


def template_bytes(departments: Sequence[str]) -> bytes:
    """The template for a center with these departments."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 - a new workbook has one
    sheet.title = CATALOG.sheet
    write_headings(sheet)
    for index, column in enumerate(TITLES, start=1):
        put_text(sheet.cell(2, index), _example(column, departments))
        sheet.cell(2, index).font = Font(italic=True, color="808080")
    explanation, choices = OWN_SHEETS
    _explain(book.create_sheet(explanation))
    _offer(sheet, book.create_sheet(choices), departments)
    return saved(book)


def _example(column: str, departments: Sequence[str]) -> str:
    if column == "code":
        return f"{EXAMPLE}01"
    if column == "department" and departments:
        return departments[0]
    return EXPLAINED[column][1]


def _explain(sheet: Worksheet) -> None:
    for number, line in enumerate(INTRODUCTION, start=1):
        put_text(sheet.cell(number, 1), line)
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=4)
    head = len(INTRODUCTION) + 2
    for index, title in enumerate(("列", "要不要填", "怎么填", "例子"), start=1):
        put_text(sheet.cell(head, index), title)
        sheet.cell(head, index).font = Font(bold=True)
        sheet.cell(head, index).fill = HEAD_FILL
    for number, (column, title) in enumerate(TITLES.items(), start=head + 1):
        needed = "必填" if column in REQUIRED else "可空"
        for index, text in enumerate((title, needed, *EXPLAINED[column]), start=1):
            put_text(sheet.cell(number, index), text)
    for letter, width in zip("ABCD", (14, 10, 70, 50), strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows(max_row=len(INTRODUCTION)):
        row[0].alignment = Alignment(wrap_text=True, vertical="top")


def _offer(sheet: Worksheet, choices: Worksheet, departments: Sequence[str]) -> None:
    """Lists to choose from, on a sheet: a list in a cell may have 255 letters at most."""
    lists: dict[str, Sequence[str]] = {
        "department": departments,
        "audience": AUDIENCES,
        "mode": MODES,
        **dict.fromkeys(YES_NO, ("是", "否")),
    }
    for index, (column, values) in enumerate(lists.items(), start=1):
        put_text(choices.cell(1, index), TITLES[column])
        for number, value in enumerate(values, start=2):
            put_text(choices.cell(number, index), value)
        if not values:
            continue
        letter = get_column_letter(index)
        source = f"'{choices.title}'!${letter}$2:${letter}${len(values) + 1}"
        free = column == "mode"  # 代+印 and the like are written by hand
        rule = DataValidation(
            type="list", formula1=source, allow_blank=True, showErrorMessage=not free
        )
        rule.errorTitle, rule.error = "不在可选值里", "请从下拉列表里选,或见“填写说明”。"
        _apply(sheet, column, rule)
    for column, most in WHOLE.items():
        rule = DataValidation(
            type="whole", operator="between", formula1="0", formula2=str(most), allow_blank=True
        )
        rule.errorTitle, rule.error = "要填整数", f"请填 0 到 {most} 的整数。"
        _apply(sheet, column, rule)
    choices.sheet_state = "hidden"


def _apply(sheet: Worksheet, column: str, rule: DataValidation) -> None:
    letter = get_column_letter(list(TITLES).index(column) + 1)
    rule.add(f"{letter}2:{letter}{ROWS}")
    sheet.add_data_validation(rule)
