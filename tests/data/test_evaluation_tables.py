"""The tables of ratings come to a store that is in use, and keep what the rules promise."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import Engine, MetaData, Table, insert, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kiosk.data import schema
from kiosk.data.tables import (
    Base,
    Department,
    Desk,
    Rating,
    RatingCase,
    Staff,
    Ticket,
)
from tests.data.test_schema import empty as empty
from tests.stores import MONDAY_MORNING

TICKET, STAFF = UUID(int=1), UUID(int=9)


def put_served_ticket(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        session.add(Department(name="民政", name_en="Civil", prefix="A", icon="heart", position=1))
        session.add(Staff(id=STAFF, login="lin", name="林小满", role="clerk", pin_hash="x"))
        session.flush()
        session.add(Desk(number=7))
        # By the columns the store has at that revision; later ones are not there yet.
        item = Table("item", MetaData(), autoload_with=session.connection())
        session.execute(
            insert(item).values(
                code="MZ04", name="高龄津贴", department="民政", agencies="民政", aliases=[],
                life_events=[], audience="person", high_frequency=False, shelf_position=0,
                on_the_spot=True, natural_days=False, time_text="即办", modes=[],
                in_person=False, visits=1, materials=[], steps=[], readings={}, version=1,
                active=True,
            )
        )  # fmt: skip
        session.add(
            Ticket(id=TICKET, day=date(2026, 11, 23), prefix="A", number=1, position=1,
                   item_code="MZ04", state="done", issued_at=MONDAY_MORNING, desk_number=7,
                   requeues=0)
        )  # fmt: skip


def rating(number: int, **other: object) -> Rating:
    row = Rating(
        id=UUID(int=100 + number), ticket_id=TICKET, revision=number, level=1, reasons=[115],
        words="", given_via="hall_terminal", given_at=MONDAY_MORNING, device_id=UUID(int=5),
        item_code="MZ04", desk_number=7, served_by=STAFF,
    )  # fmt: skip
    for name, value in other.items():
        setattr(row, name, value)
    return row


def case(number: int, rating_id: UUID, **other: object) -> RatingCase:
    row = RatingCase(
        id=UUID(int=200 + number), rating_id=rating_id, ticket_id=TICKET, state="verifying",
        opened_at=MONDAY_MORNING, due_on=date(2026, 11, 30),
    )  # fmt: skip
    for name, value in other.items():
        setattr(row, name, value)
    return row


def put_in_order(engine: Engine, rows: list[Base]) -> None:
    with Session(engine) as session, session.begin():
        for row in rows:
            session.add(row)
            session.flush()


@pytest.fixture
def in_use(empty: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A store of the program before ratings, with a ticket in it, brought up to date."""
    with monkeypatch.context() as earlier:
        earlier.setattr(schema, "HEAD", "0002")
        schema.upgrade(empty)
    put_served_ticket(empty)
    schema.upgrade(empty)
    return empty


def test_a_store_in_use_gets_the_tables_and_keeps_its_tickets(in_use: Engine) -> None:
    with Session(in_use) as session, session.begin():
        assert session.get_one(Ticket, TICKET).state == "done"
        session.add(rating(1))
    with in_use.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM rating")).scalar() == 1
    assert {"rating", "rating_case", "rating_case_move"} <= set(Base.metadata.tables)


@pytest.mark.parametrize(
    "broken",
    [
        lambda: [rating(1), rating(2, revision=1)],
        lambda: [rating(0)],
        lambda: [rating(1, level=6)],
        lambda: [rating(1, given_via="smoke")],
        lambda: [rating(1, ticket_id=UUID(int=77))],
        lambda: [rating(1), case(1, UUID(int=101), state="lost")],
        lambda: [rating(1), case(1, UUID(int=101), state="closed")],
        lambda: [rating(1), case(1, UUID(int=101), closed_at=MONDAY_MORNING)],
        lambda: [rating(1), rating(2), case(1, UUID(int=101)), case(2, UUID(int=102))],
    ],
)
def test_the_store_itself_refuses_what_no_rule_allows(
    in_use: Engine, broken: Callable[[], list[Base]]
) -> None:
    with pytest.raises(IntegrityError):
        put_in_order(in_use, broken())


def test_a_closed_case_makes_room_for_another(in_use: Engine) -> None:
    with Session(in_use) as session, session.begin():
        session.add_all([rating(1), rating(2)])
        session.flush()
        session.add(case(1, UUID(int=101), state="closed", closed_at=MONDAY_MORNING))
        session.add(case(2, UUID(int=102)))
