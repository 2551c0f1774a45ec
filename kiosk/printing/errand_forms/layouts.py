"""Lays out every paper of an errand: on the roll of the slip printer, or on A5 and A4."""

from collections.abc import Mapping
from typing import Any

from kiosk.center.errands.paper_parts import said_on
from kiosk.center.errands.paper_values import (
    PAPERS,
    AuthorityPaper,
    CompletionPaper,
    DaySheet,
    ErrandPaper,
    HandoverPaper,
    NoticePaper,
    PausePaper,
    ReceiptPaper,
    RefusalPaper,
    ResumptionPaper,
)
from kiosk.printing.blocks import MM, Block, Rule, Space, Stack
from kiosk.printing.errand_forms import day_sheet, endings, taking_in, under_way
from kiosk.printing.errand_forms.page import FormPage
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.paper import Roll
from kiosk.printing.paper_kinds import form_and_size
from kiosk.printing.printer import Document
from kiosk.printing.report_pages import A4_SHEET, A5_SHEET, Pages, Section, Sheet, to_pdf

SHEETS: Mapping[str, Sheet] = {"a5": A5_SHEET, "a4": A4_SHEET}
LARGE = 1.15


def lay_out_paper(roll: Roll, kind: str, content: Mapping[str, Any]) -> Document:
    """The page or pages of a paper as the spool keeps it. `ValueError`: no paper known here."""
    form, size = form_and_size(kind)
    if form not in PAPERS:
        raise ValueError("no paper of an errand")
    paper = PAPERS[form].from_json(content)
    if size == "slip":
        return _slip(roll, paper)
    return _sheets(roll.fonts, SHEETS[size], paper)


def _slip(roll: Roll, paper: ErrandPaper | DaySheet) -> Document:
    page = FormPage(roll.fonts, roll.width, paper.head, narrow=True)
    blocks: list[Block] = []
    for section in _sections(page, paper):
        blocks += [*section.head, *section.rows]
    blocks += [Space(8), Rule(page.width, 0.75, dashed=True), Space(6)]
    blocks.append(page.middle(page.foot(), page.small))
    return roll.page(
        Stack(blocks), title=_title(paper), language=paper.head.language, said=[said_on(paper)]
    )


def _sheets(fonts: SlipFonts, sheet: Sheet, paper: ErrandPaper | DaySheet) -> Document:
    page = FormPage(fonts, sheet.width, paper.head, narrow=False, scale=_scale(sheet, paper))
    pages = Pages(sheet)
    for section in _sections(page, paper):
        pages.put(section)
    pdf = to_pdf(
        fonts,
        pages,
        title=_title(paper),
        foot=f"{_number(paper)} · {page.foot()}",
        where=page.words.where,
        lang="en" if page.english else "zh-CN",
    )
    width, height = (round(side / MM) for side in sheet.paper)
    return Document(pdf, width, height, fonts.missing(said_on(paper)))


def _scale(sheet: Sheet, paper: ErrandPaper | DaySheet) -> float:
    """A4 has room for larger letters; a list of visits rather stays on few pages."""
    return LARGE if sheet is A4_SHEET and not isinstance(paper, DaySheet) else 1.0


def _title(paper: ErrandPaper | DaySheet) -> str:
    """For the list of jobs and the window of a reader: what it is, never whose."""
    return f"Errand {paper.form} {_number(paper)}"


def _number(paper: ErrandPaper | DaySheet) -> str:
    return paper.day.isoformat() if isinstance(paper, DaySheet) else paper.matter.number


def _sections(page: FormPage, paper: ErrandPaper | DaySheet) -> list[Section]:
    match paper:
        case ReceiptPaper():
            return taking_in.receipt(page, paper)
        case AuthorityPaper():
            return taking_in.authority(page, paper)
        case NoticePaper():
            return taking_in.notice(page, paper)
        case RefusalPaper():
            return taking_in.refusal(page, paper)
        case HandoverPaper():
            return under_way.handover(page, paper)
        case PausePaper():
            return under_way.pause(page, paper)
        case ResumptionPaper():
            return under_way.resumption(page, paper)
        case CompletionPaper():
            return endings.completion(page, paper)
        case DaySheet():
            return day_sheet.day_sheet(page, paper)
        case _:
            return endings.termination(page, paper)
