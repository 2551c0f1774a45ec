"""The states of a desk: closed, or idle, calling, serving, paused.

The store keeps whether a desk is closed, open or paused; what an open one is busy with follows
from the ticket at it. So a pause cannot forget what it interrupted: resuming only lifts it.
"""

from types import MappingProxyType

from kiosk.errors import RuleBroken

MOVES = MappingProxyType(
    {
        ("idle", "call"): "calling",
        ("calling", "recall"): "calling",
        ("calling", "serve"): "serving",
        ("calling", "miss"): "idle",
        ("serving", "finish"): "idle",
        ("serving", "hold"): "idle",
        ("serving", "transfer"): "idle",
        ("serving", "turn_into_errand"): "idle",
        ("calling", "reject_priority"): "idle",
        ("serving", "reject_priority"): "idle",
        ("idle", "pause"): "paused",
        ("calling", "pause"): "paused",
        ("serving", "pause"): "paused",
    }
)
"""`resume` is missing because it leads back to where the pause came from."""


def activity(state: str, ticket_state: str | None) -> str:
    """closed, idle, calling, serving or paused: from the desk's row and the ticket at it."""
    if state != "open":
        return state
    return {"called": "calling", "serving": "serving"}.get(ticket_state or "", "idle")


def check_working(desk_number: int, state: str) -> None:
    """Refuse work at a desk that is closed or paused."""
    if state == "paused":
        raise RuleBroken("desk.paused", desk=desk_number)
    if state != "open":
        raise RuleBroken("desk.not_yours", desk=desk_number)
