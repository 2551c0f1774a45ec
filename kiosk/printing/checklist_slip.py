"""Lays out the checklist (一次性告知单): everything a business takes, told at once."""

from kiosk.printing.blocks import Block, Row, Rule, Space, Stack, Text
from kiosk.printing.guide_page import LABEL, SMALL, STRONG, GuidePage
from kiosk.printing.guide_slip import GuideSlip
from kiosk.printing.guide_slip_words import GuideWords
from kiosk.printing.paper import Roll
from kiosk.printing.printer import Document


def lay_out_checklist(roll: Roll, slip: GuideSlip) -> Document:
    """The page of a checklist."""
    page = GuidePage(roll.fonts, roll.width, slip)
    blocks = [*page.head("checklist"), *_materials(page), *_facts(page), *_rule(page)]
    guide = slip.guide
    said = [slip.center, guide.card.name, guide.fee, guide.place, guide.conditions]
    said += [f"{each.name}{each.note}{each.source}" for each in guide.materials]
    said += [proof.issuer for proof in slip.village_proofs.values()]
    return roll.page(
        Stack(blocks), title=f"Checklist {guide.card.code}", language=slip.language, said=said
    )


def _materials(page: GuidePage) -> list[Block]:
    slip = page.slip
    blocks: list[Block] = [Rule(page.width), Space(7)]
    if not slip.guide.materials:
        return [*blocks, *page.paragraph("nothing_to_bring", STRONG), Space(8)]
    blocks += [*page.paragraph("to_bring", LABEL), Space(7)]
    for material in slip.guide.materials:
        blocks += [page.material(material, ticked=material.name in slip.ticked), Space(8)]
    if slip.ticked:
        blocks += [*_standing(page), Space(8)]
    return blocks


def _standing(page: GuidePage) -> list[Block]:
    """What the ticks come to."""
    slip, missing = page.slip, page.slip.missing
    if not missing:
        return list(page.paragraph("ready", STRONG))
    names, count = page.words.names(missing), str(len(missing))
    blocks = list(page.paragraph("lacking", STRONG, count=count, names=names))
    if all(material.can_defer for material in missing):
        day = page.words.day(slip.hand_in_by)
        blocks += [Space(4), *page.paragraph("may_follow", LABEL, date=day)]
    return blocks


def _facts(page: GuidePage) -> list[Block]:
    guide, words = page.slip.guide, page.words
    statutory = guide.statutory_days
    facts = (
        ("promise", words.promised(guide)),
        (
            "statutory",
            None if statutory is None else words.term(statutory, natural=guide.natural_days),
        ),
        ("fee", guide.fee or words.free),
        ("fee_basis", guide.fee_basis),
        ("visits", words.times.format(count=guide.visits)),
        ("conditions", guide.conditions),
        ("place", guide.place),
        ("hours", guide.hours),
        ("result", " · ".join(filter(None, (guide.result, guide.result_validity))) or None),
        ("enquiry", guide.enquiry_phone),
        ("complaint", guide.complaint_phone),
    )
    shown = [(key, value) for key, value in facts if value]
    labels = {key: _labels(page, key) for key, _ in shown}
    offset = 8 + max(
        page.fonts.width(text.text, style.weight, style.size)
        for texts in labels.values()
        for text, style in zip(texts, (LABEL, SMALL), strict=False)
    )
    blocks: list[Block] = [Rule(page.width), Space(7)]
    for key, value in shown:
        said = page.left(value, STRONG, page.width - offset)
        blocks += [Row(labels[key], said, offset), Space(5)]
    return blocks


def _labels(page: GuidePage, key: str) -> list[Text]:
    own = page.left(getattr(page.words, key), LABEL)
    return [own, page.left(getattr(GuideWords, key), SMALL)] if page.english else [own]


def _rule(page: GuidePage) -> list[Block]:
    slip = page.slip
    told = page.paragraph("rule", LABEL, date=page.words.day(slip.tell_by))
    moment = page.words.moment(slip.printed_at)
    printed = page.words.printed.format(moment=moment, phone=slip.phone)
    return [
        Space(3),
        Rule(page.width, 0.75, dashed=True),
        Space(7),
        *told,
        Space(7),
        page.text(printed, SMALL),
    ]
