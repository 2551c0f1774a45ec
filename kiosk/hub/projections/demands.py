"""From the facts of a wish to its row: pure. Nobody's name is in them."""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import AfterValidator

from kiosk.hub.projections.facts import Fact, Form, Reading, Words, fold
from kiosk.hub.services.tables import DemandSeen
from kiosk.sync.wire_services import (
    DEMAND_RECORDED,
    DEMAND_STREAM,
    DEMAND_WITHDRAWN,
    DemandRecorded,
    says_a_number,
)

PREFIX = DEMAND_STREAM


class _Told(DemandRecorded, Form):
    """The wish as this hub reads it: words that might say who are left out, the wish counts."""

    words: Annotated[Words, AfterValidator(lambda words: "" if says_a_number(words) else words)] = (
        ""
    )


def read(facts: Iterable[Fact]) -> Reading:
    """The wish's row; none for one that was taken back."""
    rows: dict[str, dict[str, Any]] = {}

    def take(fact: Fact) -> None:
        if fact.what == DEMAND_RECORDED:
            rows.setdefault("wish", _row(fact))
        elif fact.what == DEMAND_WITHDRAWN:
            rows.clear()

    unread = fold(facts, take, first=(DEMAND_RECORDED,))
    return Reading([(DemandSeen.__tablename__, row) for row in rows.values()], unread)


def _row(fact: Fact) -> dict[str, Any]:
    said = fact.read(_Told)
    return {
        "center_code": fact.center_code,
        "demand_id": fact.subject,
        "day": said.day,
        "kind": said.kind,
        "audience": said.audience,
        "village": said.village,
        "people": said.people,
        "words": said.words,
        "channel": said.channel,
    }
