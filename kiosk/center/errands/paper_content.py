"""Reads from the store what the papers of an errand say, and writes down who printed them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.errands.errand_slip import errand_token
from kiosk.center.errands.paper_endings import completion, refusal, termination
from kiosk.center.errands.paper_parts import Language
from kiosk.center.errands.paper_source import PaperSource, agent_on_paper, open_source
from kiosk.center.errands.paper_values import (
    FULL_DATA,
    AuthorityPaper,
    DaySheet,
    ErrandPaper,
    HandoverPaper,
    NoticePaper,
    PausePaper,
    ReceiptPaper,
    ResumptionPaper,
    RoundsSheet,
)
from kiosk.center.errands.papers import handovers
from kiosk.center.errands.states import OPEN
from kiosk.center.errands.values import DocumentLine
from kiosk.center.guides.precheck import TELL_WITHIN_DAYS, terms
from kiosk.center.hours.closures import closed_days
from kiosk.center.people.audit import audit
from kiosk.center.people.masking import masked_id, masked_name, masked_phone
from kiosk.center.slips.slip_token import slip_url
from kiosk.clock import Clock, local
from kiosk.errors import RuleBroken
from kiosk.workdays import add_working_days

RESIDENTS = ("receipt",)
"""What the terminal prints without a member of staff."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which paper, and how it is to be."""

    form: str
    errand_id: UUID
    language: Language = "zh"
    handover_id: UUID | None = None
    """Which hand-over; None: the last one."""


def paper_of(
    session: Session,
    wanted: Wanted,
    *,
    staff_id: UUID | None,
    clock: Clock,
    phone_url: str,
) -> ErrandPaper:
    """The content of a paper as things stand; `phone_url` is the base of the address in its code.

    `RuleBroken`: `errand.paper_staff_only` (only the receipt is for residents to print),
    `errand.paper_not_yet` (it has not come to that), `errand.paper_unknown`, `errand.erased`,
    `errand.unknown`, `staff.not_allowed`.
    """
    if staff_id is None and wanted.form not in RESIDENTS:
        raise RuleBroken("errand.paper_staff_only")
    source = open_source(
        session,
        wanted.errand_id,
        language=wanted.language,
        staff_id=staff_id,
        clock=clock,
    )
    if wanted.form == "receipt":
        token = errand_token(session, errand_id=wanted.errand_id)
        return _receipt(source, slip_url(phone_url, token))
    if wanted.form == "handover":
        return _handover(source, wanted.handover_id)
    try:
        make = _FORMS[wanted.form]
    except KeyError:
        raise RuleBroken("errand.paper_unknown", form=wanted.form) from None
    return make(source)


