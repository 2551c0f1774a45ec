"""A workbook for centers to fill in: headings, an example, lists to choose from, an explanation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.data.catalog_files.columns import CATALOG, Columns
from kiosk.data.catalog_files.table import EXAMPLE
from kiosk.data.catalog_files.template_words import EXPLAINED, INTRODUCTION
from kiosk.data.catalog_files.workbook import OWN_SHEETS
from kiosk.data.catalog_files.writing import HEAD_FILL, put_text, saved, write_headings

ROWS = 2_000
"""Rows the lists to choose from are offered in."""
YES_NO = ("是", "否")
_CATALOG_YES_NO = ("high_frequency", "on_the_spot", "natural_days", "in_person", "active")
AUDIENCES = ("个人", "法人", "个人和法人")
MODES = ("代", "帮", "预", "印", "自", "代+预")
WHOLE = {"promised_days": 3650, "statutory_days": 3650, "visits": 99, "position": 1_000_000}


@dataclass(frozen=True, slots=True)
class SheetTemplate:
    """What a sheet to fill in explains and offers."""

    columns: Columns
    explained: Mapping[str, tuple[str, str]]
    """Column to how it is filled in, and an example."""
    lists: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Column to what can be chosen."""
    free: frozenset[str] = frozenset()
    """Columns in which something else may be written too."""
    whole: Mapping[str, int] = field(default_factory=dict)
    """Column to the largest whole number in it."""

    def example(self, column: str) -> str:
        """The example of a column; the row it makes is never imported."""
        text = self.explained[column][1]
        return f"{EXAMPLE}{text}" if column == self.columns.required[0] else text


def template_bytes(departments: Sequence[str]) -> bytes:
    """The template of a catalog for a center with these departments."""
    explained = dict(EXPLAINED)
    if departments:
        explained["department"] = explained["department"][0], departments[0]
    explained["code"] = explained["code"][0], "01"
    lists = {
        "department": departments,
        "audience": AUDIENCES,
        "mode": MODES,
        **dict.fromkeys(_CATALOG_YES_NO, YES_NO),
    }
    # 代+印 and the like are written by hand
    sheet = SheetTemplate(CATALOG, explained, lists, frozenset({"mode"}), WHOLE)
    return sheets_template_bytes(INTRODUCTION, (sheet,))


def sheets_template_bytes(introduction: Sequence[str], sheets: Sequence[SheetTemplate]) -> bytes:
    """The template of a workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for template in sheets:
        sheet = book.create_sheet(template.columns.sheet)
        write_headings(sheet, template.columns)
        for index, column in enumerate(template.columns.titles, start=1):
            put_text(sheet.cell(2, index), template.example(column))
            sheet.cell(2, index).font = Font(italic=True, color="808080")
    explanation, choices = OWN_SHEETS
    _explain(book.create_sheet(explanation), introduction, sheets)
    offered = book.create_sheet(choices)
    at = 1
    for template in sheets:
        at = _offer(book[template.columns.sheet], offered, template, at)
        _bound(book[template.columns.sheet], template)
    offered.sheet_state = "hidden"
    return saved(book)


def _explain(
    sheet: Worksheet, introduction: Sequence[str], templates: Sequence[SheetTemplate]
) -> None:
    for number, line in enumerate(introduction, start=1):
        put_text(sheet.cell(number, 1), line)
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=4)
    at = len(introduction) + 2
    for template in templates:
        if len(templates) > 1:
            put_text(sheet.cell(at, 1), f"“{template.columns.sheet}”表")
            sheet.cell(at, 1).font = Font(bold=True, size=14)
            at += 1
        at = _explain_columns(sheet, template, at) + 1
    for letter, width in zip("ABCD", (14, 10, 70, 50), strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows(max_row=len(introduction)):
        row[0].alignment = Alignment(wrap_text=True, vertical="top")


def _explain_columns(sheet: Worksheet, template: SheetTemplate, head: int) -> int:
    """The lines about one sheet's columns; returns the row after them."""
    columns = template.columns
    for index, title in enumerate(("列", "要不要填", "怎么填", "例子"), start=1):
        put_text(sheet.cell(head, index), title)
        sheet.cell(head, index).font = Font(bold=True)
        sheet.cell(head, index).fill = HEAD_FILL
    for number, (column, title) in enumerate(columns.titles.items(), start=head + 1):
        needed = "必填" if column in columns.required else "可空"
        for index, text in enumerate((title, needed, *template.explained[column]), start=1):
            put_text(sheet.cell(number, index), text)
    return head + 1 + len(columns.titles)


def _offer(sheet: Worksheet, choices: Worksheet, template: SheetTemplate, first: int) -> int:
    """Lists to choose from, on a sheet: a list in a cell may have 255 letters at most.

    They stand from the column `first`; returns the first column after them.
    """
    for index, (column, values) in enumerate(template.lists.items(), start=first):
        put_text(choices.cell(1, index), template.columns.titles[column])
        for number, value in enumerate(values, start=2):
            put_text(choices.cell(number, index), value)
        if not values:
            continue
        letter = get_column_letter(index)
        source = f"'{choices.title}'!${letter}$2:${letter}${len(values) + 1}"
        free = column in template.free
        rule = DataValidation(
            type="list", formula1=source, allow_blank=True, showErrorMessage=not free
        )
        rule.errorTitle, rule.error = "不在可选值里", "请从下拉列表里选,或见“填写说明”。"
        _apply(sheet, template, column, rule)
    return first + len(template.lists)


def _bound(sheet: Worksheet, template: SheetTemplate) -> None:
    for column, most in template.whole.items():
        rule = DataValidation(
            type="whole", operator="between", formula1="0", formula2=str(most), allow_blank=True
        )
        rule.errorTitle, rule.error = "要填整数", f"请填 0 到 {most} 的整数。"
        _apply(sheet, template, column, rule)


def _apply(sheet: Worksheet, template: SheetTemplate, column: str, rule: DataValidation) -> None:
    letter = get_column_letter(list(template.columns.titles).index(column) + 1)
    rule.add(f"{letter}2:{letter}{ROWS}")
    sheet.add_data_validation(rule)
