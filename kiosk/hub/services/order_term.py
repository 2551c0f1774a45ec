"""When an order is late: working days of the national calendar with its 调休 swaps. Pure."""

from datetime import date, datetime

from kiosk.clock import local
from kiosk.workdays import add_working_days

REPORT_DAYS = 1
"""Working days after the visit in which the provider says that it is done."""


def due_on(
    state: str,
    *,
    moved_on: date,
    answer_days: int,
    wanted_on: date | None,
    scheduled_at: datetime | None,
) -> date | None:
    """The last day on which somebody should move an order on; None where nobody has to.

    An order is answered within the days its service says; accepted, it gets its day within as many
    again, or by the day that was wanted; a day after its visit it is reported done.
    """
    if state == "placed":
        return add_working_days(moved_on, answer_days)
    if state == "accepted":
        return max(add_working_days(moved_on, answer_days), wanted_on or moved_on)
    if state == "scheduled" and scheduled_at is not None:
        return add_working_days(local(scheduled_at).date(), REPORT_DAYS)
    return None
