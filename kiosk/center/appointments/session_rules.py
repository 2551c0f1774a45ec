"""Deciding which items are handled by appointment, and when: by hand or from a file."""

from collections.abc import Iterable
from datetime import time
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.center.appointments.rows import check_staff
from kiosk.center.appointments.sessions import KINDS, SessionRule
from kiosk.center.founding_parts import Part, Text, read_part
from kiosk.center.queue.business_day import beat
from kiosk.center.setting_changes import record_change
from kiosk.clock import Clock
from kiosk.data.tables import AppointmentRule, Item
from kiosk.errors import RuleBroken

SLOT_MINUTES = range(5, 241)
QUOTAS = range(1, 501)


class SessionPart(Part):
    """A session some items have on some weekdays (1 Monday to 7 Sunday), local times."""

    items: Annotated[tuple[Text, ...], Field(min_length=1)]
    weekdays: tuple[Annotated[int, Field(ge=1, le=7)], ...]
    opens: time
    closes: time
    kind: Literal["lunch", "extended", "weekend"]
    slot_minutes: Annotated[int, Field(ge=5, le=240)] = 15
    quota: Annotated[int, Field(ge=1, le=500)] = 5
    at_once: Annotated[int, Field(ge=1, le=500)] = 1


class SessionFile(Part):
    """A file of sessions."""

    about: str = ""
    sessions: tuple[SessionPart, ...]


def read_session_rules(file: Path) -> tuple[SessionRule, ...]:
    """The rules in a JSON file; `RuleBroken` says which fields are wrong."""
    return tuple(
        SessionRule(
            item_code=item,
            weekday=weekday,
            opens=part.opens,
            closes=part.closes,
            kind=part.kind,
            slot_minutes=part.slot_minutes,
            quota=part.quota,
            at_once=part.at_once,
        )
        for part in read_part(file, SessionFile).sessions
        for item in part.items
        for weekday in part.weekdays
    )


def put_session_rules(
    session: Session,
    *,
    device_id: UUID,
    rules: Iterable[SessionRule],
    clock: Clock,
    staff_id: UUID | None = None,
) -> int:
    """Replace all rules and return how many there are now; `staff_id` None is the operator.

    Sessions somebody has booked of keep what they were opened with. `RuleBroken`:
    `appointment.rule_item`, `appointment.rule_form`, `appointment.rule_order`,
    `appointment.rules_overlap`.
    """
    if staff_id is not None:
        check_staff(session, staff_id, "policy.set")
    rows = sorted(rules, key=lambda rule: (rule.item_code, rule.weekday, rule.opens))
    known = frozenset(session.scalars(select(Item.code)))
    for rule in rows:
        _check(rule, known)
    for before, rule in pairwise(rows):
        same = (before.item_code, before.weekday) == (rule.item_code, rule.weekday)
        if same and rule.opens < before.closes:
            raise RuleBroken("appointment.rules_overlap", **_shown(rule))
    beat(session)
    session.execute(delete(AppointmentRule))
    session.add_all(
        AppointmentRule(
            item_code=rule.item_code,
            weekday=rule.weekday,
            opens=rule.opens,
            closes=rule.closes,
            kind=rule.kind,
            slot_minutes=rule.slot_minutes,
            quota=rule.quota,
            at_once=rule.at_once,
        )
        for rule in rows
    )
    items = sorted({rule.item_code for rule in rows})
    record_change(
        session,
        "appointment_rules",
        {"items": items},
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
    )
    return len(rows)


def _check(rule: SessionRule, known: frozenset[str]) -> None:
    if rule.item_code not in known:
        raise RuleBroken("appointment.rule_item", item=rule.item_code)
    fits = (
        rule.weekday in range(1, 8)
        and rule.kind in KINDS
        and rule.slot_minutes in SLOT_MINUTES
        and rule.quota in QUOTAS
        and rule.at_once in QUOTAS
    )
    if not fits:
        raise RuleBroken("appointment.rule_form", **_shown(rule))
    if rule.closes <= rule.opens:
        raise RuleBroken("appointment.rule_order", **_shown(rule))


def _shown(rule: SessionRule) -> dict[str, object]:
    return {"item": rule.item_code, "weekday": rule.weekday, "opens": f"{rule.opens:%H:%M}"}
