"""Figures as a table that spreadsheets open: a row for the whole, each day, item, desk, hour …

Durations are minutes with one decimal. Clerks appear as ids only.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.evaluation.rating_codes import LEVELS
from kiosk.center.figures.day_figures import Figures
from kiosk.center.figures.spread import Spread
from kiosk.center.figures.tally import SPANS, Span, Tally
from kiosk.data.tables import Desk, Item

_COUNTS = {
    "taken": "取号",
    "done": "办结",
    "missed": "过号",
    "cancelled": "退号",
    "expired": "过期",
    "open": "未完",
    "held": "挂起",
    "transferred": "转移",
}
_SPANS: Mapping[Span, str] = {"wait": "等候", "walk": "走到窗口", "serve": "办理", "idle": "空闲"}
HEADER = (
    "起始日",
    "截止日",
    "类别",
    "代码",
    "名称",
    *_COUNTS.values(),
    "过号率(%)",
    *(
        f"{_SPANS[span]}{what}"
        for span in SPANS
        for what in ("次数", "平均(分)", "中位(分)", "九成不超过(分)")
    ),
    "时长不清",
    "评价数",
)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins like this is worked out by some spreadsheet; the last four are full-width."""


@dataclass(frozen=True, slots=True)
class FigureNames:
    """What codes and numbers in the figures are called."""

    items: Mapping[str, str]
    desks: Mapping[int, str | None]
    """None: a desk has only its number."""


def figure_names(session: Session) -> FigureNames:
    """The names as they are now."""
    return FigureNames(
        items={row[0]: row[1] for row in session.execute(select(Item.code, Item.name))},
        desks={row[0]: row[1] for row in session.execute(select(Desk.number, Desk.name))},
    )


def figures_csv(figures: Figures, names: FigureNames) -> str:
    """The whole table as CSV (RFC 4180); no cell is taken for a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    range_ = (figures.first.isoformat(), figures.last.isoformat())
    for kind, code, name, tally in _rows(figures, names):
        writer.writerow((*range_, kind, plain(code), plain(name), *_cells(tally), ""))
    empty = [""] * (len(HEADER) - 6)
    for level in sorted(LEVELS, key=lambda one: -one.value):
        count = figures.levels.get(level.value, 0)
        writer.writerow((*range_, "评价", level.value, level.zh, *empty, count))
    return out.getvalue()


def plain(text: str) -> str:
    """`text` so that a spreadsheet shows it instead of working it out."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _rows(figures: Figures, names: FigureNames) -> Iterable[tuple[str, str, str, Tally]]:
    yield "全部", "", "", figures.whole
    if figures.first != figures.last:
        for day, tally in figures.days.items():
            yield "日期", day.isoformat(), "", tally
    for hour, tally in figures.hours.items():
        yield "小时", str(hour), f"{hour}:00–{hour}:59", tally
    for department, tally in figures.departments.items():
        yield "部门", "", department, tally
    for item, tally in figures.items.items():
        yield "事项", item, names.items.get(item, ""), tally
    for desk, tally in figures.desks.items():
        yield "窗口", str(desk), names.desks.get(desk) or f"{desk} 号窗口", tally
    for who, tally in figures.staff.items():
        yield "人员", str(who), "", tally


def _cells(tally: Tally) -> list[object]:
    rate = tally.missed_rate
    cells: list[object] = [getattr(tally, name) for name in _COUNTS]
    cells.append("" if rate is None else round(100 * rate, 1))
    for span in SPANS:
        cells += _durations(getattr(tally, span))
    return [*cells, tally.unclear]


def _durations(spread: Spread) -> list[object]:
    found = (spread.mean, spread.median, spread.p90)
    return [spread.number, *("" if value is None else round(value / 60, 1) for value in found)]
