"""What may become of an order, and on whose word. Pure."""

from collections.abc import Mapping
from typing import Literal

from kiosk.errors import RuleBroken
from kiosk.sync.wire_services import OPEN_STATES

Move = Literal["accept", "decline", "schedule", "done", "cancel", "rate"]
Owner = Literal["resident", "staff", "provider", "organizer", "hub"]

_RESIDENTS: tuple[Owner, ...] = ("resident", "staff")
MOVES: Mapping[Move, tuple[tuple[str, ...], str, tuple[Owner, ...]]] = {
    "accept": (("placed",), "accepted", ("provider",)),
    "decline": (OPEN_STATES, "declined", ("provider", "hub")),
    "schedule": (("accepted", "scheduled"), "scheduled", ("provider",)),
    "done": (("accepted", "scheduled"), "done", ("provider",)),
    "cancel": (OPEN_STATES, "cancelled", (*_RESIDENTS, "organizer")),
    "rate": (("done",), "rated", _RESIDENTS),
}
"""Each move: from which states, to which, and whose word it takes."""

CLOSED = ("declined", "rated", "cancelled")
"""Nothing moves an order on from here. `done` is closed too, but may still be rated."""


def after(state: str, move: Move, by: Owner) -> str:
    """The state after a move.

    `RuleBroken`: `order.not_yours` where the move is somebody else's, `order.moved_on` where the
    order is no longer (or not yet) in a state to make it from.
    """
    froms, to, owners = MOVES[move]
    if by not in owners:
        raise RuleBroken("order.not_yours", move=move)
    if state not in froms:
        raise RuleBroken("order.moved_on", move=move, state=state)
    return to


def moves_of(state: str, by: Owner) -> tuple[Move, ...]:
    """What somebody may do with an order in this state."""
    return tuple(
        move for move, (froms, _, owners) in MOVES.items() if state in froms and by in owners
    )
