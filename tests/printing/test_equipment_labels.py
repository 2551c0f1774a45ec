"""Labels of equipment on paper: on a sheet of A4 and on both rolls, each with its own code."""

import pytest
from pypdfium2 import PdfDocument

from kiosk.printing.equipment_labels import LABELS, LABELS_ON_A4, EquipmentLabels
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Width
from kiosk.printing.slip_layouts import SlipLayouts
from tests.printing.test_appointment_slip import read

SLIP = EquipmentLabels(
    "云溪镇党群服务中心",
    tuple(
        (f"直播补光灯{number}", "共享直播间", f"R11-{number}", f"XQ-EQUIPMENT:330127:R11-{number}")
        for number in range(1, 20)
    ),
)


@pytest.mark.parametrize("width", [80, 58])
def test_a_strip_has_every_label(fonts: SlipFonts, width: Width) -> None:
    said = read(SlipLayouts(fonts, width).lay_out(LABELS, SLIP.to_json()).pdf)
    for number in range(1, 20):
        assert f"直播补光灯{number}" in said
        assert f"R11-{number}" in said


def test_a_sheet_holds_two_beside_each_other(fonts: SlipFonts) -> None:
    page = SlipLayouts(fonts).lay_out(LABELS_ON_A4, SLIP.to_json())
    assert (page.width_mm, page.height_mm, page.unprintable) == (210, 297, ())
    first, last = PdfDocument(page.pdf)
    assert "直播补光灯1" in first.get_textpage().get_text_range()
    assert "直播补光灯19" in last.get_textpage().get_text_range()


def test_what_are_no_labels_is_refused(fonts: SlipFonts) -> None:
    with pytest.raises(ValueError, match="no labels"):
        SlipLayouts(fonts).lay_out(LABELS, {"center": "x"})
