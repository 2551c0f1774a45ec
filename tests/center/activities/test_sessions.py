"""Sessions: their rooms, their weeks, calling one off; who came, and what is told afterwards."""

import json
from datetime import date, time

import pytest
from sqlalchemy import select

from kiosk.center.activities.afterwards import tell_of_past_sessions
from kiosk.center.activities.attending import count_visitors
from kiosk.center.activities.calling import call_list
from kiosk.center.activities.calling_off import call_off, cancel_session
from kiosk.center.activities.keeping import change_activity
from kiosk.center.activities.lists import session_list
from kiosk.center.activities.retention import erase_some_sign_ups
from kiosk.center.activities.reveal import reveal_contact
from kiosk.center.activities.sessions import add_weekly, move_session
from kiosk.center.activities.values import ActivityPlan, SessionPlan
from kiosk.center.activities.views import activity_view, calendar
from kiosk.center.activities.weekly import WeeklyRule
from kiosk.center.hours.closures import close_on
from kiosk.center.rooms.changing import cancel as cancel_booking
from kiosk.center.rooms.views import room_day
from kiosk.data.tables import ActivityPerson, OutboxRecord
from kiosk.errors import RuleBroken
from tests.center.activities.hall import ActivityHall, span
from tests.center.rooms.house import at

TUESDAY = "2026-11-24 10:00-11:00"
COURSE = (TUESDAY, "2026-12-01 10:00-11:00", "2026-12-08 10:00-11:00")


def test_session_in_a_room_takes_it_with_its_buffer_and_gives_way_to_none(
    hall: ActivityHall,
) -> None:
    hall.house.book("2026-11-24 11:00", "2026-11-24 12:00", room="B", staff_id=hall.house.lin.id)
    report = hall.add(TUESDAY, room_code="B", published=False)  # room B wants 15 minutes between
    (clash,) = report.clashes
    assert clash.why.key == "booking.taken"
    assert hall.ids() == []
    assert hall.sessions("2026-11-24 09:30-10:30", room_code="B").clashes == ()
    with pytest.raises(RuleBroken, match=r"booking\.taken"):
        hall.house.book("2026-11-24 10:35", "2026-11-24 10:55", room="B")
    hall.clock.set_to(at("2026-11-24 10:20"))  # nobody checks in to it, and yet it stays
    day = hall.house.see(room_day, code="B", day=date(2026, 11, 24))
    kept = next(view for view in day.bookings if view.company == "剪纸")
    assert (kept.state, kept.release_at) == ("booked", None)
    with pytest.raises(RuleBroken, match=r"booking\.of_activity"):
        hall.do(cancel_booking, booking_id=kept.id)


def test_weekly_class_leaves_out_closed_days_and_says_why(hall: ActivityHall) -> None:
    hall.do(close_on, day=date(2026, 12, 2), reason="消防演练", staff_id=None)
    hall.add(kind="weekly", published=False, place="广场")
    rule = WeeklyRule(
        weekdays={3, 5},
        opens=time(19),
        closes=time(20),
        first=date(2026, 11, 25),
        last=date(2027, 1, 3),
        but={date(2026, 12, 25)},
        place="广场",
    )
    report = hall.do(add_weekly, code="A1", rule=rule, staff_id=None)
    left_out = {each.day: each.why for each in report.skipped}
    assert left_out[date(2026, 12, 2)] == "closure"
    assert left_out[date(2026, 12, 25)] == "exception"
    assert len(report.added) + len(left_out) == 12
    again = hall.do(add_weekly, code="A1", rule=rule, staff_id=None)
    assert again.added == ()


def test_cancelled_session_frees_its_room_and_its_people_are_to_be_called(
    hall: ActivityHall,
) -> None:
    hall.add(TUESDAY, room_code="A", capacity=1)
    comes, waits = hall.come(), hall.come(wait=True)
    (session_id,), lead = hall.ids(), hall.house.lead.id
    with pytest.raises(RuleBroken, match=r"activity\.reason_missing"):
        hall.do(cancel_session, session_id=session_id, reason=" ", staff_id=lead)
    done = hall.do(cancel_session, session_id=session_id, reason="老师生病", staff_id=lead)
    assert done == (comes.id,)
    assert hall.do(cancel_session, session_id=session_id, reason="老师生病", staff_id=lead) == ()
    (line,) = hall.house.opened.read(call_list)
    assert (line.sign_up_id, line.cause, line.reason) == (comes.id, "cancelled", "老师生病")
    assert (hall.now(comes).state, hall.now(waits).state) == ("called_off", "called_off")
    assert hall.house.book("2026-11-24 10:00", "2026-11-24 11:00", room="A").state == "booked"


def test_moved_session_takes_its_room_anew_and_tells_who_comes(hall: ActivityHall) -> None:
    hall.add(TUESDAY, room_code="A")
    comes, (session_id,) = hall.come(), hall.ids()
    plan = SessionPlan(*span("2026-11-24 10:30-11:30"), room_code="A")
    lead = hall.house.lead.id
    assert hall.do(move_session, session_id=session_id, plan=plan, staff_id=lead) == (comes.id,)
    assert hall.now(comes).sessions[0].starts_at == plan.starts_at
    assert hall.house.book("2026-11-24 09:30", "2026-11-24 10:30", room="A").state == "booked"


