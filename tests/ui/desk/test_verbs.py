"""Everything a desk does besides calling and serving: by touch, by keys, over a restart."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from kiosk.center.queue import queueing
from kiosk.center.queue.settings import set_policy
from kiosk.center.queue.views import IssuedTicket
from kiosk.data.tables import OutboxRecord, Ticket
from tests.ui.desk.conftest import ClerksDesk
from tests.ui.hall import OTHER_PIN, PIN, RealHall

SitDown = Callable[..., ClerksDesk]


def _take(hall: RealHall, priority: str | None = None) -> IssuedTicket:
    return hall.opened.write(
        lambda session: queueing.take_ticket(
            session,
            device_id=hall.opened.device_id,
            item_code="MZ04",
            request_id=uuid4(),
            clock=hall.clock,
            priority=priority,
        )
    )


def _state(hall: RealHall, number: int = 1) -> str:
    return hall.opened.read(
        lambda session: session.scalars(select(Ticket.state).where(Ticket.number == number)).one()
    )


def _facts(hall: RealHall) -> list[str]:
    """What the hub will hear of tickets and desks, in order."""
    return hall.opened.read(
        lambda session: list(session.scalars(select(OutboxRecord.type).order_by(OutboxRecord.seq)))
    )


def _policy(hall: RealHall, key: str, value: object) -> None:
    hall.opened.write(
        lambda session: set_policy(
            session,
            device_id=hall.opened.device_id,
            staff_id=None,
            key=key,
            value=value,
            clock=hall.clock,
        )
    )


def _serve(desk: ClerksDesk) -> None:
    desk.call()
    desk.tap("serve")
    desk.until(lambda: desk.state == "正在办理")


def _close(desk: ClerksDesk) -> None:
    desk.window.close()
    desk.window.deleteLater()


def test_a_held_number_survives_a_restart_and_is_called_back(
    sit_down: SitDown, hall: RealHall
) -> None:
    _take(hall)
    before = sit_down().sign_in()
    _serve(before)
    before.tap("hold")
    before.until(lambda: before.label == "")
    assert "A001 已挂起" in before.face.console.ticket.remark.words
    assert _state(hall) == "held"
    _close(before)
    again = sit_down().sign_in()
    again.tap("aside")
    assert again.face.aside.labels == ["A001"]
    again.tap("call_back.A001")
    again.until(lambda: again.label == "A001")
    assert again.face.shows(again.face.console)
    again.tap("serve")
    again.tap("finish")
    again.until(lambda: again.console.figures.done == 1)
    facts = [fact for fact in _facts(hall) if fact.startswith("ticket.")]
    assert facts == [
        "ticket.taken",
        "ticket.called",
        "ticket.serving",
        "ticket.held",
        "ticket.called",
        "ticket.serving",
        "ticket.done",
    ]


@pytest.mark.parametrize(
    ("way", "said", "state"),
    [
        ("places", "A001 已排到 3 位之后", "waiting"),
        ("tail", "A001 已排到最后", "waiting"),
        ("void", "A001 已作废", "void"),
    ],
)
def test_a_missed_number_goes_back_as_the_policy_says(
    desk: ClerksDesk, hall: RealHall, way: str, said: str, state: str
) -> None:
    _policy(hall, "after_miss", way)
    for _ in range(6):
        _take(hall)
    desk.sign_in().call()
    desk.tap("miss")
    desk.until(lambda: desk.label == "")
    desk.tap("aside")
    desk.tap("requeue.A001")
    desk.until(lambda: said in desk.face.aside.remark.words)
    assert _state(hall) == state
    desk.press(Qt.Key.Key_Escape)
    assert desk.face.shows(desk.face.console)
    if way == "places":
        desk.until(lambda: desk.waiting[:4] == ["A002", "A003", "A004", "A001"])
        assert desk.face.console.line.table.chips[3] == "过号排回"


def test_a_number_that_came_back_too_often_is_refused_in_words(
    desk: ClerksDesk, hall: RealHall
) -> None:
    _policy(hall, "requeues_at_most", 0)
    _take(hall)
    desk.sign_in().call()
    desk.tap("miss")
    desk.until(lambda: desk.label == "")
    desk.tap("aside")
    desk.tap("requeue.A001")
    desk.until(lambda: "请重新取号" in desk.face.aside.remark.words)
    assert _state(hall) == "missed"


def test_a_number_passed_on_to_a_desk_is_called_there_alone(
    sit_down: SitDown, hall: RealHall
) -> None:
    _take(hall)
    first, second = sit_down(1).sign_in(), sit_down(2).sign_in("wang", OTHER_PIN)
    _serve(first)
    first.tap("transfer")
    first.tap("transfer.desk")
    first.tap("to_desk.2")
    first.until(lambda: first.face.shows(first.face.console) and first.label == "")
    assert "A001 已转移" in first.face.console.ticket.remark.words
    first.until(lambda: first.face.console.line.table.chips == ("转到 2 号窗口",))
    first.tap("call_next")
    first.until(lambda: "没有人等候" in first.face.console.line.remark.words)
    assert second.call() == "A001"
    assert hall.opened.read(lambda s: s.scalars(select(Ticket.desk_number)).one()) == 2


def test_a_number_is_passed_on_to_a_colleague(sit_down: SitDown, hall: RealHall) -> None:
    _take(hall)
    hall.seat(2, hall.wang)
    desk = sit_down().sign_in()
    _serve(desk)
    desk.tap("transfer")
    desk.tap("transfer.colleague")
    desk.tap("to_staff.2")
    desk.until(lambda: desk.label == "")
    bound = hall.opened.read(lambda session: session.scalars(select(Ticket.bound_staff)).one())
    assert bound == hall.wang.id


def test_other_business_is_found_by_touch_alone(desk: ClerksDesk, hall: RealHall) -> None:
    _take(hall)
    desk.sign_in()
    _serve(desk)
    for name in ("transfer", "transfer.item", "department.医保", "to_item.YB01"):
        desk.until(lambda name=name: bool(desk.seen(name)))
        desk.tap(name)
    desk.until(lambda: desk.waiting == ["A001"])


def test_a_paused_desk_calls_nobody_and_is_still_paused_after_a_restart(
    sit_down: SitDown, hall: RealHall
) -> None:
    _take(hall)
    before = sit_down().sign_in()
    before.tap("pause")
    before.until(lambda: before.state == "已暂停")
    assert not before.button("call_next").isEnabled()
    assert "暂停中" in before.face.console.line.remark.words
    assert before.face.console.ticket.without_number == "窗口暂停"
    _close(before)
    again = sit_down().sign_in()
    assert again.state == "已暂停"
    again.until(lambda: again.button("pause").isEnabled())
    again.press(Qt.Key.Key_F5)
    again.until(lambda: again.state == "空闲")
    assert again.call() == "A001"
    assert [fact for fact in _facts(hall) if fact.startswith("desk.")] == [
        "desk.opened",
        "desk.paused",
        "desk.resumed",
    ]


def test_priority_is_shown_explained_and_verified(desk: ClerksDesk, hall: RealHall) -> None:
    _take(hall)
    _take(hall, "elder")
    desk.sign_in()
    assert "轮到优先;70岁以上·待核" in desk.face.console.line.remark.words
    assert desk.face.console.line.table.chips[0] == "70岁以上·待核"
    assert desk.call() == "A002"
    assert desk.face.console.ticket.chip == "70岁以上·待核"
    desk.tap("verify_priority")
    desk.until(lambda: desk.face.console.ticket.chip == "70岁以上·已核")
    assert desk.seen("verify_priority") == []
    assert "ticket.priority_verified" in _facts(hall)


def test_priority_without_proof_goes_back_among_the_others(
    desk: ClerksDesk, hall: RealHall
) -> None:
    _take(hall)
    _take(hall, "veteran")
    desk.sign_in()
    assert desk.call() == "A002"
    desk.until(lambda: desk.button("reject_priority").isEnabled())
    desk.press(Qt.Key.Key_X)
    desk.until(lambda: desk.label == "")
    assert desk.waiting == ["A001", "A002"]
    assert desk.face.console.line.table.chips[1] == "退役军人·未通过"


def test_a_note_is_tapped_together_kept_and_shown_where_the_number_is_held(
    desk: ClerksDesk, hall: RealHall
) -> None:
    _take(hall)
    desk.sign_in()
    _serve(desk)
    desk.tap("note")
    desk.tap("phrase.0")
    desk.tap("phrase.1")
    desk.tap("note_save")
    desk.until(lambda: desk.face.console.ticket.note == "材料不齐,已告知;回去取材料")
    desk.until(lambda: desk.button("note").isEnabled())
    desk.press(Qt.Key.Key_N)
    desk.field("note_text").setText("回去取户口簿")
    desk.qtbot.keyClick(desk.field("note_text"), Qt.Key.Key_Return)
    desk.until(lambda: desk.face.console.ticket.note == "回去取户口簿")


def test_an_idle_desk_locks_itself_by_signing_off(desk: ClerksDesk, hall: RealHall) -> None:
    desk.sign_in()
    hall.clock.pass_time(minutes=11)
    desk.until(lambda: desk.face.shows(desk.face.login))
    assert "10 分钟没有操作" in desk.face.login.remark
    assert desk.window.presenter.staff is None


def test_a_desk_with_a_number_locks_over_it_and_opens_by_pin(
    desk: ClerksDesk, hall: RealHall
) -> None:
    _take(hall)
    desk.sign_in()
    _serve(desk)
    hall.clock.pass_time(minutes=11)
    desk.until(lambda: desk.face.shows(desk.face.login))
    assert "A001 还在这里" in desk.face.login.remark
    assert _state(hall) == "serving"
    assert desk.field("login").text() == "lin"
    desk.qtbot.keyClicks(desk.field("pin"), PIN)
    desk.qtbot.keyClick(desk.field("pin"), Qt.Key.Key_Return)
    desk.until(lambda: desk.face.shows(desk.face.console))
    assert desk.label == "A001"
