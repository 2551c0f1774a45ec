"""One slip shows what its holder has here, and nobody else's things."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from kiosk.center.persons_day.day import clashes, persons_day, token_of
from kiosk.center.persons_day.finding import day_token, find_person, read_slip_of_any
from kiosk.center.persons_day.values import PersonsDay, Subject
from kiosk.center.rooms.changing import cancel
from kiosk.data.tables import RoomBooking
from kiosk.errors import RuleBroken
from tests.center.persons_day.neighbour import OTHER, PHONE, Neighbour, at, settle
from tests.stores import Opened, SetClock


@pytest.fixture
def neighbour(opened: Opened, clock: SetClock) -> Neighbour:
    return settle(opened, clock)


def day(neighbour: Neighbour, *shown: tuple[str, UUID]) -> PersonsDay:
    subjects = [Subject(kind, subject) for kind, subject in shown]
    return neighbour.see(persons_day, shown=subjects, clock=neighbour.clock)


def kinds(found: PersonsDay) -> list[str]:
    return [each.subject.kind for each in found.things]


def test_one_slip_shows_all_that_is_to_come_in_the_order_of_time(neighbour: Neighbour) -> None:
    errand, late = neighbour.errand(), neighbour.room("2026-11-25 14:00")
    booked, early = neighbour.time(), neighbour.room("2026-11-23 16:00")
    neighbour.room("2026-11-24 09:00", phone=OTHER)
    found = day(neighbour, ("errand", errand.id))
    assert [each.subject.id for each in found.things] == [early.id, booked.id, late.id, errand.id]
    assert (found.masked_name, found.masked_phone) == ("张**", "138****8000")
    assert found == day(neighbour, ("room", late.id)) == day(neighbour, ("appointment", booked.id))
    neighbour.do(cancel, booking_id=early.id)
    assert kinds(day(neighbour, ("errand", errand.id))) == ["appointment", "room", "errand"]
    # Its own slip still says what became of it.
    assert "cancelled" in [each.state for each in day(neighbour, ("room", early.id)).things]


def test_a_number_is_somebodys_where_an_appointment_became_it(neighbour: Neighbour) -> None:
    booked, alone = neighbour.time(), neighbour.number()
    assert kinds(day(neighbour, ("ticket", alone.id))) == ["ticket"]
    assert day(neighbour, ("ticket", alone.id)).masked_phone == ""
    neighbour.clock.set_to(booked.due_at - timedelta(minutes=20))
    here = neighbour.here(booked.id)
    room = neighbour.room(f"{booked.due_at.astimezone(at('2026-11-23').tzinfo):%Y-%m-%d} 16:00")
    found = day(neighbour, ("ticket", here.ticket.id))
    assert kinds(found) == ["ticket", "room"]
    assert found.things[0].starts_at == booked.due_at
    assert found == day(neighbour, ("room", room.id))
    # Two slips of one person that nothing joins are put together by showing both.
    both = day(neighbour, ("ticket", alone.id), ("room", room.id))
    assert sorted(kinds(both)) == ["room", "ticket", "ticket"]


def test_sign_ups_and_care_join_and_a_childs_hours_bind_nobody_else(neighbour: Neighbour) -> None:
    course, child, errand = neighbour.activity(), neighbour.care(), neighbour.errand()
    found = day(neighbour, ("errand", errand.id))
    assert {each.subject.id for each in found.things} == {course.id, child.id, errand.id}
    assert {each.masked_name for each in found.things} == {"张**", "李*"}
    assert found == day(neighbour, ("care", child.id)) == day(neighbour, ("activity", course.id))
    same = neighbour.see(find_person, tail="8000", code=course.code, clock=neighbour.clock)
    assert same == Subject("activity", course.id)
    last, [at_care] = course.sessions[-1], [each for each in found.things if not each.binds]
    told = neighbour.see(
        clashes, starts=last.starts_at, ends=last.ends_at, phone=PHONE, clock=neighbour.clock
    )
    assert [(each.kind, each.starts_at) for each in told] == [("activity", last.starts_at)]
    assert at_care.starts_at is not None
    assert at_care.ends_at is not None
    assert not neighbour.see(
        clashes,
        starts=at_care.starts_at,
        ends=at_care.ends_at,
        shown=[Subject("care", child.id)],
        clock=neighbour.clock,
    )


def test_overlaps_are_marked_and_warned_of_before_something_new(neighbour: Neighbour) -> None:
    booked = neighbour.time()
    room = neighbour.room(f"{booked.due_at.astimezone(at('2026-11-23').tzinfo):%Y-%m-%d %H:%M}")
    found = day(neighbour, ("room", room.id))
    assert found.clashing == {Subject("room", room.id), Subject("appointment", booked.id)}
    span = {"starts": room.ends_at - timedelta(minutes=1), "ends": room.ends_at}
    told = neighbour.see(clashes, phone=PHONE, clock=neighbour.clock, **span)
    assert [(each.kind, each.title) for each in told] == [("room", "")]
    shown = [Subject("appointment", booked.id)]
    told = neighbour.see(clashes, shown=shown, clock=neighbour.clock, **span)
    assert [(each.kind, each.title) for each in told] == [("room", room.room_name)]
    after = {"starts": room.ends_at, "ends": room.ends_at + timedelta(hours=1)}
    assert not neighbour.see(clashes, phone=PHONE, clock=neighbour.clock, **after)
    assert not neighbour.see(clashes, phone=OTHER, clock=neighbour.clock, **span)


def test_digits_of_a_slip_and_a_phone_find_its_holder_and_nobody_by_halves(
    neighbour: Neighbour,
) -> None:
    room, booked, errand = neighbour.room("2026-11-24 09:00"), neighbour.time(), neighbour.errand()

    def found(tail: str, code: str) -> Subject:
        return neighbour.see(find_person, tail=tail, code=code, clock=neighbour.clock)

    assert found("8000", booked.code) == Subject("appointment", booked.id)
    alike = (Subject("errand", errand.id), Subject("room", room.id))
    assert found("8000", errand.number[-4:]) in alike  # both the first of their kind today
    for tail, code, why in (
        ("8000", booked.code[-4:], "not_found"),
        ("8001", room.number[-4:], "not_found"),
        ("8000", "9999", "not_found"),
        ("8000", "12345", "digits_form"),
        ("8000", "", "digits_form"),
        ("80o0", "1234", "digits_form"),
    ):
        with pytest.raises(RuleBroken, match=rf"mine\.{why}"):
            found(tail, code)
    # Digits that fit the things of two people show neither's, until one's are over.
    theirs, second = neighbour.errand(phone=OTHER), neighbour.room("2026-11-24 11:00")
    code = theirs.number[-4:]

    def count_alike(session: Session) -> None:
        session.get_one(RoomBooking, second.id).number = f"991231{code}"

    neighbour.opened.write(count_alike)
    with pytest.raises(RuleBroken, match=r"mine\.not_found"):
        found("8000", code)
    neighbour.do(cancel, booking_id=second.id)
    assert found("8000", code) == Subject("errand", theirs.id)


def test_every_slip_leads_to_its_thing_and_that_of_a_day_to_the_day(neighbour: Neighbour) -> None:
    things = [
        Subject("room", neighbour.room("2026-11-24 09:00").id),
        Subject("appointment", neighbour.time().id),
        Subject("errand", neighbour.errand().id),
        Subject("ticket", neighbour.number().id),
        Subject("activity", neighbour.activity().id),
        Subject("care", neighbour.care().id),
    ]

    def read(token: str) -> Subject:
        return neighbour.see(read_slip_of_any, token=token, clock=neighbour.clock)

    for subject in things:
        assert read(neighbour.see(token_of, subject=subject)) == subject
    whole = neighbour.see(persons_day, shown=things, clock=neighbour.clock)
    token = neighbour.see(day_token, day=whole, clock=neighbour.clock)
    assert read(token) == whole.anchor
    assert whole.anchor.kind != "ticket"
    neighbour.clock.pass_time(days=32)
    with pytest.raises(RuleBroken, match=r"token\.expired"):
        read(token)


def test_what_is_not_here_is_nobodys(neighbour: Neighbour) -> None:
    for kind in ("ticket", "appointment", "room", "errand", "activity", "care"):
        with pytest.raises(RuleBroken, match=r"mine\.not_found"):
            day(neighbour, (kind, uuid4()))
    # Where nobody has ever left a phone, looking for one finds nothing and writes nothing.
    assert kinds(day(neighbour, ("errand", neighbour.errand().id))) == ["errand"]
