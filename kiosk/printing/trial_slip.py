"""The test slip (测试小票): shows whether a printer is set right, and says nothing of anybody."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.clock import local
from kiosk.printing.blocks import Headline, Rule, Space, Stack, Style
from kiosk.printing.fonts import Weight
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.slip_page import LABEL, STRONG, Pair, SlipPage, date_words

TITLE = ("测试小票", "Test slip")
EDGES = ("上面粗线的两端都要看得见", "Both ends of the line above must be visible")
FINE = ("鑫 囍 龘 办理 0123456789", "The quick brown fox 0123456789")
SCAN = ("用手机扫一扫", "Scan this with a phone")
NO_NUMBER = ("这不是号码,请不要用来排队", "This is no queue number")


@dataclass(frozen=True, slots=True)
class TrialSlip:
    """What is said on it."""

    center: Pair
    printer: str
    """Its address without secrets."""
    printed_at: datetime
    qr_url: str


def lay_out_trial(roll: Roll, slip: TrialSlip) -> Document:
    """The page of a test slip."""
    page = SlipPage(roll, "zh")
    moment = local(slip.printed_at)
    blocks = [
        *page.head(slip.center, TITLE),
        *(Space(9), page.text(date_words(moment.date())[0], STRONG)),
        *(Space(8), Headline(roll.fonts, f"{moment:%H:%M}", roll.width, 48), Space(10)),
        *(Rule(roll.width, 3), Space(4), page.text(EDGES[0], LABEL), Space(6)),
        *(page.text(FINE[0], Style(8)), Space(3), page.text(FINE[1], Style(8)), Space(6)),
        *(page.text(f"{roll.width_mm} mm · {slip.printer}", LABEL), Space(4)),
        *page.code(slip.qr_url, [(SCAN[0], Style(11, Weight.BOLD, 1.2)), (SCAN[1], LABEL)]),
        *page.rules((NO_NUMBER,)),
    ]
    said = (slip.center[0], slip.printer)
    return roll.page(Stack(blocks), title=TITLE[1], language="zh", said=said)
