"""From the facts of a conflict to its row: pure. What each side said stays in the receipts."""

from collections.abc import Iterable
from typing import Any, Literal

from kiosk.clock import local
from kiosk.hub.projections.facts import Code, Fact, Form, Reading, Said, fold
from kiosk.hub.projections.month_tables import ConflictSeen

PREFIX = "conflict"


class _Side(Form):
    """What may be shown of one side: never what somebody wrote."""

    item: Code | None = None
    activity: Code | None = None
    label: Code | None = None


class _Found(Said):
    """A fact of `center.conflicts.recording`."""

    kind: Code
    kept: Literal["ours", "theirs"]
    ours: _Side = _Side()
    theirs: _Side = _Side()


def read(facts: Iterable[Fact]) -> Reading:
    """The conflict's row; none before its beginning is known."""
    rows: dict[str, dict[str, Any]] = {}

    def take(fact: Fact) -> None:
        row = rows.get(ConflictSeen.__tablename__)
        if fact.what == "conflict.found" and row is None:
            rows[ConflictSeen.__tablename__] = _row(fact)
        elif fact.what == "conflict.settled" and row is not None:
            row["settled_at"] = fact.read(Said).at

    unread = fold(facts, take, first=("conflict.found",))
    return Reading(list(rows.items()), unread)


def _row(fact: Fact) -> dict[str, Any]:
    said = fact.read(_Found)
    return {
        "center_code": fact.center_code,
        "conflict_id": fact.subject,
        "kind": said.kind,
        "kept": said.kept,
        "item": said.ours.item or said.theirs.item or said.ours.activity or "",
        "label": said.ours.label or said.theirs.label or "",
        "found_at": said.at,
        "day": local(said.at).date(),
        "settled_at": None,
    }
