"""Receipt and reading, and several hub processes, beside each other on one store."""

import threading
import uuid
from collections.abc import Iterator
from uuid import UUID

import pytest
from sqlalchemy import Engine, func, select

from kiosk.hub.database import open_database, prepare
from kiosk.hub.projections import projecting
from kiosk.hub.projections.projecting import begin_again, step
from kiosk.hub.projections.projector import Projector, read_some
from kiosk.hub.projections.tables import ProjectionState, TicketSeen, Unprojected, Unread
from tests.hub.projections.parts import MORNING, arrive, fact, join, moved, read_everything, taken

TERMINAL = UUID(int=1)


def prepared(url: str) -> Engine:
    engine = open_database(url)
    prepare(engine, now=MORNING)
    with engine.begin() as connection:
        join(connection, TERMINAL)
    read_everything(engine)  # a new store notes that there is nothing to be read again
    return engine


@pytest.fixture
def engine(hub_database: str) -> Iterator[Engine]:
    made = prepared(hub_database)
    yield made
    made.dispose()


@pytest.fixture
def county(postgres_url: str) -> Iterator[Engine]:
    made = prepared(postgres_url)
    yield made
    made.dispose()


def numbers(first: int, count: int) -> list[UUID]:
    return [UUID(int=1000 + first + at) for at in range(count)]


def test_records_are_received_while_others_are_being_read(county: Engine) -> None:
    with county.begin() as connection:
        arrive(
            connection, TERMINAL, [taken(which, 1 + at) for at, which in enumerate(numbers(0, 3))]
        )
    with county.begin() as reading:
        assert step(reading) > 0
        with county.begin() as receiving:  # waits for nothing the reader holds
            arrive(receiving, TERMINAL, [moved(numbers(0, 1)[0], "called", 9)])
        with county.begin() as another:
            assert step(another) == 0  # one process reads at a time
    assert read_some(county) == 1
    with county.connect() as connection:
        states = connection.scalars(select(TicketSeen.state)).all()
        assert sorted(states) == ["called", "waiting", "waiting"]


def test_several_processes_make_the_rows_of_one(county: Engine) -> None:
    events = [
        event
        for at, which in enumerate(numbers(0, 60))
        for event in (taken(which, 2 * at + 1), moved(which, "called", 2 * at + 2))
    ]
    projectors = [Projector(county) for _ in range(3)]
    for each in projectors:
        each.start()
    for begin in range(0, len(events), 10):
        with county.begin() as connection:
            arrive(connection, TERMINAL, events[begin : begin + 10])
        projectors[begin % 3].wake()
    until_all_is_read(county)
    for each in projectors:
        each.stop()
    with county.connect() as connection:
        assert connection.scalars(select(TicketSeen.state)).all() == ["called"] * 60


def until_all_is_read(engine: Engine) -> None:
    """Wait, with a limit no machine comes near."""
    pause = threading.Event()
    for _ in range(600):
        with engine.connect() as connection:
            if not connection.scalar(select(func.count()).select_from(Unprojected)):
                return
        pause.wait(0.1)
    raise AssertionError("the projectors stand still")


def test_a_stream_the_store_cannot_take_keeps_no_other_waiting(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = numbers(0, 2)
    with engine.begin() as connection:
        arrive(
            connection,
            TERMINAL,
            [
                taken(bad, 1, "B001"),
                taken(good, 2, "A001"),
                fact(f"ticket:{bad}", "rating.given", 3, upload={"satisfaction": "9"}),
                fact(f"ticket:{bad}", "ticket.called", 4, desk=2**40),
            ],
        )
    read_some(engine)
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(TicketSeen)) == 2
        reasons = connection.scalars(select(Unread.reason).order_by(Unread.reason)).all()
        assert reasons == ["desk: less_than", "upload.satisfaction: less_than_equal"]


def test_a_center_cannot_speak_of_the_things_of_another(engine: Engine) -> None:
    mine = uuid.uuid4()
    with engine.begin() as connection:
        join(connection, UUID(int=2), "999")
        arrive(connection, TERMINAL, [taken(mine, 1)])
        arrive(connection, UUID(int=2), [taken(mine, 2), moved(mine, "voided", 3)], center="999")
    read_some(engine)
    with engine.connect() as connection:
        rows = connection.execute(
            select(TicketSeen.center_code, TicketSeen.state).order_by(TicketSeen.center_code)
        ).all()
        assert [tuple(row) for row in rows] == [("330102001", "waiting"), ("999", "void")]


def test_an_older_program_leaves_reading_to_a_newer_one(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    which = uuid.uuid4()
    with engine.begin() as connection:
        arrive(connection, TERMINAL, [taken(which, 1)])
    with monkeypatch.context() as newer:
        newer.setattr(projecting, "VERSION", projecting.VERSION + 1)
        read_everything(engine)
        with engine.begin() as connection:
            arrive(connection, TERMINAL, [moved(which, "called", 2)])
    assert read_some(engine) == 0
    with engine.begin() as connection:
        begin_again(connection)
        assert connection.scalar(select(ProjectionState.version)) == projecting.VERSION + 1
        assert connection.scalar(select(TicketSeen.state)) == "waiting"


def test_news_is_read_before_all_the_old_records_are_read_again(engine: Engine) -> None:
    with engine.begin() as connection:
        arrive(connection, TERMINAL, [taken(one, 1 + at) for at, one in enumerate(numbers(0, 30))])
    read_everything(engine)
    with engine.begin() as connection:
        begin_again(connection)
        arrive(connection, TERMINAL, [moved(numbers(0, 1)[0], "called", 50)])
    with engine.begin() as connection:
        step(connection, limit=5)
        assert sorted(connection.scalars(select(TicketSeen.state)))[0] == "called"
        assert connection.scalar(select(func.count()).select_from(Unprojected)) == 31
