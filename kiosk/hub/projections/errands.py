"""From the facts of an errand to its row: pure."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kiosk.clock import local
from kiosk.hub.projections.facts import Code, Fact, Reading, Said, fold
from kiosk.hub.projections.tables import ErrandSeen

PREFIX = "errand"


class _Told(Said):
    """A fact of `center.errands.rows.tell`: all that the hub may know of an errand, each time."""

    number: Code
    item: Code
    kind: Code
    village: Code | None = None
    handling_center: Code | None = None
    to: Code
    due_on: date | None = None
    agent: Code | None = None


class _DateChanged(Said):
    due_on: date | None


class _Errand:
    """One errand while its facts are read."""

    def __init__(self) -> None:
        self.row: dict[str, Any] = {}

    def take(self, fact: Fact) -> None:
        if fact.what == "errand.date_changed":
            if self.row:
                self.row["due_on"] = fact.read(_DateChanged).due_on
        elif fact.what in _TELLING:
            self._told(fact)

    def _told(self, fact: Fact) -> None:
        said = fact.read(_Told)
        before = self.row
        milestones: dict[str, str] = dict(before.get("milestones", {}))
        if said.to != before.get("state"):
            milestones[said.to] = said.at.isoformat()
        self.row = {
            "center_code": fact.center_code,
            "errand_id": fact.subject,
            "number": said.number,
            "item": said.item,
            "kind": said.kind,
            "village": said.village,
            "handling_center": said.handling_center,
            "agent": said.agent,
            "state": said.to,
            "due_on": said.due_on,
            "steps_done": before.get("steps_done", 0) + (fact.what == "errand.step_done"),
            "day": before.get("day", local(said.at).date()),
            "milestones": milestones,
            "changed_at": said.at,
        }


_TELLING = {
    f"errand.{what}"
    for what in (
        *("submitted", "filled_in", "accepted", "declined", "entrusted", "assigned", "taken_over"),
        *("handed_over", "taken_back", "begun", "step_done", "noted", "accepted_elsewhere"),
        *("paid", "documents_received", "documents_returned", "picture_attached", "suspended"),
        *("resumed", "completed", "delivered", "archived", "followed_up", "not_reached"),
        "terminated",
    )
}


def read(facts: Iterable[Fact]) -> Reading:
    """The errand's row."""
    errand = _Errand()
    unread = fold(facts, errand.take, first=("errand.submitted",))
    rows = [(ErrandSeen.__tablename__, errand.row)] if errand.row else []
    return Reading(rows, unread)
