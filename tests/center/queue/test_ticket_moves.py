"""Setting aside, calling back, sending on: every move of a ticket beyond the plain way."""

import json

import pytest
from sqlalchemy import select

from kiosk.center.queue import desk_views
from kiosk.center.queue import views as queue_views
from kiosk.center.queue.desks import close_desk, desks
from kiosk.center.queue.settings import put_desk_skills, set_policy
from kiosk.center.queue.ticket_history import ticket_history
from kiosk.data.tables import OutboxRecord
from kiosk.errors import RuleBroken
from tests.center.conftest import SmallCenter


def last_fact(center: SmallCenter) -> tuple[str, dict[str, object]]:
    record = center.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord).order_by(OutboxRecord.seq.desc()).limit(1)
        ).one()
    )
    return record.type, json.loads(record.payload)


def line(center: SmallCenter) -> list[str]:
    return [ticket.label for ticket in center.see(queue_views.waiting_line)]


def called(center: SmallCenter, desk_number: int = 1) -> str | None:
    """Who is called next, missed at once so that the desk is free again."""
    ticket = center.call(desk_number)
    if ticket is None:
        return None
    center.move("miss", ticket.id, desk_number)
    return ticket.label


def test_held_ticket_frees_the_desk_and_is_called_back_by_number(
    small_center: SmallCenter,
) -> None:
    small_center.take()
    small_center.take()
    served = small_center.serve()
    assert small_center.move("hold", served.id).state == "held"
    assert last_fact(small_center)[0] == "ticket.held"
    held = small_center.see(desk_views.held_tickets, desk_number=1)
    assert [ticket.label for ticket in held] == ["A001"]
    other = small_center.call()
    assert other is not None
    with pytest.raises(RuleBroken, match="queue.desk_busy"):
        small_center.move("call_ticket", served.id)
    small_center.move("miss", other.id)
    back = small_center.move("call_ticket", served.id)
    assert (back.state, back.desk_number, back.calls) == ("called", 1, 1)
    assert last_fact(small_center)[1]["from"] == "held"


@pytest.mark.parametrize("ended_by", ["miss", "finish"])
def test_missed_and_done_tickets_can_be_called_back_the_same_day(
    small_center: SmallCenter, ended_by: str
) -> None:
    ticket = small_center.take()
    small_center.call()
    if ended_by == "finish":
        small_center.move("start_serving", ticket.id)
    small_center.move(ended_by, ticket.id)
    back = small_center.move("call_ticket", ticket.id, 2)
    assert (back.state, back.desk_number, back.outcome) == ("called", 2, None)
    small_center.move("start_serving", ticket.id, 2)
    assert small_center.move("finish", ticket.id, 2).outcome == "done"


def test_number_of_yesterday_is_not_called_back(small_center: SmallCenter) -> None:
    ticket = small_center.take()
    small_center.serve()
    small_center.move("finish", ticket.id)
    small_center.clock.pass_time(days=1)
    with pytest.raises(RuleBroken, match="queue.other_day"):
        small_center.move("call_ticket", ticket.id)


def test_waiting_number_called_out_of_turn_leaves_a_trace(small_center: SmallCenter) -> None:
    small_center.take()
    second = small_center.take()
    assert small_center.move("call_ticket", second.id).label == "A002"
    step = small_center.opened.read(lambda session: ticket_history(session, ticket_id=second.id))[
        -1
    ]
    assert (step.verb, step.detail["why"]) == ("call", "by_number")
    assert step.staff_id == small_center.lin.id


def test_transfer_keeps_number_and_place_and_changes_the_item(small_center: SmallCenter) -> None:
    for code in ("MZ04", "MZ04", "YB01"):
        small_center.take(code)
    first = small_center.serve()
    sent = small_center.move("transfer", first.id, item_code="YB01")
    assert (sent.label, sent.item_code, sent.state) == ("A001", "YB01", "waiting")
    assert (sent.desk_number, sent.calls) == (None, 0)
    assert line(small_center) == ["A001", "A002", "B001"]
    fact, payload = last_fact(small_center)
    assert (fact, payload["item_before"], payload["item"]) == (
        "ticket.transferred",
        "MZ04",
        "YB01",
    )
    steps = small_center.opened.read(lambda session: ticket_history(session, ticket_id=first.id))
    assert [step.verb for step in steps] == ["call", "serve", "transfer"]
    assert (steps[-1].desk_number, steps[-1].item_code) == (1, "MZ04")


