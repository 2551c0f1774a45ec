"""Lays out the slip of whoever is to come: what to, when, the code, and the rule.

Rooms and activities say what is on it; in English the Chinese stands below, for the desk.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

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
from kiosk.printing.printer import Document
from kiosk.printing.qr import QrCode
from kiosk.printing.slip_words import MONTHS

QR_LARGEST_MM = 34
LABEL = Style(9)
SMALL = Style(8)
STRONG = Style(11.5, Weight.BOLD, 1.25)
WEEKDAYS = "一二三四五六日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

Pair = tuple[str, str]
"""The same in Chinese and in English."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said on it. No personal data: the code opens it only together with a phone's tail."""

    name: str
    """Of the document; not printed."""
    center: Pair
    title: Pair
    subject: Pair
    details: tuple[Pair, ...]
    """Lines below what it is for; empty ones are left out."""
    starts_at: datetime
    ends_at: datetime
    number: str
    """As it is printed, in groups."""
    number_name: Pair
    found: Pair
    """How it is found again."""
    rules: tuple[Pair, ...]
    qr_url: str
    language: Literal["zh", "en"]


def lay_out_entry(roll: Roll, entry: Entry) -> Document:
    """The page of a slip."""
    return roll.page(
        _Page(roll, entry).stack(),
        title=entry.name,
        language=entry.language,
        said=[entry.center[0], entry.subject[0], *(detail[0] for detail in entry.details)],
    )


class _Page:
    """The blocks of one slip."""

    def __init__(self, roll: Roll, entry: Entry) -> None:
        self._fonts, self._width, self._entry = roll.fonts, roll.width, entry
        self._english = entry.language == "en"

    def stack(self) -> Stack:
        return Stack([*self._head(), *self._when(), *self._code(), *self._rules()])

    def _head(self) -> list[Block]:
        entry = self._entry
        own = self._own(entry.title)
        size = min(12.0, 12.0 * (self._width - 24) / self._fonts.width(own, Weight.BOLD, 12.0))
        blocks: list[Block] = [
            *self._both(entry.center, Style(13, Weight.BOLD, 1.25)),
            *(Space(7), Rule(self._width, 1.5), Space(8)),
            Badge(self._fonts, own, Style(size, Weight.BOLD), self._width),
            Space(8),
            *self._both(entry.subject, Style(14, Weight.BOLD, 1.25)),
        ]
        for detail in entry.details:
            if detail[0]:
                blocks += [Space(4), *self._both(detail, STRONG)]
        return [*blocks, Space(8), Rule(self._width), Space(8)]

    def _when(self) -> list[Block]:
        starts, ends = local(self._entry.starts_at), local(self._entry.ends_at)
        day = f"{starts.year}年{starts.month}月{starts.day}日 星期{WEEKDAYS[starts.weekday()]}"
        english = f"{WEEKDAYS_EN[starts.weekday()]}, {starts.day} {MONTHS[starts.month - 1]}"
        blocks = self._both((day, f"{english} {starts.year}"), STRONG)
        span = f"{starts:%H:%M}–{ends:%H:%M}"
        blocks += [Space(12), Headline(self._fonts, span, self._width, 40), Space(9)]
        return [*blocks, Rule(self._width), Space(6)]

    def _code(self) -> list[Block]:
        code = QrCode(self._entry.qr_url, QR_LARGEST_MM * MM)
        beside = self._width - code.width - code.quiet
        narrow = beside < 25 * MM
        width = self._width if narrow else beside
        align: Align = "center" if narrow else "left"
        lines: list[Block] = []
        for text, style in self._code_words():
            lines += [self._text(text, style, width, align), Space(4)]
        if narrow:
            centred = Beside(Space(0), code, (self._width - code.width) / 2)
            body: list[Block] = [centred, Space(code.quiet), *lines]
        else:
            body = [Beside(code, Stack(lines), code.width + code.quiet)]
        return [Space(code.quiet), *body, Space(code.quiet)]

    def _code_words(self) -> list[tuple[str, Style]]:
        entry = self._entry
        chinese, english = entry.number_name
        shown, how = (entry.number, Style(13, Weight.BOLD)), entry.found
        if not self._english:
            return [(chinese, LABEL), shown, (how[0], LABEL)]
        return [(f"{english} {chinese}", LABEL), shown, (how[1], LABEL), (how[0], SMALL)]

    def _rules(self) -> list[Block]:
        blocks: list[Block] = [Rule(self._width, 0.75, dashed=True), Space(7)]
        for chinese, english in self._entry.rules:
            if self._english:
                blocks += [self._text(english, LABEL), Space(5), self._text(chinese, SMALL)]
            else:
                blocks.append(self._text(chinese, LABEL))
            blocks.append(Space(3))
        return blocks[:-1]

    def _own(self, pair: Pair) -> str:
        return (pair[1] or pair[0]) if self._english else pair[0]

    def _both(self, pair: Pair, style: Style) -> list[Block]:
        """In the resident's language, and below it what the desk reads."""
        own = self._own(pair)
        blocks: list[Block] = [self._text(own, style)]
        if own != pair[0]:
            blocks += [Space(4), self._text(pair[0], LABEL)]
        return blocks

    def _text(
        self, text: str, style: Style, width: float | None = None, align: Align = "center"
    ) -> Text:
        room = self._width if width is None else width
        return Text(self._fonts, text, style, room, align)
