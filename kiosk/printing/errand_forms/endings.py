"""The papers an errand ends with: completion and termination, with the originals given back."""

from collections.abc import Sequence

from kiosk.center.errands.paper_parts import Signed
from kiosk.center.errands.paper_values import CompletionPaper, TerminationPaper
from kiosk.center.errands.values import DocumentLine
from kiosk.printing.blocks import Space
from kiosk.printing.errand_forms.page import Field, FormPage
from kiosk.printing.errand_forms.tables import documents, fees
from kiosk.printing.report_pages import Section


def completion(page: FormPage, paper: CompletionPaper) -> list[Section]:
    """办结单: the result, the fees, the originals, signed for."""
    accepted = paper.accepted_on
    fields: list[Field] = [
        ("name", paper.name),
        ("accepted_on", lambda words: words.day(accepted) if accepted else ""),
        ("completed_on", lambda words: words.day(paper.completed_on)),
        ("result", paper.result),
        ("external", paper.external_number or ""),
        ("agent", lambda words: words.person(paper.agent) if paper.agent else ""),
    ]
    return [
        page.head("completion"),
        Section([page.sentence(page.key("done"), page.strong), page.gap(6)]),
        page.fields(paper.matter, fields),
        fees(page, paper.fees),
        *_documents(page, paper.returned, paper.held),
        page.signatures(
            [page.gap(), page.sentence(page.key("got_it"))],
            [
                ("receiver_signs", paper.signed, ""),
                ("agent_signs", Signed(), paper.agent.name if paper.agent else ""),
            ],
        ),
    ]


def termination(page: FormPage, paper: TerminationPaper) -> list[Section]:
    """终止单: the reason, the originals, signed."""
    fields: list[Field] = [
        ("name", paper.name),
        ("ended_on", lambda words: words.day(paper.ended_on)),
        ("why", lambda words: words.terminate_reasons.get(paper.reason, words.unknown)),
        ("note", paper.note),
    ]
    return [
        page.head("termination"),
        Section([page.sentence(page.key("ended"), page.strong), page.gap(6)]),
        page.fields(paper.matter, fields),
        *([fees(page, paper.fees)] if paper.fees else []),
        *_documents(page, paper.returned, paper.held),
        page.signatures(
            [page.gap(), page.sentence(page.key("again"))],
            [("party_signs", paper.signed, paper.name), ("staff_signs", Signed(), paper.by)],
        ),
    ]


def _documents(
    page: FormPage, returned: Sequence[DocumentLine], held: Sequence[DocumentLine]
) -> list[Section]:
    """What went back, and what is still to be fetched."""
    if not returned and not held:
        return [Section([page.gap(), page.sentence(page.key("none_returned"))])]
    sections = []
    if returned:
        sections.append(documents(page, page.key("returned"), returned, totals=True))
    if held:
        sections.append(documents(page, page.key("held"), held, totals=True))
        sections.append(Section([Space(5), page.sentence(page.key("fetch"))]))
    return sections
