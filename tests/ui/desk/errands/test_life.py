"""Errands from the counter to the call afterwards, by clicks on the real window."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import uuid4

from sqlalchemy import select

from kiosk.center.queue import queueing
from kiosk.data.tables import Errand, OutboxRecord, Ticket
from tests.center.errands.case import ITEM
from tests.ui.desk.errands.conftest import PIN, Agency, AgentsDesk

WEDNESDAY = datetime(2026, 9, 23, 1, 30, tzinfo=UTC)
"""Before Mid-Autumn (25th to 27th) and National Day (1st to 7th, Saturday the 10th is worked)."""


def take_in_at_the_counter(desk: AgentsDesk, agency: Agency) -> None:
    """A number is called, and turned into an errand with the resident."""
    office = agency.office
    office.opened.write(
        lambda session: queueing.take_ticket(
            session,
            device_id=office.opened.device_id,
            item_code=ITEM,
            request_id=uuid4(),
            clock=office.clock,
        )
    )
    desk.sign_in("clerk", PIN).call()
    desk.tap("serve")
    desk.tap("transfer")
    desk.tap("transfer.errand")
    desk.tap("kind.proxy")
    desk.tap("whom.family")
    desk.tap("relation.child")
    desk.tap("intake_next")
    desk.tap("village.V001")
    desk.write("person.name", "林小满")
    desk.write("person.phone", "1380000")
    for digit in "1234":
        desk.tap(f"key.{digit}")
    desk.write("person.contact_name", "林大山")
    desk.tap("intake_next")
    desk.tap("material.0")
    desk.tap("intake_next")
    desk.sign("consent")
    desk.tap("intake_next")
    desk.until(lambda: desk.window.errands.files.page is not None)
    desk.until(lambda: desk.page.offered == "receipt")
    desk.tap("offer.slip")
    desk.said("受理单 已送去打印")


def hand_to_the_agent(desk: AgentsDesk) -> None:
    """The lead accepts it, lets the resident sign, takes the papers and names who does it."""
    desk.tap("do.accept")
    desk.said("已受理,2026-10-14 到期")
    desk.done("accepted")
    desk.tap("do.entrust")
    desk.tap("phrase.0")
    desk.tap("phrase.2")
    desk.tap("until.3")
    desk.tap("until_by.1")
    desk.tap("entrust_send")
    desk.said("还没有签名")
    desk.sign("resident")
    desk.tap("entrust_send")
    desk.done("entrusted")
    desk.until(lambda: desk.page.offered == "authority")
    desk.tap("offer.a4")
    desk.tap("do.receive")
    desk.write("document_name", "低保证")
    desk.tap("document_add")
    desk.sign("resident")
    desk.sign("staff")
    desk.tap("receive_send")
    desk.until(lambda: desk.page.offered == "handover")
    assert desk.here.originals_held == 2
    desk.tap("do.assign")
    desk.until(lambda: bool(desk.seen("agent.03")))
    assert not desk.button("agent.03").isEnabled()
    desk.tap("agent.01")
    desk.tap("stand_in.02")
    desk.done("assigned")


def work_until_it_stands_still(desk: AgentsDesk) -> None:
    """The agent works on their own errand, until something is missing."""
    desk.log_in("agent01")
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    assert desk.face.errands.shelves.current == "mine"
    desk.open_file(desk.face.errands.cards[0].number)
    desk.tap("do.begin")
    desk.done("in_progress")
    desk.section("steps")
    desk.tap("step.1")
    desk.tap("step_send")
    desk.until(lambda: desk.face.shows(desk.page) and desk.here.steps[0].done_at is not None)
    desk.tap("do.external")
    desk.write("external_note", "民受2026-77")
    desk.tap("external_send")
    desk.until(lambda: desk.here.external_number == "民受2026-77")
    desk.until(lambda: desk.face.shows(desk.page))
    desk.tap("do.pay")
    desk.write("fee_amount", "20元")
    desk.tap("pay_send")
    desk.said("金额不对")
    desk.write("fee_amount", "20.5")
    desk.tap("phrase.0")
    desk.write("fee_receipt", "NO.118")
    desk.tap("pay_send")
    desk.until(lambda: desk.face.shows(desk.page) and len(desk.here.fees) == 1)
    assert desk.here.fees[0].fen == 2050
    desk.tap("do.suspend")
    desk.tap("suspend_send")
    desk.said("请选择原因")
    desk.tap("suspend.materials")
    desk.tap("phrase.0")
    desk.tap("suspend_send")
    desk.done("suspended")
    desk.until(lambda: desk.page.offered == "pause")
    desk.section("history")
    desk.tap("note")
    desk.tap("phrase.1")
    desk.tap("note_send")
    desk.until(lambda: desk.face.shows(desk.page) and "已电话告知居民" in desk.page.texts)


def finish_as_the_stand_in(desk: AgentsDesk) -> None:
    """The stand-in takes over, brings it to its end and gives everything back."""
    desk.log_in("agent02")
    desk.write("errand_query", "0001")
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file(desk.face.errands.cards[0].number)
    desk.tap("do.take_over")
    desk.tap("phrase.0")
    desk.tap("take_over_send")
    desk.until(lambda: desk.face.shows(desk.page) and desk.here.card.agent_name == "方代办")
    desk.tap("do.complete")
    desk.tap("phrase.1")
    desk.tap("complete_send")
    desk.done("completed")
    desk.tap("do.deliver")
    assert desk.here.result in desk.texts  # what is signed for stands beside the pad
    assert any(desk.here.held[0].name in text for text in desk.texts)
    desk.sign("resident")
    desk.tap("deliver_send")
    desk.said("还有 2 份原件没有退还")
    desk.tap("deliver_back")
    desk.tap("do.return")
    desk.sign("resident")
    desk.sign("staff")
    desk.tap("return_send")
    desk.until(lambda: desk.face.shows(desk.page) and desk.here.originals_held == 0)
    desk.tap("do.deliver")
    desk.sign("resident")
    desk.tap("deliver_send")
    desk.done("delivered")
    desk.tap("do.archive")
    desk.done("archived")
    desk.tap("do.follow_up")
    desk.tap("follow_up.missed")
    desk.tap("follow_up_send")
    desk.until(lambda: desk.face.shows(desk.page) and desk.here.moves[-1].verb == "call")
    desk.tap("do.follow_up")
    desk.tap("follow_up.satisfied")
    desk.tap("follow_up_send")
    desk.done("followed_up")


def test_from_the_counter_to_the_call_afterwards(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    office = agency.office
    office.clock.set_to(WEDNESDAY)
    desk = sit_down()
    take_in_at_the_counter(desk, agency)
    assert office.opened.read(lambda session: session.scalars(select(Ticket.outcome)).all()) == [
        "errand"
    ]
    desk.tap("do.accept")
    desk.said("您的角色不能做这一步")
    desk.tap("file_back")
    desk.tap("errands_back")
    desk.tap("sign_out")
    desk.log_in("lead")
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file("2609230001")
    hand_to_the_agent(desk)
    desk.log_out()
    office.clock.set_to(datetime(2026, 9, 29, 1, 30, tzinfo=UTC))
    work_until_it_stands_still(desk)
    assert desk.here.card.due_on is None

    # The power fails: the next window begins from what is on the disk.
    desk.window.close()
    agency.restart()
    office.clock.set_to(datetime(2026, 10, 9, 1, 30, tzinfo=UTC))
    desk = sit_down().log_in("agent01")
    desk.shelf("suspended", 1)
    desk.open_file("2609230001")
    assert "已电话告知居民" in desk.section("history")
    desk.tap("do.resume")
    desk.tap("phrase.0")
    desk.tap("resume_send")
    # Not counted: 30 September, 8 and 9 October. Worked: Saturday the 10th.
    desk.said("已续办,新的到期日是 2026-10-19")
    assert desk.here.card.due_on == date(2026, 10, 19)
    desk.log_out()

    desk.window.close()
    agency.restart()
    desk = sit_down()
    finish_as_the_stand_in(desk)
    desk.section("slips")
    assert desk.seen("print.completion.a4")
    desk.tap("print.handover.2.a5")
    office = agency.office
    facts = office.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord.type)
            .where(OutboxRecord.stream.startswith("errand:"))
            .order_by(OutboxRecord.seq)
        ).all()
    )
    assert [fact.removeprefix("errand.") for fact in facts] == [
        "submitted", "accepted", "entrusted", "documents_received", "assigned", "begun",
        "step_done", "accepted_elsewhere", "paid", "suspended", "noted", "resumed",
        "taken_over", "completed", "documents_returned", "delivered", "archived", "not_reached",
        "followed_up",
    ]  # fmt: skip
    errand = office.opened.read(lambda session: session.scalars(select(Errand)).one())
    assert (errand.state, errand.helped_by, errand.ticket_id is not None) == (
        "followed_up",
        "staff",
        True,
    )
    forms = [form for form, *_ in agency.papers.printed]
    assert forms == ["receipt", "authority", "handover"]
    assert agency.papers.how[1][0] == "a4"
    assert agency.papers.how[2] == ("a5", agency.file(errand.id).handovers[1].id)


def test_declined_terminated_and_given_to_another_center(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    office = agency.office
    declined, moved = office.submitted(), office.under_way()
    desk = sit_down().log_in("lead")
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file(declined.number)
    desk.tap("do.decline")
    desk.tap("decline.other")
    desk.tap("decline_send")
    desk.said("请写明情况")
    desk.write("decline_note", "户口不在本县")
    desk.tap("decline_send")
    desk.done("declined")
    desk.until(lambda: desk.page.offered == "refusal")
    assert not any(desk.seen(f"do.{verb}") for verb in ("accept", "terminate", "return"))
    assert "户口不在本县" in desk.section("history")
    desk.tap("file_back")

    desk.write("errand_query", agency.file(moved).card.number)
    desk.until(lambda: [card.id for card in desk.face.errands.cards] == [moved])
    desk.open_file(agency.file(moved).card.number)
    desk.tap("do.receive")
    desk.sign("resident")
    desk.sign("staff")
    desk.tap("receive_send")
    desk.until(lambda: desk.face.shows(desk.page) and desk.here.originals_held == 1)
    desk.tap("do.hand_over")
    desk.tap("center.YX0201")
    desk.tap("hand_over_send")
    desk.said("请写明情况")
    desk.tap("phrase.0")
    desk.tap("hand_over_send")
    desk.done("entrusted")
    assert "石门镇党群服务中心" in desk.page.hint
    assert not desk.here.card.here
    desk.tap("do.take_back")
    desk.tap("take_back_send")
    desk.until(lambda: desk.face.shows(desk.page) and desk.here.card.here)

    desk.tap("do.terminate")
    desk.tap("terminate.withdrawn")
    desk.tap("phrase.0")
    desk.tap("terminate_send")
    desk.done("terminated")
    desk.until(lambda: desk.page.offered == "termination")
    desk.tap("do.return")
    desk.sign("resident")
    desk.sign("staff")
    desk.tap("return_send")
    desk.until(lambda: desk.face.shows(desk.page) and desk.here.originals_held == 0)
    assert desk.seen("do.return") == []
    assert agency.file(moved).card.state == "terminated"
