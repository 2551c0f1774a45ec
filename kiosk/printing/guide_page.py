"""What checklist and commitment share: head, texts in one or two languages, a material's line."""

from collections.abc import Iterator

from kiosk.guide_rules.guide_parts import Material
from kiosk.printing.blocks import Align, Badge, Block, Rule, Space, Style, Text
from kiosk.printing.fonts import SlipFonts, Weight
from kiosk.printing.form_blocks import TickBox
from kiosk.printing.guide_slip import GuideSlip
from kiosk.printing.guide_slip_words import EnglishGuideWords, GuideWords

LABEL = Style(9)
SMALL = Style(8)
BODY = Style(9.5, leading=1.4)
STRONG = Style(11.5, Weight.BOLD, 1.25)


class GuidePage:
    """The blocks of one slip. In English the Chinese stands below, for the desk."""

    def __init__(self, fonts: SlipFonts, width: float, slip: GuideSlip) -> None:
        self.fonts = fonts
        self.width = width
        self.slip = slip
        self.english = slip.language == "en"
        self.words = EnglishGuideWords if self.english else GuideWords

    def head(self, title: str) -> list[Block]:
        """Center, title and item."""
        slip, card = self.slip, self.slip.guide.card
        names = [slip.center_en, slip.center] if self.english else [slip.center]
        blocks: list[Block] = [self.text(names[0], Style(13, Weight.BOLD, 1.25))]
        for further in names[1:]:
            blocks += [Space(4), self.text(further, LABEL)]
        blocks += [Space(7), Rule(self.width, 1.5), Space(8)]
        own, chinese = getattr(self.words, title), getattr(GuideWords, title)
        blocks.append(self._badge(own))
        if self.english:
            blocks += [Space(4), self.text(chinese, LABEL)]
        blocks += [Space(8), self.text(self.item, Style(14, Weight.BOLD, 1.25))]
        if self.item != card.name:
            blocks += [Space(4), self.text(card.name, LABEL)]
        return [*blocks, Space(8)]

    def _badge(self, title: str) -> Badge:
        """Two squares of its own size are black at its ends."""
        size = 12.0
        room = self.width - 2 * size
        size *= min(1.0, room / self.fonts.width(title, Weight.BOLD, size))
        return Badge(self.fonts, title, Style(size, Weight.BOLD), self.width)

    @property
    def item(self) -> str:
        """The item's name in the slip's language."""
        card = self.slip.guide.card
        return (card.name_en or card.name) if self.english else card.name

    def paragraph(self, key: str, style: Style = BODY, **values: str) -> Iterator[Block]:
        """A sentence of the words, and in an English slip the Chinese one below."""
        yield self.left(getattr(self.words, key).format(**values), style)
        if self.english:
            yield Space(3)
            yield self.left(getattr(GuideWords, key).format(**self._in_chinese(values)), SMALL)

    def material(self, material: Material, *, ticked: bool) -> TickBox:
        """A material with its box: what, how many, from whom."""
        width = self.width - TickBox.OFFSET
        name = (material.name_en or material.name) if self.english else material.name
        texts = [self.left(name, STRONG, width)]
        if name != material.name:
            texts.append(self.left(material.name, SMALL, width))
        if remarks := self._remarks(material):
            said = self.words.between(remarks)
            texts.append(Text(self.fonts, said, LABEL, width, "left", even=True))
        proof = self.slip.village_proofs.get(material.name)
        if proof is not None:
            said = self.words.not_by_village.format(
                issuer=proof.issuer_en if self.english else proof.issuer
            )
            texts.append(self.left(said, LABEL, width))
            if self.english:
                chinese = GuideWords.not_by_village.format(issuer=proof.issuer)
                texts.append(self.left(chinese, SMALL, width))
        return TickBox(texts, ticked=ticked)

    def text(self, text: str, style: Style, width: float | None = None) -> Text:
        """A text in the middle."""
        return self._set(text, style, width, "center")

    def left(self, text: str, style: Style, width: float | None = None) -> Text:
        """A text that begins at the left."""
        return self._set(text, style, width, "left")

    def _set(self, text: str, style: Style, width: float | None, align: Align) -> Text:
        room = self.width if width is None else width
        return Text(self.fonts, text, style, room, align, even=align == "center")

    def _remarks(self, material: Material) -> list[str]:
        words, remarks = self.words, []
        if material.form:
            remarks.append(material.form)
        if material.originals and (material.originals > 1 or material.copies):
            remarks.append(words.original.format(count=material.originals))
        if material.copies:
            remarks.append(words.copies.format(count=material.copies))
        if note := (material.note_en or material.note) if self.english else material.note:
            remarks.append(note)
        if material.source:
            remarks.append(words.from_where.format(source=material.source))
        if not material.required:
            remarks.append(words.if_any)
        if material.can_defer:
            remarks.append(words.deferrable)
        return remarks

    def _in_chinese(self, values: dict[str, str]) -> dict[str, str]:
        """The values of a sentence as its Chinese form has them."""
        slip = self.slip
        chinese = {
            EnglishGuideWords.day(slip.tell_by): GuideWords.day(slip.tell_by),
            EnglishGuideWords.day(slip.hand_in_by): GuideWords.day(slip.hand_in_by),
            EnglishGuideWords.moment(slip.printed_at): GuideWords.moment(slip.printed_at),
            EnglishGuideWords.names(slip.missing): GuideWords.names(slip.missing),
            self.item: slip.guide.card.name,
            slip.center_en: slip.center,
        }
        return {name: chinese.get(value, value) for name, value in values.items()}
