"""Checking in, being late, not coming at all; whatever ran or did not run at that minute."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.appointments import cancelling
from kiosk.center.appointments.appointment_slip import appointment_token, read_appointment_slip
from kiosk.center.appointments.attendance import called_at, last_moment, standing_state
from kiosk.center.appointments.calling_back import excuse, reveal_phone
from kiosk.center.appointments.find import appointment_view, appointments_on
from kiosk.center.appointments.no_shows import note_no_shows
from kiosk.center.appointments.retention import erase_some_appointments
from kiosk.center.queue import queueing
from kiosk.center.queue.policy import Policy
from kiosk.center.slips.slip_kind import Kind, claimed_kind
from kiosk.errors import RuleBroken
from tests.center.appointments.counter import Counter, at
from tests.center.appointments.counter import counter as counter

TIMES = tuple(at(24, 12, 15) + timedelta(minutes=15 * n) for n in range(5))
CLOSES = at(24, 13, 30)


def call(counter: Counter) -> str | None:
    """Who is called next."""
    seat = {"desk_number": 1, "staff_id": counter.clerk}
    called = counter.do(queueing.call_next, **seat)
    if called is None:
        return None
    counter.do(queueing.start_serving, ticket_id=called.id, **seat)
    counter.do(queueing.finish, ticket_id=called.id, **seat)
    return called.label


def walk_in(counter: Counter, number: int) -> str:
    issued = counter.do(queueing.take_ticket, item_code="YB01", request_id=UUID(int=number))
    return issued.label


def test_number_is_called_at_its_time_before_those_who_came_earlier(counter: Counter) -> None:
    booked = counter.book(at(24, 12, 15))
    counter.set_to(at(24, 11, 50))
    first, second, third = (walk_in(counter, number) for number in (1, 2, 3))
    assert call(counter) == first
    counter.set_to(at(24, 12, 5))  # walk-ins get no number now, who has booked does
    with pytest.raises(RuleBroken, match="queue.closed"):
        walk_in(counter, 4)
    here = counter.check_in(booked.id)
    assert (here.late, here.ticket.due_at, here.view.state) == (False, at(24, 12, 15), "arrived")
    assert call(counter) == second
    counter.set_to(at(24, 12, 15))
    assert call(counter) == here.ticket.label
    assert call(counter) == third


def test_second_check_in_gives_the_same_number(counter: Counter) -> None:
    booked = counter.book(at(24, 12, 15))
    counter.set_to(at(24, 12, 10))
    first, second = counter.check_in(booked.id), counter.check_in(booked.id)
    assert first.ticket.label == second.ticket.label
    assert second.view.ticket_label == first.ticket.label
    assert [kind for kind, _ in counter.facts()].count("appointment.arrived") == 1


def test_who_is_late_is_called_at_the_next_time(counter: Counter) -> None:
    booked = counter.book(at(24, 12, 15))
    counter.set_to(at(24, 12, 26))
    here = counter.check_in(booked.id)
    assert (here.late, here.view.state, here.ticket.due_at) == (True, "late", at(24, 12, 30))


def test_nobody_checks_in_on_another_day_or_after_cancelling(counter: Counter) -> None:
    booked = counter.book(at(24, 12, 15))
    with pytest.raises(RuleBroken, match="appointment.not_today") as refused:
        counter.check_in(booked.id)
    assert refused.value.values["due"] == at(24, 12, 15)
    counter.do(cancelling.cancel, appointment_id=booked.id)
    counter.set_to(at(24, 12, 15))
    with pytest.raises(RuleBroken, match="appointment.was_cancelled"):
        counter.check_in(booked.id)


@pytest.mark.parametrize("days", [0, 1, 3])
def test_no_show_is_true_before_anybody_writes_it_down(counter: Counter, days: int) -> None:
    """The program was off at the deciding minute and is started minutes or days later."""
    booked = counter.book(at(24, 12, 15))
    counter.set_to(at(24, 12, 45) + timedelta(days=days))
    view = counter.see(appointment_view, appointment_id=booked.id, clock=counter.clock)
    assert view.state == "no_show"
    with pytest.raises(RuleBroken, match="appointment.missed"):
        counter.check_in(booked.id)
    with pytest.raises(RuleBroken, match="appointment.over"):
        counter.do(cancelling.cancel, appointment_id=booked.id)
    assert counter.do(note_no_shows) == 1
    assert counter.do(note_no_shows) == 0
    seen = counter.see(appointments_on, day=booked.day, clock=counter.clock)
    assert [each.state for each in seen] == ["no_show"]
    assert [kind for kind, _ in counter.facts()].count("appointment.no_show") == 1
    assert counter.quota(booked.due_at).leases[0] == ("hall", 4, 1)


@pytest.mark.parametrize("written_down", [True, False])
def test_who_often_does_not_come_cannot_book_for_a_while(
    counter: Counter, written_down: bool
) -> None:
    phone = counter.phone()
    missed = []
    for day in (24, 25, 26):
        missed.append(counter.book(at(day, 12, 15), phone=phone))
        counter.set_to(at(day, 13, 30))
        if written_down:
            counter.do(note_no_shows)
    with pytest.raises(RuleBroken, match="appointment.restricted") as refused:
        counter.book(at(27, 12, 15), phone=phone)
    assert refused.value.values["until"] == (at(26, 0) + timedelta(days=30)).date()
    counter.book(at(27, 12, 15))  # anybody else can
    counter.do(excuse, appointment_id=missed[0].id, staff_id=counter.clerk)
    counter.book(at(27, 12, 15), phone=phone)


def test_restriction_ends_by_itself(counter: Counter) -> None:
    phone = counter.phone()
    counter.policy(appointment_no_shows=1)
    counter.book(at(24, 12, 15), phone=phone)
    counter.set_to(at(24, 13, 30) + timedelta(days=31))
    counter.book(at(28, 12, 15, month=12), phone=phone)


def test_code_on_the_slip_opens_it_to_the_end_of_its_day(counter: Counter) -> None:
    booked = counter.book(at(24, 12, 15))
    token = counter.see(appointment_token, appointment_id=booked.id)
    assert claimed_kind(token) is Kind.APPOINTMENT
    counter.set_to(at(24, 23, 59))
    read = counter.see(read_appointment_slip, token=token, clock=counter.clock)
    assert read.id == booked.id
    counter.set_to(at(25, 0))
    with pytest.raises(RuleBroken, match="token.expired"):
        counter.see(read_appointment_slip, token=token, clock=counter.clock)


@given(
    due=st.sampled_from(TIMES),
    minutes=st.integers(-60, 120),
    late=st.integers(0, 60),
    gone=st.integers(0, 60),
)
def test_whoever_is_received_is_called_and_never_before_their_time(
    due: datetime, minutes: int, late: int, gone: int
) -> None:
    policy = Policy(appointment_late_minutes=late, appointment_no_show_minutes=gone)
    now = due + timedelta(minutes=minutes)
    state = standing_state("booked", due, CLOSES, now, policy)
    assert (state == "no_show") == (now >= last_moment(due, CLOSES, policy))
    assert standing_state("arrived", due, CLOSES, now, policy) == "arrived"
    if state == "booked":
        when = called_at(due, CLOSES, now, TIMES, policy)
        assert when == due or when > now - timedelta(minutes=late)
        assert when >= due
        assert minutes < late or when >= now


def test_whose_it_was_is_erased_in_time_and_what_was_counted_stays(counter: Counter) -> None:
    phone = counter.phone()
    booked = counter.book(at(24, 12, 15), phone=phone, name="林小满")
    counter.set_to(at(24, 13, 30) + timedelta(days=90))
    assert counter.do(erase_some_appointments) == 0
    counter.clock.pass_time(minutes=1)
    assert counter.do(note_no_shows) == 1
    assert counter.do(erase_some_appointments) == 1
    assert counter.do(erase_some_appointments) == 0
    view = counter.see(appointment_view, appointment_id=booked.id, clock=counter.clock)
    assert (view.masked_name, view.masked_phone, view.state) == ("", "", "no_show")
    with pytest.raises(RuleBroken, match="appointment.erased"):
        counter.do(reveal_phone, appointment_id=booked.id, why="回访", staff_id=counter.clerk)
    assert counter.quota(booked.due_at).leases[0] == ("hall", 4, 1)
