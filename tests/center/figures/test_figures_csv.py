"""Figures as spreadsheets get them."""

import csv
import io
from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.figures.day_figures import Figures
from kiosk.center.figures.figures_csv import HEADER, FigureNames, figures_csv, plain
from kiosk.center.figures.spread import spread
from kiosk.center.figures.tally import Tally

MONDAY = date(2026, 11, 23)
TALLY = Tally(taken=4, done=2, missed=1, open=1, wait=spread([60, 90, 600]), serve=spread([300]))


def table(figures: Figures, names: FigureNames) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(figures_csv(figures, names), newline="")))


def test_each_part_has_a_row_and_each_row_all_columns() -> None:
    figures = Figures(
        MONDAY,
        MONDAY,
        whole=TALLY,
        items={"MZ04": TALLY},
        departments={"民政": TALLY},
        desks={1: TALLY, 2: TALLY},
        staff={UUID(int=7): TALLY},
        hours={9: TALLY},
        days={MONDAY: TALLY},
        levels={5: 3, 1: 1},
    )
    rows = table(figures, FigureNames({"MZ04": "高龄津贴"}, {1: "综合", 2: None}))
    assert [row["类别"] for row in rows] == [
        *("全部", "小时", "部门", "事项", "窗口", "窗口", "人员"),
        *("评价",) * 5,
    ]
    whole = rows[0]
    assert (whole["取号"], whole["办结"], whole["过号率(%)"]) == ("4", "2", "33.3")
    assert (whole["等候平均(分)"], whole["等候中位(分)"], whole["办理中位(分)"]) == (
        "4.2",
        "1.5",
        "5.0",
    )
    assert whole["走到窗口平均(分)"] == ""
    assert [row["名称"] for row in rows if row["类别"] == "窗口"] == ["综合", "2 号窗口"]
    assert rows[6]["代码"] == str(UUID(int=7))
    assert rows[6]["名称"] == ""
    assert [row["评价数"] for row in rows[7:]] == ["3", "0", "0", "0", "1"]
    lines = figures_csv(figures, FigureNames({}, {})).splitlines()
    assert all(len(line) == len(HEADER) for line in csv.reader(lines))


def test_item_that_looks_like_a_formula_is_only_shown() -> None:
    wicked = '=HYPERLINK("http://example.invalid","点")'
    figures = Figures(MONDAY, MONDAY, items={"-1+1": TALLY})
    (row,) = [
        row for row in table(figures, FigureNames({"-1+1": wicked}, {})) if row["类别"] == "事项"
    ]
    assert (row["代码"], row["名称"]) == ("'-1+1", f"'{wicked}")


@given(st.text())
def test_no_text_begins_like_a_formula(text: str) -> None:
    assert not plain(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert plain(text).endswith(text)


def test_a_range_names_its_days() -> None:
    figures = Figures(MONDAY, date(2026, 11, 24), days={MONDAY: TALLY, date(2026, 11, 24): TALLY})
    rows = table(figures, FigureNames({}, {}))
    assert [row["代码"] for row in rows if row["类别"] == "日期"] == ["2026-11-23", "2026-11-24"]
