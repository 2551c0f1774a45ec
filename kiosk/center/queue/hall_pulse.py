"""The hall's pulse: one row that tells a board whether it is worth reading the hall again."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data.tables import BusinessDay

_PULSE = select(
    BusinessDay.day, BusinessDay.last_position, BusinessDay.last_call, BusinessDay.changes
)


@dataclass(frozen=True, slots=True)
class HallPulse:
    """How many have arrived and been called so far; differs after every change to the hall."""

    day: date
    arrivals: int
    calls: int
    changes: int


def hall_pulse(session: Session) -> HallPulse | None:
    """The pulse now; None before the hall's first number."""
    row = session.connection().execute(_PULSE).one_or_none()
    return HallPulse(*row) if row is not None else None
