"""Calls get the panel one after another; whatever is heard when, none is forgotten."""

from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from kiosk.center.queue.views import BoardCall
from kiosk.ui.board.call_queue import CallQueue
from tests.stores import MONDAY_MORNING

SPACE = UUID(int=7)


def call(order: int, number: int | None = None) -> BoardCall:
    number = order if number is None else number
    return BoardCall(
        ticket_id=uuid5(SPACE, str(number)),
        label=f"A{number:03d}",
        desk_number=1,
        desk_name=None,
        department="民政",
        called_at=MONDAY_MORNING,
        calls=1,
        order=order,
    )


def test_what_was_called_before_is_shown_but_not_called_again() -> None:
    queue = CallQueue()
    queue.hear([call(7), call(6)])
    assert queue.current == call(7)
    assert queue.advance() is None


def test_the_first_call_of_the_day_is_called() -> None:
    queue = CallQueue()
    queue.hear([])
    queue.hear([call(1)])
    assert queue.advance() == call(1)
    assert queue.current == call(1)


def test_a_number_recalled_before_its_turn_gets_one_turn() -> None:
    queue = CallQueue()
    queue.hear([])
    queue.hear([call(2), call(1)])
    queue.hear([call(3, number=1), call(2)])
    assert [queue.advance(), queue.advance(), queue.advance()] == [
        call(2),
        call(3, number=1),
        None,
    ]


def test_a_number_recalled_after_its_turn_gets_another() -> None:
    queue = CallQueue()
    queue.hear([])
    queue.hear([call(1)])
    queue.advance()
    queue.hear([call(2, number=1)])
    assert queue.advance() == call(2, number=1)


def test_a_new_day_takes_the_old_call_down() -> None:
    queue = CallQueue()
    queue.hear([call(9)])
    queue.hear([])
    assert queue.current is None


def test_nobody_is_called_on_the_day_after() -> None:
    queue = CallQueue()
    queue.hear([])
    queue.hear([call(2), call(1)])
    queue.hear([])
    assert queue.advance() is None


@given(st.lists(st.sampled_from(["call", "hear", "advance"]), max_size=40))
def test_every_call_has_its_turn_once_and_in_order(deeds: list[str]) -> None:
    queue, made, turns = CallQueue(), list[BoardCall](), list[BoardCall]()
    queue.hear([])

    def advance() -> bool:
        turn = queue.advance()
        if turn is not None:
            turns.append(turn)
        return turn is not None

    for deed in deeds:
        if deed == "call":
            made.append(call(len(made) + 1))
        elif deed == "hear":
            queue.hear(made[::-1])
        else:
            advance()
    queue.hear(made[::-1])
    while advance():
        pass
    assert turns == made
