"""The day report (统计日报): a day's figures on A4, to be printed, signed and put on file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.center.evaluation.rating_codes import LEVELS
from kiosk.center.figures.day_figures import Figures
from kiosk.center.figures.figures_csv import FigureNames
from kiosk.center.figures.tally import Tally
from kiosk.clock import local
from kiosk.printing.blocks import Beside, Block
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Document
from kiosk.printing.report_blocks import (
    ACCENT,
    BLUE,
    GOLD,
    GREEN,
    Columns,
    Heading,
    HourBars,
    Paragraph,
    ReportHead,
    TableHead,
    TableRow,
    Tiles,
)
from kiosk.printing.report_pages import WIDTH, Pages, Section, to_pdf

WEEKDAYS = "一二三四五六日"
BY_NUMBERS = Columns(
    ("", "取号", "办结", "过号", "等候中位", "九成不超过", "办理平均"), 170, 64, 45
)
BY_DESK = Columns(
    ("", "办结", "过号", "挂起", "转移", "走到窗口", "办理平均", "空闲合计"), 140, 63, 43
)
BY_LEVEL = Columns(("", "人次", "占比"), 110, 274, 60)


@dataclass(frozen=True, slots=True)
class DayReport:
    """What is reported: one day of a center."""

    center: str
    figures: Figures
    names: FigureNames
    made_at: datetime
    under_way: bool
    """The day is not over: the figures are those of now."""


def day_report(fonts: SlipFonts, report: DayReport) -> Document:
    """The report on as many A4 pages as it needs."""
    figures = report.figures
    head = ReportHead(fonts, report.center, "统计日报", long_date(figures.first), WIDTH)
    pages = Pages()
    pages.put(Section([head, *_tiles(fonts, figures.whole)]))
    if not figures.whole.taken:
        pages.put(Section([Paragraph(fonts, "这一天没有人取号。", WIDTH, 11)]))
    else:
        pages.put(Section(_by_hour(fonts, figures.hours)))
        pages.put(_by_department(fonts, figures))
        pages.put(_by_desk(fonts, report))
        if figures.levels:
            pages.put(_by_level(fonts, figures.levels))
        pages.put(_by_item(fonts, report))
    pages.put(Section([Paragraph(fonts, _explained(report), WIDTH)]))
    moment = local(report.made_at)
    foot = f"{report.center} · {figures.first.isoformat()} · {moment:%Y-%m-%d %H:%M} 生成"
    pdf = to_pdf(fonts, pages, title=f"统计日报 {figures.first.isoformat()}", foot=foot)
    said = (report.center, *report.names.items.values(), *filter(None, report.names.desks.values()))
    return Document(pdf, 210, 297, fonts.missing("".join(said)))


def long_date(day: date) -> str:
    """As official papers write it: 2026年11月23日 星期一."""
    return f"{day.year}年{day.month}月{day.day}日 星期{WEEKDAYS[day.weekday()]}"


def _tiles(fonts: SlipFonts, whole: Tally) -> list[Block]:
    rate = whole.missed_rate
    tiles = (
        ("取号", str(whole.taken), "人"),
        ("办结", str(whole.done), "人"),
        ("过号", str(whole.missed), "人"),
        ("过号率", "—" if rate is None else f"{100 * rate:.1f}", "%"),
        ("平均等候", _minutes(whole.wait.mean), "分"),
        ("九成等候不超过", _minutes(whole.wait.p90), "分"),
        ("平均办理", _minutes(whole.serve.mean), "分"),
    )
    shown = [(label, value, unit if value != "—" else "") for label, value, unit in tiles]
    return [Tiles(fonts, WIDTH, shown)]


def _by_hour(fonts: SlipFonts, hours: Mapping[int, Tally]) -> list[Block]:
    known = [hour for hour, tally in hours.items() if tally.taken]
    shown = range(min((8, *known)), max((17, *known)) + 1)
    taken = {hour: float(tally.taken) for hour, tally in hours.items()}
    waits = {hour: tally.wait.mean / 60 for hour, tally in hours.items() if tally.wait.mean}
    half = (WIDTH - 18) / 2
    return [
        Heading(fonts, "按小时", "按取号的时间算"),
        Beside(
            HourBars(fonts, half, "取号（人）", shown, taken, BLUE),
            HourBars(fonts, half, "平均等候（分）", shown, waits, GOLD),
            half + 18,
        ),
    ]


def _by_department(fonts: SlipFonts, figures: Figures) -> Section:
    ranked = _ranked((name, name, tally) for name, tally in figures.departments.items())
    return _numbers(fonts, "按部门", ranked)


def _by_item(fonts: SlipFonts, report: DayReport) -> Section:
    names = report.names.items
    ranked = _ranked(
        (names.get(code, code), code, tally) for code, tally in report.figures.items.items()
    )
    return _numbers(fonts, "按事项", ranked)


def _by_desk(fonts: SlipFonts, report: DayReport) -> Section:
    desks = report.figures.desks
    most = max((tally.done for tally in desks.values()), default=0) or 1
    rows = []
    for number, tally in desks.items():
        name = report.names.desks.get(number)
        words = f"{number} 号窗口" + (f" {name}" if name else "")
        cells = (
            str(tally.done),
            str(tally.missed),
            str(tally.held),
            str(tally.transferred),
            _minutes(tally.walk.mean),
            _minutes(tally.serve.mean),
            _minutes(tally.idle.seconds if tally.idle.number else None),
        )
        rows.append(TableRow(fonts, BY_DESK, words, cells, tally.done / most, BLUE))
    head = TableHead(fonts, BY_DESK)
    return Section([Heading(fonts, "按窗口", "时长单位：分"), head], rows, [head])


def _by_level(fonts: SlipFonts, levels: Mapping[int, int]) -> Section:
    every = sum(levels.values())
    rows = [
        TableRow(
            fonts,
            BY_LEVEL,
            level.zh,
            (str(count), f"{100 * count / every:.0f}%"),
            count / every,
            GREEN if level.value >= 3 else ACCENT,
        )
        for level in sorted(LEVELS, key=lambda one: -one.value)
        for count in (levels.get(level.value, 0),)
    ]
    head = TableHead(fonts, BY_LEVEL)
    # Five short rows: kept on one page.
    return Section([Heading(fonts, "好差评", f"{every} 人次"), head, *rows])


def _numbers(fonts: SlipFonts, title: str, ranked: list[tuple[str, Tally]]) -> Section:
    most = max((tally.taken for _, tally in ranked), default=0) or 1
    rows = [
        TableRow(
            fonts,
            BY_NUMBERS,
            name,
            (
                str(tally.taken),
                str(tally.done),
                str(tally.missed),
                _minutes(tally.wait.median),
                _minutes(tally.wait.p90),
                _minutes(tally.serve.mean),
            ),
            tally.taken / most,
            BLUE,
        )
        for name, tally in ranked
    ]
    head = TableHead(fonts, BY_NUMBERS)
    return Section([Heading(fonts, title, "时长单位：分"), head], rows, [head])


def _ranked(parts: Iterable[tuple[str, str, Tally]]) -> list[tuple[str, Tally]]:
    """Most numbers first; the same order every time."""
    found = sorted(parts, key=lambda part: (-part[2].taken, part[1]))
    return [(name, tally) for name, _, tally in found]


def _explained(report: DayReport) -> str:
    whole = report.figures.whole
    parts = [
        "等候：从取号到第一次叫号。走到窗口：从叫号到开始办理。办理：从开始办理到办结、挂起或转移。",
        "空闲：窗口开着、手里没有人，暂停不算。过号率：过号占过号与办结之和的比例。",
        "转移的号码，取号和等候算在原来的事项，办结算在最后的事项。",
    ]
    if whole.open and report.under_way:
        parts.insert(0, f"当天还没有结束，{whole.open} 个号码还没有办完。")
    ended = [
        f"{count} 个号码{words}"
        for count, words in (
            (whole.cancelled, "由居民退回"),
            (whole.expired, "到下班没有办，已过期"),
        )
        if count
    ]
    if ended:
        parts.insert(0, "，".join(ended) + "。")
    if whole.unclear:
        parts.append(f"有 {whole.unclear} 段时长因为系统时间被改过，没有计入。")
    return "".join(parts)


def _minutes(seconds: float | None) -> str:
    return "—" if seconds is None else f"{seconds / 60:.1f}"
