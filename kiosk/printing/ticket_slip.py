"""Lays out a queue slip (取号单) on a roll of 80 or 58 mm paper."""

from collections.abc import Mapping
from typing import Any

from kiosk.printing.blocks import (
    MM,
    Align,
    Badge,
    Beside,
    Block,
    Headline,
    Row,
    Rule,
    Space,
    Stack,
    Style,
    Text,
    Value,
)
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document, Width
from kiosk.printing.qr import QrCode
from kiosk.printing.slip import TicketSlip
from kiosk.printing.slip_words import ChineseWords, EnglishWords

QR_LARGEST_MM = 34

LABEL = Style(9)
SMALL = Style(8)


class TicketLayout:
    """Turns queue slips into one-page PDFs, always the same bytes for the same slip."""

    def __init__(self, fonts: SlipFonts, width_mm: Width = 80) -> None:
        self._roll = Roll(fonts, width_mm)

    def prepare(self) -> None:
        """Read the fonts, so that the first slip is as quick as the others."""
        self._roll.fonts.load()

    def lay_out(self, kind: str, content: Mapping[str, Any], roll: Width | None = None) -> Document:
        """The page of a slip as the spool keeps it. `ValueError`: that is not a queue slip."""
        if kind != "ticket":
            raise ValueError("not a queue slip")
        paper = TicketLayout(self._roll.fonts, roll) if roll else self
        return paper.document(TicketSlip.from_json(content))

    def document(self, slip: TicketSlip) -> Document:
        """The page of a slip; as long as what is on it, in whole millimetres."""
        roll = self._roll
        return roll.page(
            _Page(roll.fonts, roll.width, slip).stack(),
            title=f"Queue slip {slip.number}",
            language=slip.language,
            said=(slip.center, slip.item, slip.area, slip.number),
        )