@pytest.mark.parametrize("bound", ["desk", "colleague"])
def test_ticket_sent_to_a_desk_or_colleague_is_theirs_alone_while_they_are_here(
    small_center: SmallCenter, bound: str
) -> None:
    small_center.take()
    small_center.take()
    ticket = small_center.serve()
    target = {"to_desk": 2} if bound == "desk" else {"to_staff": small_center.wang.id}
    small_center.move("transfer", ticket.id, **target)
    assert called(small_center, 1) == "A002"
    assert small_center.call(1) is None
    assert called(small_center, 2) == "A001"


def test_nobody_waits_for_an_empty_chair(small_center: SmallCenter) -> None:
    ticket = small_center.take()
    small_center.serve()
    small_center.move("transfer", ticket.id, to_desk=2)
    assert small_center.call(1) is None
    small_center.opened.write(
        lambda session: close_desk(
            session,
            device_id=small_center.opened.device_id,
            desk_number=2,
            clock=small_center.clock,
        )
    )
    assert called(small_center, 1) == "A001"


def test_transfer_to_nowhere_is_refused_with_the_reason(small_center: SmallCenter) -> None:
    ticket = small_center.take()
    small_center.serve()
    for target, key in (
        ({"item_code": "XX99"}, "queue.item_unknown"),
        ({"item_code": "YB99"}, "queue.item_withdrawn"),
        ({"to_desk": 1}, "queue.transfer_to_itself"),
        ({"to_desk": 3}, "queue.transfer_desk_closed"),
        ({"to_desk": 9}, "desk.unknown"),
    ):
        with pytest.raises(RuleBroken, match=key):
            small_center.move("transfer", ticket.id, **target)
    assert small_center.see(queue_views.at_desk, desk_number=1).label == "A001"


def test_missed_ticket_comes_back_after_three_others(small_center: SmallCenter) -> None:
    missed = small_center.take()
    for _ in range(5):
        small_center.take()
    assert called(small_center) == "A001"
    assert small_center.move("requeue", missed.id).state == "waiting"
    assert line(small_center) == ["A002", "A003", "A004", "A001", "A005", "A006"]
    assert [called(small_center) for _ in range(4)] == ["A002", "A003", "A004", "A001"]


def test_missed_ticket_is_called_earlier_if_nobody_else_waits(small_center: SmallCenter) -> None:
    missed = small_center.take()
    called(small_center)
    small_center.move("requeue", missed.id)
    assert called(small_center) == "A001"


def test_missed_ticket_may_go_to_the_tail_or_become_void(small_center: SmallCenter) -> None:
    first, second = small_center.take(), small_center.take()
    small_center.take()
    assert [called(small_center), called(small_center)] == ["A001", "A002"]
    small_center.move("requeue", first.id, way="tail")
    assert small_center.move("requeue", second.id, way="void").state == "void"
    assert last_fact(small_center)[0] == "ticket.voided"
    assert line(small_center) == ["A003", "A001"]
    with pytest.raises(RuleBroken, match="queue.illegal_move"):
        small_center.move("call_ticket", second.id)


def test_policy_says_what_becomes_of_the_missed_and_how_often(small_center: SmallCenter) -> None:
    small_center.set(set_policy, key="places_after_miss", value=1)
    small_center.set(set_policy, key="requeues_at_most", value=1)
    missed = small_center.take()
    small_center.take()
    small_center.take()
    called(small_center)
    small_center.move("requeue", missed.id)
    assert [called(small_center) for _ in range(2)] == ["A002", "A001"]
    with pytest.raises(RuleBroken, match="queue.requeue_limit"):
        small_center.move("requeue", missed.id)


