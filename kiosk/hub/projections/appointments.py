"""From the facts of an appointment to its row: pure."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from kiosk.hub.projections.facts import Code, Fact, Reading, Said, last_word
from kiosk.hub.projections.tables import AppointmentSeen
from kiosk.sync.wire import Instant

PREFIX = "appointment"
_SILENT = ("appointment.erased", "appointment.personal_opened")
"""Facts about an appointment that change nothing of it."""


class _Told(Said):
    """A fact of `center.appointments.rows.tell`: the appointment as it stands, each time."""

    item: Code
    channel: Code
    day: date
    due_at: Instant
    to: Code
    ticket: UUID | None = None


def read(facts: Iterable[Fact]) -> Reading:
    """The appointment's row: the last fact says it all."""
    return last_word(
        facts,
        AppointmentSeen.__tablename__,
        _row,
        prefix=PREFIX,
        first=("appointment.booked",),
        silent=_SILENT,
    )


def _row(fact: Fact) -> dict[str, Any]:
    said = fact.read(_Told)
    return {
        "center_code": fact.center_code,
        "appointment_id": fact.subject,
        "item": said.item,
        "channel": said.channel,
        "day": said.day,
        "due_at": said.due_at,
        "state": said.to,
        "ticket_id": said.ticket,
        "changed_at": said.at,
    }
