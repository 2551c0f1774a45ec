"""From a slip to the visit it stands for, read for as long as that visit can be rated."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from kiosk.clock import local
from kiosk.errors import RuleBroken
from kiosk.hub.phone.tokens import Slip, read_token
from kiosk.hub.projections.tables import AppointmentSeen
from kiosk.hub.ratings.giving import Visit, rating_days, visit_of


@dataclass(frozen=True, slots=True)
class SlipVisit:
    """A visit and how its holder came to its page."""

    visit: Visit
    way: str
    """`qr`: by the code of a slip; `mobile`: by an appointment that was made on the phone."""


def read_slip(connection: Connection, token: str, *, now: datetime) -> Slip:
    """What a token stands for; that of a visit is read for as long as the visit can be rated."""
    try:
        return read_token(connection, token, now=now)
    except RuleBroken as refused:
        if refused.key != "token.expired":
            raise
        slip = read_token(
            connection, token, now=now, days_of=lambda center: rating_days(connection, center)
        )
        found = visit_behind(connection, slip)
        if found is None or found.visit.refusal(local(now).date()) not in ("", "already"):
            raise
        return slip


def visit_behind(connection: Connection, slip: Slip) -> SlipVisit | None:
    """The visit of a queue slip, or that an appointment has led to; None: there is none."""
    if slip.kind == "ticket":
        return _visit(connection, slip.center, slip.subject, "qr")
    if slip.kind != "appointment":
        return None
    kept = connection.execute(
        select(AppointmentSeen.ticket_id, AppointmentSeen.channel).where(
            AppointmentSeen.center_code == slip.center,
            AppointmentSeen.appointment_id == slip.subject,
        )
    ).first()
    if kept is None or kept.ticket_id is None:
        return None
    way = "mobile" if kept.channel == "phone" else "qr"
    return _visit(connection, slip.center, kept.ticket_id, way)


def _visit(connection: Connection, center: str, ticket_id: UUID, way: str) -> SlipVisit | None:
    found = visit_of(connection, center, ticket_id)
    return None if found is None else SlipVisit(found, way)
