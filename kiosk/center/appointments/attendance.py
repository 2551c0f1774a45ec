"""Early, on time, late or not at all: worked out from the time itself, whoever looks and when.

Nothing has to run at the deciding minute: a program started later comes to the same answer.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.center.appointments.states import LIVE
from kiosk.center.queue.policy import Policy


def last_moment(due_at: datetime, closes_at: datetime, policy: Policy) -> datetime:
    """Until when somebody who was to come at `due_at` is still received, the moment not included.

    As long after it as the center waits, or to the end of the session if that is sooner; but
    always as long as one counts as being on time.
    """
    waits = min(due_at + timedelta(minutes=policy.appointment_no_show_minutes), closes_at)
    return max(waits, on_time_until(due_at, policy))


def on_time_until(due_at: datetime, policy: Policy) -> datetime:
    """Until when one keeps the place of one's time, the moment not included."""
    return due_at + timedelta(minutes=policy.appointment_late_minutes)


def is_no_show(due_at: datetime, closes_at: datetime, now: datetime, policy: Policy) -> bool:
    """Whether it is too late to come, for somebody who has not."""
    return now >= last_moment(due_at, closes_at, policy)


def standing_state(
    state: str, due_at: datetime, closes_at: datetime, now: datetime, policy: Policy
) -> str:
    """The state as it is by `now`, whether anybody has written it down or not."""
    if state in LIVE and is_no_show(due_at, closes_at, now, policy):
        return "no_show"
    return state


def called_at(
    due_at: datetime, closes_at: datetime, now: datetime, times: Sequence[datetime], policy: Policy
) -> datetime:
    """When somebody who checks in now is called: at their time, or late, at the next of `times`.

    After the last time of the session it is its end.
    """
    if now < on_time_until(due_at, policy):
        return due_at
    return next((moment for moment in times if moment > now), max(closes_at, now))
