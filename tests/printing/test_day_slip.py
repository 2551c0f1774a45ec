"""The slip of a person's day on paper: everything in order, overlaps marked, on both rolls."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.printing.day_slip import DAY, DayLine, DaySlip
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Width
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.test_appointment_slip import read

ROOM = DayLine(
    kind="room",
    number="2611240007",
    title="共享直播间",
    title_en="Shared Live Studio",
    place="3 楼",
    place_en="Floor 3",
    on=date(2026, 11, 24),
    hours="11:45–12:45",
    about=False,
    clashes=True,
)
SLIP = DaySlip(
    center="云溪镇党群服务中心",
    center_en="Yunxi Town Community Service Center",
    masked_name="张**",
    lines=(
        replace(ROOM, kind="ticket", number="A005", title="社保卡申领", hours="10:40", about=True),
        ROOM,
        replace(ROOM, kind="errand", number="2611200003", title="高龄津贴", on=None, hours=""),
    ),
    printed_at=datetime(2026, 11, 23, 2, tzinfo=UTC),
    qr_url="https://xinqiao.invalid/t/" + "A" * 160,
)


@pytest.mark.parametrize("width", [80, 58])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_slip_says_everything_in_order(fonts: SlipFonts, width: Width, language: str) -> None:
    slip = replace(SLIP, language=language)
    said = read(SlipLayouts(fonts, width).lay_out(DAY, slip.to_json()).pdf)
    english = language == "en"
    order = ("A005", "11:45–12:45", "2611240007", "2611200003")
    assert [said.index(words) for words in order] == sorted(map(said.index, order))
    assert ("SharedLiveStudio" if english else "共享直播间") in said
    assert ("Overlaps" if english else "时间撞上") in said
    assert ("Nofixeddate" if english else "没有固定日期") in said
    assert "张**" in said


def test_what_is_no_such_slip_is_refused(fonts: SlipFonts) -> None:
    with pytest.raises(ValueError, match="not"):
        SlipLayouts(fonts).lay_out(DAY, {"lines": [{}]})
