"""Lays a list of calls out on A4: who is to be told what, with room for how each call ended."""

from collections.abc import Sequence

from kiosk.clock import local
from kiosk.printing.blocks import MM, Block, Rule, Space, Stack, Style, Text
from kiosk.printing.call_list_slip import CallListSlip
from kiosk.printing.errand_forms.pieces import HAIR, Cells
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.form_blocks import TickBox
from kiosk.printing.printer import Document
from kiosk.printing.report_pages import A4_SHEET, Pages, Section, to_pdf

CALL_SHEET = "calls.a4"
PHONE, ENDED = 56 * MM, 32 * MM
"""Columns at the right; what it is about takes the rest."""
AIR = 5.0
_STARTS = (0.0, A4_SHEET.width - PHONE - ENDED, A4_SHEET.width - ENDED)
COLUMNS = tuple(
    (start, end - start - 2 * AIR)
    for start, end in zip(_STARTS, (*_STARTS[1:], A4_SHEET.width), strict=True)
)
"""Where each begins, and how wide what stands in it may be."""
SMALL, BODY, STRONG = Style(9), Style(10.5), Style(11.5, Weight.BOLD, 1.25)


def lay_out_call_sheet(fonts: SlipFonts, slip: CallListSlip) -> Document:
    """The pages of the list; it is for staff, and so in Chinese only."""
    width = A4_SHEET.width
    pages = Pages(A4_SHEET)
    title: list[Block] = [
        Text(fonts, slip.center, Style(13, Weight.BOLD, 1.25), width),
        Space(6),
        Text(fonts, slip.heading, Style(16, Weight.BOLD), width),
        Space(6),
        _left(fonts, slip.title, BODY, width),
        Space(6),
        Rule(width, 0.75),
        Space(6),
    ]
    said = zip(("通知什么", "打给谁", "结果"), COLUMNS, strict=True)
    head = _row([_left(fonts, text, SMALL, room) for text, (_, room) in said], head=True)
    rows = [
        _row(
            [
                _left(fonts, about, BODY, COLUMNS[0][1]),
                _left(fonts, phone, STRONG, COLUMNS[1][1]),
                _ended(fonts, COLUMNS[2][1]),
            ]
        )
        for about, phone in slip.calls
    ]
    pages.put(Section([*title, head], rows, [head]))
    moment = f"{local(slip.printed_at):%Y-%m-%d %H:%M}"
    foot = f"{moment} 打印。有个人信息：打完电话请交回或粉碎。"
    pdf = to_pdf(fonts, pages, title="Calls to make", foot=foot)
    wide, high = (round(side / MM) for side in A4_SHEET.paper)
    words = "".join((slip.center, slip.title, *(text for call in slip.calls for text in call)))
    return Document(pdf, wide, high, fonts.missing(words))


def _row(cells: Sequence[Block], *, head: bool = False) -> Cells:
    starts = [start for start, _ in COLUMNS]
    return Cells(
        [(start + AIR, cell) for start, cell in zip(starts, cells, strict=True)],
        A4_SHEET.width,
        line=0.9 if head else HAIR,
        uprights=(*starts, A4_SHEET.width),
        roofed=head,
    )


def _left(fonts: SlipFonts, text: str, style: Style, room: float) -> Text:
    return Text(fonts, text, style, room, "left", even=False)


def _ended(fonts: SlipFonts, room: float) -> Stack:
    texts = [_left(fonts, said, SMALL, room) for said in ("接通", "没接通")]
    first, second = (TickBox([text], ticked=False) for text in texts)
    return Stack([first, Space(3), second])
