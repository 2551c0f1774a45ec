"""The day report: read back from the PDF as an office would read it."""

import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4

from kiosk.assets_folder import assets_folder
from kiosk.center.figures.day_figures import Figures
from kiosk.center.figures.figures_csv import FigureNames
from kiosk.center.figures.spread import spread
from kiosk.center.figures.tally import Tally
from kiosk.printing.day_report import DayReport, day_report, long_date
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Document
from kiosk.printing.report_blocks import MARGIN
from kiosk.printing.report_pages import FOOT, Pages, Section

MONDAY = date(2026, 11, 23)
EVENING = datetime(2026, 11, 23, 9, 40, tzinfo=UTC)
TALLY = Tally(
    taken=12,
    done=9,
    missed=1,
    cancelled=2,
    wait=spread([300, 600, 900]),
    walk=spread([30]),
    serve=spread([360, 420]),
    idle=spread([90, 60]),
)


@pytest.fixture(scope="module")
def fonts() -> SlipFonts:
    return SlipFonts(assets_folder() / "fonts")


def figures(items: int = 3, levels: Mapping[int, int] | None = None) -> Figures:
    return Figures(
        MONDAY,
        MONDAY,
        whole=TALLY,
        items={f"MZ{number:03}": TALLY for number in range(items)},
        departments={"民政": TALLY, "医保": TALLY},
        desks={1: TALLY, 12: TALLY},
        hours={9: TALLY, 20: TALLY},
        days={MONDAY: TALLY},
        levels=levels or {},
    )


def lay_out(fonts: SlipFonts, what: Figures, *, under_way: bool = False, **names: str) -> Document:
    called = {code: f"事项{code}" for code in what.items} | names
    report = DayReport(
        "云溪镇党群服务中心", what, FigureNames(called, {1: "综合"}), EVENING, under_way
    )
    return day_report(fonts, report)


def run(tool: str, *options: str, document: Document, folder: Path) -> str:
    file = folder / "report.pdf"
    file.write_bytes(document.pdf)
    done = subprocess.run(
        [tool, *options, str(file), *(["-"] if tool == "pdftotext" else [])],
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    return done.stdout


def test_report_reads_back_in_chinese(fonts: SlipFonts, tmp_path: Path) -> None:
    document = lay_out(fonts, figures(levels={5: 3, 1: 1}))
    read = run("pdftotext", "-layout", document=document, folder=tmp_path)
    for words in (
        *("云溪镇党群服务中心", "统计日报", "2026年11月23日 星期一", "17:40 生成"),
        *("按小时", "按部门", "按窗口", "按事项", "好差评", "非常满意", "75%"),
        *("1 号窗口 综合", "12 号窗口", "事项MZ001", "2 个号码由居民退回", "第 1 页，共"),
    ):
        assert words in read
    assert document.unprintable == ()


def test_every_font_of_the_report_is_embedded(fonts: SlipFonts, tmp_path: Path) -> None:
    listed = run("pdffonts", document=lay_out(fonts, figures()), folder=tmp_path)
    rows = listed.splitlines()[2:]
    assert rows
    assert all("NotoSansSC" in row and "yes yes yes" in row for row in rows)


def test_same_report_is_the_same_file(fonts: SlipFonts) -> None:
    assert lay_out(fonts, figures()).pdf == lay_out(fonts, figures()).pdf


def test_long_list_of_items_says_its_columns_on_every_page(
    fonts: SlipFonts, tmp_path: Path
) -> None:
    document = lay_out(fonts, figures(items=300))
    read = run("pdftotext", "-layout", document=document, folder=tmp_path)
    pages = [page for page in read.split("\f") if page.strip()]
    assert len(pages) >= 8
    assert all("等候中位" in page for page in pages if "事项MZ" in page)
    assert all(
        f"第 {number} 页，共 {len(pages)} 页" in page for number, page in enumerate(pages, 1)
    )
    assert all(f"事项MZ{number:03}" in read for number in range(300))


def test_name_of_sixty_characters_is_printed_whole(fonts: SlipFonts, tmp_path: Path) -> None:
    name = "城乡居民基本养老保险待遇申领及丧葬补助金" * 3
    document = lay_out(fonts, figures(), MZ000=name)
    read = run("pdftotext", document=document, folder=tmp_path)
    assert name in read.replace("\n", "")


def test_character_no_font_has_is_told(fonts: SlipFonts) -> None:
    assert lay_out(fonts, figures(), MZ000="事\U000e0123\U0001f600项").unprintable == (
        "\U0001f600",
    )


def test_day_without_numbers_says_so(fonts: SlipFonts, tmp_path: Path) -> None:
    document = lay_out(fonts, Figures(MONDAY, MONDAY))
    read = run("pdftotext", document=document, folder=tmp_path)
    assert "这一天没有人取号" in read
    assert "按事项" not in read


def test_day_under_way_says_that_it_is(fonts: SlipFonts, tmp_path: Path) -> None:
    what = Figures(MONDAY, MONDAY, whole=Tally(taken=3, open=2), hours={9: Tally(taken=3)})
    read = run("pdftotext", document=lay_out(fonts, what, under_way=True), folder=tmp_path)
    assert "2 个号码还没有办完" in read.replace("\n", "")


def test_days_are_written_as_on_official_papers() -> None:
    assert long_date(date(2026, 1, 4)) == "2026年1月4日 星期日"


class Box:
    """Something that is just so high."""

    def __init__(self, height: float) -> None:
        self.height = height

    def draw(self, canvas: object, x: float, top: float) -> None:
        """Nothing to see."""


@pytest.mark.parametrize("rows", [0, 1, 5, 60, 200])
def test_nothing_is_placed_outside_a_page_and_no_head_stands_alone(rows: int) -> None:
    pages = Pages()
    heads, bodies = [], []
    for _ in range(7):
        head, body = Box(30), [Box(13) for _ in range(rows)]
        heads.append(head)
        bodies.append(body)
        pages.put(Section([head], body, [Box(16)]))
    for page in pages.placed:
        assert page
        for block, top in page:
            assert MARGIN + FOOT <= top - block.height < top <= A4[1] - MARGIN
        if rows:
            assert page[-1][0] not in heads
    placed = [block for page in pages.placed for block, _ in page]
    assert [block for body in bodies for block in body] == [
        block for block in placed if any(block in body for body in bodies)
    ]
