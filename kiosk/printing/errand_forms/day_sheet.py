"""The sheet an agent takes along on home visits: by village, with room for time and signature."""

from kiosk.center.errands.paper_values import DaySheet, RoundsSheet, VillageVisits, Visit
from kiosk.printing.blocks import MM, Block, Space, Stack, Style
from kiosk.printing.errand_forms.page import FormPage
from kiosk.printing.errand_forms.pieces import Cells, Signature
from kiosk.printing.fonts import Weight
from kiosk.printing.report_pages import Section

TIME, WHO, SIGN = 15 * MM, 64 * MM, 30 * MM
"""Columns of the A4 sheet; what is to be done takes the rest."""
LEAST = 19 * MM
"""A row is tall enough to sign in."""
AIR = 5.0


def day_sheet(page: FormPage, paper: DaySheet) -> list[Section]:
    """上门服务单 of a day, or 上门巡访单 of a day or a week."""
    rounds = isinstance(paper, RoundsSheet)
    day = f"{page.words.day(paper.day)} {page.words.weekday(paper.day)}"
    if isinstance(paper, RoundsSheet) and paper.last != paper.day:
        day = f"{day} — {page.words.day(paper.last)} {page.words.weekday(paper.last)}"
    head = page.head(paper.form)
    rule = page.sentence(page.key("rounds_rule" if rounds else "sheet_rule"), page.small)
    sections = [
        Section([*head.head, page.middle(day, Style(12, Weight.BOLD)), Space(5), rule, Space(2)])
    ]
    put = _slip if page.narrow else _sheet
    return [*sections, *(put(page, village, rounds=rounds) for village in paper.villages)]


def _title(page: FormPage, village: VillageVisits) -> list[Block]:
    return page.title(
        lambda words: words.homes.format(
            town=village.town,
            village=village.village or words.no_village,
            count=len(village.visits),
        )
    )


def _sheet(page: FormPage, village: VillageVisits, *, rounds: bool) -> Section:
    starts = (0.0, TIME, TIME + WHO, page.width - SIGN)
    uprights = (0.0, *starts[1:], page.width)
    widths = [
        end - start - 2 * AIR for start, end in zip(starts, (*starts[1:], page.width), strict=True)
    ]
    words = page.words
    what = words.rounds_item if rounds else words.collect
    heads = (words.time, words.visit, what, words.signs)
    head = Cells(
        [
            (start + AIR, page.left(text, page.small, width))
            for start, text, width in zip(starts, heads, widths, strict=True)
        ],
        page.width,
        line=0.9,
        uprights=uprights,
        roofed=True,
    )
    rows = [
        Cells(
            [
                (starts[0] + AIR, page.left(visit.at, page.value, widths[0])),
                (starts[1] + AIR, _who(page, visit, widths[1])),
                (starts[2] + AIR, _what(page, visit, widths[2], rounds=rounds)),
            ],
            page.width,
            uprights=uprights,
            least=LEAST,
        )
        for visit in village.visits
    ]
    return Section([*_title(page, village), head], rows, [head])


def _slip(page: FormPage, village: VillageVisits, *, rounds: bool) -> Section:
    blocks: list[Block] = _title(page, village)
    for visit in village.visits:
        who = _who(page, visit, page.width)
        what = _what(page, visit, page.width, rounds=rounds)
        sign: list[Block] = [
            Space(6),
            page.left(f"{visit.at or page.words.time} / {page.words.signs}", page.small),
            Signature((), page.width, 30),
            Space(6),
        ]
        blocks += [who, Space(4), what, *sign]
    return Section(blocks)


def _who(page: FormPage, visit: Visit, width: float) -> Stack:
    return Stack(
        [
            page.left(f"{visit.name}　{visit.phone}", page.strong, width),
            Space(3),
            page.left(visit.address or page.words.no_address, page.value, width),
        ]
    )


def _what(page: FormPage, visit: Visit, width: float, *, rounds: bool) -> Stack:
    words = page.words
    item = (visit.item_en or visit.item) if page.english else visit.item
    remarks = [visit.number]
    if visit.due_on:
        name = words.due if not rounds else words.suits if not visit.at else ""
        remarks.append(f"{name} {words.day(visit.due_on)}".strip())
    if visit.agent:
        remarks.append(visit.agent)
    know = visit.note if rounds else words.listed(visit.collect) or words.all_there
    blocks: list[Block] = [page.left(item, page.value, width), Space(3)]
    if know:
        blocks += [page.left(know, page.small, width), Space(3)]
    return Stack([*blocks, page.left(" · ".join(remarks), page.small, width)])
