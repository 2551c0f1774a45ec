"""Lays a list of calls out on A4: who is to be told what, with room for how each call ended."""

from kiosk.clock import local
from kiosk.printing.blocks import MM, Block, Rule, Space, Stack, Style, Text
from kiosk.printing.call_list_slip import CallListSlip
from kiosk.printing.errand_forms.pieces import Cells
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.form_blocks import TickBox
from kiosk.printing.printer import Document
from kiosk.printing.report_pages import A4_SHEET, Pages, Section, to_pdf

CALL_SHEET = "calls.a4"
PHONE, ENDED = 56 * MM, 32 * MM
"""Columns at the right; what it is about takes the rest."""
AIR = 5.0
SMALL, BODY, STRONG = Style(9), Style(10.5), Style(11.5, Weight.BOLD, 1.25)


def lay_out_call_sheet(fonts: SlipFonts, slip: CallListSlip) -> Document:
    """The pages of the list; it is for staff, and so in Chinese only."""
    width = A4_SHEET.width
    starts = (0.0, width - PHONE - ENDED, width - ENDED)
    rooms = [end - start - 2 * AIR for start, end in zip(starts, (*starts[1:], width), strict=True)]

    def left(text: str, style: Style, room: float = width) -> Text:
        return Text(fonts, text, style, room, "left", even=False)

    head = Cells(
        [
            (start + AIR, left(text, SMALL, room))
            for start, room, text in zip(starts, rooms, ("通知什么", "打给谁", "结果"), strict=True)
        ],
        width,
        line=0.9,
        uprights=(0.0, *starts[1:], width),
        roofed=True,
    )
    rows: list[Block] = [
        Cells(
            [
                (starts[0] + AIR, left(about, BODY, rooms[0])),
                (starts[1] + AIR, left(phone, STRONG, rooms[1])),
                (starts[2] + AIR, _ended(fonts, rooms[2])),
            ],
            width,
            uprights=(0.0, *starts[1:], width),
        )
        for about, phone in slip.calls
    ]
    pages = Pages(A4_SHEET)
    title: list[Block] = [
        Text(fonts, slip.center, Style(13, Weight.BOLD, 1.25), width),
        Space(6),
        Text(fonts, slip.heading, Style(16, Weight.BOLD), width),
        Space(6),
        left(slip.title, BODY),
        Space(6),
        Rule(width, 0.75),
        Space(6),
    ]
    pages.put(Section([*title, head], rows, [head]))
    moment = f"{local(slip.printed_at):%Y-%m-%d %H:%M}"
    foot = f"{moment} 打印。有个人信息：打完电话请交回或粉碎。"
    pdf = to_pdf(fonts, pages, title="Calls to make", foot=foot)
    wide, high = (round(side / MM) for side in A4_SHEET.paper)
    said = [slip.center, slip.title, *(text for call in slip.calls for text in call)]
    return Document(pdf, wide, high, fonts.missing("".join(said)))


def _ended(fonts: SlipFonts, room: float) -> Stack:
    texts = [Text(fonts, said, SMALL, room, "left", even=False) for said in ("接通", "没接通")]
    first, second = (TickBox([text], ticked=False) for text in texts)
    return Stack([first, Space(3), second])
