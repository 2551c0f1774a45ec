"""Several phones and hub processes at once: the last place is given away once."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import Engine, func, select

from kiosk.errors import RuleBroken
from kiosk.hub.services import deciding
from kiosk.hub.services.tables import Order, OrderStep
from tests.hub.services.parts import NOW, by_phone, feed
from tests.hubs import CENTER


def test_of_eight_phones_two_get_the_two_places_and_numbers_of_their_own(store: Engine) -> None:
    def order(number: int) -> str:
        try:
            with store.begin() as connection:
                return str(by_phone(connection, link=f"{number:040d}").number)
        except RuleBroken as refused:
            return f"{refused.key} {refused.values['day']}"

    with ThreadPoolExecutor(8) as phones:
        given = sorted(phones.map(order, range(8)))
    assert given == ["DP20261123-001", "DP20261123-002", *["order.full 2026-11-30"] * 6]
    with store.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(Order)) == 2
        assert len(feed(connection, "orders")) == 2


def test_an_order_answered_twice_at_once_is_answered_once(store: Engine) -> None:
    with store.begin() as connection:
        order_id = by_phone(connection).order_id

    def answer(what: str) -> str:
        try:
            with store.begin() as connection:
                deciding.provider_moves(
                    connection, CENTER, order_id, what, {}, provider="P1", login="p", now=NOW
                )
        except RuleBroken as refused:
            return refused.key
        return "done"

    with ThreadPoolExecutor(4) as hands:
        said = sorted(hands.map(answer, ["accept"] * 4))
    assert said == ["done", *["order.moved_on"] * 3]
    with store.begin() as connection:
        moves = connection.scalars(select(OrderStep.move).order_by(OrderStep.place)).all()
    assert moves == ["place", "accept"]
