"""Wishes name nobody, personal data goes in time, and whoever goes on a round has a sheet."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from kiosk.center.persons_day.day import persons_day
from kiosk.center.persons_day.order_things import OrderThings
from kiosk.center.persons_day.values import Subject
from kiosk.center.services.demands import (
    demand_count,
    demands,
    record_demand,
    withdraw_demand,
)
from kiosk.center.services.following import cancel_order
from kiosk.center.services.retention import erase_old_orders
from kiosk.center.services.rounds import rounds_sheet
from kiosk.center.services.values import (
    AUDIENCES,
    KINDS,
    PARTS,
    WISH_AT_MOST,
    Wish,
    says_a_number,
)
from kiosk.data import uploads
from kiosk.data.tables import Demand, Device, OrderPerson, OutboxRecord, ServiceOrder
from kiosk.errors import RuleBroken
from kiosk.sync import wire_services
from kiosk.sync.wire_services import DemandRecorded, DemandWithdrawn
from tests.center.services.market import Market

FIRST = date(2026, 11, 1)


def test_a_wish_goes_up_without_anybody_in_it(market: Market) -> None:
    which = uuid4()
    wish = Wish("meals", "elder", "V02", 3, "想要 中午送饭", helper="社工小周")
    for _ in range(2):
        made = market.do(record_demand, demand_id=which, wish=wish, staff_id=market.lin.id)
    assert (made.village, made.assisted, made.received) == ("竹岭村", True, False)
    (fact, said), *others = market.facts(which, "demand")
    assert (fact, others) == ("demand.recorded", [])
    told = DemandRecorded.model_validate(said)
    assert (told.kind, told.audience, told.people, told.channel, told.words) == (
        "meals",
        "elder",
        3,
        "assisted",
        "想要 中午送饭",
    )
    assert "小周" not in str(said)
    assert market.opened.read(lambda session: demand_count(session, first=FIRST)).waiting == 1
    market.arrive()
    market.do(withdraw_demand, demand_id=which, staff_id=market.lin.id)
    market.do(withdraw_demand, demand_id=which, staff_id=market.lin.id)
    assert [kind for kind, _ in market.facts(which, "demand")] == [
        "demand.recorded",
        "demand.withdrawn",
    ]
    DemandWithdrawn.model_validate(market.facts(which, "demand")[1][1])
    (listed,) = market.opened.read(lambda session: demands(session, first=FIRST))
    assert (listed.withdrawn, listed.received) == (True, True)
    assert market.opened.read(lambda session: demand_count(session, first=FIRST)).month == 0


REFUSED = (
    (Wish("house"), "demand.kind_form"),
    (Wish("meals", "cats"), "demand.kind_form"),
    (Wish("other"), "demand.words_missing"),
    (Wish("meals", words="长" * 101), "demand.words_long"),
    (Wish("meals", words="打 138 0013 8000"), "demand.number_in_words"),
    (Wish("meals", people=0), "demand.people_form"),
    (Wish("meals", helper="长" * 31), "demand.helper_form"),
    (Wish("meals", village_code="V99"), "demand.village_unknown"),
)


def test_a_wish_that_others_may_not_read_is_refused(market: Market) -> None:
    for wish, key in REFUSED:
        with pytest.raises(RuleBroken) as refused:
            market.do(record_demand, demand_id=uuid4(), wish=wish)
        assert refused.value.key == key
    with pytest.raises(RuleBroken, match=r"demand\.unknown"):
        market.do(withdraw_demand, demand_id=uuid4(), staff_id=market.lin.id)


def test_the_words_here_are_those_of_the_wire() -> None:
    assert (KINDS, AUDIENCES, PARTS) == (
        wire_services.KINDS,
        wire_services.AUDIENCES,
        wire_services.PARTS,
    )
    assert WISH_AT_MOST == wire_services.WORDS_AT_MOST
    for words in ("1234567", "12-34 56 7", "三天后", "6 到 12 岁 3 人", "12345678901"):
        assert says_a_number(words) == wire_services.says_a_number(words)


def test_who_ordered_is_erased_in_time_here_and_in_what_was_kept_for_the_hub(
    market: Market,
) -> None:
    sent, never, open_ = (market.order() for _ in range(3))
    market.do(record_demand, demand_id=uuid4(), wish=Wish("meals", helper="社工小周"))
    market.arrive(sent.id)
    for view in (sent, never):
        market.do(cancel_order, order_id=view.id, reason="other")
    market.clock.pass_time(days=89)
    assert _erased(market) == 0
    market.clock.pass_time(days=2)
    assert _erased(market) == 3  # two orders, and who helped with a wish
    assert _erased(market) == 0
    rows = market.opened.read(lambda session: session.scalars(select(OutboxRecord)).all())
    kept = {
        row.stream.partition(":")[2]: row.payload for row in rows if row.type == "order.contact"
    }
    assert kept[str(sent.id)] == b""
    assert kept[str(never.id)] == b"{}"
    assert "林小满" in kept[str(open_.id)].decode()
    left = market.opened.read(lambda session: session.scalars(select(OrderPerson.order_id)).all())
    assert left == [open_.id]
    old = market.opened.read(lambda session: session.get_one(ServiceOrder, sent.id))
    assert (old.holder, old.service_name, old.village_code) == (None, "上门理发", "V01")
    assert market.opened.read(
        lambda session: session.scalars(select(Demand.helper_name)).all()
    ) == [""]
    assert market.now(sent.id).masked_name == ""
    _hub_lost_everything(market)
    waiting = market.opened.read(
        lambda session: session.scalars(
            select(OutboxRecord.type).where(
                OutboxRecord.state == "pending", OutboxRecord.stream == f"order:{sent.id}"
            )
        ).all()
    )
    assert sorted(waiting) == ["order.cancelled", "order.placed"]


def test_a_round_has_the_visits_of_its_days_by_village_and_those_without_a_day(
    market: Market,
) -> None:
    market.order(village_code="V02", wanted_on=date(2026, 11, 24), name="甲")
    timed = market.order(village_code="V01", name="乙")
    market.hub_says(timed.id, "scheduled", scheduled_at="2026-11-24T01:30:00Z")
    market.order(village_code=None, name="丙")
    market.order(service_code="S03", name="丁")  # not at home
    gone = market.order(name="戊")
    market.do(cancel_order, order_id=gone.id, reason="other")
    tuesday = _sheet(market, date(2026, 11, 24), 1)
    said = {
        each.village: [(v.name, v.at, v.note) for v in each.visits] for each in tuesday.villages
    }
    assert said == {
        "云溪村": [("乙", "09:30", "门口有狗")],
        "竹岭村": [("甲", "", "门口有狗")],
        "": [("丙", "", "门口有狗")],
    }
    monday = _sheet(market, date(2026, 11, 23), 1)
    assert [each.village for each in monday.villages] == [""]
    week = _sheet(market, date(2026, 11, 23), 7)
    assert (len(week.villages), week.last) == (3, date(2026, 11, 29))
    with pytest.raises(RuleBroken, match="order.rounds_days"):
        _sheet(market, date(2026, 11, 23), 3)


def test_an_order_stands_in_its_persons_day(market: Market) -> None:
    view = market.order(phone="13800138000")
    market.hub_says(view.id, "scheduled", scheduled_at="2026-11-24T01:30:00Z")
    source, code = OrderThings(), view.number[-4:]
    found = market.opened.read(lambda session: source.by_digits(session, "8000", code))
    assert found == [(view.id, "13800138000")]
    day = market.opened.read(
        lambda session: persons_day(session, shown=[Subject("order", view.id)], clock=market.clock)
    )
    (thing,) = day.things
    assert (thing.title, thing.state, thing.live, thing.place) == (
        "上门理发",
        "scheduled",
        True,
        "云溪镇助老服务队",
    )
    assert market.opened.write(lambda session: source.token(session, view.id))


def _erased(market: Market) -> int:
    return market.opened.write(lambda session: erase_old_orders(session, clock=market.clock))


def _sheet(market: Market, first: date, days: int) -> Any:
    return market.opened.write(
        lambda session: rounds_sheet(
            session, first=first, days=days, staff_id=market.lin.id, clock=market.clock
        )
    )


def _hub_lost_everything(market: Market) -> None:
    def work(session: Any) -> None:
        device = session.get_one(Device, market.opened.device_id)
        uploads.offer_again(session, device.id, epoch=device.epoch, above=0)

    market.arrive()
    market.opened.write(work)
