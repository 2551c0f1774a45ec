"""Which departments the board names when there is not room for all who are waited for."""

from collections.abc import Sequence

Waiting = tuple[str, int]
"""A department and how many people wait for it."""


def busiest(waiting: Sequence[Waiting], places: int) -> tuple[tuple[Waiting, ...], int]:
    """The departments with most people waiting, and how many wait for all the others.

    Most first, equals in the order given; nobody is named whom no one waits for. At most `places`
    are named; where that is not all, one place is left free for the others.
    """
    some = sorted((it for it in waiting if it[1] > 0), key=lambda it: -it[1])
    named = some if len(some) <= places else some[: max(0, places - 1)]
    return tuple(named), sum(count for _, count in some[len(named) :])
