"""What all forms of errands share: head, lines, sentences, tables and signatures, on any paper.

In English the Chinese stands below, for the desk.
"""

from collections.abc import Callable, Sequence

from kiosk.center.errands.paper_parts import Head, Matter, Signed
from kiosk.clock import local
from kiosk.printing.blocks import (
    MM,
    Align,
    Badge,
    Block,
    Row,
    Rule,
    Space,
    Stack,
    Style,
    Text,
)
from kiosk.printing.errand_forms.pieces import Cells, Signature
from kiosk.printing.errand_forms.words import ErrandWords
from kiosk.printing.errand_forms.words_en import EnglishErrandWords
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.form_blocks import Numbered
from kiosk.printing.report_pages import Section

Words = type[ErrandWords]
Say = str | Callable[[Words], str]
"""A text, or one that depends on the language."""
Field = tuple[str, Say]
"""The key of a label, and what is said; an empty text is left out."""

ORPHAN = 4
"""So few characters do not stand in a last line alone."""
SIGN_HEIGHT = 44.0


class FormPage:
    """The blocks of one form; `narrow`: on a roll, else on a sheet; `scale`: of its letters."""

    def __init__(
        self, fonts: SlipFonts, width: float, head: Head, *, narrow: bool, scale: float = 1.0
    ) -> None:
        self.fonts, self.width, self.paper, self.narrow = fonts, width, head, narrow
        self.english = head.language == "en"
        self.words: Words = EnglishErrandWords if self.english else ErrandWords
        self.label = Style(9 if narrow else 9.5 * scale)
        self.small = Style(8 if narrow else 8.5 * scale)
        self.body = Style(9.5 if narrow else 10.5 * scale, leading=1.45)
        self.value = Style(10.5 if narrow else 11 * scale, leading=1.3)
        self.strong = Style(11.5 * scale, Weight.BOLD, 1.25)

    # Texts

    def left(self, text: str, style: Style, width: float | None = None) -> Text:
        """A text that begins at the left."""
        return self._set(text, style, width, "left")

    def middle(self, text: str, style: Style, width: float | None = None) -> Text:
        """A text in the middle."""
        return self._set(text, style, width, "center")

    def both(self, say: Say) -> list[str]:
        """In the paper's language, and in an English paper the Chinese after it."""
        if isinstance(say, str):
            return [say]
        own, chinese = say(self.words), say(ErrandWords)
        return [own, chinese] if self.english and own != chinese else [own]

    def sentence(self, say: Say, style: Style | None = None, width: float | None = None) -> Stack:
        """A sentence, and the Chinese below it."""
        first, *further = self.both(say)
        blocks: list[Block] = [self.left(first, style or self.body, width)]
        for text in further:
            blocks += [Space(3), self.left(text, self.small, width)]
        return Stack(blocks)

    def key(self, key: str) -> Callable[[Words], str]:
        """The sentence of that key, without values."""
        return lambda words: str(getattr(words, key))

    # Head

    def head(self, title: str) -> Section:
        """Center, title, whose copy."""
        blocks = self._slip_head(title) if self.narrow else self._sheet_head(title)
        if self.paper.narrowed:
            blocks += [Space(4), self.middle(self.words.narrowed, self.small)]
        return Section([*blocks, Space(6)])

    def _slip_head(self, title: str) -> list[Block]:
        head = self.paper
        names = [head.center_en, head.center] if self.english else [head.center]
        blocks: list[Block] = [self.middle(names[0], Style(13, Weight.BOLD, 1.25))]
        for further in names[1:]:
            blocks += [Space(4), self.middle(further, self.label)]
        blocks += [Space(7), Rule(self.width, 1.5), Space(8)]
        first, *more = self.both(self.key(title))
        blocks.append(self._badge(first, 12))
        for text in more:
            blocks += [Space(4), self.middle(text, self.label)]
        if marks := self._marks():
            blocks += [Space(5), self.middle("　".join(marks), Style(9.5, Weight.BOLD))]
        return blocks

    def _sheet_head(self, title: str) -> list[Block]:
        head = self.paper
        center = f"{head.center_en}　{head.center}" if self.english else head.center
        first, *more = self.both(self.key(title))
        blocks: list[Block] = [self.middle(center, Style(10.5)), Space(7)]
        blocks.append(self.middle(first, Style(20, Weight.BOLD, 1.2)))
        for text in more:
            blocks += [Space(4), self.middle(text, Style(11))]
        marks = "　".join(self._marks())
        if marks:
            blocks += [Space(5), self.middle(marks, Style(10.5, Weight.BOLD))]
        return [*blocks, Space(8), Rule(self.width, 1.2)]

    def _marks(self) -> list[str]:
        head, marks = self.paper, []
        if head.copy:
            marks.append(" ".join(self.both(self.key(f"copy_{head.copy}"))))
        if head.reprint:
            marks.append(" ".join(self.both(self.key("reprint"))))
        return marks

    def _badge(self, title: str, size: float) -> Badge:
        """Two squares of its own size are black at its ends."""
        size *= min(1.0, (self.width - 2 * size) / self.fonts.width(title, Weight.BOLD, size))
        return Badge(self.fonts, title, Style(size, Weight.BOLD), self.width)

    # Lines

    def fields(self, matter: Matter, fields: Sequence[Field]) -> Section:
        """Which errand it is, and what else is said of it: labels and values, empty ones left out.

        On a sheet two short ones share a line.
        """
        every = [*self._matter(matter), *fields]
        shown = [(key, text) for key, say in every if (text := self.both(say)[0])]
        labels = {key: self.both(self.key(key)) if key else [""] for key, _ in shown}
        widest = max(
            self.fonts.width(text, Weight.REGULAR, style.size)
            for texts in labels.values()
            for text, style in zip(texts, (self.label, self.small), strict=False)
        )
        if self.narrow:
            offset = min(widest + 6, self.width * 0.42)
            blocks: list[Block] = []
            for key, text in shown:
                blocks += [self._field(labels[key], text, offset, self.width), Space(5)]
            return Section([], blocks)
        offset = min(max(widest + 10, 20 * MM), self.width * 0.3)
        half = self.width / 2
        lines: list[Block] = []
        while shown:
            both = all(self._short(text, half - offset) for _, text in shown[:2])
            pair = shown[: 2 if both else 1]
            del shown[: len(pair)]
            room = (half if len(pair) == 2 else self.width) - 6
            cells = [
                (place * half, self._field(labels[key], text, offset, room))
                for place, (key, text) in enumerate(pair)
            ]
            lines.append(Cells(cells, self.width))
        return Section([], lines)

    def _matter(self, matter: Matter) -> list[Field]:
        names = [matter.item]
        if self.english and matter.item_en:
            names.insert(0, matter.item_en)
        if not self.narrow:
            names = [" / ".join(names)]
        return [
            ("number", matter.number),
            ("kind", lambda words: words.kinds.get(matter.kind, matter.kind)),
            ("item", names[0]),
            *(("", name) for name in names[1:]),
        ]

    def _short(self, text: str, width: float) -> bool:
        return self.fonts.width(text, self.value.weight, self.value.size) <= width - 10

    def _field(self, labels: Sequence[str], text: str, offset: float, width: float) -> Row:
        pairs = zip(labels, (self.label, self.small), strict=False)
        texts = [self.left(label, style, offset - 4) for label, style in pairs]
        room, style = width - offset, self.value
        if " " not in text and text.isascii():  # a number is made smaller rather than broken
            own = self.fonts.width(text, style.weight, style.size)
            style = Style(style.size * min(1.0, room / own), style.weight, style.leading)
        return Row(texts, self.left(text, style, room), offset)

    def points(self, says: Sequence[Say]) -> list[Block]:
        """Numbered sentences."""
        offset = self.fonts.width("3. ", self.body.weight, self.body.size) + 3
        blocks: list[Block] = []
        for number, say in enumerate(says, start=1):
            sentence = self.sentence(say, width=self.width - offset)
            blocks += [Numbered(self.left(f"{number}.", self.body), sentence, offset), Space(5)]
        return blocks

    def gap(self, height: float = 8) -> Block:
        """Room between parts; more of it on a sheet."""
        return Space(height if self.narrow else height * 1.25)

    def title(self, say: Say) -> list[Block]:
        """What a part is about."""
        return [self.gap(), self.sentence(say, self.strong), Space(5)]

    # Signatures

    def signatures(
        self, before: Sequence[Block], parties: Sequence[tuple[str, Signed, str]]
    ) -> Section:
        """Who signs (key, signature, name in print), side by side on a sheet.

        `before` is what they sign under; it stays on the same page.
        """
        if self.narrow:
            blocks = [*before, Space(12)]
            for party in parties:
                blocks += [self._signature(*party, self.width, SIGN_HEIGHT), Space(10)]
            return Section(blocks)
        half = (self.width - 24) / 2
        boxes = [
            (place * (half + 24), self._signature(*party, half, SIGN_HEIGHT))
            for place, party in enumerate(parties)
        ]
        return Section([Stack([*before, Space(12), Cells(boxes, self.width, air=0, line=0)])])

    def _signature(self, key: str, signed: Signed, name: str, width: float, tall: float) -> Stack:
        label = " ".join(self.both(self.key(key)))
        whole = f"{label}　{name}"
        if name and self.fonts.width(whole, Weight.REGULAR, self.label.size) <= width:
            label, name = whole, ""
        when = self.words.day(local(signed.at).date()) if signed.at else self.words.blank_date
        date = " ".join([*self.both(self.key("signed_on")), when])
        blocks: list[Block] = [
            self.left(label, self.label, width),
            Signature(signed.strokes, width, tall),
            Space(4),
        ]
        if name:
            blocks += [self.left(name, self.label, width), Space(3)]
        return Stack([*blocks, self.left(date, self.label, width)])

    def foot(self) -> str:
        """When it was printed, and whom to call."""
        moment = self.words.moment(self.paper.printed_at)
        return self.words.printed.format(moment=moment, phone=self.paper.phone)

    def _set(self, text: str, style: Style, width: float | None, align: Align) -> Text:
        room = self.width if width is None else width
        made = Text(self.fonts, text, style, room, align, even=align == "center")
        if len(made.lines) > 1 and len(made.lines[-1]) <= ORPHAN:
            return Text(self.fonts, text, style, room, align, even=True)
        return made
