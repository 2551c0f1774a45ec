"""The states a queue number goes through, and who may move it where."""

from types import MappingProxyType

from kiosk.errors import RuleBroken

OPEN = ("waiting", "called", "serving")
"""States in which somebody still waits for something to happen."""

MOVES = MappingProxyType(
    {
        ("waiting", "call"): "called",
        ("called", "recall"): "called",
        ("called", "serve"): "serving",
        ("called", "miss"): "missed",
        ("serving", "finish"): "done",
        ("waiting", "cancel"): "cancelled",
        ("waiting", "expire"): "expired",
        ("called", "expire"): "expired",
        ("serving", "expire"): "expired",
    }
)


def after(state: str, verb: str) -> str:
    """The state `verb` leads to from `state`; an illegal move raises `RuleBroken`."""
    try:
        return MOVES[state, verb]
    except KeyError:
        raise RuleBroken("queue.illegal_move", verb=verb, state=state) from None
