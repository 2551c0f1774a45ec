"""Rating a visit: once, revised, too late, not served; asked for at the desk; told to the hub."""

import json
from datetime import timedelta
from functools import partial
from itertools import cycle
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from kiosk.center.evaluation.rating import (
    RatingPrompt,
    give_rating,
    level_counts,
    ratings_of,
    standing_prompt,
)
from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_upload import Via
from kiosk.data.store import Store
from kiosk.data.tables import Rating
from kiosk.errors import RuleBroken
from tests.center.evaluation.rated import RatedCenter
from tests.center.evaluation.rated import rated as rated

GOOD, WARM = Opinion(5, (517,), "谢谢"), Opinion(4, (413,))
BAD = Opinion(1, (115,), "等了很久")


def opinions(rated: RatedCenter, ticket_id: UUID) -> list[tuple[int, Opinion]]:
    given = rated.small.opened.read(lambda session: ratings_of(session, ticket_id=ticket_id))
    return [(rating.revision, rating.opinion) for rating in given]


@pytest.mark.parametrize("finished", [False, True])
def test_a_visit_is_rated_while_or_after_it_is_served(rated: RatedCenter, finished: bool) -> None:
    ticket = rated.served(finished=finished)
    given = rated.rate(ticket.id, GOOD)
    assert (given.revision, given.opinion, given.case_opened) == (1, GOOD, False)
    assert opinions(rated, ticket.id) == [(1, GOOD)]


def test_who_was_not_served_cannot_rate(rated: RatedCenter) -> None:
    waiting = rated.small.take()
    with pytest.raises(RuleBroken, match="rating.not_served"):
        rated.rate(waiting.id, GOOD)
    rated.small.call()
    with pytest.raises(RuleBroken, match="rating.not_served"):
        rated.rate(waiting.id, GOOD)
    rated.small.move("miss", waiting.id)
    given_back = rated.small.take()
    rated.small.cancel(given_back.id)
    for ticket_id in (waiting.id, given_back.id):
        with pytest.raises(RuleBroken, match="rating.not_served"):
            rated.rate(ticket_id, GOOD)
    with pytest.raises(RuleBroken, match="queue.ticket_unknown"):
        rated.rate(uuid4(), GOOD)
    assert rated.stored() == 0


def test_the_same_request_twice_is_one_rating(rated: RatedCenter) -> None:
    ticket, request = rated.served(), uuid4()
    first = rated.rate(ticket.id, GOOD, request)
    again = rated.rate(ticket.id, BAD, request)
    assert again == first
    assert rated.stored() == len(rated.records("rating")) == 1


def test_the_same_opinion_twice_is_one_rating(rated: RatedCenter) -> None:
    ticket = rated.served()
    first = rated.rate(ticket.id, GOOD)
    assert rated.rate(ticket.id, GOOD).id == first.id
    assert rated.stored() == 1


def test_another_opinion_is_a_revision_and_the_first_is_kept(rated: RatedCenter) -> None:
    ticket = rated.served()
    rated.rate(ticket.id, GOOD)
    rated.small.clock.pass_time(days=3)
    assert rated.rate(ticket.id, WARM).revision == 2
    assert opinions(rated, ticket.id) == [(1, GOOD), (2, WARM)]
    assert [record.type for record in rated.records("rating")] == ["rating.given", "rating.revised"]


def test_a_visit_is_not_rated_over_and_over(rated: RatedCenter) -> None:
    ticket = rated.served()
    for opinion in (GOOD, WARM, Opinion(3)):
        rated.rate(ticket.id, opinion)
    with pytest.raises(RuleBroken, match="rating.often_enough"):
        rated.rate(ticket.id, Opinion(2))
    assert rated.stored() == 3


def test_after_a_week_it_is_too_late_unless_the_center_says_otherwise(rated: RatedCenter) -> None:
    ticket, other = rated.served(), rated.served()
    rated.days_later(7)
    rated.rate(ticket.id, GOOD)
    rated.days_later(1)
    with pytest.raises(RuleBroken, match="rating.too_late"):
        rated.rate(other.id, GOOD)
    rated.decide("rating_days", 30)
    rated.rate(other.id, GOOD)


def test_a_visit_nobody_closed_can_be_rated_the_day_after(rated: RatedCenter) -> None:
    ticket = rated.served(finished=False)
    rated.days_later(1)
    rated.small.take()  # begins the new day; what is open expires
    assert rated.rate(ticket.id, GOOD).revision == 1


