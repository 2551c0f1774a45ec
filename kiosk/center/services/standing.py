"""How an order stands: what the hub last said of it, and what was done here since. Pure."""

from dataclasses import dataclass

from kiosk.center.services.values import OPEN

CLOSED = ("done", "rated", "declined", "cancelled")


@dataclass(frozen=True, slots=True)
class Known:
    """What this center knows of an order."""

    state: str = "placed"
    """As the hub last said; `placed` while it has said nothing."""
    arrived: bool = False
    """The hub has it."""
    cancelled: bool = False
    """It was cancelled here."""
    rated: bool = False
    """It was rated here."""
    looked_at: bool = False


def standing(known: Known) -> str:
    """captured, sent, accepted, scheduled, done, rated, declined or cancelled.

    The hub decides. What was done here shows at once, as long as the hub does not say otherwise:
    a cancelled order stays cancelled until the hub says that it came too late.
    """
    if known.state in OPEN and known.cancelled:
        return "cancelled"
    if known.state == "placed":
        return "sent" if known.arrived else "captured"
    if known.state == "done" and known.rated:
        return "rated"
    return known.state


def to_look_at(known: Known) -> bool:
    """Whether the resident has to be told: it was declined. What was cancelled too late is a
    conflict, and stands on their list."""
    return not known.looked_at and known.state == "declined"
