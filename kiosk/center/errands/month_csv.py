"""The month of the agents as a table that spreadsheets open: the whole, each agent, their items."""

import csv
import io
from collections.abc import Iterable

from kiosk.center.errands.month_report import MonthReport, Tally
from kiosk.center.figures.figures_csv import plain

HEADER = (
    "月份",
    "类别",
    "编号",
    "姓名",
    "事项代码",
    "事项",
    "接办",
    "办结",
    "按期办结",
    "逾期办结",
    "按期率(%)",
    "逾期未结",
    "平均工作日",
    "中止",
    "终止",
)


def month_csv(report: MonthReport) -> str:
    """The whole table as CSV (RFC 4180); no cell is taken for a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    month = f"{report.month:%Y-%m}"
    for kind, code, item, tally in _rows(report):
        name = report.names.get(code, "")
        title = report.item_names.get(item, "")
        writer.writerow((month, kind, plain(code), plain(name), item, plain(title), *_cells(tally)))
    return out.getvalue()


def _rows(report: MonthReport) -> Iterable[tuple[str, str, str, Tally]]:
    yield "全部", "", "", report.whole.whole
    for item, tally in sorted(report.whole.items.items()):
        yield "事项", "", item, tally
    for code, agent in report.agents.items():
        yield "代办员", code, "", agent.whole
    for code, agent in report.agents.items():
        for item, tally in sorted(agent.items.items()):
            yield "代办员事项", code, item, tally


def _cells(tally: Tally) -> tuple[object, ...]:
    share, days = tally.on_time_share, tally.average_days
    return (
        tally.taken,
        tally.completed,
        tally.on_time,
        tally.late,
        "" if share is None else round(100 * share, 1),
        tally.overdue,
        "" if days is None else round(days, 1),
        tally.suspended,
        tally.terminated,
    )
