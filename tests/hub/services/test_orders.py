"""Orders of terminals and phones: who moves them, what is told, and who learns whose they are."""

import json
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from kiosk.errors import RuleBroken
from kiosk.hub.organizers.tables import OfficeAct
from kiosk.hub.services import deciding, from_terminals, looking, order_rows, phone_orders
from kiosk.hub.services.erasing import KEPT, erase
from kiosk.hub.services.figures import by_provider
from kiosk.hub.services.looking import Filter
from kiosk.hub.services.order_states import MOVES, Owner, after, moves_of
from kiosk.hub.services.tables import OrderContact
from kiosk.hub.tables import Receipt
from kiosk.sync.wire_services import OPEN_STATES, STATES, OrderBody, ServiceBody
from tests.hub.services.parts import (
    BODY,
    NOW,
    OTHER_TERMINAL,
    PERSON,
    an_id,
    by_phone,
    come,
    contact,
    feed,
    placed,
    told,
)
from tests.hubs import CENTER

ORDER = an_id(1)
MINE = {"provider": "P1", "login": "zhulao"}


def now_of(hub: Connection) -> OrderBody:
    body = feed(hub, "orders")[str(ORDER)][1]
    assert body is not None
    return OrderBody.model_validate_json(body)


def provider(hub: Connection, what: str, now: datetime = NOW, **said: str) -> None:
    deciding.provider_moves(hub, CENTER, ORDER, what, said, **MINE, now=now)


def test_every_state_is_reached_and_no_closed_one_is_left_but_to_rate() -> None:
    assert {to for _, to, _ in MOVES.values()} | {"placed"} == set(STATES)
    owners: tuple[Owner, ...] = ("resident", "provider", "organizer")
    for state in STATES:
        moves = [move for by in owners for move in moves_of(state, by)]
        assert bool(moves) == (state in (*OPEN_STATES, "done"))
    with pytest.raises(RuleBroken, match=r"order\.not_yours"):
        after("placed", "accept", "resident")
    with pytest.raises(RuleBroken, match=r"order\.moved_on"):
        after("placed", "done", "provider")


def test_an_order_of_a_terminal_is_answered_scheduled_done_and_rated(hub: Connection) -> None:
    come(hub, [placed(ORDER), contact(ORDER)])
    assert (now_of(hub).state, now_of(hub).answer_by) == ("placed", date(2026, 11, 26))
    provider(hub, "accept")
    provider(hub, "schedule", when="2026-11-26T09:30", note="周四上午到")
    said = now_of(hub)
    assert (said.state, said.by, said.note) == ("scheduled", "provider", "周四上午到")
    provider(hub, "done", NOW + timedelta(days=4))
    come(hub, [told(ORDER, "rated", 9, level=5)], now=NOW + timedelta(days=5))
    come(hub, [told(ORDER, "rated", 10, level=1)], now=NOW + timedelta(days=5))
    assert (now_of(hub).state, now_of(hub).level) == ("rated", 5)
    assert feed(hub, "orders")[str(ORDER)][0] == CENTER
    moves = [(row.move, row.refused) for row in looking.steps(hub, CENTER, ORDER)]
    assert sorted(moves)[-1] == ("schedule", False)
    assert ("rate", True) in moves


def test_who_ordered_is_nowhere_but_with_the_provider_of_the_order(hub: Connection) -> None:
    come(hub, [placed(ORDER), contact(ORDER)])
    payloads = hub.scalars(select(Receipt.payload)).all()
    assert b"" in payloads
    everything = json.dumps(feed(hub, "orders")) + b"".join(payloads).decode()
    assert not any(PERSON[each] in everything for each in ("name", "phone", "address"))
    with pytest.raises(RuleBroken, match=r"order\.unknown"):
        deciding.open_contact(hub, CENTER, ORDER, provider="P2", login="other", now=NOW)
    shown = deciding.open_contact(hub, CENTER, ORDER, **MINE, now=NOW)
    assert shown is not None
    assert shown["name"] == PERSON["name"]
    acts = hub.scalars(select(OfficeAct.act)).all()
    assert acts.count("order.contact_seen") == 1


def test_an_order_without_consent_or_of_an_unknown_service_is_declined(hub: Connection) -> None:
    come(hub, [placed(ORDER, consent=None), contact(ORDER)])
    assert (now_of(hub).state, now_of(hub).by, now_of(hub).reason) == (
        "declined",
        "hub",
        "no_consent",
    )
    other = an_id(2)
    come(hub, [placed(other, 5, service="S9"), contact(other, 6)])
    assert '"unknown_service"' in str(feed(hub, "orders")[str(other)][1])
    assert hub.scalars(select(OrderContact.name)).all() == []
    assert hub.scalars(select(Receipt.payload)).all().count(b"") == 2


def test_a_cancellation_that_overtook_its_order_waits_for_it(hub: Connection) -> None:
    cancelled = told(ORDER, "cancelled", 4, by="staff")
    come(hub, [cancelled], device=OTHER_TERMINAL)
    assert feed(hub, "orders") == {}
    come(hub, [placed(ORDER), contact(ORDER)])
    assert (now_of(hub).state, now_of(hub).by) == ("cancelled", "staff")


def test_a_cancellation_after_the_service_is_flagged_and_done_stands(hub: Connection) -> None:
    come(hub, [placed(ORDER), contact(ORDER)])
    provider(hub, "accept")
    provider(hub, "done")
    come(hub, [told(ORDER, "cancelled", 9, by="resident")])
    assert (now_of(hub).state, now_of(hub).late_cancel) == ("done", True)
    found = looking.orders(hub, Filter(state="look"), today=NOW.date())
    assert [line.order_id for line in found] == [ORDER]


