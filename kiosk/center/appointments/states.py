"""The states an appointment goes through, and which verb moves it where."""

from types import MappingProxyType

from kiosk.errors import RuleBroken

STATES = ("booked", "confirmed", "unreached", "cancelled", "arrived", "late", "no_show")

LIVE = ("booked", "confirmed", "unreached")
"""Its holder is still expected."""

TO_CALL = ("booked", "unreached")
"""Nobody has confirmed it on the phone yet."""

MOVES = MappingProxyType(
    {
        # 回访: spoken to, and they will come; not spoken to; spoken to, undecided
        **{(state, "confirm"): "confirmed" for state in TO_CALL},
        **{(state, "not_reach"): "unreached" for state in TO_CALL},
        **{(state, "reach"): "booked" for state in TO_CALL},
        **{(state, "cancel"): "cancelled" for state in LIVE},
        **{(state, "arrive"): "arrived" for state in LIVE},
        **{(state, "arrive_late"): "late" for state in LIVE},
        **{(state, "expire"): "no_show" for state in LIVE},
        # 情有可原: it no longer counts against them
        ("no_show", "excuse"): "cancelled",
        # The center cancelled it: its holder has been told.
        ("cancelled", "tell"): "cancelled",
        ("cancelled", "not_reach"): "cancelled",
    }
)
"""(state, verb) to the state after it."""


def after(state: str, verb: str) -> str:
    """The state `verb` leads to from `state`; an illegal move raises `RuleBroken`."""
    try:
        return MOVES[state, verb]
    except KeyError:
        raise RuleBroken("appointment.illegal_move", verb=verb, state=state) from None
