"""Days the center is closed whatever the national calendar says."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.data.tables import Closure


def closed_days(session: Session) -> frozenset[date]:
    """The center's own closures; deadlines do not count them."""
    return frozenset(session.scalars(select(Closure.day)))
