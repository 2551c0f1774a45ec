"""The month report of the red agents (代办月报), on A4: the center, each agent, each item."""

from collections.abc import Mapping

from kiosk.center.errands.month_report import MonthReport, Tally
from kiosk.clock import local
from kiosk.printing.blocks import Block
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Document
from kiosk.printing.report_blocks import (
    BLUE,
    GREEN,
    Columns,
    Heading,
    Paragraph,
    ReportHead,
    TableHead,
    TableRow,
    Tiles,
)
from kiosk.printing.report_pages import WIDTH, Pages, Section, to_pdf

FIGURES = ("接办", "办结", "按期率", "逾期办结", "逾期未结", "平均天数", "中止", "终止")
BY_AGENT = Columns(("", *FIGURES), 108, 52, 43)
BY_ITEM = Columns(("", *FIGURES), 160, 0, 43)


def agent_report(fonts: SlipFonts, report: MonthReport) -> Document:
    """The report on as many A4 pages as it needs."""
    period = f"{report.month.year}年{report.month.month}月"
    head = ReportHead(fonts, report.center, "代办月报", period, WIDTH)
    pages = Pages()
    pages.put(Section([head, *_tiles(fonts, report)]))
    if report.agents:
        pages.put(_by_agent(fonts, report))
        pages.put(_by_item(fonts, report))
    else:
        pages.put(Section([Paragraph(fonts, "这个月没有代办员接办或办结的代办。", WIDTH, 11)]))
    pages.put(Section([Paragraph(fonts, _explained(report), WIDTH)]))
    foot = f"{report.center} · {report.month:%Y-%m} · {local(report.made_at):%Y-%m-%d %H:%M} 生成"
    pdf = to_pdf(fonts, pages, title=f"代办月报 {report.month:%Y-%m}", foot=foot)
    said = (report.center, *report.names.values(), *report.item_names.values())
    return Document(pdf, 210, 297, fonts.missing("".join(said)))


def _tiles(fonts: SlipFonts, report: MonthReport) -> list[Block]:
    whole = report.whole.whole
    share, days = whole.on_time_share, whole.average_days
    tiles = (
        ("有办件的代办员", f"{len(report.agents)}", f"人/{report.roster}"),
        ("接办", str(whole.taken), "件"),
        ("办结", str(whole.completed), "件"),
        ("按期率", "—" if share is None else f"{100 * share:.1f}", "%"),
        ("逾期未结", str(whole.overdue), "件"),
        ("平均工作日", "—" if days is None else f"{days:.1f}", "天"),
    )
    shown = [(label, value, unit if value != "—" else "") for label, value, unit in tiles]
    return [Tiles(fonts, WIDTH, shown)]


def _by_agent(fonts: SlipFonts, report: MonthReport) -> Section:
    most = max(agent.whole.completed for agent in report.agents.values()) or 1
    ranked = sorted(
        report.agents.items(), key=lambda pair: (-pair[1].whole.completed, -pair[1].whole.taken)
    )
    rows = [
        TableRow(
            fonts,
            BY_AGENT,
            f"{report.names.get(code, '')} {code}".strip(),
            _cells(agent.whole),
            agent.whole.completed / most,
            GREEN,
        )
        for code, agent in ranked
    ]
    head = TableHead(fonts, BY_AGENT)
    return Section([Heading(fonts, "按代办员", "条形是办结件数"), head], rows, [head])


def _by_item(fonts: SlipFonts, report: MonthReport) -> Section:
    items: Mapping[str, Tally] = report.whole.items
    ranked = sorted(items.items(), key=lambda pair: (-pair[1].completed, -pair[1].taken, pair[0]))
    rows = [
        TableRow(fonts, BY_ITEM, report.item_names.get(code, code), _cells(tally), 0.0, BLUE)
        for code, tally in ranked
    ]
    head = TableHead(fonts, BY_ITEM)
    return Section([Heading(fonts, "按事项"), head], rows, [head])


def _cells(tally: Tally) -> tuple[str, ...]:
    share, days = tally.on_time_share, tally.average_days
    return (
        str(tally.taken),
        str(tally.completed),
        "—" if share is None else f"{100 * share:.0f}%",
        str(tally.late),
        str(tally.overdue),
        "—" if days is None else f"{days:.1f}",
        str(tally.suspended),
        str(tally.terminated),
    )


def _explained(report: MonthReport) -> str:
    said = (
        "事情发生时在谁手上就算谁的:接办含替班接手;按期率只算有承诺日期的办结件;"
        "平均天数从受理次日到办结日,只算工作日,中止的日子不算;逾期未结算到月末。"
    )
    return said + ("本月未完,数字到生成时为止。" if report.under_way else "")
