"""The times of one day in which anybody may walk in, for boards and slips."""

from datetime import datetime, time, timedelta

from kiosk.center.hours.opening import OpeningRules, opening
from kiosk.clock import LOCAL


def todays_hours(rules: OpeningRules, at: datetime) -> tuple[tuple[datetime, datetime], ...]:
    """Start and end of each opening on the local day of `at`, in order; empty: closed all day."""
    midnight = datetime.combine(at.astimezone(LOCAL).date(), time(), LOCAL)
    end_of_day = midnight + timedelta(days=1)
    spans: list[tuple[datetime, datetime]] = []
    moment: datetime | None = midnight
    while moment is not None and moment < end_of_day:
        now = opening(rules, moment)
        if now.open and now.closes_at is not None:
            spans.append((moment, now.closes_at))
            moment = now.closes_at
        else:
            moment = now.next_opening
    return tuple(spans)