def test_records_that_come_again_move_nothing_twice(hub: Connection) -> None:
    come(hub, [placed(ORDER), contact(ORDER)])
    body = feed(hub, "orders")
    from_terminals.follow(hub, CENTER, [placed(ORDER), contact(ORDER)], now=NOW)
    assert feed(hub, "orders") == body
    assert len(looking.steps(hub, CENTER, ORDER)) == 1


def test_another_provider_and_words_with_numbers_are_refused(hub: Connection) -> None:
    come(hub, [placed(ORDER), contact(ORDER)])
    with pytest.raises(RuleBroken, match=r"order\.unknown"):
        deciding.provider_moves(
            hub, CENTER, ORDER, "accept", {}, provider="P2", login="other", now=NOW
        )
    for what, said, key in (
        ("decline", {"reason": "no_consent"}, "order.reason"),
        ("decline", {"reason": "full", "note": "打 13800001234"}, "order.note_number"),
        ("done", {}, "order.moved_on"),
        ("cancel", {}, "order.not_yours"),
    ):
        with pytest.raises(RuleBroken) as refused:
            provider(hub, what, **said)
        assert refused.value.key == key
    provider(hub, "decline", reason="out_of_area", note="太远了，抱歉")
    assert now_of(hub).reason == "out_of_area"


def test_late_orders_are_told_by_working_days(hub: Connection) -> None:
    come(hub, [placed(ORDER), contact(ORDER)])  # a Monday: answered by Thursday
    thursday, friday = date(2026, 11, 26), date(2026, 11, 27)
    assert looking.counts(hub, "", today=thursday)["late"] == 0
    assert looking.counts(hub, "", today=friday)["late"] == 1
    (line,) = looking.orders(hub, Filter(state="late", area=CENTER[:4]), today=friday)
    assert line.days_late == 1
    provider(hub, "accept", NOW + timedelta(days=4))
    assert looking.counts(hub, "", today=friday)["late"] == 0
    assert looking.counts(hub, "99", today=friday)["open"] == 0


def test_a_phone_orders_once_however_often_it_sends_and_may_cancel(hub: Connection) -> None:
    row = by_phone(hub)
    assert by_phone(hub).order_id == row.order_id
    assert row.number == "DP20261123-001"
    phone_orders.cancel(hub, "k" * 40, now=NOW)
    with pytest.raises(RuleBroken, match=r"order\.moved_on"):
        phone_orders.cancel(hub, "k" * 40, now=NOW)
    with pytest.raises(RuleBroken, match=r"order\.unknown"):
        phone_orders.cancel(hub, "x" * 40, now=NOW)


def test_a_full_week_is_refused_on_the_phone_and_flagged_from_a_terminal(hub: Connection) -> None:
    by_phone(hub, link="a" * 40)
    by_phone(hub, link="b" * 40)
    with pytest.raises(RuleBroken) as refused:
        by_phone(hub, link="c" * 40)
    assert refused.value.values["day"] == date(2026, 11, 30)
    come(hub, [placed(ORDER), contact(ORDER)])
    assert now_of(hub).over_capacity
    phone_orders.cancel(hub, "a" * 40, now=NOW)
    phone_orders.cancel(hub, "b" * 40, now=NOW)
    assert by_phone(hub, link="d" * 40).state == "placed"


@pytest.mark.parametrize(
    ("field", "typed", "key"),
    [
        ("name", " ", "order.name"),
        ("phone", "call me", "order.phone"),
        ("address", "", "order.address"),
        ("consent", "", "order.consent"),
        ("day", "2026-11-01", "order.day"),
        ("people", "0", "order.people"),
        ("note", "长" * 201, "order.words"),
    ],
)
def test_a_form_says_what_is_missing(field: str, typed: str, key: str) -> None:
    service = ServiceBody.model_validate(
        {**BODY, "code": "S1", "provider": "P1", "provider_name": "x", "provider_kind": "group"}
        | {"list_version": 1}
    )
    with pytest.raises(RuleBroken) as refused:
        phone_orders.checked({**PERSON, field: typed}, service, NOW.date())
    assert refused.value.key == key


def test_ninety_days_after_it_closed_nobody_knows_who_ordered(hub: Connection) -> None:
    come(hub, [placed(ORDER), contact(ORDER)])
    provider(hub, "decline", reason="full")
    assert erase(hub, now=NOW + KEPT - timedelta(days=1)) == 0
    assert erase(hub, now=NOW + KEPT + timedelta(days=1)) == 1
    assert erase(hub, now=NOW + KEPT + timedelta(days=1)) == 0
    assert deciding.open_contact(hub, CENTER, ORDER, **MINE, now=NOW) is None
    assert feed(hub, "orders")[str(ORDER)][1] is None
    assert order_rows.one_order(hub, CENTER, ORDER) is not None


def test_providers_are_counted_by_the_days_their_orders_were_placed(hub: Connection) -> None:
    come(hub, [placed(ORDER), contact(ORDER)])
    provider(hub, "accept")
    provider(hub, "done")
    come(hub, [told(ORDER, "rated", 9, level=2)])
    by_phone(hub)
    days = {"first": date(2026, 11, 23), "last": date(2026, 11, 23)}
    (mine,) = by_provider(hub, "33", **days, today=date(2026, 11, 30))
    assert (mine.name, mine.placed, mine.open, mine.late) == ("助老服务队", 2, 1, 1)
    assert (mine.done, mine.mean_level, mine.bad) == (1, 2.0, 1)
    earlier = date(2026, 11, 22)
    assert by_provider(hub, "", first=earlier, last=earlier, today=earlier) == ()
