"""The list of calls on A4: who is told what, a box for each end, pages that say their columns."""

from datetime import UTC, datetime

from pypdfium2 import PdfDocument

from kiosk.printing.call_list_slip import CallListSlip
from kiosk.printing.call_sheet import CALL_SHEET
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.test_appointment_slip import read


def sheet(count: int) -> CallListSlip:
    calls = tuple(
        (f"12-01 14:00 书法班 · 不举办:老师请假{n}", f"林小满 1380000{n:04d}") for n in range(count)
    )
    at = datetime(2026, 11, 23, 2, tzinfo=UTC)
    return CallListSlip("云溪镇党群服务中心", f"共 {count} 个", calls, at, "活动电话通知单")


def test_a_list_says_whom_to_tell_what_and_has_room_for_the_end(fonts: SlipFonts) -> None:
    page = SlipLayouts(fonts).lay_out(CALL_SHEET, sheet(2).to_json())
    assert (page.width_mm, page.height_mm) == (210, 297)
    said = read(page.pdf)
    for words in ("活动电话通知单", "不举办:老师请假1", "林小满13800000001", "没接通", "粉碎"):
        assert words in said
    assert page.unprintable == ()


def test_a_long_list_says_its_columns_on_every_page(fonts: SlipFonts) -> None:
    pages = PdfDocument(SlipLayouts(fonts).lay_out(CALL_SHEET, sheet(60).to_json()).pdf)
    said = [page.get_textpage().get_text_bounded() for page in pages]
    assert len(said) > 2
    assert all("通知什么" in page for page in said)
    assert sum(page.count("林小满") for page in said) == 60
