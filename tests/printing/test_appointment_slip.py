"""The slips of appointments on paper: what they say, on both rolls, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from kiosk.printing.appointment_jobs import APPOINTMENT, CALL_LIST
from kiosk.printing.appointment_slip import AppointmentSlip
from kiosk.printing.call_list_slip import CallListSlip
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Width
from kiosk.printing.slip_layouts import SlipLayouts

SLIP = AppointmentSlip(
    center="云溪镇党群服务中心",
    center_en="Yunxi Town Community Service Center",
    phone="0576-0000-0000",
    kind="lunch",
    item="身份证换补领预约",
    item_en="Renew an ID card",
    due_at=datetime(2026, 11, 24, 4, 30, tzinfo=UTC),
    code="204816",
    materials=(("户口簿", "Household register"), ("旧身份证(补领不用)", None)),
    late_minutes=10,
    qr_url="https://xinqiao.invalid/t/" + "A" * 160,
)
CALLS = CallListSlip(
    "云溪镇党群服务中心",
    "11-24 12:15 身份证换补领预约:系统检修",
    (("11-24 12:15 林**", "13800001234"), ("11-24 12:30", "13900005678")),
    datetime(2026, 11, 23, 1, 41, tzinfo=UTC),
)


def read(pdf: bytes) -> str:
    page = pypdfium2.PdfDocument(pdf)[0]
    return "".join(page.get_textpage().get_text_bounded().split())


@pytest.mark.parametrize("width", [80, 58])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_slip_says_when_what_and_how(fonts: SlipFonts, width: Width, language: str) -> None:
    slip = replace(SLIP, language=language)
    layouts = SlipLayouts(fonts, width)
    page = layouts.lay_out(APPOINTMENT, slip.to_json())
    said = read(page.pdf)
    for words in ("12:30", "204816", "2026年11月24日星期二", "户口簿", "身份证换补领预约"):
        assert words in said
    assert ("Householdregister" in said) == (language == "en")
    assert layouts.lay_out(APPOINTMENT, slip.to_json()).pdf == page.pdf


def test_list_of_calls_has_a_line_each(fonts: SlipFonts) -> None:
    said = read(SlipLayouts(fonts).lay_out(CALL_LIST, CALLS.to_json()).pdf)
    for words in ("13800001234", "13900005678", "系统检修", "停场通知清单"):
        assert words in said


@pytest.mark.parametrize("kind", [APPOINTMENT, CALL_LIST])
def test_what_is_no_such_slip_is_refused(fonts: SlipFonts, kind: str) -> None:
    with pytest.raises(ValueError, match="not"):
        SlipLayouts(fonts).lay_out(kind, {"center": "x"})
