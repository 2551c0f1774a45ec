"""Ratings given on phones come down: written once, counted once, the later ones are conflicts."""

import uuid
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from kiosk.center.evaluation.from_phone import give_in_hall, take_phone_ratings
from kiosk.center.evaluation.rating import GivenRating, level_counts, ratings_of
from kiosk.center.evaluation.rating_codes import Opinion
from kiosk.center.evaluation.rating_upload import Via
from kiosk.data.hub_rows import FromHub
from kiosk.data.tables import Conflict
from kiosk.errors import RuleBroken
from tests.center.evaluation.rated import RatedCenter
from tests.center.evaluation.rated import rated as rated


def said(ticket_id: UUID, at: datetime, level: int = 2, **other: object) -> FromHub:
    body = {"ticket": str(ticket_id), "level": level, "given_at": at.isoformat(), **other}
    return FromHub(str(uuid.uuid4()), 1, body, withdrawn=False)


def come_down(center: RatedCenter, *rows: FromHub) -> None:
    small = center.small
    small.opened.write(
        lambda session: take_phone_ratings(
            session, rows, device_id=small.opened.device_id, clock=small.clock
        )
    )


def given(center: RatedCenter, ticket_id: UUID) -> tuple[GivenRating, ...]:
    return center.small.opened.read(lambda session: ratings_of(session, ticket_id=ticket_id))


def conflicts(center: RatedCenter) -> list[Conflict]:
    return center.small.opened.read(
        lambda session: list(session.scalars(select(Conflict).order_by(Conflict.found_at)))
    )


def counted(center: RatedCenter) -> dict[int, int]:
    now = center.small.clock.now()
    day = timedelta(days=1)
    return center.small.opened.read(
        lambda session: level_counts(session, since=now - day, until=now + day)
    )


def test_a_rating_of_a_phone_is_a_rating_like_any_other(rated: RatedCenter) -> None:
    ticket = rated.served()
    at = rated.small.clock.now() - timedelta(minutes=5)
    row = said(ticket.id, at, reasons=[213], words="等了很久", way="qr")
    come_down(rated, row)
    come_down(rated, row)  # the feed is read whole whenever it has news
    (one,) = given(rated, ticket.id)
    assert one.opinion == Opinion(2, (213,), "等了很久")
    assert one.given_at == at
    assert counted(rated) == {2: 1}
    (case,) = rated.cases()
    assert case.opinion.level == 2
    (record,) = rated.records("rating.given")
    assert '"pf":"3"' in record.payload.decode().replace(" ", "")
    assert conflicts(rated) == []


def test_one_from_a_page_without_a_slip_says_so_to_the_province(rated: RatedCenter) -> None:
    ticket = rated.served()
    come_down(rated, said(ticket.id, rated.small.clock.now(), 5, way="mobile"))
    (record,) = rated.records("rating.given")
    assert '"pf":"2"' in record.payload.decode().replace(" ", "")


def test_what_came_first_into_the_books_counts(rated: RatedCenter) -> None:
    ticket = rated.served()
    rated.rate(ticket.id, Opinion(5))
    row = said(ticket.id, rated.small.clock.now() - timedelta(hours=1), 1, words="没有办好")
    come_down(rated, row)
    come_down(rated, row)
    assert [one.opinion.level for one in given(rated, ticket.id)] == [5]
    assert counted(rated) == {5: 1}
    assert rated.cases() == ()
    (conflict,) = conflicts(rated)
    assert (conflict.kind, conflict.kept) == ("rating.second", "ours")
    assert conflict.ours["level"] == 5
    assert conflict.theirs["words"] == "没有办好"
    assert conflict.theirs["label"] == ticket.label


def test_who_was_quicker_on_the_phone_is_not_rated_over_in_the_hall(rated: RatedCenter) -> None:
    ticket = rated.served()
    come_down(rated, said(ticket.id, rated.small.clock.now(), 4))
    with pytest.raises(RuleBroken) as refused:
        rated.rate(ticket.id, Opinion(1))
    assert refused.value.key == "rating.given_on_phone"
    slip = rated.read(rated.token(ticket.id, rated.small.clock.now().date()))
    assert slip.rated
    assert not slip.rateable
    small, request = rated.small, uuid.uuid4()
    for _ in range(2):
        kept = small.opened.write(
            lambda session: give_in_hall(
                session,
                device_id=small.opened.device_id,
                ticket_id=ticket.id,
                request_id=request,
                opinion=Opinion(1),
                via=Via.HALL_TERMINAL,
                clock=small.clock,
            )
        )
        assert kept is None
    assert [one.opinion.level for one in given(rated, ticket.id)] == [4]
    (conflict,) = conflicts(rated)
    assert conflict.theirs["via"] == "hall_terminal"


def test_one_given_in_time_counts_however_late_it_comes_down(rated: RatedCenter) -> None:
    ticket, other = rated.served(), rated.served()
    in_time = said(ticket.id, rated.small.clock.now(), 5)
    rated.days_later(30)
    come_down(rated, in_time, said(other.id, rated.small.clock.now(), 5))
    assert len(given(rated, ticket.id)) == 1
    assert given(rated, other.id) == ()
    (conflict,) = conflicts(rated)
    assert conflict.kind == "rating.not_taken"


def test_what_makes_no_sense_stops_nothing(rated: RatedCenter) -> None:
    ticket = rated.served()
    now = rated.small.clock.now()
    come_down(
        rated,
        said(ticket.id, now, 9),
        said(ticket.id, now, 1, reasons=[510]),
        said(uuid.uuid4(), now, 5),
        FromHub("no-id", 1, {}, withdrawn=False),
        said(ticket.id, now, 3),
    )
    assert [one.opinion.level for one in given(rated, ticket.id)] == [3]
    assert conflicts(rated) == []
