"""Ticked materials: what is missing, what may follow and until when, and the desk's copy of it."""

import json
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.center.guides.catalog import Guide, ItemCard
from kiosk.center.guides.precheck import (
    MaterialTick,
    precheck,
    take_ticket_with_materials,
    terms,
    terms_of,
    ticks_of,
)
from kiosk.center.queue.serving import transfer
from kiosk.center.queue.settings import set_policy
from kiosk.data.tables import Closure, Item, OutboxRecord, TicketMaterial
from kiosk.errors import RuleBroken
from kiosk.guide_rules.guide_parts import Material
from kiosk.workdays import kind_of
from tests.center.conftest import SmallCenter

MONDAY = date(2026, 11, 23)
CARD = ItemCard("MZ04", "高龄津贴", None, None, "民政", "民政", ("proxy",), True)


def material(name: str, *, required: bool = True, can_defer: bool = False) -> Material:
    return Material(name, 1, 0, "", required, can_defer)


IDENTITY, REGISTER = material("身份证"), material("户口簿")
BANK_CARD = material("银行卡", can_defer=True)
DISABILITY = material("残疾人证", required=False)
ALL = (IDENTITY, REGISTER, BANK_CARD, DISABILITY)


def guide(promised: int | None, *, natural: bool = False, statutory: int | None = None) -> Guide:
    return Guide(
        CARD, False, promised, natural, "", 1, None, ALL, (), *(None,) * 5, statutory_days=statutory
    )


def test_what_is_needed_and_not_there_is_missing() -> None:
    found = precheck(ALL, {"身份证"})
    assert [each.name for each in found.missing] == ["户口簿", "银行卡"]
    assert not found.ready
    assert not found.can_defer
    assert found.ticks == (
        MaterialTick("身份证", "have"),
        MaterialTick("户口簿", "missing"),
        MaterialTick("银行卡", "missing"),
    )


def test_what_one_brings_only_if_one_has_it_is_never_missing() -> None:
    found = precheck(ALL, {"身份证", "户口簿", "银行卡"})
    assert found.ready
    assert not found.can_defer
    assert precheck(ALL, {"残疾人证"}).ticks[-1] == MaterialTick("残疾人证", "have")


def test_only_what_may_follow_can_be_put_off_and_only_by_choice() -> None:
    main = {"身份证", "户口簿"}
    assert precheck(ALL, main).can_defer
    assert precheck(ALL, main).ticks[-1].state == "missing"
    assert precheck(ALL, main, deferred=True).ticks[-1].state == "deferred"
    short = precheck(ALL, {"身份证"}, deferred=True)
    assert {tick.state for tick in short.ticks} == {"have", "missing"}


@pytest.mark.parametrize(
    ("wanted", "last_day"),
    [
        (guide(10), date(2026, 11, 30)),  # five working days
        (guide(3), date(2026, 11, 26)),
        (guide(0), MONDAY),
        (guide(None), date(2026, 11, 30)),
        (guide(None, statutory=2), date(2026, 11, 25)),
        (guide(5, natural=True), date(2026, 11, 27)),  # Saturday the 28th is no working day
    ],
)
def test_the_day_to_hand_in_lies_within_the_promise(wanted: Guide, last_day: date) -> None:
    assert terms_of(wanted, MONDAY, defer_days=5).hand_in_by == last_day
    assert terms_of(wanted, MONDAY, defer_days=5).tell_by == date(2026, 11, 30)


def test_days_off_and_closures_are_not_counted() -> None:
    before_holidays = date(2026, 9, 30)
    assert terms_of(guide(10), before_holidays, defer_days=1).hand_in_by == date(2026, 10, 8)
    closed = {date(2026, 11, 24)}
    assert terms_of(guide(10), MONDAY, defer_days=1, closures=closed).hand_in_by == date(
        2026, 11, 25
    )


@given(
    st.dates(date(2024, 1, 1), date(2026, 12, 1)),
    st.integers(1, 60),
    st.integers(0, 90),
    st.booleans(),
)
def test_nothing_is_due_after_the_promise_or_on_a_day_off(
    today: date, defer_days: int, promised: int, natural: bool
) -> None:
    day = terms_of(guide(promised, natural=natural), today, defer_days=defer_days).hand_in_by
    assert today <= day
    assert day == today or kind_of(day).workday
    if natural:
        assert (day - today).days <= promised


