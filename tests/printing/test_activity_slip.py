"""The slip of a sign-up on paper: what it says, on both rolls, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.printing.activity_slip import ACTIVITY_SIGN_UP, ActivitySlip
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Width
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.test_appointment_slip import read

SLIP = ActivitySlip(
    center="云溪镇党群服务中心",
    center_en="Yunxi Town Community Service Center",
    state="signed",
    activity="老年智能手机班",
    activity_en="Smartphones for Seniors",
    place="多功能会议室 · 2 楼",
    place_en="Multi-purpose Room · Floor 2",
    booth="",
    booth_en="",
    heads=2,
    sessions=4,
    starts_at=datetime(2026, 12, 2, 6, tzinfo=UTC),
    ends_at=datetime(2026, 12, 2, 7, 30, tzinfo=UTC),
    code="123456",
    waiting_before=0,
    bring="自己的手机和充电线",
    phone="0576-0000-0000",
    qr_url="https://xinqiao.invalid/t/" + "A" * 160,
)


@pytest.mark.parametrize("width", [80, 58])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_slip_says_where_when_and_what_to_bring(
    fonts: SlipFonts, width: Width, language: str
) -> None:
    layouts = SlipLayouts(fonts, width)
    page = layouts.lay_out(ACTIVITY_SIGN_UP, replace(SLIP, language=language).to_json())
    said = read(page.pdf)
    for words in ("14:00–15:30", "123456", "老年智能手机班", "共4次", "充电线"):
        assert words in said
    assert ("SmartphonesforSeniors" in said) == (language == "en")


def test_slip_of_whoever_waits_says_how_many_are_before(fonts: SlipFonts) -> None:
    slip = replace(SLIP, state="waiting", waiting_before=3)
    said = read(SlipLayouts(fonts).lay_out(ACTIVITY_SIGN_UP, slip.to_json()).pdf)
    assert "前面还有3个" in said


def test_what_is_no_such_slip_is_refused(fonts: SlipFonts) -> None:
    with pytest.raises(ValueError, match="not"):
        SlipLayouts(fonts).lay_out(ACTIVITY_SIGN_UP, {"center": "x"})
