"""The states an errand goes through, and which verb moves it where."""

from types import MappingProxyType

from kiosk.errors import RuleBroken

KINDS = ("proxy", "help", "home_visit")
"""代办: done for the resident. 帮办: done with them. 上门办: done at their home."""

STATES = (
    "submitted",
    "accepted",
    "declined",
    "entrusted",
    "assigned",
    "in_progress",
    "suspended",
    "completed",
    "delivered",
    "archived",
    "followed_up",
    "terminated",
)

OPEN = ("submitted", "accepted", "entrusted", "assigned", "in_progress", "suspended", "completed")
"""States in which somebody waits for something; what is terminated here ends."""

RUNNING = ("accepted", "entrusted", "assigned", "in_progress")
"""States in which the promised time runs."""

CLOSED = ("declined", "archived", "followed_up", "terminated")

_UNDER_WAY = ("entrusted", "assigned", "in_progress")

MOVES = MappingProxyType(
    {
        ("submitted", "fill_in"): "submitted",
        ("submitted", "accept"): "accepted",
        ("submitted", "decline"): "declined",
        ("accepted", "entrust"): "entrusted",
        ("entrusted", "assign"): "assigned",
        ("assigned", "assign"): "assigned",
        ("in_progress", "assign"): "in_progress",
        ("suspended", "assign"): "suspended",
        ("assigned", "begin"): "in_progress",
        ("in_progress", "suspend"): "suspended",
        ("suspended", "resume"): "in_progress",
        ("in_progress", "complete"): "completed",
        ("completed", "deliver"): "delivered",
        ("delivered", "archive"): "archived",
        ("archived", "follow_up"): "followed_up",
        # 回访 without an answer: to be called again
        ("archived", "call"): "archived",
        # 交给替班人: the named stand-in goes on where the agent stopped
        **{(state, "take_over"): state for state in ("assigned", "in_progress", "suspended")},
        # 村事社办: another center goes on, and gives it to an agent of its own
        **{(state, "hand_over"): "entrusted" for state in _UNDER_WAY},
        ("entrusted", "take_back"): "entrusted",
        ("in_progress", "step"): "in_progress",
        **{(state, "note"): state for state in STATES if state not in CLOSED},
        **{(state, "external"): state for state in ("assigned", "in_progress", "suspended")},
        **{(state, "pay"): state for state in ("in_progress", "suspended", "completed")},
        **{
            (state, "receive"): state
            for state in ("submitted", "accepted", *_UNDER_WAY, "suspended")
        },
        # Originals go back when the errand is done, or when nothing will come of it.
        **{(state, "return"): state for state in (*OPEN, "declined", "terminated")},
        **{(state, "attach"): state for state in OPEN},
        **{(state, "terminate"): "terminated" for state in OPEN},
    }
)
"""(state, verb) to the state after it."""

DECLINE_REASONS = ("presence", "not_here", "not_entitled", "incomplete", "withdrawn", "other")
TERMINATE_REASONS = ("withdrawn", "not_handed_in", "refused_by_body", "moved_away", "other")
PAUSE_KINDS = ("materials", "special")
"""补正: waits for papers from the resident. 特别程序: hearings, surveys, publication, appraisal."""


def after(state: str, verb: str) -> str:
    """The state `verb` leads to from `state`; an illegal move raises `RuleBroken`."""
    try:
        return MOVES[state, verb]
    except KeyError:
        raise RuleBroken("errand.illegal_move", verb=verb, state=state) from None


def verbs(state: str) -> tuple[str, ...]:
    """Everything that can be done in `state`, in the order of the table."""
    return tuple(verb for (of, verb) in MOVES if of == state)
