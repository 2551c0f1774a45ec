"""Priority: declared at the terminal, looked at by the desk, told in words why somebody is next."""

from datetime import timedelta

import pytest

from kiosk.center.queue import views as queue_views
from kiosk.errors import RuleBroken
from tests.center.conftest import SmallCenter


def line(center: SmallCenter) -> list[str]:
    return [ticket.label for ticket in center.see(queue_views.waiting_line)]


def test_priority_is_called_every_other_turn(small_center: SmallCenter) -> None:
    for priority in (None, None, None, "elder", "veteran"):
        small_center.take(priority=priority)
    assert line(small_center) == ["A004", "A001", "A005", "A002", "A003"]


def test_number_with_priority_knows_its_own_place(small_center: SmallCenter) -> None:
    for _ in range(4):
        small_center.take()
    issued = small_center.take(priority="disabled")
    assert (issued.ahead, issued.priority) == (0, "disabled")
    assert small_center.take().ahead == 5


def test_unknown_reason_is_refused(small_center: SmallCenter) -> None:
    with pytest.raises(RuleBroken, match="queue.priority_unknown"):
        small_center.take(priority="famous")
    assert small_center.take().label == "A001"


def test_proof_seen_at_the_desk_is_kept_with_who_saw_it(small_center: SmallCenter) -> None:
    ticket = small_center.take(priority="elder")
    small_center.serve()
    seen = small_center.move("verify_priority", ticket.id, kind="military")
    assert (seen.state, seen.priority, seen.priority_state) == ("serving", "military", "verified")


def test_without_proof_the_ticket_waits_at_the_place_of_its_arrival(
    small_center: SmallCenter,
) -> None:
    small_center.take()
    claimed = small_center.take(priority="elder")
    small_center.take()
    served = small_center.serve()
    assert served.id == claimed.id
    back = small_center.move("reject_priority", claimed.id)
    assert (back.state, back.priority_state, back.goes_early) == ("waiting", "rejected", False)
    assert line(small_center) == ["A001", "A002", "A003"]
    with pytest.raises(RuleBroken, match="queue.no_priority"):
        small_center.move("reject_priority", claimed.id)


def test_desk_may_grant_priority_to_somebody_who_waits(small_center: SmallCenter) -> None:
    small_center.take()
    late = small_center.take()
    with pytest.raises(RuleBroken, match="queue.no_priority"):
        small_center.move("verify_priority", late.id)
    small_center.move("verify_priority", late.id, kind="pregnant")
    assert line(small_center) == ["A002", "A001"]


def test_appointment_is_called_when_its_time_has_come(small_center: SmallCenter) -> None:
    small_center.take()
    small_center.take()
    due = small_center.clock.now() + timedelta(minutes=10)
    booked = small_center.take(due_at=due)
    assert line(small_center) == ["A001", "A002", "A003"]
    small_center.clock.pass_time(minutes=10)
    assert line(small_center)[0] == booked.label
    why = small_center.see(queue_views.why_next, desk_number=1)
    assert why is not None
    assert (why.key, why.values["due"]) == ("queue.why.due", due)


@pytest.mark.parametrize(
    ("taken", "key"),
    [
        ([None], "queue.why.first"),
        ([None, "elder"], "queue.why.priority_turn"),
    ],
)
def test_desk_can_say_why_this_one_is_next(
    small_center: SmallCenter, taken: list[str | None], key: str
) -> None:
    for priority in taken:
        small_center.take(priority=priority)
    small_center.clock.pass_time(minutes=4)
    why = small_center.see(queue_views.why_next, desk_number=1)
    assert why is not None
    assert (why.key, why.values["minutes"]) == (key, 4)
    called = small_center.call()
    assert called is not None
    assert called.id == why.ticket.id


def test_nobody_is_next_when_nobody_waits(small_center: SmallCenter) -> None:
    assert small_center.see(queue_views.why_next, desk_number=1) is None
