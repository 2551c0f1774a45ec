"""The latched day: midnight, and clocks that somebody sets wrong."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.queue import business_day
from kiosk.center.queue import views as queue_views
from kiosk.center.queue.queueing import take_ticket
from kiosk.clock import local_date
from kiosk.data.device import enlist
from kiosk.data.engine import open_sqlcipher
from kiosk.data.tables import Base, OutboxRecord, Ticket, TicketCounter
from tests.center.conftest import SmallCenter, put_items
from tests.stores import KEY, MONDAY_MORNING, SetClock

LATE_MONDAY = datetime(2026, 11, 23, 15, 59, 58, tzinfo=UTC)
"""Two seconds before midnight in the hall."""


def states(center: SmallCenter) -> dict[str, str]:
    return center.opened.read(
        lambda session: {
            f"{ticket.day} {ticket.prefix}{ticket.number}": ticket.state
            for ticket in session.scalars(select(Ticket))
        }
    )


def test_numbers_begin_again_at_local_midnight_while_the_program_runs(
    small_center: SmallCenter,
) -> None:
    small_center.clock.set_to(LATE_MONDAY)
    assert [small_center.take().label for _ in range(2)] == ["A001", "A002"]
    small_center.clock.pass_time(seconds=3)
    assert small_center.take().label == "A001"


def test_tickets_left_over_expire_with_the_day_and_the_hub_hears_of_it(
    small_center: SmallCenter,
) -> None:
    small_center.take()
    small_center.take()
    small_center.call()
    small_center.clock.pass_time(days=1)
    fresh = small_center.take()
    assert states(small_center) == {
        "2026-11-23 A1": "expired",
        "2026-11-23 A2": "expired",
        "2026-11-24 A1": "waiting",
    }
    called = small_center.call()
    assert called is not None
    assert called.id == fresh.id
    expired = small_center.opened.read(
        lambda session: list(
            session.scalars(select(OutboxRecord).where(OutboxRecord.type == "ticket.expired"))
        )
    )
    assert len(expired) == 2


def test_hall_is_empty_in_the_morning_before_anybody_came(small_center: SmallCenter) -> None:
    small_center.take()
    small_center.take()
    small_center.call()
    small_center.clock.pass_time(days=1)
    read = small_center.opened.read
    hall = read(lambda session: queue_views.hall(session, clock=small_center.clock))
    assert (hall.waiting, hall.calls, hall.waiting_by_department) == (0, (), ())
    assert read(lambda session: queue_views.waiting_line(session, clock=small_center.clock)) == ()
    at_desk = read(
        lambda session: queue_views.at_desk(session, desk_number=1, clock=small_center.clock)
    )
    assert at_desk is None


@pytest.mark.parametrize("back", [{"hours": 1}, {"days": 1}, {"days": 400}, {"days": 4000}])
def test_clock_set_back_goes_on_counting_and_keeps_the_line(
    small_center: SmallCenter, back: dict[str, int]
) -> None:
    small_center.take()
    waiting = small_center.take()
    small_center.call()
    small_center.clock.set_to(MONDAY_MORNING - timedelta(**back))
    assert small_center.take().label == "A003"
    assert small_center.call(2) is not None
    line = small_center.opened.read(
        lambda session: queue_views.waiting_line(session, clock=small_center.clock)
    )
    assert [ticket.label for ticket in line] == ["A003"]
    assert waiting.label == "A002"


def test_clock_set_right_again_does_not_reuse_what_was_given_out_meanwhile(
    small_center: SmallCenter,
) -> None:
    labels = [small_center.take().label]
    small_center.clock.set_to(MONDAY_MORNING - timedelta(days=3))
    labels.append(small_center.take().label)
    small_center.clock.set_to(MONDAY_MORNING)
    labels.append(small_center.take().label)
    assert labels == ["A001", "A002", "A003"]
    assert set(states(small_center).values()) == {"waiting"}


def test_day_that_is_due_is_seen_without_writing(small_center: SmallCenter) -> None:
    def due(session: Session) -> bool:
        return business_day.is_due(session, clock=small_center.clock)

    assert not small_center.opened.read(due)
    small_center.take()
    assert not small_center.opened.read(due)
    small_center.clock.pass_time(days=1)
    assert small_center.opened.read(due)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=st.lists(st.integers(-3, 3), max_size=14))
def test_no_number_repeats_until_a_day_nobody_has_seen_begins(
    moves: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever the clock does, in days: a number comes twice only after a really new day."""
    folder: Path = tmp_path_factory.mktemp("clock")
    engine = open_sqlcipher(folder / "store.db", KEY)
    Base.metadata.create_all(engine)
    clock, device = SetClock(), UUID(int=1)
    given_out: set[str] = set()
    seen: list[date] = []
    with Session(engine) as session, session.begin():
        enlist(session, device)
        put_items(session)
        for move in moves:
            clock.set_to(clock.moment + timedelta(days=move))
            today = local_date(clock)
            if seen and today > seen[-1] and today not in seen:
                given_out.clear()
            seen.append(today)
            issued = take_ticket(
                session, device_id=device, item_code="MZ04", request_id=uuid4(), clock=clock
            )
            assert issued.label not in given_out
            given_out.add(issued.label)
        counters = session.scalars(select(TicketCounter)).all()
        assert all(counter.last <= len(moves) for counter in counters)
    engine.dispose()
