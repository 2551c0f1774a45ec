"""The month report of the agents, read back from the PDF."""

import subprocess
from datetime import UTC, date, datetime

from kiosk.assets_folder import assets_folder
from kiosk.center.errands.month_report import AgentMonth, MonthReport, Tally
from kiosk.printing.agent_report import BY_AGENT, BY_ITEM, agent_report
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.report_pages import WIDTH


def month(agents: int, *, under_way: bool = False) -> MonthReport:
    def one(done: int) -> AgentMonth:
        tally = Tally(taken=done + 1, completed=done, on_time=done, working_days=3 * done)
        return AgentMonth(tally, {"MZ04": tally})

    return MonthReport(
        center="云溪镇党群服务中心",
        month=date(2026, 11, 1),
        made_at=datetime(2026, 11, 30, 9, tzinfo=UTC),
        under_way=under_way,
        roster=433,
        agents={f"{number:05}": one(number) for number in range(agents)},
        whole=one(sum(range(agents))) if agents else AgentMonth(),
        names={f"{number:05}": "郑代办" for number in range(agents)},
        item_names={"MZ04": "高龄津贴(80周岁以上)"},
    )


def text_of(pdf: bytes) -> str:
    read = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True, timeout=60
    )
    return read.stdout.decode()


def test_every_agent_stands_in_it_and_each_page_says_its_columns() -> None:
    fonts = SlipFonts(assets_folder() / "fonts")
    said = text_of(agent_report(fonts, month(433)).pdf)
    assert "代办月报" in said
    assert "2026年11月" in said
    assert said.count("郑代办") == 433
    assert said.count("按期率") >= said.count("\f")
    assert "高龄津贴(80周岁以上)" in said.replace(" ", "")
    assert "本月未完" not in said


def test_a_month_with_nothing_says_so() -> None:
    fonts = SlipFonts(assets_folder() / "fonts")
    said = text_of(agent_report(fonts, month(0, under_way=True)).pdf)
    assert "没有代办员接办或办结" in said
    assert "本月未完" in said


def test_tables_fit_the_page() -> None:
    assert max(BY_AGENT.width, BY_ITEM.width) <= WIDTH
