"""The list of calls to make (回访), how each ends, and the phone that is opened for it."""

import pytest

from kiosk.center.appointments import calling_back, cancelling
from kiosk.center.appointments.calling_back import call_back, reveal_phone
from kiosk.center.appointments.cancelling import sessions_of_day
from kiosk.center.appointments.find import appointment_file, worklist
from kiosk.center.appointments.states import MOVES, STATES, after
from kiosk.center.people.audit import audit_log, audit_verify
from kiosk.errors import RuleBroken
from tests.center.appointments.counter import LUNCH, Counter, at
from tests.center.appointments.counter import counter as counter


def calls(counter: Counter) -> list[tuple[str, int, bool]]:
    """State, tries and whether they are to be told, of everybody to call."""
    found = counter.see(worklist, clock=counter.clock)
    return [(each.state, each.calls, each.to_tell) for each in found]


def end(counter: Counter, result: str, booking: object) -> None:
    counter.do(call_back, appointment_id=booking, result=result, staff_id=counter.clerk)


def test_moves_lead_to_states_and_every_other_move_is_refused() -> None:
    assert {state for pair in MOVES.items() for state in (pair[0][0], pair[1])} <= set(STATES)
    with pytest.raises(RuleBroken, match="appointment.illegal_move"):
        after("arrived", "cancel")


def test_list_has_who_is_yet_to_confirm_the_soonest_first(counter: Counter) -> None:
    later, sooner = counter.book(at(25, 12, 15)), counter.book(at(24, 12, 15))
    listed = counter.see(worklist, clock=counter.clock)
    assert [each.id for each in listed] == [sooner.id, later.id]
    end(counter, "not_reach", sooner.id)
    end(counter, "reach", later.id)
    assert calls(counter) == [("unreached", 1, False), ("booked", 1, False)]
    end(counter, "confirm", sooner.id)
    end(counter, "cancel", later.id)
    assert calls(counter) == []
    assert counter.quota(at(25, 12, 15)).leases[0] == ("hall", 4, 0)
    with pytest.raises(RuleBroken, match="appointment.illegal_move"):
        end(counter, "confirm", later.id)
    file = counter.see(appointment_file, appointment_id=sooner.id, clock=counter.clock)
    assert [(move.verb, move.staff_name) for move in file.moves] == [
        ("confirm", "林小满"),
        ("not_reach", "林小满"),
        ("book", None),
    ]
    assert counter.see(audit_verify).broken == ()


def test_who_did_not_come_is_not_called_any_more(counter: Counter) -> None:
    counter.book(at(24, 12, 15))
    counter.set_to(at(24, 13, 30))
    assert calls(counter) == []


def test_people_of_a_cancelled_session_stand_first_until_they_were_told(counter: Counter) -> None:
    other, mine = counter.book(at(24, 12, 15)), counter.book(at(25, 12, 15))
    counter.do(
        cancelling.cancel_session,
        item_code=LUNCH,
        day=at(25, 0).date(),
        opens=at(25, 12, 15).time(),
        reason="系统检修",
        staff_id=counter.lead,
    )
    assert calls(counter) == [("cancelled", 0, True), ("booked", 0, False)]
    end(counter, "not_reach", mine.id)
    assert calls(counter)[0] == ("cancelled", 1, True)
    end(counter, "tell", mine.id)
    assert calls(counter) == [("booked", 0, False)]
    with pytest.raises(RuleBroken, match="appointment.illegal_move"):
        end(counter, "tell", other.id)
    shown = counter.see(sessions_of_day, day=at(25, 0).date())
    assert [(each.item_code, each.booked, each.cancelled) for each in shown] == [
        (LUNCH, 0, "系统检修")
    ]


def test_phone_is_opened_with_a_reason_and_written_down(counter: Counter) -> None:
    phone = counter.phone()
    view = counter.book(at(24, 12, 15), phone=phone)
    with pytest.raises(RuleBroken, match="appointment.reveal_why"):
        counter.do(reveal_phone, appointment_id=view.id, why=" ", staff_id=counter.clerk)
    opened = counter.do(
        reveal_phone, appointment_id=view.id, why="回访确认", staff_id=counter.clerk
    )
    assert opened == phone
    newest = counter.see(audit_log)[0]
    assert (newest.action, newest.detail["why"]) == ("appointment.personal_opened", "回访确认")
    assert phone not in str(counter.facts())


def test_results_are_the_ones_the_desk_offers() -> None:
    assert set(calling_back.RESULTS) <= {verb for _, verb in MOVES}