class _Page:
    """The blocks of one slip."""

    def __init__(self, fonts: SlipFonts, width: float, slip: TicketSlip) -> None:
        self._fonts = fonts
        self._width = width
        self._slip = slip
        self._english = slip.language == "en"
        self._words = EnglishWords if self._english else ChineseWords

    def stack(self) -> Stack:
        blocks = [
            *self._head(),
            *self._number(),
            *self._figures(),
            *self._facts(),
            *self._code(),
            *self._rule(),
        ]
        return Stack(blocks)

    def _head(self) -> list[Block]:
        slip = self._slip
        names = [slip.center]
        if self._english and slip.center_en:
            names.insert(0, slip.center_en)
        blocks: list[Block] = [self._text(names[0], Style(13, Weight.BOLD, 1.25))]
        for further in names[1:]:
            blocks += [Space(5), self._text(further, LABEL)]
        return [*blocks, Space(7), Rule(self._width, 1.5), Space(9)]

    def _number(self) -> list[Block]:
        slip = self._slip
        blocks: list[Block] = []
        if slip.reprint:
            mark = "补打 Reprint" if self._english else ChineseWords.reprint
            blocks += [Badge(self._fonts, mark, Style(10, Weight.BOLD), self._width), Space(7)]
        for text in self._labels("your_number", LABEL, "center"):
            blocks += [text, Space(2.5)]
        blocks += [Space(7.5), Headline(self._fonts, slip.number, self._width, 76), Space(13)]
        blocks += self._item()
        if slip.priority is not None:
            blocks += [Space(6), self._text(self._words.priority(slip), LABEL)]
        return [*blocks, Space(10), Rule(self._width), Space(7)]

    def _item(self) -> list[Block]:
        slip = self._slip
        if self._english and slip.item_en:
            return [
                self._fitted(slip.item_en, (13.5, 12, 10.5)),
                Space(5),
                self._text(slip.item, Style(10.5)),
            ]
        return [self._fitted(slip.item, (16, 13.5, 11.5))]

    def _figures(self) -> list[Block]:
        slip, words = self._slip, self._words
        figures = (
            ("ahead", str(slip.ahead), words.people(slip.ahead)),
            ("wait", *self._wait()),
        )
        blocks: list[Block] = []
        for key, value, unit in figures:
            labels = self._labels(key, Style(10.5))
            offset = self._label_width(key, Style(10.5)) + 6
            said = Value(self._fonts, value, unit, self._width - offset)
            blocks += [Row(labels, said, offset), Space(7)]
        return [*blocks, Space(1), Rule(self._width), Space(7)]

    def _wait(self) -> tuple[str, str]:
        """How long it takes, and in what; words without a unit where no number would help."""
        minutes, words = self._slip.wait_minutes, self._words
        if minutes is None:
            return words.no_estimate, ""
        return (str(minutes), words.minutes) if minutes else (words.soon, "")

    def _facts(self) -> list[Block]:
        slip, words = self._slip, self._words
        area = slip.area_en if self._english and slip.area_en else slip.area
        facts = (("where", area or words.listen), ("taken_at", words.moment(slip.issued_at)))
        offset = max(self._label_width(key, LABEL) for key, _ in facts) + 7
        blocks: list[Block] = []
        for key, value in facts:
            style = Style(11, Weight.BOLD, 1.25)
            said = Text(self._fonts, value, style, self._width - offset, "left", even=False)
            blocks += [Row(self._labels(key, LABEL), said, offset), Space(5)]
        return blocks

    def _code(self) -> list[Block]:
        words = self._words
        code = QrCode(self._slip.qr_url, QR_LARGEST_MM * MM)
        beside = self._width - code.width - code.quiet
        narrow = beside < 25 * MM
        width = self._width if narrow else beside
        align: Align = "center" if narrow else "left"
        lines: list[Block] = [
            self._text(words.proof, Style(11, Weight.BOLD, 1.2), width, align),
            Space(4),
            self._text(words.proof_more, LABEL, width, align),
            Space(6),
            self._text(words.lost, LABEL, width, align),
        ]
        if self._english:
            chinese = f"{ChineseWords.proof}：{ChineseWords.proof_more}；{ChineseWords.lost}。"
            lines += [Space(5), self._text(chinese, SMALL, width, align)]
        if narrow:
            centred = Beside(Space(0), code, (self._width - code.width) / 2)
            body: list[Block] = [centred, Space(code.quiet), *lines]
        else:
            body = [Beside(code, Stack(lines), code.width + code.quiet)]
        gap = Space(code.quiet)
        return [Space(3), Rule(self._width, 0.75, dashed=True), gap, *body, gap]

    def _rule(self) -> list[Block]:
        blocks: list[Block] = [Rule(self._width, 0.75, dashed=True), Space(7)]
        blocks.append(self._text(self._words.rule(self._slip), LABEL))
        if self._english:
            blocks += [Space(5), self._text(ChineseWords.rule(self._slip), SMALL)]
        return blocks

    def _both(self, key: str) -> list[str]:
        own = [getattr(self._words, key)]
        return [*own, getattr(ChineseWords, key)] if self._english else own

    def _labels(self, key: str, style: Style, align: Align = "left") -> list[Text]:
        first, *further = self._both(key)
        texts = [self._text(first, style, None, align)]
        return [*texts, *(self._text(text, SMALL, None, align) for text in further)]

    def _label_width(self, key: str, style: Style) -> float:
        first, *further = self._both(key)
        widths = [self._fonts.width(first, Weight.REGULAR, style.size)]
        widths += [self._fonts.width(text, Weight.REGULAR, SMALL.size) for text in further]
        return max(widths)

    def _fitted(self, text: str, sizes: tuple[float, ...]) -> Text:
        """The largest size at which two lines are enough; the smallest if none is."""
        for size in sizes:
            found = self._text(text, Style(size, Weight.BOLD, 1.25))
            if len(found.lines) <= 2:
                return found
        return found

    def _text(
        self,
        text: str,
        style: Style,
        width: float | None = None,
        align: Align = "center",
    ) -> Text:
        return Text(self._fonts, text, style, self._width if width is None else width, align)
