"""How an order stands after any history: the hub's word last, what was done here in between."""

from collections.abc import Callable
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.center.conflicts.reaching import phone_to_call
from kiosk.center.services.following import cancel_order, rate_order
from kiosk.center.services.standing import CLOSED, Known, standing, to_look_at
from kiosk.center.services.values import OPEN
from kiosk.data.tables import Conflict, ServiceOrder
from kiosk.errors import RuleBroken
from kiosk.sync.wire_services import OPEN_STATES, STATES
from tests.center.services.market import Market, build
from tests.stores import Opened, SetClock

SHOWN = ("captured", "sent", "accepted", "scheduled", "done", "rated", "declined", "cancelled")
STEPS = st.one_of(
    st.tuples(st.just("hub"), st.sampled_from(STATES)),
    st.tuples(st.just("cancel"), st.just("")),
    st.tuples(st.just("rate"), st.just("")),
    st.tuples(st.just("arrive"), st.just("")),
)


@given(
    state=st.sampled_from(STATES),
    arrived=st.booleans(),
    cancelled=st.booleans(),
    rated=st.booleans(),
)
def test_every_state_is_shown_as_one_a_resident_knows(
    state: str, *, arrived: bool, cancelled: bool, rated: bool
) -> None:
    shown = standing(Known(state, arrived, cancelled, rated))
    assert shown in SHOWN
    assert (shown in ("captured", "sent")) == (state == "placed" and not cancelled)
    if state not in OPEN and not (state == "done" and rated):
        assert shown == state  # what the hub has closed stays as it says
    if cancelled and state in OPEN:
        assert shown == "cancelled"


def test_the_words_here_are_those_of_the_wire() -> None:
    assert OPEN == OPEN_STATES
    assert set(CLOSED) | set(OPEN) == set(STATES)
    assert to_look_at(Known("declined"))
    assert not to_look_at(Known("declined", looked_at=True))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(STEPS, min_size=1, max_size=12))
def test_no_history_contradicts_the_hub_or_closes_what_is_open(
    history: list[tuple[str, str]], fresh: Callable[[], Market]
) -> None:
    market = fresh()
    view = market.order()
    said = "placed"
    for step, value in history:
        before = market.now(view.id)
        try:
            match step:
                case "hub":
                    market.hub_says(view.id, value)
                    said = value
                case "cancel":
                    market.do(cancel_order, order_id=view.id, reason="other")
                case "rate":
                    market.do(rate_order, order_id=view.id, level=5)
                case _:
                    market.arrive(view.id)
        except RuleBroken:
            assert market.now(view.id) == before  # a refusal changes nothing
    now = market.now(view.id)
    if said not in OPEN:
        assert now.state in (said, "rated")
    closed = _closed(market, view.id)
    assert closed == (now.state in CLOSED)
    ups = [kind for kind, _ in market.facts(view.id)]
    assert ups[:2] == ["order.placed", "order.contact"]
    assert max(ups.count("order.cancelled"), ups.count("order.rated")) <= 1


def test_an_old_page_read_again_changes_nothing_and_a_late_cancel_is_flagged(
    opened: Opened, clock: SetClock
) -> None:
    market = build(opened, clock)
    view = market.order()
    market.do(cancel_order, order_id=view.id, reason="other")
    market.hub_says(view.id, "accepted")  # it has not heard of the cancellation yet
    assert market.now(view.id).state == "cancelled"
    for _ in range(2):
        market.hub_says(view.id, "done", version=7, late_cancel=True)
    now = market.now(view.id)
    assert (now.state, now.late_cancel) == ("done", True)
    found = opened.read(lambda session: session.query(Conflict).all())
    assert [(each.kind, each.kept) for each in found] == [("order.late_cancel", "theirs")]
    lin = market.lin.id
    phone = market.do(phone_to_call, conflict_id=found[0].id, why="问一声", staff_id=lin)
    assert phone == "13800130001"


def _closed(market: Market, order_id: UUID) -> bool:
    return market.opened.read(
        lambda session: session.get_one(ServiceOrder, order_id).closed_at is not None
    )


@pytest.fixture
def fresh(opened: Opened, clock: SetClock) -> Callable[[], Market]:
    """The same center for every history; each takes an order of its own."""
    market = build(opened, clock)
    return lambda: market
