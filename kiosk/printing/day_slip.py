"""Lays out the slip of one person's day (我的事项): all they have here, in the order of time."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, Literal, Self

from kiosk.clock import local
from kiosk.printing.blocks import Block, Rule, Space, Stack, Style
from kiosk.printing.fonts import Weight
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document
from kiosk.printing.slip_page import LABEL, SMALL, STRONG, SlipPage, date_words

DAY = "day"
"""Kind of the print job."""
KINDS = {
    "ticket": ("取号", "Queue number"),
    "appointment": ("办事预约", "Appointment"),
    "room": ("场地预订", "Room"),
    "errand": ("代办", "Errand"),
    "activity": ("活动报名", "Activity"),
    "care": ("托管登记", "Child care"),
    "order": ("点单服务", "Ordered service"),
}


@dataclass(frozen=True, slots=True)
class DayLine:
    """One thing."""

    kind: str
    number: str
    title: str
    title_en: str
    place: str
    place_en: str
    on: date | None
    """Its local day; None: no date was promised."""
    hours: str
    """14:00–15:00; empty: it has no hour."""
    about: bool
    clashes: bool


@dataclass(frozen=True, slots=True)
class DaySlip:
    """What is said on it. The name is masked; the code leads to one of the things, signed."""

    center: str
    center_en: str
    masked_name: str
    lines: tuple[DayLine, ...]
    printed_at: datetime
    qr_url: str
    language: Literal["zh", "en"] = "zh"

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, as the spool keeps it."""
        lines = [
            {**asdict(line), "on": line.on.isoformat() if line.on else None} for line in self.lines
        ]
        return {**asdict(self), "lines": lines, "printed_at": self.printed_at.isoformat()}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """The slip `to_json` made. `ValueError` for anything else."""
        try:
            lines = tuple(
                DayLine(**{**line, "on": date.fromisoformat(line["on"]) if line["on"] else None})
                for line in content["lines"]
            )
            printed_at = datetime.fromisoformat(content["printed_at"])
            return cls(**{**content, "lines": lines, "printed_at": printed_at})
        except (KeyError, TypeError) as broken:
            raise ValueError("not the content of a day's slip") from broken


def lay_out_day(roll: Roll, slip: DaySlip) -> Document:
    """The page of a slip."""
    said = [slip.center, slip.masked_name]
    said += [f"{line.title}{line.place}" for line in slip.lines]
    return roll.page(
        _Page(roll, slip).stack(), title="My things", language=slip.language, said=said
    )


class _Page(SlipPage):
    def __init__(self, roll: Roll, slip: DaySlip) -> None:
        super().__init__(roll, slip.language)
        self._slip = slip

    def stack(self) -> Stack:
        slip = self._slip
        blocks = self.head((slip.center, slip.center_en), ("我的事项", "My things"))
        printed = f"{local(slip.printed_at):%Y-%m-%d %H:%M}"
        who = " · ".join(filter(None, (slip.masked_name, printed)))
        blocks += [Space(5), self.text(who, LABEL), Space(8), Rule(self.width), Space(7)]
        for on, lines in groupby(slip.lines, key=lambda line: line.on):
            blocks += self._day(on)
            for line in lines:
                blocks += self._line(line)
        return Stack(
            [*blocks, Rule(self.width), Space(6), *self.code(slip.qr_url, self._code_words())]
        )

    def _day(self, on: date | None) -> list[Block]:
        words = ("没有固定日期", "No fixed date") if on is None else date_words(on)
        return [self.left(self.own(words), STRONG), Space(5)]

    def _line(self, line: DayLine) -> list[Block]:
        kind, kind_en = KINDS.get(line.kind, (line.kind, line.kind))
        hours = line.hours
        if line.about:
            hours = f"about {hours}" if self.english else f"约 {hours}"
        elif line.on is not None and not hours:
            hours = "by this day" if self.english else "这天以前"
        own = (line.title_en or line.title) if self.english else line.title
        place = (line.place_en or line.place) if self.english else line.place
        detail = (kind_en if self.english else kind, line.number, place)
        blocks: list[Block] = [
            self.left("  ".join(filter(None, (hours, own))), Style(10, Weight.BOLD, 1.25)),
            Space(2),
            self.left(" · ".join(filter(None, detail)), SMALL),
        ]
        if line.clashes:
            clash = "! Overlaps 时间撞上" if self.english else "! 和别的事时间撞上"
            blocks += [Space(2), self.left(clash, Style(9, Weight.BOLD))]
        return [*blocks, Space(7)]

    def _code_words(self) -> list[tuple[str, Style]]:
        chinese = "扫这个码，看最新的安排；码里没有您的个人信息。"
        english = "Scan this code to see how things stand by then; it holds nothing personal."
        return [(english, LABEL), (chinese, SMALL)] if self.english else [(chinese, LABEL)]
