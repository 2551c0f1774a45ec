"""Setting the queue's rules: policy, limits and times of items, skills of desks.

Each change needs the right to (`roles`), is written to the audit log with what it was before, and
is a fact for the hub. `staff_id` None is the operator at the command line.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import time
from itertools import pairwise
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kiosk.center.people.roles import check_may
from kiosk.center.queue.business_day import beat
from kiosk.center.queue.policy import DEFAULTS, checked_value
from kiosk.center.setting_changes import record_change
from kiosk.clock import Clock
from kiosk.data.tables import Desk, DeskSkill, Item, ItemLimit, ItemWindow, PolicyValue, Staff
from kiosk.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class Limit:
    """Caps of an item; None: none. Counts are numbers a day, the last one people in line."""

    daily_cap: int | None = None
    per_person: int | None = None
    warning_length: int | None = None


@dataclass(frozen=True, slots=True)
class NumberTime:
    """A time in which an item gives out numbers (local); weekday 0 is every working day."""

    opens: time
    closes: time
    quota: int | None = None
    weekday: int = 0


def set_policy(
    session: Session,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    key: str,
    value: object,
    clock: Clock,
) -> None:
    """Set one value of `policy.Policy`; the default again if it is that. Next use, next value."""
    _check_staff(session, staff_id)
    checked = checked_value(key, value)
    beat(session)
    row = session.get(PolicyValue, key)
    before = row.value if row is not None else getattr(DEFAULTS, key)
    session.merge(PolicyValue(key=key, value=checked))
    record_change(
        session,
        f"policy:{key}",
        {"before": before, "after": checked},
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
    )


def put_item_limit(
    session: Session,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    item_code: str,
    limit: Limit,
    clock: Clock,
) -> None:
    """Replace an item's caps; an empty `Limit` removes them."""
    _check_staff(session, staff_id)
    _check_item(session, item_code)
    for name, value in asdict(limit).items():
        if value is not None and value < (0 if name == "daily_cap" else 1):
            raise RuleBroken("limits.form", item=item_code, field=name)
    beat(session)
    session.execute(delete(ItemLimit).where(ItemLimit.item_code == item_code))
    if limit != Limit():
        session.add(ItemLimit(item_code=item_code, **asdict(limit)))
    record_change(
        session,
        f"item_limit:{item_code}",
        asdict(limit),
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
    )


def put_item_times(
    session: Session,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    item_code: str,
    times: Iterable[NumberTime],
    clock: Clock,
) -> None:
    """Replace the times in which an item gives out numbers; none: whenever the center is open."""
    _check_staff(session, staff_id)
    _check_item(session, item_code)
    rows = sorted(times, key=lambda each: (each.weekday, each.opens))
    for each in rows:
        upside_down = each.closes <= each.opens or each.weekday not in range(8)
        if upside_down or (each.quota is not None and each.quota < 0):
            raise RuleBroken("limits.form", item=item_code, field=f"{each.opens:%H:%M}")
    for first, second in pairwise(rows):
        if first.weekday == second.weekday and second.opens < first.closes:
            raise RuleBroken("limits.overlap", item=item_code, opens=f"{second.opens:%H:%M}")
    beat(session)
    session.execute(delete(ItemWindow).where(ItemWindow.item_code == item_code))
    session.add_all(
        ItemWindow(
            item_code=item_code,
            weekday=each.weekday,
            opens=each.opens,
            closes=each.closes,
            quota=each.quota,
        )
        for each in rows
    )
    shown = [f"{each.weekday} {each.opens:%H:%M}-{each.closes:%H:%M} {each.quota}" for each in rows]
    record_change(
        session,
        f"item_times:{item_code}",
        {"times": shown},
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
    )


def put_desk_skills(
    session: Session,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    desk_number: int,
    item_codes: Iterable[str],
    clock: Clock,
) -> None:
    """Let a desk take only these items; none: any item (一窗受理)."""
    _check_staff(session, staff_id)
    codes = sorted(set(item_codes))
    for code in codes:
        _check_item(session, code)
    if session.get(Desk, desk_number) is None:
        raise RuleBroken("desk.unknown", desk=desk_number)
    beat(session)
    session.execute(delete(DeskSkill).where(DeskSkill.desk_number == desk_number))
    session.add_all(DeskSkill(desk_number=desk_number, item_code=code) for code in codes)
    record_change(
        session,
        f"desk_skills:{desk_number}",
        {"items": codes},
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
    )


def _check_staff(session: Session, staff_id: UUID | None) -> None:
    if staff_id is not None:
        role = session.scalar(select(Staff.role).where(Staff.id == staff_id, Staff.active))
        check_may(role or "nobody", "policy.set")


def _check_item(session: Session, item_code: str) -> None:
    if session.get(Item, item_code) is None:
        raise RuleBroken("queue.item_unknown", item=item_code)
