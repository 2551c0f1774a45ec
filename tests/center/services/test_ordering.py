"""An order is taken without a network, tells its provider alone whose it is, and is limited."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from kiosk.center.people.consent import ERRAND, publish_consent
from kiosk.center.queue.policy import BOUNDS
from kiosk.center.services.finding import order_token, read_order_slip
from kiosk.center.services.following import cancel_order, note_looked_at, rate_order
from kiosk.center.services.published import has_list, published_list, service
from kiosk.center.services.reveal import reveal_order
from kiosk.center.services.views import is_overdue, order_count, orders
from kiosk.errors import RuleBroken
from kiosk.sync.wire_services import (
    CONSENT,
    OrderCancelled,
    OrderContact,
    OrderPlaced,
    OrderRated,
)
from tests.center.services.market import Market


def test_an_order_is_captured_at_once_and_says_whose_it_is_in_one_record_only(
    market: Market,
) -> None:
    view = market.order(phone="138 0013-8000", name=" 林 小满 ", wanted_on=date(2026, 11, 26))
    assert (view.state, view.number, view.masked_name, view.masked_phone) == (
        "captured",
        "2611230001",
        "林**",
        "138****8000",
    )
    (placed, said), (contact, whose) = market.facts(view.id)
    assert (placed, contact) == ("order.placed", "order.contact")
    order = OrderPlaced.model_validate(said)
    assert (order.service, order.list_version, order.village, order.consent) == (
        "S01",
        4,
        "V01",
        CONSENT,
    )
    assert (order.wanted_on, order.wanted_part, order.channel) == (
        date(2026, 11, 26),
        "morning",
        "self",
    )
    person = OrderContact.model_validate(whose)
    assert (person.name, person.phone, person.address) == ("林 小满", "13800138000", "云溪村 3 号")
    assert not {"林", "13800138000", "云溪村"} & set(str(said).replace("'", " ").split())
    market.arrive(view.id)
    assert market.now(view.id).state == "sent"


def test_a_second_tap_is_the_same_order_and_staff_can_order_for_somebody(market: Market) -> None:
    which = uuid4()
    first = market.order(order_id=which)
    again = market.order(order_id=which)
    assert (first.repeated, again.repeated, again.number) == (False, True, first.number)
    helped = market.order(helper="社工小周", staff_id=market.lin.id)
    assert helped.assisted
    assert market.facts(helped.id)[0][1]["channel"] == "assisted"
    assert "小周" not in str(market.facts(helped.id))
    assert "order.placed" in market.audited()
    assert "社工" not in market.audited()


REFUSED: tuple[tuple[dict[str, Any], str], ...] = (
    ({"service_code": "S99"}, "order.service_unknown"),
    ({"service_code": "S90"}, "order.service_unknown"),
    ({"name": " "}, "order.name_form"),
    ({"phone": "12345"}, "order.phone_form"),
    ({"address": " "}, "order.address_missing"),
    ({"note": "长" * 101}, "order.text_long"),
    ({"village_code": "V99"}, "order.village_unknown"),
    ({"people": 0}, "order.people_form"),
    ({"wanted_part": "night"}, "order.people_form"),
    ({"wanted_on": date(2026, 11, 22)}, "order.day_form"),
    ({"consent_id": None}, "order.consent_missing"),
)


def test_what_cannot_be_ordered_is_refused_with_the_reason(market: Market) -> None:
    for change, key in REFUSED:
        with pytest.raises(RuleBroken) as refused:
            market.order(**change)
        assert refused.value.key == key


def test_agreeing_to_something_else_is_no_consent(market: Market) -> None:
    other = market.opened.write(
        lambda session: publish_consent(
            session, text_zh="别的", text_en="other", clock=market.clock, purpose=ERRAND
        )
    )
    with pytest.raises(RuleBroken, match="order.consent_missing"):
        market.order(consent_id=other.id)


def test_one_phone_has_a_service_open_once_and_not_too_many_at_a_time(market: Market) -> None:
    market.publish(**{f"T{n}": {"name": f"服务{n}", "provider_name": "队"} for n in range(6)})
    phone = "13800138000"
    first = market.order(phone=phone)
    with pytest.raises(RuleBroken, match="order.same_open"):
        market.order(phone=phone)
    for n in range(4):
        market.order(phone=phone, service_code=f"T{n}")
    with pytest.raises(RuleBroken, match="order.too_many") as refused:
        market.order(phone=phone, service_code="T5")
    assert refused.value.values == {"most": 5}
    assert BOUNDS["order_limit"] == (1, 50)
    market.order(phone=phone, service_code="T5", staff_id=market.lin.id)
    market.do(cancel_order, order_id=first.id, reason="wrong")
    market.hub_says(first.id, "cancelled")
    with pytest.raises(RuleBroken, match="order.too_many"):
        market.order(phone=phone)


def test_the_list_is_the_hubs_and_what_left_it_can_no_longer_be_ordered(market: Market) -> None:
    found = market.opened.read(published_list)
    assert [each.code for each in found.services] == ["S01", "S03", "S02"]
    assert found.kinds == ("care", "repair", "law")
    assert [each.code for each in found.of_kind("law")] == ["S03"]
    assert found.as_of is None
    made = market.order(service_code="S02")
    market.publish("S02", S01={"name": "只有名字"})  # the second cannot be read: it stays as it was
    found = market.opened.read(published_list)
    assert [each.code for each in found.services] == ["S03"]
    assert market.opened.read(has_list)
    assert market.opened.read(lambda session: service(session, "S02")).offered is False
    with pytest.raises(RuleBroken, match="order.withdrawn"):
        market.order(service_code="S02")
    assert market.now(made.id).service_name == "家电小修"


def test_a_slip_finds_its_order_and_nothing_else(market: Market) -> None:
    view = market.order()
    token = market.opened.write(lambda session: order_token(session, order_id=view.id))
    assert token == market.opened.write(lambda session: order_token(session, order_id=view.id))
    found = market.opened.read(
        lambda session: read_order_slip(session, token=token, clock=market.clock)
    )
    assert found == view
    market.clock.pass_time(days=181)
    with pytest.raises(RuleBroken, match="token.expired"):
        market.opened.read(
            lambda session: read_order_slip(session, token=token, clock=market.clock)
        )


def test_done_can_be_rated_once_and_cancelled_no_more(market: Market) -> None:
    view = market.order()
    with pytest.raises(RuleBroken, match="order.not_done"):
        market.do(rate_order, order_id=view.id, level=5)
    market.hub_says(view.id, "scheduled", scheduled_at="2026-11-24T01:30:00Z", note="周二来")
    assert (market.now(view.id).state, market.now(view.id).note) == ("scheduled", "周二来")
    market.hub_says(view.id, "done")
    with pytest.raises(RuleBroken, match="order.over"):
        market.do(cancel_order, order_id=view.id, reason="wrong")
    with pytest.raises(RuleBroken, match="order.level_form"):
        market.do(rate_order, order_id=view.id, level=6)
    assert market.do(rate_order, order_id=view.id, level=4).level == 4
    assert market.do(rate_order, order_id=view.id, level=1).level == 4
    rated = [OrderRated.model_validate(said) for kind, said in market.facts(view.id)[2:]]
    assert [each.level for each in rated] == [4]


def test_what_staff_must_see_stands_on_a_list_of_its_own_until_they_have(market: Market) -> None:
    declined, open_ = market.order(), market.order()
    market.hub_says(declined.id, "declined", reason="full", note="这周满了")
    shelf = market.opened.read(lambda session: orders(session, shelf="look", clock=market.clock))
    assert [each.id for each in shelf] == [declined.id]
    assert shelf[0].decline_reason == "full"
    count = market.opened.read(lambda session: order_count(session, clock=market.clock))
    assert (count.open, count.look) == (1, 1)
    market.do(note_looked_at, order_id=declined.id, staff_id=market.lin.id)
    count = market.opened.read(lambda session: order_count(session, clock=market.clock))
    assert (count.open, count.look) == (1, 0)
    market.hub_says(open_.id, "placed")
    assert not is_overdue(market.now(open_.id), clock=market.clock)
    market.clock.pass_time(days=5)
    assert is_overdue(market.now(open_.id), clock=market.clock)


def test_a_cancellation_goes_up_once_and_names_who_said_it(market: Market) -> None:
    view = market.order()
    with pytest.raises(RuleBroken, match="order.reason_form"):
        market.do(cancel_order, order_id=view.id, reason="because")
    for _ in range(2):
        gone = market.do(
            cancel_order, order_id=view.id, reason="unreachable", staff_id=market.lin.id
        )
        assert gone.state == "cancelled"
    said = [OrderCancelled.model_validate(said) for _, said in market.facts(view.id)[2:]]
    assert [each.by for each in said] == ["staff"]
    assert "unreachable" in market.audited()


def test_who_ordered_is_opened_with_a_reason_and_written_down(market: Market) -> None:
    view = market.order()
    with pytest.raises(RuleBroken, match="order.reveal_why"):
        market.do(reveal_order, order_id=view.id, why=" ", staff_id=market.lin.id)
    contact = market.do(reveal_order, order_id=view.id, why="约时间", staff_id=market.lin.id)
    assert (contact.name, contact.address, contact.note) == ("林小满", "云溪村 3 号", "门口有狗")
    assert "order.personal_opened" in market.audited()
    by_phone = uuid4()
    market.hub_says(by_phone, "placed", origin="phone")
    assert market.now(by_phone).origin == "phone"
    with pytest.raises(RuleBroken, match="order.no_person"):
        market.do(reveal_order, order_id=by_phone, why="约时间", staff_id=market.lin.id)
