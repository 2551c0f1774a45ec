"""The papers of an errand under way: documents changing hands, the clock stopped and going on."""

from datetime import timedelta

from kiosk.center.errands.paper_values import HandoverPaper, PausePaper, ResumptionPaper
from kiosk.printing.blocks import Space
from kiosk.printing.errand_forms.page import Field, FormPage, Words
from kiosk.printing.errand_forms.tables import documents
from kiosk.printing.report_pages import Section

_DAY = timedelta(days=1)


def handover(page: FormPage, paper: HandoverPaper) -> list[Section]:
    """材料交接单: every document with its count, signed by both sides."""
    inwards = paper.direction == "in"
    fields: list[Field] = [
        ("name", paper.name),
        ("at", lambda words: words.moment(paper.at)),
        ("by", paper.by),
    ]

    def held(words: Words) -> str:
        if not paper.originals_held:
            return words.nothing_held
        return words.held_after.format(count=paper.originals_held)

    after = [page.gap(), page.sentence(held)]
    if paper.originals_held:
        after += [Space(4), page.sentence(page.key("keep_it"))]
    return [
        page.head(f"handover_{paper.direction}"),
        page.fields(paper.matter, fields),
        documents(page, page.key("came_in" if inwards else "went_out"), paper.lines, totals=True),
        page.signatures(
            after,
            [("party_signs", paper.resident, paper.name), ("staff_signs", paper.staff, paper.by)],
        ),
    ]


def pause(page: FormPage, paper: PausePaper) -> list[Section]:
    """中止单: what is waited for, and that the days do not count."""
    special = paper.kind == "special"
    fields: list[Field] = [
        ("name", paper.name),
        ("since", lambda words: words.day(paper.from_day)),
        ("why", lambda words: words.waits_special if special else words.waits_materials),
        ("waited_for", paper.waited_for),
        ("by", paper.by),
    ]

    def next_step(words: Words) -> str:
        if special:
            return words.we_tell
        own = page.english and words is page.words
        return words.bring_it.format(center=paper.head.center_en if own else paper.head.center)

    return [
        page.head("pause"),
        page.fields(paper.matter, fields),
        Section(
            [
                page.gap(),
                page.sentence(
                    lambda words: words.stands_still.format(day=words.day(paper.from_day + _DAY)),
                    page.strong,
                ),
                Space(6),
                page.sentence(next_step),
                Space(6),
            ]
        ),
    ]


def resumption(page: FormPage, paper: ResumptionPaper) -> list[Section]:
    """续办单: which days did not count, and the new date."""

    def span(words: Words) -> str:
        count = (paper.to_day - paper.from_day).days
        if not count:
            return words.span_none
        first = words.day(paper.from_day + _DAY)
        return words.span.format(first=first, last=words.day(paper.to_day), count=count)

    special = paper.kind == "special"
    fields: list[Field] = [
        ("name", paper.name),
        ("resumed", lambda words: words.day(paper.to_day)),
        ("why", lambda words: words.waits_special if special else words.waits_materials),
        ("not_counted", span),
        ("new_promise", lambda words: words.promised(paper.promise)),
        ("note", paper.note),
        ("by", paper.by),
    ]
    return [page.head("resumption"), page.fields(paper.matter, fields)]
