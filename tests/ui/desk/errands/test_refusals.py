"""What the desk does not let happen, and says why; and what nobody sees without being seen."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.people.audit import audit_log
from kiosk.clock import local_date
from kiosk.data.tables import Agent, AgentLeave, AgentQualification, OutboxRecord, Staff
from kiosk.ui.desk.errands import file_page
from kiosk.ui.widgets.text import Text
from tests.center.errands.case import ITEM
from tests.ui.desk.errands.conftest import Agency, AgentsDesk


def set_training_end(agency: Agency, code: str, days: int) -> None:
    """The training of an agent ends so many days from today."""
    office = agency.office

    def work(session: Session) -> None:
        held = session.get_one(AgentQualification, (office.agents[code], ITEM))
        held.trained_on = local_date(office.clock) - timedelta(days=400)
        held.expires_on = local_date(office.clock) + timedelta(days=days)

    office.opened.write(work)


def send_on_leave(agency: Agency, code: str) -> None:
    """An agent is away from today on."""
    office = agency.office
    today = local_date(office.clock)
    leave = AgentLeave(
        agent_id=office.agents[code], from_day=today, to_day=today + timedelta(days=6)
    )
    office.opened.write(lambda session: session.add(leave))


def test_agents_who_may_not_are_refused_with_the_reason(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    office = agency.office
    errand = office.under_way(stand_in=None)
    desk = sit_down()
    # Not trained: 03 sees nothing of the item, and is offered to nobody.
    desk.log_in("agent03")
    desk.until(lambda: "没有代办" in desk.face.errands.rows.words)
    desk.shelf("new", 0)
    desk.log_out()
    # Of the others one is away and one has to be trained again.
    set_training_end(agency, "01", -1)
    send_on_leave(agency, "02")
    desk.log_in("lead")
    desk.write("errand_query", agency.file(errand).card.number)
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file(desk.face.errands.cards[0].number)
    desk.tap("do.assign")
    desk.until(lambda: bool(desk.seen("agent.02")))
    tiles = {code: desk.button(f"agent.{code}") for code in ("01", "02", "03")}
    assert not any(tile.isEnabled() for tile in tiles.values())
    words = {
        code: " ".join(text.text() for text in tile.findChildren(Text))
        for code, tile in tiles.items()
    }
    assert "到期" in words["01"]
    assert "请假到 11-29" in words["02"]
    assert "没有接受过这个事项的培训" in words["03"]
    desk.tap("assign_back")
    # Nobody was named to stand in.
    desk.tap("do.take_over")
    desk.tap("take_over_send")
    desk.said("没有指定替班人")
    desk.tap("take_over_back")
    desk.log_out()
    # An agent cannot begin what they are no longer trained for.
    waiting = office.submitted()

    def hand_out(session: Session) -> None:
        agent = session.get_one(Agent, office.agents["02"])
        assert agent.staff_id is not None
        session.get_one(Staff, agent.staff_id).active = False

    office.opened.write(hand_out)
    desk.write_login("agent02", "2222")
    desk.until(lambda: "工号或口令不对" in desk.face.login.remark)
    desk.log_in("agent01")
    desk.until(lambda: desk.face.errands.shelves.counts["mine"] == 1)
    assert waiting.number not in [card.number for card in desk.face.errands.cards]


def test_an_agent_whose_training_ends_cannot_begin(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    office = agency.office
    desk = sit_down().log_in("lead")
    receipt = office.submitted()
    desk.shelf("new", 1)
    desk.open_file(receipt.number)
    desk.tap("do.accept")
    desk.done("accepted")
    desk.tap("do.entrust")
    desk.tap("phrase.0")
    desk.sign("resident")
    desk.tap("entrust_send")
    desk.done("entrusted")
    desk.tap("do.assign")
    desk.tap("agent.01")
    desk.tap("stand_in.usual")
    desk.done("assigned")
    set_training_end(agency, "01", -1)
    desk.tap("do.begin")
    desk.said("01 号代办员的培训 2026-11-22 已到期")
    assert desk.here.card.state == "assigned"
    # Somebody else's errand: words, and nothing happens.
    desk.log_out()
    set_training_end(agency, "02", 30)
    desk.log_in("agent02")
    desk.write("errand_query", receipt.number)
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file(receipt.number)
    desk.tap("do.begin")
    desk.said("这件代办由别人负责")


def test_the_fifth_wrong_pin_locks_the_agent_out(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    desk = sit_down()
    for _ in range(5):
        desk.until(desk.face.login.enter.isEnabled)
        desk.field("login").clear()
        desk.qtbot.keyClicks(desk.field("login"), "agent01")
        desk.qtbot.keyClicks(desk.field("pin"), "0000")
        desk.tap("sign_in_errands")
        desk.until(lambda: desk.face.login.remark not in ("", "正在核对…"))
    assert "10 分钟后再试" in desk.face.login.remark
    desk.qtbot.keyClicks(desk.field("pin"), "2222")
    desk.tap("sign_in_errands")
    desk.until(lambda: "分钟后再试" in desk.face.login.remark)
    assert desk.face.shows(desk.face.login)
    agency.office.clock.pass_time(minutes=11)
    desk.log_in("agent01")


def test_a_field_is_opened_for_a_reason_and_for_twenty_seconds(
    sit_down: Callable[..., AgentsDesk], agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = agency.office
    later: list[tuple[int, Callable[[], None]]] = []

    class Waiting(file_page.QTimer):
        @staticmethod
        def singleShot(  # type: ignore[override] # noqa: N802 - only this way is used
            after_ms: int, _owner: object, then: Callable[[], None]
        ) -> None:
            later.append((after_ms, then))

    monkeypatch.setattr(file_page, "QTimer", Waiting)
    receipt = office.submitted()
    desk = sit_down().log_in("lead")
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file(receipt.number)
    assert "13800001234" not in desk.page.texts
    desk.tap("look.phone")
    desk.tap("reveal_send")
    desk.said("请写明为什么要看")
    desk.tap("phrase.0")
    desk.tap("reveal_send")
    desk.until(lambda: desk.face.shows(desk.page) and "13800001234" in desk.page.texts)
    desk.said("这次查看已记录")
    ((after_ms, cover),) = later
    assert after_ms == 20_000
    cover()
    assert "13800001234" not in desk.page.texts
    assert "138****1234" in desk.page.texts
    (entry,) = (
        each
        for each in office.opened.read(lambda session: audit_log(session, limit=20))
        if each.action == "errand.personal_opened"
    )
    assert entry.actor == str(office.lead)
    assert entry.detail == {"field": "phone", "why": "联系居民"}
    assert entry.at == office.clock.now()
    facts = office.opened.read(
        lambda session: [str(row) for row in session.scalars(select(OutboxRecord.payload)).all()]
    )
    assert not any("13800001234" in fact or "联系居民" in fact for fact in facts)


def test_a_file_vanishes_when_the_desk_locks_itself(
    sit_down: Callable[..., AgentsDesk], agency: Agency
) -> None:
    receipt = agency.office.submitted()
    desk = sit_down().log_in("lead")
    desk.until(lambda: len(desk.face.errands.cards) == 1)
    desk.open_file(receipt.number)
    desk.tap("do.fill_in")
    desk.tap("intake_next")
    desk.tap("intake_next")
    desk.until(lambda: bool(desk.seen("key.1")))
    agency.office.clock.pass_time(minutes=11)
    desk.until(lambda: desk.face.shows(desk.face.login))
    desk.said("10 分钟没有操作")
    assert desk.window.errands.files.page is None
    desk.until(
        lambda: (
            not any(
                "林小满" in line.text() or "13800001234" in line.text()
                for line in desk.face.findChildren(type(desk.field("login")))
            )
        )
    )
    assert desk.face.errands.cards == ()
