"""What the papers say on which an errand ends: done, terminated, or not taken in."""

from kiosk.center.errands.offer import offer_of
from kiosk.center.errands.paper_source import PaperSource
from kiosk.center.errands.paper_values import CompletionPaper, RefusalPaper, TerminationPaper
from kiosk.center.errands.papers import held_documents
from kiosk.clock import local
from kiosk.errors import RuleBroken


def completion(source: PaperSource) -> CompletionPaper:
    """办结单; after 签收 it carries the resident's signature."""
    row = source.row
    if row.completed_at is None or row.result is None:
        raise RuleBroken("errand.paper_not_yet")
    return CompletionPaper(
        head=source.head("delivered" if row.delivered_at else "completed"),
        matter=source.matter(),
        name=source.person.name,
        result=row.result,
        accepted_on=local(row.accepted_at).date() if row.accepted_at else None,
        completed_on=local(row.completed_at).date(),
        external_number=row.external_number,
        agent=source.agent(),
        fees=source.fees(),
        returned=source.returned(),
        held=held_documents(source.session, errand_id=row.id),
        signed=source.signed("delivery"),
    )


def termination(source: PaperSource) -> TerminationPaper:
    """终止单; what still lies here is told, so that it is fetched."""
    row, move = source.row, source.last_move("terminate")
    return TerminationPaper(
        head=source.head(),
        matter=source.matter(),
        name=source.person.name,
        reason=row.reason or "other",
        note=move.note,
        ended_on=local(move.at).date(),
        by=source.staff_name(move.staff_id),
        fees=source.fees(),
        returned=source.returned(),
        held=held_documents(source.session, errand_id=row.id),
        signed=source.signed("termination"),
    )


def refusal(source: PaperSource) -> RefusalPaper:
    """不予受理: acceptance and refusal both get a dated document (行政许可法 第三十二条)."""
    row, move = source.row, source.last_move("decline")
    guide = source.guide()
    return RefusalPaper(
        head=source.head(),
        matter=source.matter(),
        name=source.person.name,
        submitted_on=local(row.submitted_at).date(),
        decided_on=local(move.at).date(),
        reason=row.reason or "other",
        note=move.note,
        bookable=offer_of(guide).bookable,
        complaint_phone=guide.complaint_phone,
        by=source.staff_name(move.staff_id),
    )