def test_course_is_one_sign_up_checked_in_to_each_session(hall: ActivityHall) -> None:
    hall.add(*COURSE, kind="course", capacity=5)
    with pytest.raises(RuleBroken, match=r"activity\.no_such_session"):
        hall.come(session=0)
    keen, lazy = hall.come(session=None), hall.come(session=None)
    with pytest.raises(RuleBroken, match=r"activity\.early"):
        hall.change("check_in", keen)
    for day in ("2026-11-24", "2026-12-01"):
        hall.clock.set_to(at(f"{day} 09:50"))
        hall.change("check_in", keen)
    assert hall.change("check_in", keen).state == "signed"  # twice is once
    assert [each.came for each in hall.now(keen).sessions] == [True, True, False]
    hall.clock.set_to(at("2026-12-08 12:00"))
    assert (hall.now(keen).state, hall.now(lazy).state) == ("attended", "no_show")
    assert hall.do(tell_of_past_sessions) == 3
    assert hall.do(tell_of_past_sessions) == 0
    assert hall.facts(f"activity_sign_up:{keen.id}")[-1] == "activity.attended"
    assert "activity.attended" not in hall.facts(f"activity_sign_up:{lazy.id}")


def test_figures_of_a_session_count_whoever_came(hall: ActivityHall) -> None:
    hall.add(TUESDAY)
    pair, gone = hall.come(heads=3), hall.come()
    (session_id,), lin = hall.ids(), hall.house.lin.id
    hall.clock.set_to(at("2026-11-24 09:55"))
    hall.change("check_in", pair, heads=2, staff_id=lin)
    assert hall.do(count_visitors, session_id=session_id, people=5, staff_id=lin) == 5
    assert hall.do(count_visitors, session_id=session_id, people=-1, staff_id=lin) == 4
    with pytest.raises(RuleBroken, match=r"activity\.visitors_form"):
        hall.do(count_visitors, session_id=session_id, people=-9, staff_id=lin)
    with pytest.raises(RuleBroken, match=r"activity\.came"):
        hall.change("cancel", pair)
    hall.clock.set_to(at("2026-11-24 11:30"))
    lines = hall.house.see(session_list, session_id=session_id)
    assert [(line.state, line.came) for line in lines] == [("attended", 2), ("no_show", 0)]
    assert hall.now(gone).state == "no_show"
    hall.do(tell_of_past_sessions)
    payload = hall.house.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord.payload).where(OutboxRecord.type == "activity.session_over")
        ).one()
    )
    told = json.loads(payload)
    assert (told["signed"], told["came"], told["visitors"]) == (4, 2, 4)


def test_capacity_cannot_shrink_below_who_has_a_place(hall: ActivityHall) -> None:
    hall.add(TUESDAY, capacity=3)
    hall.come(heads=2)
    lead = hall.house.lead.id
    plan = ActivityPlan("A1", "once", "剪纸", "Paper cutting", capacity=1)
    with pytest.raises(RuleBroken, match=r"activity\.capacity_taken"):
        hall.do(change_activity, plan=plan, staff_id=lead)
    with pytest.raises(RuleBroken, match=r"staff\.not_allowed"):
        hall.do(change_activity, plan=plan, staff_id=hall.house.lin.id)


def test_activity_called_off_takes_all_its_sessions_with_it(hall: ActivityHall) -> None:
    hall.add(*COURSE, kind="course")
    comes, lead = hall.come(session=None), hall.house.lead.id
    assert hall.do(call_off, code="A1", reason="场地漏水", staff_id=lead) == (comes.id,)
    view = hall.house.opened.read(lambda session: activity_view(session, code="A1"))
    assert (view.state, view.reason) == ("cancelled", "场地漏水")
    assert hall.now(comes).state == "called_off"
    with pytest.raises(RuleBroken, match=r"activity\.called_off"):
        hall.come(session=None)


def test_calendar_leaves_what_is_for_these_people_or_everybody(hall: ActivityHall) -> None:
    hall.add(TUESDAY, code="OLD", audience="elders")
    hall.add(TUESDAY, code="ALL")
    hall.add("2026-11-25 10:00-11:00", code="KID", audience="children", capacity=2)
    hall.add(TUESDAY, code="DRAFT", published=False)
    hall.come(code="KID")

    def codes(**which: object) -> list[str]:
        first, last = date(2026, 11, 24), date(2026, 11, 30)
        return [
            card.activity_code
            for card in hall.house.opened.read(
                lambda session: calendar(session, first=first, last=last, **which)  # type: ignore[arg-type]  # a test's shorthand
            )
        ]

    assert codes() == ["ALL", "OLD", "KID"]
    assert codes(audience="children") == ["ALL", "KID"]
    assert codes(drafts=True) == ["ALL", "DRAFT", "OLD", "KID"]


def test_course_that_goes_on_for_longer_keeps_its_people_for_longer(hall: ActivityHall) -> None:
    hall.add(*COURSE, kind="course")
    hall.come(session=None)
    hall.sessions("2027-02-09 10:00-11:00", place="广场")
    hall.clock.set_to(at("2027-04-01 12:00"))  # 90 days after what the course was to be
    assert hall.do(erase_some_sign_ups) == 0
    hall.clock.set_to(at("2027-06-01 12:00"))
    assert hall.do(erase_some_sign_ups) == 1


def test_personal_data_goes_in_time_and_counts_stay(hall: ActivityHall) -> None:
    hall.add(TUESDAY, capacity=5)
    made, (session_id,) = hall.come(), hall.ids()
    seen = hall.do(reveal_contact, sign_up_id=made.id, why="通知改期", staff_id=hall.house.lin.id)
    assert seen.name == "张小满"
    hall.clock.pass_time(days=60)
    assert hall.do(erase_some_sign_ups) == 0
    hall.clock.pass_time(days=60)
    assert hall.do(erase_some_sign_ups) == 1
    assert hall.do(erase_some_sign_ups) == 0
    people = hall.house.opened.read(lambda session: session.scalars(select(ActivityPerson)).all())
    assert people == []
    assert hall.now(made).masked_name == ""
    (line,) = hall.house.see(session_list, session_id=session_id)
    assert (line.heads, line.state) == (1, "no_show")
