"""The slip of an ordered service and the sheet of a round: what is said, and what is not."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from kiosk.center.errands.paper_parts import Head
from kiosk.center.errands.paper_values import RoundsSheet, VillageVisits, Visit
from kiosk.center.services.values import OrderView
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.order_slip import ORDER, OrderSlip, order_slip
from kiosk.printing.printer import Width
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.test_appointment_slip import read

VIEW = OrderView(
    id=UUID(int=7),
    number="2611230007",
    service_code="S01",
    service_name="上门理发",
    service_name_en="Haircut at home",
    provider_name="云溪镇助老服务队",
    provider_phone="",
    place="home",
    origin="terminal",
    state="captured",
    decline_reason=None,
    note="",
    answer_by=None,
    scheduled_at=None,
    wanted_on=date(2026, 11, 26),
    wanted_part="morning",
    people=1,
    village="云溪村",
    placed_at=datetime(2026, 11, 23, 2, tzinfo=UTC),
    level=None,
    late_cancel=False,
    to_look_at=False,
    assisted=False,
    masked_name="林**",
    masked_phone="138****8000",
)


@pytest.mark.parametrize("width", [80, 58])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_slip_says_what_who_and_when_but_not_whose(
    fonts: SlipFonts, width: Width, language: str
) -> None:
    slip = order_slip(
        VIEW,
        center=("云溪镇党群服务中心", "Yunxi Town Community Service Center"),
        qr_url="https://xinqiao.invalid/t/" + "A" * 160,
        language="en" if language == "en" else "zh",
    )
    said = read(SlipLayouts(fonts, width).lay_out(ORDER, slip.to_json()).pdf)
    for part in ("上门理发", "云溪镇助老服务队", "2611230007", "2026年11月26日星期四上午"):
        assert part in said.replace(" ", "")
    assert ("Haircut" in said) == (language == "en")
    assert "林" not in said
    assert "8000" not in said


def test_other_content_is_no_slip() -> None:
    with pytest.raises(ValueError, match="not the content"):
        OrderSlip.from_json({"center": ["only one"]})


def test_a_round_is_by_village_with_time_and_what_one_must_know(fonts: SlipFonts) -> None:
    visit = Visit(
        number="2611230007",
        item="上门理发",
        item_en=None,
        name="林小满",
        phone="13800138000",
        address="3 组 12 号",
        due_on=date(2026, 11, 24),
        agent="云溪镇助老服务队",
        collect=(),
        at="09:30",
        note="门口有狗",
    )
    sheet = RoundsSheet(
        head=Head(
            subject="rounds:2026-11-23:7",
            center="云溪镇党群服务中心",
            center_en="Yunxi",
            phone="0571-88880100",
            printed_at=datetime(2026, 11, 23, 2, tzinfo=UTC),
            language="zh",
        ),
        day=date(2026, 11, 23),
        villages=(VillageVisits("云溪村", "云溪镇", (visit,)), VillageVisits("", "", (visit,))),
        last=date(2026, 11, 29),
    )
    layouts = SlipLayouts(fonts, 80)
    for kind in ("errand.rounds_sheet.a4", "errand.rounds_sheet"):
        said = read(layouts.lay_out(kind, sheet.to_json()).pdf)
        for part in ("上门巡访单", "09:30", "门口有狗", "没有登记村", "13800138000", "先打电话约"):
            assert part in said, part
