"""However records arrive, the rows are the same; and they can be made again from the receipts."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, func, select

from kiosk.hub.database import open_database, prepare
from kiosk.hub.projections.month_tables import DayFigures
from kiosk.hub.projections.projector import read_all_again
from kiosk.hub.projections.tables import TicketSeen, Unprojected, Unread
from kiosk.hub.tables import Receipt
from kiosk.sync import wire
from tests.hub.projections.parts import (
    MORNING,
    all_rows,
    appointment_told,
    arrive,
    booking_told,
    errand_told,
    fact,
    forget_rows,
    introduced,
    join,
    moved,
    read_everything,
    taken,
)

LOBBY, DESK = UUID(int=1), UUID(int=2)
FIRST, SECOND, ERRAND, BOOKING, APPOINTMENT = (UUID(int=at) for at in range(11, 16))
UPLOAD = {"satisfaction": "1", "evalDetail": "115", "userName": ""}
HEALTH = {"free_gb": 12, "backup_on": "2026-11-22", "version": "0.1.0", "troubles": ["clock"]}


def of_the_lobby() -> list[wire.Event]:
    return [
        introduced(b"k" * 32),
        taken(FIRST, 2),
        taken(SECOND, 3, "A002", priority="elder"),
        errand_told(ERRAND, "submitted", "submitted", 4),
        booking_told(BOOKING, "made", "booked", 5),
        appointment_told(APPOINTMENT, "booked", "booked", 6),
        fact("drone:7", "drone.landed", 7),
        fact(f"ticket:{FIRST}", "rating.given", 30, upload=UPLOAD),
        fact(f"ticket:{FIRST}", "rating_case.opened", 31, case=str(ERRAND), due_on="2026-11-30"),
        fact(f"device:{LOBBY}", "device.printer", 33, ready=False, faults=["paper_out"]),
        fact(f"device:{LOBBY}", "device.refused", 34, refused=3),
        fact(f"device:{LOBBY}", "device.health", 35, **HEALTH),
        booking_told(BOOKING, "moved", "booked", 32, starts_at="2026-11-24T02:00:00+00:00"),
    ]


def of_the_desk() -> list[wire.Event]:
    return [
        moved(FIRST, "called", 12),
        moved(FIRST, "serving", 13),
        errand_told(ERRAND, "accepted", "accepted", 14),
        moved(SECOND, "called", 15, desk="two"),  # a terminal with a bug
        moved(SECOND, "missed", 16),
        moved(FIRST, "done", 20),
        appointment_told(APPOINTMENT, "arrived", "arrived", 21, ticket=str(SECOND)),
        fact(f"errand:{ERRAND}", "errand.date_changed", 22, due_on="2026-12-03"),
        fact("errand:no-id", "errand.accepted", 23, to="accepted"),
    ]


@pytest.fixture
def engine(hub_database: str) -> Iterator[Engine]:
    made = open_database(hub_database)
    prepare(made, now=MORNING)
    with made.begin() as connection:
        join(connection, LOBBY)
        join(connection, DESK)
    yield made
    made.dispose()


def live(engine: Engine) -> None:
    with engine.begin() as connection:
        arrive(connection, LOBBY, of_the_lobby())
        arrive(connection, DESK, of_the_desk())
    read_everything(engine)


def test_the_day_of_two_visits_stands_in_the_tables(engine: Engine) -> None:
    live(engine)
    with engine.connect() as connection:
        rows = connection.execute(
            select(TicketSeen.label, TicketSeen.state, TicketSeen.wait_s, TicketSeen.level)
        ).all()
        assert sorted(map(tuple, rows)) == [
            ("A001", "done", 600, 1),
            ("A002", "missed", None, None),
        ]
        assert connection.execute(select(Unread.reason)).scalars().all() == ["desk: int_parsing"]
        figures = connection.execute(select(DayFigures).order_by(DayFigures.day)).mappings().all()
        assert [row["day"].isoformat() for row in figures] == ["2026-11-23", "2026-11-24"]
        first = {key: value for key, value in figures[0].items() if value and key != "day"}
        assert first == {
            "center_code": "330102001",
            "taken": 2,
            "done": 1,
            "missed": 1,
            "called": 1,
            "waited_s": 600,
            "longest_wait_s": 600,
            "served": 1,
            "served_s": 420,
            "rated_1": 1,
            "errands": 1,
            "appointments": 1,
            "kept": 1,
        }
        assert connection.scalar(select(func.count()).select_from(Unprojected)) == 0


def test_reading_all_again_makes_the_same_rows(engine: Engine) -> None:
    live(engine)
    with engine.begin() as connection:
        before = all_rows(connection)
        forget_rows(connection)
    count = len(of_the_lobby()) + len(of_the_desk())
    read_all_again(engine)
    with engine.connect() as connection:
        assert all_rows(connection) == before
        assert connection.scalar(select(func.count()).select_from(Receipt)) == count


def test_a_hub_from_before_the_projections_reads_what_it_had(engine: Engine) -> None:
    with engine.begin() as connection:
        arrive(connection, LOBBY, of_the_lobby())
        connection.execute(delete(Unprojected))
    read_everything(engine)
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(TicketSeen)) == 2


@pytest.fixture(scope="module")
def one_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder: Path = tmp_path_factory.mktemp("hub")
    made = open_database(f"sqlite:///{folder / 'hub.db'}")
    prepare(made, now=MORNING)
    with made.begin() as connection:
        join(connection, LOBBY)
        join(connection, DESK)
    yield made
    made.dispose()


@st.composite
def arrivals(draw: st.DrawFn) -> list[list[tuple[UUID, wire.Event]]]:
    """All records in batches, shuffled; what one device wrote of one stream keeps its order."""
    lanes: dict[tuple[UUID, str], list[wire.Event]] = {}
    for device, events in ((LOBBY, of_the_lobby()), (DESK, of_the_desk())):
        for event in events:
            lanes.setdefault((device, event.stream), []).append(event)
    order = draw(st.permutations([key for key, lane in lanes.items() for _ in lane]))
    arrived = [(key[0], lanes[key].pop(0)) for key in order]
    cuts = sorted(draw(st.sets(st.integers(1, len(arrived) - 1), max_size=4)))
    edges = [0, *cuts, len(arrived)]
    return [arrived[a:b] for a, b in itertools.pairwise(edges)]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=arrivals(), limit=st.integers(1, 30))
def test_the_order_of_arrival_does_not_matter(
    one_store: Engine, batches: list[list[tuple[UUID, wire.Event]]], limit: int
) -> None:
    with one_store.begin() as connection:
        forget_rows(connection)
        connection.execute(delete(Receipt))
        arrive(connection, LOBBY, of_the_lobby())
        arrive(connection, DESK, of_the_desk())
    read_everything(one_store)
    with one_store.begin() as connection:
        expected = all_rows(connection)
        forget_rows(connection)
        connection.execute(delete(Receipt))
    for batch in batches:
        with one_store.begin() as connection:
            for device in (LOBBY, DESK):
                if mine := [event for sender, event in batch if sender == device]:
                    arrive(connection, device, mine)
        read_everything(one_store, limit=limit)
    with one_store.connect() as connection:
        assert all_rows(connection) == expected
