"""What each role may do: one table, looked up without a store."""

from types import MappingProxyType

from kiosk.errors import RuleBroken

ROLES = ("clerk", "agent", "lead", "administrator")

_DESK = frozenset(
    {"desk.work", "ticket.reprint", "ticket.note", "priority.verify", "personal.reveal"}
    | {"appointment.work", "room.work", "activity.work", "care.work", "order.work"}
    | {"conflict.work"}
)
_AGENT = frozenset({"errand.work", "errand.intake", "personal.reveal"})
_LEAD = (
    _DESK
    | _AGENT
    | {"ticket.void", "desk.relieve", "figures.see", "policy.set", "audit.see", "case.work"}
    | {"errand.assign", "agents.keep", "appointment.cancel_session"}
    | {"room.approve", "room.keep", "activity.keep", "care.keep"}
)

PERMISSIONS = MappingProxyType(
    {
        "clerk": _DESK | {"errand.intake"},
        "agent": _DESK | _AGENT,
        "lead": _LEAD,
        "administrator": _LEAD | {"staff.add", "center.set_up", "catalog.import"},
    }
)
"""Role to the acts it may do. Whatever is not written here is refused."""

ACTS = frozenset().union(*PERMISSIONS.values())


def may(role: str, act: str) -> bool:
    """Whether `role` may do `act`; an unknown role may do nothing."""
    return act in PERMISSIONS.get(role, frozenset())


def check_may(role: str, act: str) -> None:
    """Refuse what `role` may not do."""
    if not may(role, act):
        raise RuleBroken("staff.not_allowed", role=role, act=act)
