"""From the facts of a sign-up for an activity to its row: pure."""

from collections.abc import Iterable
from typing import Any

from kiosk.hub.projections.facts import Code, Fact, Number, Reading, Said, last_word
from kiosk.hub.projections.tables import SignUpSeen

PREFIX = "activity_sign_up"


class _Told(Said):
    """A fact of `center.activities.rows.tell_of`: the sign-up as it stands, each time."""

    activity: Code
    heads: Number
    to: Code


def read(facts: Iterable[Fact]) -> Reading:
    """The sign-up's row: the last fact says it all."""
    return last_word(
        facts,
        SignUpSeen.__tablename__,
        _row,
        prefix="activity",
        first=("activity.signed_up", "activity.waitlisted"),
    )


def _row(fact: Fact) -> dict[str, Any]:
    said = fact.read(_Told)
    return {
        "center_code": fact.center_code,
        "sign_up_id": fact.subject,
        "activity": said.activity,
        "heads": said.heads,
        "state": said.to,
        "changed_at": said.at,
    }
