"""The states a queue number goes through, and which verb moves it where."""

from types import MappingProxyType

from kiosk.errors import RuleBroken

AT_A_DESK = ("called", "serving")
"""States in which a ticket occupies a desk."""

OPEN = ("waiting", "called", "serving")
"""States in which somebody stands in the hall and waits for something to happen."""

UNFINISHED = (*OPEN, "held", "missed")
"""States that end with the day, whatever becomes of the person."""

STATES = (*UNFINISHED, "done", "void", "cancelled", "expired")

MOVES = MappingProxyType(
    {
        ("waiting", "call"): "called",
        ("called", "recall"): "called",
        ("called", "serve"): "serving",
        ("called", "miss"): "missed",
        ("serving", "hold"): "held",
        ("serving", "transfer"): "waiting",
        ("serving", "finish"): "done",
        ("serving", "turn_into_errand"): "done",
        # 回呼: called by its number, not in its turn
        ("held", "call_back"): "called",
        ("missed", "call_back"): "called",
        ("done", "call_back"): "called",
        ("missed", "requeue"): "waiting",
        ("missed", "void"): "void",
        # what was declared at the terminal is not so: back to its place among the others
        ("waiting", "reject_priority"): "waiting",
        ("called", "reject_priority"): "waiting",
        ("serving", "reject_priority"): "waiting",
        ("waiting", "verify_priority"): "waiting",
        ("called", "verify_priority"): "called",
        ("serving", "verify_priority"): "serving",
        ("waiting", "cancel"): "cancelled",
        ("missed", "cancel"): "cancelled",
        **{(state, "take_note"): state for state in (*AT_A_DESK, "held", "done")},
        **{(state, "ask_for_rating"): state for state in ("serving", "done")},
        **{(state, "expire"): "expired" for state in UNFINISHED},
    }
)
"""(state, verb) to the state after it. A transfer passes through 转移 within its transaction: the
ticket is back in line under its old number, and its history tells where it came from."""


def after(state: str, verb: str) -> str:
    """The state `verb` leads to from `state`; an illegal move raises `RuleBroken`."""
    try:
        return MOVES[state, verb]
    except KeyError:
        raise RuleBroken("queue.illegal_move", verb=verb, state=state) from None
