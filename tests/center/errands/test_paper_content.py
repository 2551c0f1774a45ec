"""What the papers of an errand say at each step of its way, and who is written down for them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

import pytest

from kiosk.center.errands.closing import complete, deliver, terminate
from kiosk.center.errands.deciding import accept, decline, entrust
from kiosk.center.errands.home_visits import day_sheet
from kiosk.center.errands.paper_content import Wanted, paper_of, record_printing
from kiosk.center.errands.paper_values import (
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
    TerminationPaper,
)
from kiosk.center.errands.papers import receive_documents, return_documents
from kiosk.center.errands.values import DocumentLine, Person
from kiosk.center.errands.working import pay_fee, resume, suspend
from kiosk.center.people.audit import audit_log
from kiosk.clock import local_date
from kiosk.data.tables import ErrandPerson
from kiosk.errors import RuleBroken
from tests.center.errands.case import PRESENT_ITEM, RESIDENT, SIGNED, Office
from tests.center.errands.case import office as office

P = TypeVar("P", bound=ErrandPaper)
CARD = DocumentLine("身份证", 1, 1)
ADDRESS = "云溪镇云溪村7号"


def paper(
    office: Office,
    kind: type[P],
    errand_id: UUID,
    *,
    staff_id: UUID | None = None,
    handover_id: UUID | None = None,
) -> P:
    """The paper of that kind as things stand, for the lead unless another is named."""
    wanted = Wanted(kind.form, errand_id, handover_id=handover_id)
    found = office.opened.read(
        lambda session: paper_of(
            session,
            wanted,
            staff_id=staff_id or office.lead,
            clock=office.clock,
            phone_url="https://xinqiao.invalid",
        )
    )
    assert isinstance(found, kind)
    return found


def refused(office: Office, key: str, form: str, errand_id: UUID, *, staff: bool = True) -> None:
    with pytest.raises(RuleBroken) as broken:
        office.opened.read(
            lambda session: paper_of(
                session,
                Wanted(form, errand_id),
                staff_id=office.lead if staff else None,
                clock=office.clock,
                phone_url="https://xinqiao.invalid",
            )
        )
    assert broken.value.key == key


def test_papers_from_the_request_to_the_signed_return(office: Office) -> None:
    errand_id = office.submitted(person=replace(RESIDENT, address=ADDRESS)).id
    before = paper(office, ReceiptPaper, errand_id)
    assert (before.name, before.phone) == ("林**", "138****1234")
    assert before.id_number == "330***********1234"
    assert before.promise.due_on is None
    assert (before.promise.days, before.accepted) == (10, False)
    assert before.documents == (CARD,)
    assert not before.received
    assert before.qr_url.startswith("https://xinqiao.invalid/t/")
    assert str(errand_id) == before.head.subject
    for early in ("authority", "handover", "pause", "resumption", "completion", "termination"):
        refused(office, "errand.paper_not_yet", early, errand_id)
    assert [line.name for line in paper(office, NoticePaper, errand_id).missing] == ["银行卡"]

    office.do(accept, errand_id=errand_id)
    office.do(entrust, errand_id=errand_id, scope="交件取件", until=None, signature=SIGNED)
    authority = paper(office, AuthorityPaper, errand_id)
    assert (authority.name, authority.id_number) == (RESIDENT.name, RESIDENT.id_number)
    assert (authority.phone, authority.address) == (RESIDENT.phone, ADDRESS)
    assert (authority.agent, authority.stand_in) == (None, None)
    assert authority.signed.strokes == SIGNED
    assert authority.signed.at == office.clock.now()
    assert authority.since == local_date(office.clock)
    assert authority.until == local_date(office.clock) + timedelta(days=180)


def test_papers_of_an_errand_under_way(office: Office) -> None:
    errand_id = office.under_way()
    assert paper(office, AuthorityPaper, errand_id).agent is not None
    both = {"resident": SIGNED, "agent": SIGNED}
    first = office.do(receive_documents, errand_id=errand_id, lines=[CARD], **both)
    office.clock.pass_time(minutes=1)
    card = DocumentLine("银行卡", 1, 0)
    second = office.do(receive_documents, errand_id=errand_id, lines=[card], **both)
    receipt = paper(office, ReceiptPaper, errand_id)
    assert receipt.received
    assert receipt.documents == (CARD, card)
    assert receipt.agent is not None
    assert receipt.promise.due_on is not None
    handed = paper(office, HandoverPaper, errand_id, handover_id=first)
    assert (handed.direction, handed.lines, handed.originals_held) == ("in", (CARD,), 1)
    assert handed.resident.strokes == handed.staff.strokes == SIGNED
    assert handed.by == "沈组长"
    last = paper(office, HandoverPaper, errand_id)
    assert (last.lines, last.originals_held) == ((card,), 2)
    assert last.head.subject == f"{errand_id}:{second}"

    office.do(suspend, errand_id=errand_id, kind="materials", note="户口簿缺一页")
    pause = paper(office, PausePaper, errand_id)
    assert (pause.kind, pause.waited_for, pause.name) == ("materials", "户口簿缺一页", "林**")
    notice = paper(office, NoticePaper, errand_id)
    assert (notice.missing, notice.note) == ((), "户口簿缺一页")
    assert notice.tell_by == date(2026, 11, 30)
    refused(office, "errand.paper_not_yet", "resumption", errand_id)
    office.clock.pass_time(days=7)
    office.do(resume, errand_id=errand_id, note="补来了")
    resumption = paper(office, ResumptionPaper, errand_id)
    assert (resumption.to_day - resumption.from_day).days == 7
    assert resumption.promise.due_on is not None
    assert resumption.note == "补来了"

    office.do(pay_fee, errand_id=errand_id, fen=2000, basis="工本费", receipt="0031")
    office.do(complete, errand_id=errand_id, result="已核准")
    unsigned = paper(office, CompletionPaper, errand_id)
    assert not unsigned.signed.strokes
    assert unsigned.held == (CARD, card)
    office.do(return_documents, errand_id=errand_id, lines=[CARD, card], **both)
    office.do(deliver, errand_id=errand_id, signature=SIGNED)
    done = paper(office, CompletionPaper, errand_id)
    assert (done.result, done.returned, done.held) == ("已核准", (CARD, card), ())
    assert [fee.fen for fee in done.fees] == [2000]
    assert done.signed.strokes == SIGNED
    assert done.head.subject != unsigned.head.subject
    assert paper(office, HandoverPaper, errand_id).direction == "out"


def test_papers_where_nothing_comes_of_it(office: Office) -> None:
    declined = office.submitted(item_code=PRESENT_ITEM, kind="help", materials=()).id
    office.do(decline, errand_id=declined, reason="not_entitled", note="年龄未到")
    refusal = paper(office, RefusalPaper, declined)
    assert (refusal.reason, refusal.note, refusal.name) == (
        "not_entitled",
        "年龄未到",
        RESIDENT.name,
    )
    assert refusal.decided_on == local_date(office.clock)

    ended = office.under_way()
    both = {"resident": SIGNED, "agent": SIGNED}
    office.do(receive_documents, errand_id=ended, lines=[CARD], **both)
    office.do(terminate, errand_id=ended, reason="withdrawn", note="改主意了")
    termination = paper(office, TerminationPaper, ended)
    assert (termination.reason, termination.note) == ("withdrawn", "改主意了")
    assert termination.held == (CARD,)
    refused(office, "errand.paper_not_yet", "notice", ended)
    refused(office, "errand.paper_not_yet", "completion", ended)


def test_who_may_print_what(office: Office) -> None:
    errand_id = office.submitted().id
    refused(office, "errand.paper_staff_only", "notice", errand_id, staff=False)
    refused(office, "errand.paper_unknown", "poster", errand_id)
    refused(office, "errand.unknown", "receipt", office.lead)
    by_resident = office.opened.read(
        lambda session: paper_of(
            session,
            Wanted("receipt", errand_id, "en"),
            staff_id=None,
            clock=office.clock,
            phone_url="",
        )
    )
    assert by_resident.head.language == "en"
    office.opened.write(lambda session: session.delete(session.get_one(ErrandPerson, errand_id)))
    refused(office, "errand.erased", "receipt", errand_id)


def test_full_data_and_every_reprint_are_written_down(office: Office) -> None:
    errand_id = office.under_way()
    receipt = paper(office, ReceiptPaper, errand_id)
    authority = paper(office, AuthorityPaper, errand_id)
    again = replace(receipt, head=replace(receipt.head, reprint=True))
    for each, staff_id in ((receipt, office.clerk), (authority, office.clerk), (again, None)):
        office.opened.write(
            lambda session, each=each, staff_id=staff_id: record_printing(
                session,
                each,
                device_id=office.opened.device_id,
                staff_id=staff_id,
                clock=office.clock,
            )
        )
    lines = [
        (line.actor, line.subject, dict(line.detail))
        for line in office.opened.read(audit_log)
        if line.action == "errand.paper_printed"
    ]
    assert lines == [
        ("-", f"errand:{errand_id}", {"form": "receipt", "reprint": True}),
        (str(office.clerk), f"errand:{errand_id}", {"form": "authority", "reprint": False}),
    ]


def visits(office: Office, village: str | None, staff_id: UUID) -> DaySheet:
    return office.opened.read(
        lambda session: day_sheet(
            session,
            day=local_date(office.clock),
            village_code=village,
            staff_id=staff_id,
            clock=office.clock,
        )
    )


def test_home_visits_are_sorted_by_village_and_kept_to_whom_they_concern(office: Office) -> None:
    with pytest.raises(RuleBroken, match=r"errand\.visits_none"):
        visits(office, None, office.lead)
    office.under_way()  # no home visit
    home = {"kind": "home_visit", "materials": ()}
    for village, name in (("V002", "王一"), ("V001", "林小满"), ("V001", "张三")):
        person = Person(name=name, phone="13800001234", address=ADDRESS)
        errand_id = office.submitted(**home, village_code=village, person=person).id
        office.do(accept, errand_id=errand_id)
        office.clock.pass_time(days=1)
    sheet = visits(office, None, office.lead)
    assert [(each.village, len(each.visits)) for each in sheet.villages] == [
        ("云溪村", 2),
        ("上坪村", 1),
    ]
    first = sheet.villages[0].visits[0]
    assert (first.name, first.address, first.phone) == ("林小满", ADDRESS, "13800001234")
    assert [line.name for line in first.collect] == ["身份证", "银行卡"]
    (one,) = visits(office, "V002", office.logins["01"]).villages
    assert [visit.name for visit in one.visits] == ["王一"]
    with pytest.raises(RuleBroken, match=r"errand\.village_unknown"):
        visits(office, "V999", office.lead)
    office.opened.write(
        lambda session: record_printing(
            session,
            sheet,
            device_id=office.opened.device_id,
            staff_id=office.lead,
            clock=office.clock,
        )
    )
    line = office.opened.read(audit_log)[0]
    assert line.subject == f"visits:{local_date(office.clock).isoformat()}"
    assert len(line.detail["errands"]) == 3
