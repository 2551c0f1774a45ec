"""From the facts of a registration for care to its row: pure. Where a child is stays unsaid."""

from collections.abc import Iterable
from typing import Any

from kiosk.hub.projections.facts import Code, Fact, Reading, Said, last_word
from kiosk.hub.projections.tables import CareSeen

PREFIX = "care"


class _Told(Said):
    """A fact of `center.care.rows.tell`: the registration as it stands, each time."""

    number: Code
    offer: Code
    state: Code


def read(facts: Iterable[Fact]) -> Reading:
    """The registration's row: the last fact says it all."""
    return last_word(
        facts,
        CareSeen.__tablename__,
        _row,
        prefix=PREFIX,
        first=("care.registered", "care.waitlisted"),
    )


def _row(fact: Fact) -> dict[str, Any]:
    said = fact.read(_Told)
    return {
        "center_code": fact.center_code,
        "registration_id": fact.subject,
        "number": said.number,
        "offer": said.offer,
        "state": said.state,
        "changed_at": said.at,
    }
