"""An errand's whole life, and the refusals on its way."""

from datetime import date

import pytest

from kiosk.center.errands.assigning import assign, hand_over, take_back, take_over
from kiosk.center.errands.closing import archive, complete, deliver, follow_up, terminate
from kiosk.center.errands.deciding import decline
from kiosk.center.errands.file import errand_file
from kiosk.center.errands.lists import errands_on, find_errands, shelves
from kiosk.center.errands.papers import receive_documents, return_documents
from kiosk.center.errands.reveal import reveal
from kiosk.center.errands.values import DocumentLine
from kiosk.center.errands.working import (
    accepted_elsewhere,
    finish_step,
    note_progress,
    pay_fee,
    resume,
    suspend,
)
from kiosk.center.people.audit import audit_log
from kiosk.errors import RuleBroken
from tests.center.errands.case import PRESENT_ITEM, SIGNED, Office
from tests.center.errands.case import office as office

ID_CARD = DocumentLine("身份证", 1, 1)


def refused(office: Office, key: str, use_case: object, **values: object) -> None:
    with pytest.raises(RuleBroken, match=key.replace(".", r"\.")):
        office.do(use_case, **values)  # type: ignore[arg-type]


def test_a_case_from_please_to_the_call_afterwards(office: Office) -> None:
    errand = office.under_way()
    mine = {"errand_id": errand, "staff_id": office.logins["01"]}
    office.do(receive_documents, lines=[ID_CARD], resident=SIGNED, agent=SIGNED, **mine)
    office.do(finish_step, position=1, note="已交镇民政办", **mine)
    office.do(accepted_elsewhere, number="民政2026-118", **mine)
    office.do(note_progress, note="镇里在核对", **mine)
    office.do(pay_fee, fen=1500, basis="证照工本费", receipt="0012", **mine)
    office.do(finish_step, position=2, note="", **mine)
    office.do(complete, result="高龄津贴从12月起发放", **mine)
    refused(office, "errand.originals_held", deliver, signature=SIGNED, **mine)
    office.do(return_documents, lines=[ID_CARD], resident=SIGNED, agent=SIGNED, **mine)
    office.do(deliver, signature=SIGNED, **mine)
    office.do(archive, **mine)
    office.do(follow_up, reached=False, satisfied=None, note="没人接", **mine)
    office.do(follow_up, reached=True, satisfied=True, note="很满意", **mine)
    file = office.see(errand_file, errand_id=errand)
    assert file.card.state == "followed_up"
    assert file.held == ()
    assert all(step.done_at for step in file.steps)
    assert file.person.name == "林**"
    assert file.person.phone == "138****1234"
    assert [move.verb for move in file.moves][:6] == [
        "submit", "accept", "entrust", "assign", "begin", "receive",
    ]  # fmt: skip
    assert file.signed == {"consent", "authority", "handover", "delivery"}


def test_suspended_days_do_not_count(office: Office) -> None:
    errand = office.under_way()
    before = office.see(errand_file, errand_id=errand).card.due_on
    assert before == date(2026, 12, 7)
    office.clock.pass_time(days=1)
    office.do(suspend, errand_id=errand, kind="materials", note="请补交银行卡")
    stopped = office.see(errand_file, errand_id=errand).card
    assert (stopped.due_on, stopped.reason) == (None, "materials")
    office.clock.pass_time(days=7)
    office.do(resume, errand_id=errand, note="")
    assert office.see(errand_file, errand_id=errand).card.due_on == date(2026, 12, 14)


def test_the_stand_in_goes_on_where_the_agent_stopped(office: Office) -> None:
    errand = office.under_way()
    refused(
        office,
        "errand.not_yours",
        take_over,
        errand_id=errand,
        note="",
        staff_id=office.logins["03"],
    )
    office.do(take_over, errand_id=errand, note="郑代办住院", staff_id=office.logins["02"])
    file = office.see(errand_file, errand_id=errand)
    assert file.agent is not None
    assert file.agent.code == "02"
    assert file.stand_in is not None
    assert file.stand_in.code == "01"


def test_another_center_goes_on_and_it_can_come_back(office: Office) -> None:
    errand = office.under_way()
    office.do(hand_over, errand_id=errand, center_code="YX0201", note="户籍在石门")
    card = office.see(errand_file, errand_id=errand).card
    assert (card.state, card.here, card.agent_name) == ("entrusted", False, None)
    refused(
        office,
        "errand.handled_elsewhere",
        assign,
        errand_id=errand,
        agent_id=office.agents["01"],
        stand_in_id=None,
    )
    assert [each.id for each in office.see(errands_on, shelf="elsewhere")] == [errand]
    office.do(take_back, errand_id=errand, note="石门退回")
    office.do(assign, errand_id=errand, agent_id=office.agents["01"], stand_in_id=None)


def test_what_needs_the_resident_is_refused_with_the_reason(office: Office) -> None:
    with pytest.raises(RuleBroken, match="presence_needed"):
        office.submitted(item_code=PRESENT_ITEM)
    assert office.submitted(item_code=PRESENT_ITEM, kind="help").kind == "help"
    with pytest.raises(RuleBroken, match="not_offered"):
        office.submitted(item_code="E03", kind="help")


def test_who_is_not_trained_is_not_given_it(office: Office) -> None:
    errand = office.under_way()
    refused(
        office,
        "agent.not_trained",
        assign,
        errand_id=errand,
        agent_id=office.agents["03"],
        stand_in_id=None,
    )
    office.clock.pass_time(days=400)
    refused(
        office,
        "agent.training_expired",
        assign,
        errand_id=errand,
        agent_id=office.agents["02"],
        stand_in_id=None,
    )


def test_a_terminated_case_still_gives_the_originals_back(office: Office) -> None:
    errand = office.under_way()
    office.do(receive_documents, errand_id=errand, lines=[ID_CARD], resident=SIGNED, agent=SIGNED)
    refused(
        office,
        "errand.not_held",
        return_documents,
        errand_id=errand,
        lines=[DocumentLine("身份证", 2, 0)],
        resident=SIGNED,
        agent=SIGNED,
    )
    office.do(terminate, errand_id=errand, reason="withdrawn", note="自己去办")
    office.do(return_documents, errand_id=errand, lines=[ID_CARD], resident=SIGNED, agent=SIGNED)
    assert office.see(errand_file, errand_id=errand).held == ()


def test_shelves_and_search_find_it(office: Office) -> None:
    receipt = office.submitted()
    counts = {shelf.name: shelf.count for shelf in office.see(shelves)}
    assert counts["new"] == 1
    for query in ("1234", "13800001234", "小满", receipt.number, receipt.number[-5:]):
        assert [each.id for each in office.see(find_errands, query=query)] == [receipt.id]


def test_an_opened_field_is_written_down_with_who_and_why(office: Office) -> None:
    errand = office.submitted().id
    refused(office, "errand.reveal_why", reveal, errand_id=errand, field="id_number", why=" ")
    value = office.do(reveal, errand_id=errand, field="id_number", why="填社保申请表")
    assert value == "330000199001081234"
    entry = office.opened.read(lambda session: audit_log(session, limit=1))[0]
    assert (entry.action, entry.actor) == ("errand.personal_opened", str(office.lead))
    assert entry.detail == {"field": "id_number", "why": "填社保申请表"}


def test_a_declined_request_says_why(office: Office) -> None:
    errand = office.submitted().id
    refused(office, "errand.note_missing", decline, errand_id=errand, reason="other", note="")
    office.do(decline, errand_id=errand, reason="not_here", note="")
    assert office.see(errand_file, errand_id=errand).card.state == "declined"
