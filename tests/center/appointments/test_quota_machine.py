"""Bookings, cancellations and leases by many writers: the quota adds up, nothing is oversold."""

from typing import Any
from uuid import UUID, uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kiosk.center.appointments import booking, calling_back, cancelling, check_in, quota
from kiosk.center.appointments.states import STATES
from kiosk.data.device import enlist
from kiosk.data.tables import Appointment, AppointmentMove, AppointmentSession, OutboxRecord, new_id
from kiosk.errors import RuleBroken
from tests.center.appointments.counter import LUNCH, Counter, at
from tests.center.appointments.counter import counter as counter

DAYS, MINUTES = (24, 25), (0, 15, 30)
WHICH = st.integers(0, 20)
CHANNELS = st.sampled_from(["hall", "phone"])


class QuotaMachine(RuleBasedStateMachine):
    """Two days of one item, three devices, both channels, any order."""

    counter: Counter
    devices: tuple[UUID, ...]

    @initialize(share=st.sampled_from([0, 50, 100]))
    def it_begins(self, share: int) -> None:
        def clear(session: Session) -> None:
            for table in (
                "appointment_move",
                "appointment_person",
                "appointment",
                "quota_lease",
                "appointment_session",
                "outbox",
            ):
                session.connection().exec_driver_sql(f"DELETE FROM {table}")

        self.counter.opened.write(clear)
        self.counter.clock.moment = at(23, 9)
        self.counter.join_hub()
        self.counter.policy(appointment_hall_share=share)
        self.bookings: list[UUID] = []
        self.moves = 0

    def attempt(self, use_case: Any, device: int = 0, **values: Any) -> Any:
        """What it gives, or None where it is refused; nothing else may be raised."""
        self.counter.clock.pass_time(minutes=1)
        try:
            return self.counter.opened.write(
                lambda session: use_case(
                    session, device_id=self.devices[device], clock=self.counter.clock, **values
                )
            )
        except RuleBroken:
            return None

    @rule(
        day=st.sampled_from(DAYS),
        minute=st.sampled_from(MINUTES),
        device=st.integers(0, 2),
        person=st.integers(0, 12),
    )
    def somebody_books(self, day: int, minute: int, device: int, person: int) -> None:
        made = self.attempt(
            booking.book,
            device,
            appointment_id=uuid4(),
            item_code=LUNCH,
            at=at(day, 12, 15 + minute),
            phone=f"138{person:08d}",
        )
        if made is not None:
            self.bookings.append(made.id)

    @rule(which=WHICH, device=st.integers(0, 2))
    def somebody_cancels(self, which: int, device: int) -> None:
        if self.bookings:
            chosen = self.bookings[which % len(self.bookings)]
            self.attempt(cancelling.cancel, device, appointment_id=chosen)

    @rule(which=WHICH, result=st.sampled_from(["confirm", "not_reach", "cancel", "tell"]))
    def somebody_is_called(self, which: int, result: str) -> None:
        if self.bookings:
            self.attempt(
                calling_back.call_back,
                appointment_id=self.bookings[which % len(self.bookings)],
                result=result,
                staff_id=self.counter.clerk,
            )

    @rule(
        day=st.sampled_from(DAYS),
        channel=CHANNELS,
        units=st.integers(0, 4),
        back=st.booleans(),
        device=st.integers(0, 2),
    )
    def a_lease_changes(self, day: int, channel: str, units: int, back: bool, device: int) -> None:
        self.attempt(
            quota.return_lease if back else quota.grant_lease,
            device,
            planned=self.counter.planned(at(day, 12, 15)),
            channel=channel,
            units=units,
        )

    @rule(hours=st.sampled_from([1, 6, 20]))
    def time_passes(self, hours: int) -> None:
        self.counter.clock.pass_time(hours=hours)

    @rule(which=WHICH, device=st.integers(0, 2))
    def somebody_comes(self, which: int, device: int) -> None:
        if self.bookings:
            chosen = self.bookings[which % len(self.bookings)]
            self.attempt(check_in.check_in, device, appointment_id=chosen)

    @rule(day=st.sampled_from(DAYS))
    def a_session_is_cancelled(self, day: int) -> None:
        self.attempt(
            cancelling.cancel_session,
            item_code=LUNCH,
            day=at(day, 0).date(),
            opens=at(day, 12, 15).time(),
            reason="检修",
            staff_id=self.counter.lead,
        )

    @invariant()
    def quota_adds_up_and_nothing_is_oversold(self) -> None:
        if not hasattr(self, "bookings"):
            return
        shares = self.counter.all_quotas()
        assert all(each.adds_up for each in shares)
        assert all(used <= units for each in shares for _, units, used in each.leases)
        spent, facts, moves, states = self.counter.opened.read(_look)
        for each in shares:
            for channel, _, used in each.leases:
                assert used == spent.get((each.session_id, channel), 0)
            total = sum(spent.get((each.session_id, channel), 0) for channel in ("hall", "phone"))
            assert total <= each.quota
        assert set(states) <= set(STATES)
        assert facts == moves, "every move is a fact for the hub"


def _look(session: Session) -> Any:
    spent = {
        (session_id, channel): count
        for session_id, channel, count in session.execute(
            select(Appointment.session_id, Appointment.channel, func.count())
            .where(Appointment.state != "cancelled")
            .group_by(Appointment.session_id, Appointment.channel)
        )
    }
    facts = session.scalar(
        select(func.count())
        .select_from(OutboxRecord)
        .where(
            OutboxRecord.type.like("appointment.%"),
            OutboxRecord.stream.not_like("appointment_session:%"),
        )
    )
    moves = session.scalar(select(func.count()).select_from(AppointmentMove))
    states = session.scalars(select(Appointment.state)).all()
    assert session.scalar(select(func.count()).select_from(AppointmentSession)) in (0, 1, 2)
    return spent, facts, moves, states


def test_quota_adds_up_whoever_books_cancels_and_leases(counter: Counter) -> None:
    devices = (counter.opened.device_id, new_id(), new_id())
    for device in devices[1:]:
        counter.opened.write(lambda session, device=device: enlist(session, device))
    QuotaMachine.counter, QuotaMachine.devices = counter, devices
    run_state_machine_as_test(
        QuotaMachine, settings=settings(max_examples=12, stateful_step_count=30, deadline=None)
    )