def test_recall_limit_is_the_centers_own(small_center: SmallCenter) -> None:
    small_center.set(set_policy, key="recall_limit", value=1)
    ticket = small_center.take()
    small_center.call()
    small_center.move("recall", ticket.id)
    with pytest.raises(RuleBroken, match="queue.recall_limit"):
        small_center.move("recall", ticket.id)


def test_pause_lets_nothing_happen_and_resuming_goes_on_where_it_was(
    small_center: SmallCenter,
) -> None:
    ticket = small_center.take()
    small_center.serve()
    assert small_center.desk("pause_desk").activity == "paused"
    hall = small_center.see(queue_views.hall)
    assert (hall.open_desks, hall.paused_desks) == ((2,), (1,))
    with pytest.raises(RuleBroken, match="desk.paused"):
        small_center.move("finish", ticket.id)
    with pytest.raises(RuleBroken, match="desk.paused"):
        small_center.desk("pause_desk")
    assert small_center.desk("resume_desk").activity == "serving"
    assert small_center.move("finish", ticket.id).state == "done"
    with pytest.raises(RuleBroken, match="desk.not_paused"):
        small_center.desk("resume_desk")
    assert small_center.opened.read(desks)[0].activity == "idle"


def test_paused_desk_cannot_call(small_center: SmallCenter) -> None:
    small_center.take()
    small_center.desk("pause_desk")
    with pytest.raises(RuleBroken, match="desk.paused"):
        small_center.call()
    assert called(small_center, 2) == "A001"


def test_errand_closes_the_ticket_and_leaves_a_fact_to_begin_from(
    small_center: SmallCenter,
) -> None:
    ticket = small_center.take()
    small_center.serve()
    done = small_center.move("turn_into_errand", ticket.id)
    assert (done.state, done.outcome) == ("done", "errand")
    fact, payload = last_fact(small_center)
    assert (fact, payload["item"]) == ("ticket.turned_into_errand", "MZ04")
    figures = small_center.see(queue_views.todays_figures, desk_number=1)
    assert (figures.done, figures.errands) == (1, 1)


def test_note_stays_in_the_center(small_center: SmallCenter) -> None:
    ticket = small_center.take()
    small_center.serve()
    noted = small_center.move("take_note", ticket.id, text="  缺户口本,下午补  ")
    assert noted.note == "缺户口本,下午补"
    assert "户口本" not in json.dumps(last_fact(small_center), ensure_ascii=False)
    assert small_center.move("take_note", ticket.id, text=" ").note is None
    with pytest.raises(RuleBroken, match="queue.note_too_long"):
        small_center.move("take_note", ticket.id, text="长" * 501)


def test_rating_is_asked_for_as_a_fact(small_center: SmallCenter) -> None:
    ticket = small_center.take()
    small_center.serve()
    small_center.move("finish", ticket.id)
    small_center.move("ask_for_rating", ticket.id)
    assert last_fact(small_center)[0] == "ticket.rating_asked"


def test_skills_narrow_what_a_desk_is_given(small_center: SmallCenter) -> None:
    small_center.set(put_desk_skills, desk_number=1, item_codes=["YB01"])
    for code in ("MZ04", "YB01"):
        small_center.take(code)
    assert called(small_center, 1) == "B001"
    assert small_center.call(1) is None
    small_center.set(put_desk_skills, desk_number=1, item_codes=[])
    assert called(small_center, 1) == "A001"


def test_missed_and_held_end_with_the_day_too(small_center: SmallCenter) -> None:
    missed, held = small_center.take(), small_center.take()
    called(small_center)
    small_center.serve()
    small_center.move("hold", held.id)
    small_center.clock.pass_time(days=1)
    small_center.take()
    assert small_center.see(desk_views.held_tickets) == ()
    steps = [
        small_center.opened.read(
            lambda session, of=ticket.id: ticket_history(session, ticket_id=of)
        )[-1]
        for ticket in (missed, held)
    ]
    assert [(step.verb, step.from_state) for step in steps] == [
        ("expire", "missed"),
        ("expire", "held"),
    ]
    assert all(step.staff_id is None for step in steps)