def test_ratings_given_at_once_in_two_processes_are_numbered(
    rated: RatedCenter, request: pytest.FixtureRequest
) -> None:
    ticket, opened = rated.served(), rated.small.opened
    rated.decide("rating_times", 20)
    second = Store(opened.store.engine)
    request.addfinalizer(second.close)
    choices = [Opinion(5, (code,)) for code in range(510, 518)]
    at_once = [
        store.write(
            partial(
                give_rating,
                device_id=opened.device_id,
                ticket_id=ticket.id,
                request_id=uuid4(),
                opinion=opinion,
                via=Via.HALL_TERMINAL,
                clock=rated.small.clock,
            )
        )
        for opinion, store in zip(choices, cycle((opened.store, second)), strict=False)
    ]
    for rating in at_once:
        rating.result(timeout=30)
    stored = opinions(rated, ticket.id)
    assert [revision for revision, _ in stored] == list(range(1, 9))
    assert {opinion for _, opinion in stored} == set(choices)


def test_the_hub_gets_the_fields_of_the_province(rated: RatedCenter) -> None:
    ticket = rated.served("YB01")
    rated.decide("rating.department_codes", {"医保": "11330000"})
    rated.rate(ticket.id, BAD, via=Via.DESK_SCREEN)
    (record, *_) = rated.records("rating.given")
    payload = json.loads(record.payload)
    assert record.stream == f"ticket:{ticket.id}"
    assert payload["upload"] == {
        "areaCode": "YX0101",
        "areaName": "云溪镇党群服务中心",
        "deptCode": "11330000",
        "taskCode": "YB01",
        "taskHandleItem": "YB01",
        "taskName": "城乡居民医保参保登记",
        "subMatter": "城乡居民医保参保登记",
        "projectNo": "YX0101-20261123-B001",
        "proStatus": "3",
        "proDepart": "医保",
        "proManager": "林小满",
        "pf": "4",
        "userName": "",
        "userProp": "1",
        "satisfaction": "1",
        "evalDetail": "115",
        "writingEvaluation": "等了很久",
        "assessTime": "2026-11-23 09:41:00",
        "assessNumber": 1,
        "promiseTime": "2",
        "acceptDate": "2026-11-23 09:41:00",
    }


def test_who_served_is_known_from_the_way_of_the_ticket(rated: RatedCenter) -> None:
    given = rated.rate(rated.served().id, GOOD)
    served_by = rated.small.opened.read(
        lambda session: session.scalar(select(Rating.served_by).where(Rating.id == given.id))
    )
    assert served_by == rated.small.lin.id
    (record,) = rated.records("rating")
    assert json.loads(record.payload)["upload"]["proManager"] == "林小满"


def prompt(rated: RatedCenter, desk_number: int = 1) -> RatingPrompt | None:
    return rated.small.opened.read(
        lambda session: standing_prompt(session, desk_number=desk_number, clock=rated.small.clock)
    )


def test_a_desk_asks_for_sixty_seconds(rated: RatedCenter) -> None:
    ticket = rated.served(finished=False)
    assert prompt(rated) is None
    rated.ask(ticket.id)
    asked = prompt(rated)
    assert asked is not None
    assert (asked.ticket_id, asked.label) == (ticket.id, ticket.label)
    assert asked.closes_at - asked.asked_at == timedelta(seconds=60)
    assert prompt(rated, desk_number=2) is None
    rated.small.clock.pass_time(seconds=59)
    assert prompt(rated) is not None
    rated.small.clock.pass_time(seconds=1)
    assert prompt(rated) is None


def test_who_has_rated_is_not_asked_again(rated: RatedCenter) -> None:
    ticket = rated.served(finished=False)
    rated.ask(ticket.id)
    rated.rate(ticket.id, BAD)
    assert prompt(rated) is None
    rated.ask(ticket.id)
    assert prompt(rated) is None


def test_the_newest_question_is_the_one_that_stands(rated: RatedCenter) -> None:
    first = rated.served()
    rated.ask(first.id)
    second = rated.served()
    rated.ask(second.id)
    asked = prompt(rated)
    assert asked is not None
    assert asked.ticket_id == second.id


def test_figures_count_a_visit_once_by_what_counts(rated: RatedCenter) -> None:
    start = rated.small.clock.now()
    for opinion in (GOOD, GOOD, BAD):
        rated.rate(rated.served().id, opinion)
    revised = rated.served()
    rated.rate(revised.id, BAD)
    rated.rate(revised.id, WARM)
    counts = rated.small.opened.read(
        lambda session: level_counts(session, since=start, until=start + timedelta(days=1))
    )
    assert counts == {5: 2, 4: 1, 1: 1}
