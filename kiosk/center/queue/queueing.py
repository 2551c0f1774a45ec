"""The queue's use cases under one name: taking, calling, serving, setting aside, closing.

Every function is one use case: it changes the hall and records the fact for the hub in the
transaction it is given. Each begins with `enter_hall`, so changes to the hall happen one at a
time on both stores and two desks never get the same ticket. Those on a ticket at a desk take the
same arguments: session, device_id, ticket_id, desk_number, staff_id, clock.
"""

from kiosk.center.queue.calling import call_next, call_ticket, miss, recall, requeue
from kiosk.center.queue.desks import pause_desk, resume_desk
from kiosk.center.queue.policy import DEFAULTS
from kiosk.center.queue.priority_checks import reject_priority, verify_priority
from kiosk.center.queue.serving import (
    ask_for_rating,
    finish,
    hold,
    start_serving,
    take_note,
    transfer,
    turn_into_errand,
)
from kiosk.center.queue.taking import cancel_by_resident, take_ticket

__all__ = [
    "CALLS_AT_MOST",
    "ask_for_rating",
    "call_next",
    "call_ticket",
    "cancel_by_resident",
    "finish",
    "hold",
    "miss",
    "pause_desk",
    "recall",
    "reject_priority",
    "requeue",
    "resume_desk",
    "start_serving",
    "take_note",
    "take_ticket",
    "transfer",
    "turn_into_errand",
    "verify_priority",
]

CALLS_AT_MOST = DEFAULTS.recall_limit + 1
"""The first call and the recalls, unless the center's policy says another number."""
