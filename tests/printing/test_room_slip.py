"""The slip of a room booking on paper: what it says, on both rolls, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Width
from kiosk.printing.room_slip import ROOM_BOOKING, RoomSlip
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.test_appointment_slip import read

SLIP = RoomSlip(
    center="云溪镇党群服务中心",
    center_en="Yunxi Town Community Service Center",
    state="booked",
    room="共享直播间",
    room_en="Shared Live Studio",
    floor=3,
    starts_at=datetime(2026, 11, 24, 2, tzinfo=UTC),
    ends_at=datetime(2026, 11, 24, 3, 30, tzinfo=UTC),
    number="2611240007",
    release_minutes=15,
    qr_url="https://xinqiao.invalid/t/" + "A" * 160,
)


@pytest.mark.parametrize("width", [80, 58])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_slip_says_room_time_and_rule(fonts: SlipFonts, width: Width, language: str) -> None:
    layouts = SlipLayouts(fonts, width)
    page = layouts.lay_out(ROOM_BOOKING, replace(SLIP, language=language).to_json())
    said = read(page.pdf)
    for words in ("10:00–11:30", "2611240007", "2026年11月24日星期二", "共享直播间", "15分钟"):
        assert words in said
    assert ("SharedLiveStudio" in said) == (language == "en")


@pytest.mark.parametrize(("state", "words"), [("requested", "批准"), ("waiting", "候补")])
def test_what_is_not_booked_yet_says_so(fonts: SlipFonts, state: str, words: str) -> None:
    slip = replace(SLIP, state=state)
    assert words in read(SlipLayouts(fonts).lay_out(ROOM_BOOKING, slip.to_json()).pdf)


def test_what_is_no_such_slip_is_refused(fonts: SlipFonts) -> None:
    with pytest.raises(ValueError, match="not"):
        SlipLayouts(fonts).lay_out(ROOM_BOOKING, {"center": "x"})
