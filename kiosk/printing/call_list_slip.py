"""Lays out a list of people to tick off: calls to make (回访清单), children of a day (托管名单)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Self

from kiosk.clock import local
from kiosk.printing.blocks import Badge, Block, Rule, Space, Stack, Style, Text
from kiosk.printing.fonts import Weight
from kiosk.printing.form_blocks import TickBox
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document

LABEL = Style(9)
STRONG = Style(11.5, Weight.BOLD, 1.25)
LARGE = Style(20, Weight.BOLD, 1.25)


@dataclass(frozen=True, slots=True)
class CallListSlip:
    """The list. It holds phone numbers: for staff only, and wiped from the spool once printed."""

    center: str
    title: str
    """The session and why it is not held."""
    calls: tuple[tuple[str, str], ...]
    """Small and large: who and when, and the phone; or what of a child, and its name."""
    printed_at: datetime
    heading: str = "停场通知清单"
    foot: str = "打完电话请交回或粉碎。"
    large: bool = False
    """Read at arm's length, while children are called."""

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        return {
            **asdict(self),
            "calls": [list(each) for each in self.calls],
            "printed_at": self.printed_at.isoformat(),
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The list `to_json` made. `ValueError` for anything else."""
        try:
            return cls(
                **{
                    **content,
                    "calls": tuple((who, phone) for who, phone in content["calls"]),
                    "printed_at": datetime.fromisoformat(content["printed_at"]),
                }
            )
        except (KeyError, TypeError) as broken:
            raise ValueError("not a list of calls") from broken


def lay_out_call_list(roll: Roll, slip: CallListSlip) -> Document:
    """The page of the list; it is for staff, and so in Chinese only."""
    fonts, width = roll.fonts, roll.width

    def left(text: str, style: Style, room: float = width) -> Text:
        return Text(fonts, text, style, room, "left", even=False)

    strong, small = (LARGE, STRONG) if slip.large else (STRONG, LABEL)
    blocks: list[Block] = [
        Text(fonts, slip.center, Style(13, Weight.BOLD, 1.25), width),
        Space(7),
        Badge(fonts, slip.heading, Style(12, Weight.BOLD), width),
        Space(8),
        left(slip.title, STRONG),
        Space(7),
        Rule(width),
        Space(7),
    ]
    for who, phone in slip.calls:
        room = width - TickBox.OFFSET
        blocks += [TickBox([left(phone, strong, room), left(who, small, room)], ticked=False)]
        blocks += [Space(7)]
    moment = f"{local(slip.printed_at):%Y-%m-%d %H:%M}"
    last = f"{moment} 打印。有个人信息：{slip.foot}"
    blocks += [Rule(width, 0.75, dashed=True), Space(6), left(last, LABEL)]
    said = [
        slip.center,
        slip.heading,
        slip.title,
        *(words for call in slip.calls for words in call),
    ]
    return roll.page(Stack(blocks), title="Calls to make", language="zh", said=said)