def put_materials(center: SmallCenter) -> None:
    def put(session) -> None:  # type: ignore[no-untyped-def]
        for code, wanted in (("MZ04", ALL), ("YB01", (IDENTITY, DISABILITY))):
            session.get_one(Item, code).materials = [
                {
                    "name": each.name,
                    "originals": 1,
                    "copies": 0,
                    "note": "",
                    "required": each.required,
                    "can_defer": each.can_defer,
                }
                for each in wanted
            ]

    center.opened.write(put)


def take(center: SmallCenter, request_id=None, **said: object):  # type: ignore[no-untyped-def]
    put_materials(center)
    request = request_id or uuid4()
    return center.opened.write(
        lambda session: take_ticket_with_materials(
            session,
            device_id=center.opened.device_id,
            item_code="MZ04",
            request_id=request,
            clock=center.clock,
            **said,  # type: ignore[arg-type]
        )
    )


def seen(center: SmallCenter, ticket_id) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    ticks = center.opened.read(lambda session: ticks_of(session, ticket_id=ticket_id))
    return [(tick.name, tick.state) for tick in ticks]


def test_ticks_go_with_the_ticket_and_the_hub_hears_of_them_once(small_center: SmallCenter) -> None:
    ticked = {"户口簿", "身份证"}
    issued = take(small_center, ticked=ticked, deferred=True)
    again = take(small_center, issued.id, ticked={"身份证"})
    assert again.label == issued.label
    assert again.repeated
    assert seen(small_center, issued.id) == [
        ("身份证", "have"),
        ("户口簿", "have"),
        ("银行卡", "deferred"),
    ]
    records = small_center.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord.payload).where(OutboxRecord.type == "ticket.prechecked")
        ).all()
    )
    assert [json.loads(record) for record in records] == [
        {
            "ticket": str(issued.id),
            "item": "MZ04",
            "have": ["身份证", "户口簿"],
            "missing": [],
            "deferred": ["银行卡"],
        }
    ]


def test_without_ticks_nothing_but_the_ticket_is_written(small_center: SmallCenter) -> None:
    issued = take(small_center)
    assert seen(small_center, issued.id) == []
    types = small_center.opened.read(
        lambda session: set(session.scalars(select(OutboxRecord.type)).all())
    )
    assert "ticket.taken" in types
    assert "ticket.prechecked" not in types


def test_a_number_that_is_refused_leaves_no_ticks(small_center: SmallCenter) -> None:
    with pytest.raises(RuleBroken):
        take(small_center, ticked={"身份证"}, priority="no such kind")
    assert (
        small_center.opened.read(lambda session: session.scalars(select(TicketMaterial)).all())
        == []
    )


def test_after_a_transfer_only_what_both_items_ask_for_counts(small_center: SmallCenter) -> None:
    issued = take(small_center, ticked={"身份证"})
    small_center.call()
    small_center.move("start_serving", issued.id)
    small_center.opened.write(
        lambda session: transfer(
            session,
            device_id=small_center.opened.device_id,
            ticket_id=issued.id,
            desk_number=1,
            staff_id=small_center.lin.id,
            clock=small_center.clock,
            item_code="YB01",
        )
    )
    assert seen(small_center, issued.id) == [("身份证", "have")]


def test_the_center_sets_the_days_and_its_closures_count(small_center: SmallCenter) -> None:
    def set_up(session) -> None:  # type: ignore[no-untyped-def]
        set_policy(
            session,
            device_id=small_center.opened.device_id,
            staff_id=None,
            key="defer_days",
            value=1,
            clock=small_center.clock,
        )
        session.add(Closure(day=date(2026, 11, 24), reason="停电"))

    small_center.opened.write(set_up)
    found = small_center.opened.read(
        lambda session: terms(session, guide=guide(10), clock=small_center.clock)
    )
    assert found.hand_in_by == date(2026, 11, 25)
    assert found.tell_by == date(2026, 12, 1)
