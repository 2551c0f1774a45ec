"""A bad rating opens a case: its clock, its steps, who may take them, and what the hub hears."""

import json
from datetime import date
from uuid import UUID, uuid4

import pytest

from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.data.tables import Closure
from kiosk.errors import RuleBroken
from tests.center.evaluation.rated import RatedCenter
from tests.center.evaluation.rated import rated as rated

BAD, WORSE, GOOD = Opinion(2, (214,)), Opinion(1, (115,), "态度差"), Opinion(5)
TO_THE_END = ("rectify", "feed_back", "follow_up", "close")


def open_one(rated: RatedCenter, opinion: Opinion = BAD) -> UUID:
    """A visit is rated badly; the id of its case."""
    ticket = rated.served()
    assert rated.rate(ticket.id, opinion).case_opened
    visit = (ticket.label, ticket.day)
    (case_id,) = (case.id for case in rated.cases() if (case.label, case.day) == visit)
    return case_id


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_only_the_two_worst_levels_open_a_case(rated: RatedCenter, level: int) -> None:
    given = rated.rate(rated.served().id, Opinion(level))
    assert given.case_opened is (level <= 2)
    assert len(rated.cases()) == (level <= 2)


def test_a_case_is_due_after_five_working_days(rated: RatedCenter) -> None:
    case = rated.case(open_one(rated)).case
    assert (case.due_on, case.days_left, case.overdue) == (date(2026, 11, 30), 5, False)
    assert case.opinion == BAD


def test_local_closures_and_the_centers_own_limit_count(rated: RatedCenter) -> None:
    rated.decide("rating_case_days", 3)
    rated.small.opened.write(
        lambda session: session.add(Closure(day=date(2026, 11, 24), reason="停电"))
    )
    assert rated.case(open_one(rated)).case.due_on == date(2026, 11, 27)


def test_the_most_urgent_cases_come_first(rated: RatedCenter) -> None:
    first = open_one(rated)
    rated.days_later(2)
    second = open_one(rated)
    assert [case.id for case in rated.cases()] == [first, second]
    rated.days_later(5)  # Monday, the first one's last day
    assert [(case.days_left, case.due_soon) for case in rated.cases()] == [(0, True), (2, False)]
    rated.days_later(1)
    assert [(case.days_left, case.overdue) for case in rated.cases()] == [(-1, True), (1, False)]


@pytest.mark.parametrize("way", ["rectify", "explain", "appeal"])
def test_a_case_goes_from_verification_to_its_end(rated: RatedCenter, way: str) -> None:
    case_id = open_one(rated)
    for verb in (way, "feed_back", "follow_up", "close"):
        rated.small.clock.pass_time(hours=1)
        file = rated.move(case_id, verb, f"{verb} 的说明")
    assert file.case.state == "closed"
    assert file.verbs == ()
    assert rated.cases() == ()
    assert [(step.verb, step.by, step.note) for step in file.steps] == [
        (verb, "沈值班", f"{verb} 的说明") for verb in (way, "feed_back", "follow_up", "close")
    ]
    assert [step.at for step in file.steps] == sorted({step.at for step in file.steps})


def test_an_appeal_that_is_refused_goes_back_to_verification(rated: RatedCenter) -> None:
    case_id = open_one(rated)
    rated.move(case_id, "appeal")
    assert rated.move(case_id, "refuse_appeal").case.state == "verifying"


def test_a_follow_up_that_finds_it_undone_goes_back_to_work(rated: RatedCenter) -> None:
    case_id = open_one(rated)
    for verb in ("explain", "feed_back", "follow_up"):
        rated.move(case_id, verb)
    assert rated.move(case_id, "rectify").case.state == "rectifying"


@pytest.mark.parametrize("verb", ["feed_back", "follow_up", "close", "refuse_appeal", "dance"])
def test_an_illegal_step_is_refused_and_leaves_no_trace(rated: RatedCenter, verb: str) -> None:
    case_id = open_one(rated)
    with pytest.raises(RuleBroken, match="rating_case.illegal_move"):
        rated.move(case_id, verb)
    file = rated.case(case_id)
    assert (file.case.state, file.steps) == ("verifying", ())
    assert rated.records("rating_case.moved") == []


def test_a_step_needs_a_word_about_it(rated: RatedCenter) -> None:
    case_id = open_one(rated)
    with pytest.raises(RuleBroken, match="rating_case.note_missing"):
        rated.move(case_id, "rectify", "  ")


def test_a_clerk_neither_sees_nor_moves_cases(rated: RatedCenter) -> None:
    case_id, clerk = open_one(rated), rated.small.lin.id
    with pytest.raises(RuleBroken, match="rating_case.not_allowed"):
        rated.cases(clerk)
    with pytest.raises(RuleBroken, match="rating_case.not_allowed"):
        rated.move(case_id, "rectify", by=clerk)
    with pytest.raises(RuleBroken, match="rating_case.unknown"):
        rated.move(uuid4(), "rectify")


def test_a_visit_has_one_open_case_however_often_it_is_revised(rated: RatedCenter) -> None:
    ticket = rated.served()
    rated.rate(ticket.id, BAD)
    assert not rated.rate(ticket.id, WORSE).case_opened
    (case,) = rated.cases()
    file = rated.case(case.id)
    assert (file.case.opinion, file.now_says) == (BAD, WORSE)


def test_a_revision_to_good_leaves_the_case_to_be_looked_into(rated: RatedCenter) -> None:
    ticket = rated.served()
    rated.rate(ticket.id, BAD)
    rated.rate(ticket.id, GOOD)
    (case,) = rated.cases()
    assert rated.case(case.id).now_says == GOOD


def test_bad_again_after_the_case_was_closed_opens_another(rated: RatedCenter) -> None:
    ticket = rated.served()
    rated.rate(ticket.id, BAD)
    (case,) = rated.cases()
    for verb in TO_THE_END:
        rated.move(case.id, verb)
    assert rated.rate(ticket.id, WORSE).case_opened
    assert [other.opinion for other in rated.cases()] == [WORSE]


def test_the_hub_hears_every_step(rated: RatedCenter) -> None:
    case_id = open_one(rated)
    for verb in TO_THE_END:
        rated.move(case_id, verb)
    records = rated.records("rating_case")
    assert [record.type for record in records] == [
        "rating_case.opened",
        *["rating_case.moved"] * 3,
        "rating_case.closed",
    ]
    assert len({record.stream for record in records}) == 1
    opened, *steps = (json.loads(record.payload) for record in records)
    assert opened["due_on"] == "2026-11-30"
    assert opened["upload"]["projectNo"] == "YX0101-20261123-A001"
    assert opened["upload"]["satisfaction"] == "2"
    assert [step["verb"] for step in steps] == list(TO_THE_END)
    assert {step["staff"] for step in steps} == {str(rated.lead.id)}
