"""From the facts of a queue number to its row: pure. The facts of its rating ride in its stream."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from kiosk.hub.projections.facts import (
    Code,
    Fact,
    Form,
    Number,
    Reading,
    Row,
    Said,
    Spoken,
    Words,
    fold,
)
from kiosk.hub.projections.tables import CaseSeen, TicketSeen
from kiosk.sync.wire import Instant

PREFIX = "ticket"
STATE_AFTER = {
    "ticket.called": "called",
    "ticket.recalled": "called",
    "ticket.serving": "serving",
    "ticket.done": "done",
    "ticket.turned_into_errand": "done",
    "ticket.missed": "missed",
    "ticket.cancelled": "cancelled",
    "ticket.expired": "expired",
    "ticket.held": "held",
    "ticket.transferred": "waiting",
    "ticket.requeued": "waiting",
    "ticket.voided": "void",
    "ticket.priority_rejected": "waiting",
}
"""What a fact leaves a number in; `ticket.taken` begins it, other facts do not move it."""

KNOWN = {"ticket.taken", *STATE_AFTER, "rating.given", "rating.revised"} | {
    f"rating_case.{what}" for what in ("opened", "moved", "closed")
}


class _Taken(Said):
    label: Code
    day: date
    position: Number
    item: Code
    priority: Code | None = None
    due_at: Instant | None = None


class _Moved(Said):
    desk: Number | None = None
    calls: Number = 0
    position: Number | None = None
    item: Code | None = None


class _Upload(Form):
    satisfaction: int = Field(ge=1, le=5)
    reasons: Words = Field("", alias="evalDetail")


class _Rating(Form):
    upload: _Upload


class _CaseOpened(Said):
    case: UUID
    due_on: date


class _CaseMoved(Said):
    case: UUID
    to: Code
    note: Spoken = ""


@dataclass(frozen=True, slots=True)
class _Ticket:
    center_code: str
    ticket_id: UUID
    day: date
    label: str
    item: str
    position: int
    priority: str | None
    due_at: datetime | None
    taken_at: datetime
    changed_at: datetime
    state: str = "waiting"
    desk: int | None = None
    calls: int = 0
    wait_s: int | None = None
    service_s: int | None = None
    level: int | None = None


class _Visit:
    """One visit while its facts are read."""

    def __init__(self) -> None:
        self.ticket: _Ticket | None = None
        self.serving_at: datetime | None = None
        self.reasons = ""
        self.cases: dict[UUID, dict[str, Any]] = {}

    def take(self, fact: Fact) -> None:
        if fact.what == "ticket.taken":
            self.ticket = self.ticket or _begun(fact)
        elif self.ticket is None:
            return
        elif fact.what in STATE_AFTER:
            self.ticket = self._moved(self.ticket, fact)
        elif fact.what in ("rating.given", "rating.revised"):
            upload = fact.read(_Rating).upload
            self.ticket = replace(self.ticket, level=upload.satisfaction)
            self.reasons = upload.reasons
        elif fact.what == "rating_case.opened":
            opened = fact.read(_CaseOpened)
            self.cases[opened.case] = self._case(self.ticket, opened)
        elif fact.what in ("rating_case.moved", "rating_case.closed"):
            said = fact.read(_CaseMoved)
            if case := self.cases.get(said.case):
                case["state"] = said.to
                if said.to == "fed_back":
                    case["answer"] = said.note
                case["closed_at"] = said.at if fact.what == "rating_case.closed" else None

    def _moved(self, ticket: _Ticket, fact: Fact) -> _Ticket:
        said = fact.read(_Moved)
        state = STATE_AFTER[fact.what]
        wait_s, service_s = ticket.wait_s, ticket.service_s
        if state == "called" and wait_s is None:
            wait_s = _seconds(ticket.taken_at, said.at)
        if state == "serving":
            self.serving_at = said.at
        if state == "done" and self.serving_at is not None:
            service_s = _seconds(self.serving_at, said.at)
        waits = state == "waiting"
        return replace(
            ticket,
            state=state,
            desk=None if waits else said.desk if said.desk is not None else ticket.desk,
            calls=0 if waits else said.calls or ticket.calls,
            position=ticket.position if said.position is None else said.position,
            priority=None if fact.what == "ticket.priority_rejected" else ticket.priority,
            due_at=None if fact.what == "ticket.requeued" else ticket.due_at,
            item=said.item if fact.what == "ticket.transferred" and said.item else ticket.item,
            wait_s=wait_s,
            service_s=service_s,
            changed_at=said.at,
        )

    def _case(self, ticket: _Ticket, opened: _CaseOpened) -> dict[str, Any]:
        return {
            "center_code": ticket.center_code,
            "case_id": opened.case,
            "ticket_id": ticket.ticket_id,
            "label": ticket.label,
            "item": ticket.item,
            "level": ticket.level,
            "reasons": self.reasons,
            "state": "verifying",
            "opened_at": opened.at,
            "due_on": opened.due_on,
            "closed_at": None,
            "answer": None,
        }


def read(facts: Iterable[Fact]) -> Reading:
    """The number's row, and those of its cases. No row before its beginning is known."""
    visit = _Visit()
    unread = fold(facts, visit.take, first=("ticket.taken",))
    if visit.ticket is None:
        return Reading([], unread)
    rows: list[Row] = [(TicketSeen.__tablename__, asdict(visit.ticket))]
    rows += [(CaseSeen.__tablename__, case) for case in visit.cases.values()]
    return Reading(rows, unread)


def _begun(fact: Fact) -> _Ticket:
    said = fact.read(_Taken)
    return _Ticket(
        center_code=fact.center_code,
        ticket_id=fact.subject,
        day=said.day,
        label=said.label,
        item=said.item,
        position=said.position,
        priority=said.priority,
        due_at=said.due_at,
        taken_at=said.at,
        changed_at=said.at,
    )


_DAY_S = 24 * 3600
"""No number lives longer; a clock that jumped must not spoil the figures of a month."""


def _seconds(since: datetime, until: datetime) -> int:
    return min(max(0, round((until - since).total_seconds())), _DAY_S)
