"""Keeping the roster: every change, who may make it, and what the list shows."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.center.errands.agents import check_agent
from kiosk.center.errands.roster import (
    add_agent,
    change_agent,
    deactivate,
    link_login,
    name_stand_in,
    reactivate,
    set_villages,
)
from kiosk.center.errands.roster_dates import (
    add_leave,
    drop_qualification,
    end_leave,
    set_qualification,
)
from kiosk.center.errands.roster_views import agent_card, roster
from kiosk.center.people.audit import audit_log
from kiosk.clock import local_date
from kiosk.data.tables import OutboxRecord
from kiosk.errors import RuleBroken
from kiosk.hub.record_kinds import KINDS
from tests.center.errands.case import ITEM, Office
from tests.center.errands.case import office as office


def refused(office: Office, key: str, use_case: Any, **values: Any) -> None:
    with pytest.raises(RuleBroken, match=key.replace(".", r"\.")):
        office.do(use_case, **values)


def test_an_agent_from_the_first_entry_to_the_last(office: Office) -> None:
    today = local_date(office.clock)
    new: UUID = office.do(add_agent, code="A-7", name=" 童小山 ", phone="13000001111")
    who = {"agent_id": new}
    office.do(change_agent, name="童山", phone="13000002222", **who)
    office.do(set_villages, village_codes=["V002", "V001", "V001"], **who)
    last = today + timedelta(days=30)
    for ends in (last + timedelta(days=1), last):
        office.do(set_qualification, item_code=ITEM, trained_on=today, expires_on=ends, **who)
    office.do(name_stand_in, stand_in_id=office.agents["01"], **who)
    office.do(link_login, login="clerk", **who)
    office.do(add_leave, from_day=today, to_day=last, **who)
    card = office.see(agent_card, agent_id=new)
    assert card.line.agent.name == "童山"
    assert card.line.villages == ("云溪村", "上坪村")
    assert (card.line.items, card.line.expiring, card.line.expired) == (1, 1, 0)
    assert (card.line.away_until, card.line.login) == (last, "clerk")
    assert card.line.stand_in == "郑代办"
    assert [(each.item_code, each.days_left) for each in card.training] == [(ITEM, 30)]
    with pytest.raises(RuleBroken, match=r"agent\.on_leave"):
        office.opened.read(lambda session: check_agent(session, new, ITEM, on=today))
    office.do(end_leave, leave_id=card.leave[0].id, back_on=today)
    office.do(drop_qualification, item_code=ITEM, **who)
    office.do(link_login, login=None, **who)
    office.do(deactivate, **who)
    assert [line.agent.code for line in office.see(roster)] == ["01", "02", "03"]
    assert len(office.see(roster, with_inactive=True)) == 4
    office.do(reactivate, **who)
    assert [line.agent.code for line in office.see(roster, query="童")] == ["A-7"]
    assert [line.agent.code for line in office.see(roster, village_code="V002")] == ["A-7"]
    _look_at_the_traces(office)


def _look_at_the_traces(office: Office) -> None:
    """Every change is a fact with words, and stands in the log; nobody's name is in either."""
    facts = office.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord).where(OutboxRecord.type.like("agent.%"))
        ).all()
    )
    assert len(facts) == 13
    assert all(fact.type in KINDS and "童" not in fact.payload.decode() for fact in facts)
    lines = office.opened.read(audit_log)
    assert len([line for line in lines if line.action.startswith("agent.")]) == 13
    assert all("童" not in str(line.detail) for line in lines)


def test_what_cannot_be_is_refused_with_its_reason(office: Office) -> None:
    today = local_date(office.clock)
    yesterday = today - timedelta(days=1)
    who = {"agent_id": office.agents["01"]}
    fresh = {"code": "A-7", "name": "童小山", "phone": "13000001111"}
    refused(office, "agent.code_taken", add_agent, **fresh | {"code": "01"})
    refused(office, "agent.code_form", add_agent, **fresh | {"code": "七号"})
    refused(office, "agent.name_missing", add_agent, **fresh | {"name": " "})
    refused(office, "agent.phone_form", add_agent, **fresh | {"phone": "电话"})
    refused(office, "agent.village_unknown", set_villages, village_codes=["V9"], **who)
    refused(office, "agent.stand_in_self", name_stand_in, stand_in_id=who["agent_id"], **who)
    refused(office, "agent.login_unknown", link_login, login="nobody", **who)
    refused(office, "agent.login_taken", link_login, login="agent02", **who)
    refused(office, "agent.not_trained", drop_qualification, item_code="E02", **who)
    span = {"trained_on": today, "expires_on": yesterday}
    refused(office, "agent.dates_order", set_qualification, item_code=ITEM, **span, **who)
    refused(office, "agent.item_not_offered", set_qualification, item_code="E03", **span, **who)
    refused(office, "agent.dates_order", add_leave, from_day=today, to_day=yesterday, **who)
    leave = office.do(add_leave, from_day=yesterday, to_day=today, **who)
    refused(office, "agent.leave_overlaps", add_leave, from_day=today, to_day=today, **who)
    tomorrow = today + timedelta(days=1)
    refused(office, "agent.leave_over", end_leave, leave_id=leave, back_on=tomorrow)
    office.do(end_leave, leave_id=leave, back_on=today)
    office.under_way()
    refused(office, "agent.has_errands", deactivate, **who)
    refused(office, "agent.unknown", deactivate, agent_id=UUID(int=1))


def test_only_who_leads_keeps_the_roster(office: Office) -> None:
    for login in (office.clerk, office.logins["01"]):
        who = {"agent_id": office.agents["02"], "staff_id": login}
        refused(office, "staff.not_allowed", change_agent, name="王一", phone="13000001111", **who)
        with pytest.raises(RuleBroken, match="not_allowed"):
            office.see(roster, staff_id=login)
        with pytest.raises(RuleBroken, match="not_allowed"):
            office.see(agent_card, **who)
