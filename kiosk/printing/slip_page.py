"""What residents' slips have in common: head with center and title, day and hours, the code."""

from datetime import date, datetime
from typing import Any

from kiosk.clock import local
from kiosk.printing.blocks import (
    MM,
    Align,
    Badge,
    Beside,
    Block,
    Headline,
    Rule,
    Space,
    Stack,
    Style,
    Text,
)
from kiosk.printing.fonts import Weight
from kiosk.printing.paper import Roll
from kiosk.printing.qr import QrCode
from kiosk.printing.slip_words import MONTHS

QR_LARGEST_MM = 34
LABEL = Style(9)
SMALL = Style(8)
STRONG = Style(11.5, Weight.BOLD, 1.25)
SUBJECT = Style(14, Weight.BOLD, 1.25)
WEEKDAYS = "一二三四五六日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

Pair = tuple[str, str]
"""The same in Chinese and in English."""


def pair_of(found: Any) -> Pair:
    """A pair as the spool kept it. `TypeError` or `ValueError` for anything else."""
    chinese, english = found
    return str(chinese), str(english)


def date_words(day: date) -> Pair:
    """2026年11月24日 星期二 and Tue, 24 November 2026."""
    chinese = f"{day.year}年{day.month}月{day.day}日 星期{WEEKDAYS[day.weekday()]}"
    english = f"{WEEKDAYS_EN[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
    return chinese, english


class SlipPage:
    """The blocks of one slip. In English the Chinese stands below, for the desk."""

    def __init__(self, roll: Roll, language: str) -> None:
        self.fonts, self.width = roll.fonts, roll.width
        self.english = language == "en"

    def head(self, center: Pair, title: Pair) -> list[Block]:
        """Center and title."""
        own = self.own(title)
        size = min(12.0, 12.0 * (self.width - 24) / self.fonts.width(own, Weight.BOLD, 12.0))
        return [
            *self.both(center, Style(13, Weight.BOLD, 1.25)),
            *(Space(7), Rule(self.width, 1.5), Space(8)),
            Badge(self.fonts, own, Style(size, Weight.BOLD), self.width),
        ]

    def when(self, moment: datetime, hours: str, largest: float) -> list[Block]:
        """The day, and the hours as large as the roll allows, with a rule below."""
        blocks = self.both(date_words(local(moment).date()), STRONG)
        blocks += [Space(12), Headline(self.fonts, hours, self.width, largest), Space(9)]
        return [*blocks, Rule(self.width), Space(6)]

    def code(self, url: str, words: list[tuple[str, Style]]) -> list[Block]:
        """The QR code and what is said of it: beside it, or below on a narrow roll."""
        code = QrCode(url, QR_LARGEST_MM * MM)
        beside = self.width - code.width - code.quiet
        narrow = beside < 25 * MM
        width = self.width if narrow else beside
        align: Align = "center" if narrow else "left"
        lines: list[Block] = []
        for text, style in words:
            lines += [self.text(text, style, width, align), Space(4)]
        if narrow:
            centred = Beside(Space(0), code, (self.width - code.width) / 2)
            body: list[Block] = [centred, Space(code.quiet), *lines]
        else:
            body = [Beside(code, Stack(lines), code.width + code.quiet)]
        return [Space(code.quiet), *body, Space(code.quiet)]

    def number(self, name: Pair, number: str, size: float, how: Pair) -> list[tuple[str, Style]]:
        """What is said beside a code: the number, and how to come back to it without the slip."""
        chinese, english = name
        shown = (number, Style(size, Weight.BOLD))
        if not self.english:
            return [(chinese, LABEL), shown, (how[0], LABEL)]
        return [(f"{english} {chinese}", LABEL), shown, (how[1], LABEL), (how[0], SMALL)]

    def rules(self, rules: tuple[Pair, ...]) -> list[Block]:
        """What holds, below a line along which one could tear."""
        blocks: list[Block] = [Rule(self.width, 0.75, dashed=True), Space(7)]
        for chinese, english in rules:
            if self.english:
                blocks += [self.text(english, LABEL), Space(5), self.text(chinese, SMALL)]
            else:
                blocks.append(self.text(chinese, LABEL))
            blocks.append(Space(3))
        return blocks[:-1]

    def own(self, pair: Pair) -> str:
        """In the resident's language."""
        return (pair[1] or pair[0]) if self.english else pair[0]

    def both(self, pair: Pair, style: Style) -> list[Block]:
        """In the resident's language, and below it what the desk reads."""
        own = self.own(pair)
        blocks: list[Block] = [self.text(own, style)]
        if own != pair[0]:
            blocks += [Space(4), self.text(pair[0], LABEL)]
        return blocks

    def text(
        self, text: str, style: Style, width: float | None = None, align: Align = "center"
    ) -> Text:
        """A paragraph in the middle."""
        return Text(self.fonts, text, style, self.width if width is None else width, align)

    def left(self, text: str, style: Style, width: float | None = None) -> Text:
        """A paragraph from the left."""
        room = self.width if width is None else width
        return Text(self.fonts, text, style, room, "left", even=False)
