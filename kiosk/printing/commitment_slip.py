"""Lays out the commitment (容缺受理承诺书) an applicant signs; each of its two copies is a page."""

from kiosk.printing.blocks import Block, Rule, Space, Stack
from kiosk.printing.form_blocks import Blank, Numbered
from kiosk.printing.guide_page import BODY, LABEL, GuidePage
from kiosk.printing.guide_slip import GuideSlip
from kiosk.printing.guide_slip_words import GuideWords
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document

FIELDS = ("number", "applicant", "signed_on", "clerk")
"""To be written by hand."""


def lay_out_commitment(roll: Roll, slip: GuideSlip) -> Document:
    """The page of one copy. `ValueError` where nothing is missing: there is nothing to promise."""
    if not slip.missing or not slip.deferred:
        raise ValueError("nothing is put off")
    page = GuidePage(roll.fonts, roll.width, slip)
    blocks = [*page.head("commitment"), *_which_copy(page), *_promise(page), *_signatures(page)]
    said = [
        slip.center,
        slip.guide.card.name,
        *(f"{each.name}{each.note}" for each in slip.missing),
    ]
    title = f"Commitment {slip.guide.card.code} {slip.copy}/2"
    return roll.page(Stack(blocks), title=title, language=slip.language, said=said)


def _which_copy(page: GuidePage) -> list[Block]:
    key = f"copy_{page.slip.copy}"
    texts: list[Block] = [page.text(getattr(page.words, key), LABEL)]
    if page.english:
        texts += [Space(3), page.text(getattr(GuideWords, key), LABEL)]
    return [*texts, Space(7), Rule(page.width), Space(8)]


def _promise(page: GuidePage) -> list[Block]:
    slip = page.slip
    blocks: list[Block] = [*page.paragraph("intent", item=page.item), Space(8)]
    for material in slip.missing:
        blocks += [page.material(material, ticked=False), Space(7)]
    offset = page.fonts.width("3. ", BODY.weight, BODY.size) + 3
    narrow = GuidePage(page.fonts, page.width - offset, slip)
    for number, parts in enumerate(_points(narrow), start=1):
        blocks += [Numbered(page.left(f"{number}.", BODY), Stack(parts), offset), Space(6)]
    return [*blocks, *page.paragraph("choice", LABEL), Space(4)]


def _points(page: GuidePage) -> list[list[Block]]:
    """What is promised, point by point."""
    slip = page.slip
    center = slip.center_en if page.english else slip.center
    by_when = [*page.paragraph("by_when", date=page.words.day(slip.hand_in_by), center=center)]
    if slip.guide.promised_days is not None:
        by_when += [Space(3), *page.paragraph("within", LABEL)]
    return [by_when, [*page.paragraph("true")], [*page.paragraph("consequence")]]


def _signatures(page: GuidePage) -> list[Block]:
    blocks: list[Block] = [Space(3), Rule(page.width, 0.75, dashed=True)]
    labels = [getattr(page.words, key) for key in FIELDS]
    if page.english:
        labels = [
            f"{own} {getattr(GuideWords, key)}" for own, key in zip(labels, FIELDS, strict=True)
        ]
    offset = 6 + max(page.fonts.width(label, LABEL.weight, LABEL.size) for label in labels)
    offset = min(offset, page.width * 0.55)
    for label in labels:
        blocks += [Blank(page.left(label, LABEL, offset - 4), page.width, offset)]
    moment = page.words.moment(page.slip.printed_at)
    printed = page.words.printed.format(moment=moment, phone=page.slip.phone)
    return [*blocks, Space(8), page.text(printed, LABEL)]
