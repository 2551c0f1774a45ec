"""Figures of the hall, from numbers that were taken, called and served, on both stores."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from kiosk.center.evaluation.rating import give_rating
from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_upload import Via
from kiosk.center.figures.day_figures import Figures, day_figures, range_figures
from kiosk.center.figures.figures_today import Today
from kiosk.center.figures.figures_today import today as figures_today
from kiosk.center.people.staff import add_staff
from kiosk.center.queue import queueing
from kiosk.center.queue.desks import close_desk, open_desk
from kiosk.center.queue.views import IssuedTicket
from kiosk.clock import local_date
from kiosk.data.tables import FiguresDay
from tests.center.conftest import SmallCenter
from tests.stores import MONDAY_MORNING


@pytest.fixture
def center(small_center: SmallCenter) -> SmallCenter:
    return small_center


def today(center: SmallCenter, day: date | None = None) -> Figures:
    wanted = day or local_date(center.clock)
    return center.opened.read(lambda session: day_figures(session, day=wanted))


def serve(
    center: SmallCenter, item: str = "MZ04", *, wait: int = 0, walk: int = 0, takes: int = 0
) -> IssuedTicket:
    """Somebody takes a number, waits, walks to desk 1 and is served; all in seconds."""
    ticket = center.take(item)
    center.clock.pass_time(seconds=wait)
    center.call()
    center.clock.pass_time(seconds=walk)
    center.move("start_serving", ticket.id)
    center.clock.pass_time(seconds=takes)
    center.move("finish", ticket.id)
    return ticket


def miss(center: SmallCenter) -> IssuedTicket:
    ticket = center.take()
    center.call()
    center.move("miss", ticket.id)
    return ticket


def transfer(center: SmallCenter, ticket_id: UUID, item_code: str) -> None:
    center.opened.write(
        lambda session: queueing.transfer(
            session,
            device_id=center.opened.device_id,
            ticket_id=ticket_id,
            desk_number=1,
            staff_id=center.lin.id,
            clock=center.clock,
            item_code=item_code,
        )
    )


def test_empty_day_has_no_figures(center: SmallCenter) -> None:
    found = today(center)
    assert (found.whole.taken, found.whole.wait.mean, found.whole.missed_rate) == (0, None, None)
    assert (found.items, found.desks, found.hours, found.levels) == ({}, {}, {}, {})


def test_waits_walks_and_services_are_timed_where_they_belong(center: SmallCenter) -> None:
    serve(center, "MZ04", wait=600, walk=30, takes=300)
    serve(center, "YB01", wait=60, walk=10, takes=100)
    found = today(center)
    assert (found.whole.taken, found.whole.done) == (2, 2)
    assert dict(found.whole.wait.counts) == {600: 1, 60: 1}
    assert dict(found.items["MZ04"].walk.counts) == {30: 1}
    assert dict(found.departments["医保"].serve.counts) == {100: 1}
    assert found.desks[1].serve.seconds == found.staff[center.lin.id].serve.seconds == 400
    # 09:41 and ten minutes and a half later
    assert {hour: tally.taken for hour, tally in found.hours.items() if tally.taken} == {9: 2}


def test_wait_ends_with_the_first_call_and_walk_begins_there(center: SmallCenter) -> None:
    ticket = center.take()
    center.clock.pass_time(seconds=100)
    center.call()
    center.clock.pass_time(seconds=40)
    center.move("recall", ticket.id)
    center.clock.pass_time(seconds=20)
    center.move("start_serving", ticket.id)
    found = today(center).whole
    assert (dict(found.wait.counts), dict(found.walk.counts)) == ({100: 1}, {60: 1})


def test_every_number_is_counted_once_however_it_ends(center: SmallCenter) -> None:
    serve(center)
    miss(center)
    center.cancel(center.take().id)
    center.take()
    found = today(center).whole
    counts = (found.taken, found.done, found.missed, found.cancelled, found.expired, found.open)
    assert counts == (4, 1, 1, 1, 0, 1)
    assert found.missed_rate == 0.5


def test_number_that_was_missed_but_came_back_is_not_missed(center: SmallCenter) -> None:
    ticket = miss(center)
    center.opened.write(
        lambda session: queueing.requeue(
            session,
            device_id=center.opened.device_id,
            ticket_id=ticket.id,
            desk_number=1,
            staff_id=center.lin.id,
            clock=center.clock,
            way="tail",
        )
    )
    center.call()
    center.move("start_serving", ticket.id)
    center.move("finish", ticket.id)
    found = today(center)
    assert (found.whole.done, found.whole.missed, found.whole.wait.number) == (1, 0, 1)
    assert (found.desks[1].done, found.desks[1].missed) == (1, 1)


def test_midnight_leaves_the_missed_missed_and_the_waiting_expired(center: SmallCenter) -> None:
    monday = local_date(center.clock)
    miss(center)
    center.take()
    center.clock.pass_time(hours=20)
    center.take()
    found = today(center, monday).whole
    assert (found.taken, found.missed, found.expired, found.open) == (2, 1, 1, 0)
    assert today(center).whole.taken == 1


def test_transferred_number_is_taken_for_one_item_and_done_for_another(
    center: SmallCenter,
) -> None:
    ticket = center.take("MZ04")
    center.call()
    center.move("start_serving", ticket.id)
    center.clock.pass_time(seconds=50)
    transfer(center, ticket.id, "YB01")
    center.clock.pass_time(seconds=70)
    center.call()
    center.move("start_serving", ticket.id)
    center.clock.pass_time(seconds=200)
    center.move("finish", ticket.id)
    found = today(center)
    asked, ended = found.items["MZ04"], found.items["YB01"]
    assert (asked.taken, asked.done, asked.transferred, asked.serve.seconds) == (1, 0, 1, 50)
    assert (ended.taken, ended.done, ended.serve.seconds) == (0, 1, 200)
    assert (found.whole.taken, found.whole.done, found.whole.wait.number) == (1, 1, 1)


def test_clock_set_back_makes_a_duration_unclear_and_nothing_negative(center: SmallCenter) -> None:
    ticket = center.take()
    center.clock.set_to(center.clock.moment - timedelta(minutes=5))
    center.call()
    center.clock.pass_time(seconds=30)
    center.move("start_serving", ticket.id)
    found = today(center).whole
    assert (found.wait.number, dict(found.walk.counts), found.unclear) == (0, {30: 1}, 1)


def test_desk_is_free_between_people_but_not_while_it_is_paused(center: SmallCenter) -> None:
    center.clock.pass_time(seconds=90)
    serve(center, takes=100)
    center.clock.pass_time(seconds=20)

    def turn(verb: str) -> None:
        center.opened.write(
            lambda session: getattr(queueing, verb)(
                session,
                device_id=center.opened.device_id,
                desk_number=1,
                staff_id=center.lin.id,
                clock=center.clock,
            )
        )

    turn("pause_desk")
    center.clock.pass_time(minutes=30)
    turn("resume_desk")
    center.clock.pass_time(seconds=7)
    center.opened.write(
        lambda session: close_desk(
            session, device_id=center.opened.device_id, desk_number=1, clock=center.clock
        )
    )
    found = today(center)
    assert dict(found.desks[1].idle.counts) == {90: 1, 20: 1, 7: 1}
    assert found.staff[center.lin.id].idle.seconds == 117
    assert found.whole.idle.seconds == 117


def test_lead_sees_the_hall_and_a_clerk_only_their_own_day(center: SmallCenter) -> None:
    lead = center.opened.write(
        lambda session: add_staff(session, login="shen", name="沈值班", role="lead", pin="2468")
    )
    serve(center, takes=60)
    center.take("YB01")
    center.clock.pass_time(seconds=150)
    called = center.take("MZ04")
    center.call(desk_number=2)

    def look(staff_id: UUID) -> Today:
        return center.opened.read(
            lambda session: figures_today(session, staff_id=staff_id, clock=center.clock)
        )

    mine = look(center.lin.id)
    assert (mine.hall, mine.mine.done, mine.mine.serve.seconds) == (None, 1, 60)
    hall = look(lead.id).hall
    assert hall is not None
    assert (hall.waiting, hall.longest_wait_s, hall.figures.whole.taken) == (1, 0, 3)
    desks = [(desk.number, desk.activity, desk.clerk) for desk in hall.desks]
    assert desks == [(1, "idle", "林**"), (2, "calling", "王*"), (3, "closed", None)]
    assert [desk.label for desk in hall.desks] == [None, "B001", None]
    assert [one.name for one in hall.departments] == ["民政", "医保"]
    assert called.label == "A002"
    assert look(UUID(int=404)).hall is None


def test_ratings_of_the_day_are_counted_by_the_opinion_that_counts(center: SmallCenter) -> None:
    ticket = serve(center)
    for number, level in enumerate((2, 5)):
        center.opened.write(
            lambda session, level=level, number=number: give_rating(
                session,
                device_id=center.opened.device_id,
                ticket_id=ticket.id,
                request_id=UUID(int=number + 1),
                opinion=Opinion(level, (), ""),
                via=Via.HALL_TERMINAL,
                clock=center.clock,
            )
        )
    assert today(center).levels == {5: 1}


def test_range_adds_days_up_and_keeps_those_that_are_over(center: SmallCenter) -> None:
    monday = local_date(center.clock)
    serve(center, wait=10, walk=5, takes=15)
    center.clock.pass_time(days=1)
    open_again(center)
    serve(center, wait=20, walk=6, takes=17)
    tuesday = local_date(center.clock)
    looked = center.opened.read(lambda session: range_figures(session, first=monday, last=tuesday))
    written = center.opened.write(
        lambda session: range_figures(session, first=monday, last=tuesday, keep=True)
    )
    again = center.opened.read(lambda session: range_figures(session, first=monday, last=tuesday))
    assert looked == written == again
    assert again.whole.taken == 2
    assert list(again.days) == [monday, tuesday]
    assert dict(again.whole.serve.counts) == {15: 1, 17: 1}
    kept = center.opened.read(lambda session: session.scalars(select(FiguresDay.day)).all())
    assert kept == [monday]


def test_day_that_comes_to_life_again_is_found_out_anew(center: SmallCenter) -> None:
    monday = local_date(center.clock)
    serve(center)
    center.clock.pass_time(days=1)
    center.take()
    center.opened.write(
        lambda session: range_figures(
            session, first=monday, last=local_date(center.clock), keep=True
        )
    )
    center.clock.set_to(MONDAY_MORNING + timedelta(hours=1))
    center.take()
    center.clock.set_to(MONDAY_MORNING + timedelta(days=1, hours=1))
    center.take()
    found = center.opened.read(
        lambda session: range_figures(session, first=monday, last=local_date(center.clock))
    )
    assert {day: tally.taken for day, tally in found.days.items()} == {
        monday: 2,
        monday + timedelta(days=1): 2,
    }


def test_range_that_ends_before_it_begins_is_refused(center: SmallCenter) -> None:
    with pytest.raises(ValueError, match="before"):
        center.opened.read(
            lambda session: range_figures(
                session, first=date(2026, 11, 23), last=date(2026, 11, 22)
            )
        )


def test_nothing_of_a_year_without_numbers_is_kept(center: SmallCenter) -> None:
    center.opened.write(
        lambda session: range_figures(
            session, first=date(2025, 1, 1), last=date(2025, 12, 31), keep=True
        )
    )
    assert center.opened.read(lambda s: s.scalar(select(func.count()).select_from(FiguresDay))) == 0


def open_again(center: SmallCenter) -> None:
    center.opened.write(
        lambda session: open_desk(
            session,
            device_id=center.opened.device_id,
            desk_number=1,
            staff_id=center.lin.id,
            clock=center.clock,
        )
    )


def test_hour_of_a_number_is_the_one_on_the_wall(center: SmallCenter) -> None:
    center.clock.set_to(datetime.fromisoformat("2026-11-23T15:59:50+00:00"))  # 23:59:50
    center.take()
    assert list(today(center, date(2026, 11, 23)).hours) == [23]