def record_printing(
    session: Session,
    paper: ErrandPaper | DaySheet,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    """Write down who printed a paper with full personal data, and every reprint, by whomever."""
    if paper.form not in FULL_DATA and not paper.head.reprint:
        return
    detail: dict[str, Any] = {"form": paper.form, "reprint": paper.head.reprint}
    action, subject = "errand.paper_printed", f"errand:{paper.head.subject.partition(':')[0]}"
    if isinstance(paper, DaySheet):
        subject = f"visits:{paper.day.isoformat()}"
        numbers = [visit.number for village in paper.villages for visit in village.visits]
        detail["errands"] = numbers
    if isinstance(paper, RoundsSheet):
        action, subject = "order.rounds_printed", f"rounds:{paper.day.isoformat()}"
        detail["orders"] = detail.pop("errands")
    audit(
        session,
        device_id=device_id,
        actor=staff_id,
        action=action,
        subject=subject,
        clock=clock,
        detail=detail,
    )


def _receipt(source: PaperSource, qr_url: str) -> ReceiptPaper:
    row, person = source.row, source.person
    received = source.received()
    said = tuple(
        DocumentLine(each.name, each.originals, each.copies)
        for each in source.materials()
        if each.ticked
    )
    return ReceiptPaper(
        head=source.head(),
        matter=source.matter(),
        name=masked_name(person.name),
        phone=masked_phone(person.phone),
        id_number=masked_id(person.id_number),
        for_whom=row.for_whom,
        relation=row.relation,
        helped_by=row.helped_by,
        help_wanted=row.help_wanted,
        submitted_at=row.submitted_at,
        accepted=row.accepted_at is not None,
        promise=source.promise(),
        documents=received or said,
        received=bool(received),
        agent=source.agent(),
        qr_url=qr_url,
    )


def _authority(source: PaperSource) -> AuthorityPaper:
    row, person = source.row, source.person
    move = source.last_move("entrust")
    if row.authority_scope is None or row.authority_until is None:
        raise RuleBroken("errand.paper_not_yet")
    return AuthorityPaper(
        # Another agent makes another paper of the same signature.
        head=source.head(f"authority-{move.id}-{row.agent_id or ''}"),
        matter=source.matter(),
        name=person.name,
        id_number=person.id_number,
        phone=person.phone,
        address=person.address,
        contact_name=person.contact_name if row.for_whom == "family" else "",
        relation=row.relation,
        scope=row.authority_scope,
        since=local(move.at).date(),
        until=row.authority_until,
        agent=source.agent(),
        stand_in=agent_on_paper(source.session, row.stand_in_id),
        signed=source.signed("authority"),
    )


def _handover(source: PaperSource, handover_id: UUID | None) -> HandoverPaper:
    every = handovers(source.session, errand_id=source.row.id)
    place = next(
        (
            number
            for number in reversed(range(len(every)))
            if handover_id in (None, every[number].id)
        ),
        None,
    )
    if place is None:
        raise RuleBroken("errand.paper_not_yet")
    found = every[place]
    held = sum(
        line.originals * (1 if each.direction == "in" else -1)
        for each in every[: place + 1]
        for line in each.lines
    )
    return HandoverPaper(
        head=source.head(str(found.id)),
        matter=source.matter(),
        name=source.person.name,
        direction="in" if found.direction == "in" else "out",
        at=found.at,
        by=found.by,
        lines=found.lines,
        originals_held=held,
        resident=source.signed("handover", handover_id=found.id),
        staff=source.signed("handover", party="staff", handover_id=found.id),
    )


def _pause(source: PaperSource) -> PausePaper:
    pause, move = source.last_pause(), source.last_move("suspend")
    return PausePaper(
        head=source.head(f"pause-{pause.id}"),
        matter=source.matter(),
        name=masked_name(source.person.name),
        kind=pause.kind,
        waited_for=move.note,
        from_day=pause.from_day,
        by=source.staff_name(move.staff_id),
    )


def _resumption(source: PaperSource) -> ResumptionPaper:
    pause, move = source.last_pause(over=True), source.last_move("resume")
    if pause.to_day is None:
        raise RuleBroken("errand.paper_not_yet")
    return ResumptionPaper(
        head=source.head(f"resumption-{pause.id}"),
        matter=source.matter(),
        name=masked_name(source.person.name),
        kind=pause.kind,
        from_day=pause.from_day,
        to_day=pause.to_day,
        note=move.note,
        promise=source.promise(),
        by=source.staff_name(move.staff_id),
    )


def _notice(source: PaperSource) -> NoticePaper:
    session, row = source.session, source.row
    waits = row.state == "suspended" and row.reason == "materials"
    missing = source.missing()
    if row.state not in OPEN or not (missing or waits):
        raise RuleBroken("errand.paper_not_yet")
    submitted = local(row.submitted_at).date()
    head = source.head(f"notice-{local(source.clock.now()):%Y%m%d}")
    return NoticePaper(
        head=head,
        matter=source.matter(),
        name=masked_name(source.person.name),
        submitted_on=submitted,
        missing=missing,
        note=source.last_move("suspend").note if waits else "",
        tell_by=add_working_days(submitted, TELL_WITHIN_DAYS, closures=closed_days(session)),
        hand_in_by=terms(session, guide=source.guide(), clock=source.clock).hand_in_by,
    )


_FORMS: Mapping[str, Callable[[PaperSource], ErrandPaper]] = {
    "authority": _authority,
    "pause": _pause,
    "resumption": _resumption,
    "notice": _notice,
    "refusal": refusal,
    "completion": completion,
    "termination": termination,
}
