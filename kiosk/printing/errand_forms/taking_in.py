"""The papers an errand begins with: receipt, authority, notice of what is missing, refusal."""

from kiosk.center.errands.paper_parts import OnPaper, Signed
from kiosk.center.errands.paper_values import (
    AuthorityPaper,
    NoticePaper,
    ReceiptPaper,
    RefusalPaper,
)
from kiosk.printing.blocks import MM, Align, Beside, Block, Rule, Space, Stack, Style
from kiosk.printing.errand_forms.page import Field, FormPage, Words
from kiosk.printing.errand_forms.tables import documents
from kiosk.printing.fonts import Weight
from kiosk.printing.qr import QrCode
from kiosk.printing.report_pages import Section

QR_LARGEST_MM = 34


def receipt(page: FormPage, paper: ReceiptPaper) -> list[Section]:
    """受理单."""
    sections = [page.head("receipt"), page.fields(paper.matter, _whose(paper))]
    if paper.help_wanted:
        sections.append(Section([page.gap(4), page.sentence(page.key("help_wanted"), page.strong)]))
    if paper.documents:
        title = page.key("received" if paper.received else "said")
        sections.append(documents(page, title, paper.documents))
    return [*sections, Section(_code(page, paper.qr_url))]


def _whose(paper: ReceiptPaper) -> list[Field]:
    return [
        ("name", paper.name),
        ("id_number", paper.id_number),
        ("phone", paper.phone),
        ("village", paper.matter.village or ""),
        ("for_family", lambda words: words.relations.get(paper.relation or "", "")),
        ("helped", lambda words: words.helpers.get(paper.helped_by or "", "")),
        ("submitted", lambda words: words.moment(paper.submitted_at)),
        ("promise", lambda words: words.promised(paper.promise, accepted=paper.accepted)),
        ("agent", lambda words: words.person(paper.agent) if paper.agent else ""),
    ]


def _code(page: FormPage, url: str) -> list[Block]:
    """The code to find the errand again, and how."""
    code = QrCode(url, QR_LARGEST_MM * MM)
    beside = page.width - code.width - code.quiet
    narrow = beside < 25 * MM
    width = page.width if narrow else beside
    align: Align = "center" if narrow else "left"
    put = page.middle if align == "center" else page.left
    lines: list[Block] = [put(page.words.track, Style(11, Weight.BOLD, 1.2), width), Space(4)]
    for key in ("track_how", "lost"):
        for text in page.both(page.key(key)):
            lines += [put(text, page.small, width), Space(3)]
    gap = Space(code.quiet)
    if narrow:
        centred = Beside(Space(0), code, (page.width - code.width) / 2)
        body: list[Block] = [centred, gap, *lines]
    else:
        body = [Beside(code, Stack(lines), code.width + code.quiet)]
    return [page.gap(), Rule(page.width, 0.75, dashed=True), gap, *body, gap]


def authority(page: FormPage, paper: AuthorityPaper) -> list[Section]:
    """委托书: who acts, for what, how far, how long, signed (民法典 第一百六十五条)."""

    def until(words: Words) -> str:
        return words.from_to.format(since=words.day(paper.since), until=words.day(paper.until))

    def entrusts(words: Words) -> str:
        center = paper.head.center if words is not page.words or not page.english else ""
        return words.entrusts.format(center=center or paper.head.center_en)

    def agent(words: Words) -> str:
        return words.person(paper.agent) if paper.agent else words.to_be_named

    fields: list[Field] = [
        ("name", paper.name),
        ("id_number", lambda words: paper.id_number or words.unknown),
        ("phone", paper.phone),
        ("address", paper.address),
        ("signer", paper.contact_name),
        ("for_family", lambda words: words.relations.get(paper.relation or "", "")),
        ("agent", agent),
        ("stand_in", lambda words: words.person(paper.stand_in) if paper.stand_in else ""),
        ("scope", paper.scope),
        ("term", until),
    ]
    signer = paper.contact_name or paper.name
    return [
        page.head("authority"),
        page.fields(paper.matter, fields),
        Section([page.gap(), page.sentence(entrusts), Space(6)]),
        page.signatures(
            page.points([page.key(key) for key in ("voluntary", "no_secrets", "withdraw")]),
            [("party_signs", paper.signed, signer), ("agent_signs", Signed(), _name(paper.agent))],
        ),
    ]


def _name(agent: OnPaper | None) -> str:
    return agent.name if agent else ""


def notice(page: FormPage, paper: NoticePaper) -> list[Section]:
    """一次性告知单: all that is missing, and by when (行政许可法 第三十二条)."""
    item = paper.matter.item

    def told(words: Words) -> str:
        own = (paper.matter.item_en or item) if page.english and words is page.words else item
        return words.told_once.format(item=own)

    sections = [
        page.head("notice"),
        page.fields(paper.matter, [("name", paper.name)]),
    ]
    if paper.missing:
        sections.append(documents(page, told, paper.missing))
    else:
        sections.append(Section([page.gap(), page.sentence(told)]))
    if paper.note:
        sections.append(Section([page.gap(4), page.left(paper.note, page.value)]))
    sections.append(
        Section(
            [
                page.gap(),
                page.sentence(
                    lambda words: words.hand_in_by.format(day=words.day(paper.hand_in_by)),
                    page.strong,
                ),
                Space(6),
                page.sentence(lambda words: words.tell_rule.format(day=words.day(paper.tell_by))),
                Space(6),
            ]
        )
    )
    return sections


def refusal(page: FormPage, paper: RefusalPaper) -> list[Section]:
    """不予受理通知书: dated, with the reason and what to do instead."""
    fields: list[Field] = [
        ("name", paper.name),
        ("asked_on", lambda words: words.day(paper.submitted_on)),
        ("decided_on", lambda words: words.day(paper.decided_on)),
        ("why", lambda words: words.decline_reasons.get(paper.reason, words.unknown)),
        ("note", paper.note),
    ]
    instead: list[Block] = [
        *page.title(page.key("instead")),
        page.sentence(lambda words: words.instead_of.get(paper.reason, words.instead_of["other"])),
    ]
    if paper.bookable:
        instead += [Space(4), page.sentence(page.key("bookable"))]
    phone = paper.complaint_phone or paper.head.phone
    instead += [Space(4), page.sentence(lambda words: words.complain.format(phone=phone)), Space(4)]
    return [
        page.head("refusal"),
        Section([page.sentence(page.key("not_taken"), page.strong), page.gap(6)]),
        page.fields(paper.matter, fields),
        page.signatures(
            instead, [("staff_signs", Signed(), paper.by), ("receiver_signs", Signed(), "")]
        ),
    ]
