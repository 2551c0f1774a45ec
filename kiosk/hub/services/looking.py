"""Orders as organizers and providers see them: filtered, the late ones first. Nobody's name."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, func, or_, select

from kiosk.hub.organizers.scope import within
from kiosk.hub.services.tables import Order, OrderStep, Provider
from kiosk.sync.wire_services import OPEN_STATES

LINES_AT_MOST = 500
BAD_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Filter:
    """Which orders are wanted; an empty field leaves nothing out."""

    area: str = ""
    provider: str = ""
    state: str = ""
    """A state, `open`, `late`, or `look`: badly rated, cancelled too late, beyond the capacity."""
    service: str = ""


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order in a list."""

    center: str
    order_id: UUID
    number: str
    service: str
    service_name: str
    provider: str
    provider_name: str
    origin: str
    village: str
    state: str
    moved_by: str
    reason: str
    note: str
    wanted_on: date | None
    wanted_part: str
    people: int
    due_on: date | None
    days_late: int
    """Above zero: somebody should have moved it on."""
    scheduled_at: datetime | None
    level: int | None
    over_capacity: bool
    late_cancel: bool
    placed_at: datetime
    changed_at: datetime


def orders(
    connection: Connection, wanted: Filter, *, today: date, most: int = LINES_AT_MOST
) -> tuple[OrderLine, ...]:
    """Open ones first, those due first on top; then the closed ones, the newest first."""
    conditions = [within(Order.center_code, wanted.area)]
    if wanted.provider:
        conditions.append(Order.provider == wanted.provider)
    if wanted.service:
        conditions.append(Order.service == wanted.service)
    if (chosen := _state(wanted.state, today)) is not None:
        conditions.append(chosen)
    rows = connection.execute(
        _LINES.where(*conditions)
        .order_by(Order.due_on.is_(None), Order.due_on, Order.placed_at.desc(), Order.number)
        .limit(most)
    )
    return tuple(_line(row, today) for row in rows)


def order(
    connection: Connection, center_code: str, order_id: UUID, *, today: date
) -> OrderLine | None:
    """One order."""
    row = connection.execute(
        _LINES.where(Order.center_code == center_code, Order.order_id == order_id)
    ).first()
    return None if row is None else _line(row, today)


@dataclass(frozen=True, slots=True)
class Followed:
    """An order as who ordered it may see it, and everybody with its slip: it says nobody's name."""

    order: OrderLine
    answer_by: date
    provider_phone: str
    steps: tuple[Any, ...]


def followed(connection: Connection, center_code: str, order_id: UUID) -> Followed | None:
    """One order to follow; None while its record has not come."""
    row = connection.execute(
        select(Order.answer_by, Provider.phone)
        .join(Provider, Provider.code == Order.provider, isouter=True)
        .where(Order.center_code == center_code, Order.order_id == order_id)
    ).first()
    line = row and order(connection, center_code, order_id, today=row.answer_by)
    if row is None or line is None:
        return None
    past = steps(connection, center_code, order_id)
    return Followed(line, row.answer_by, row.phone or "", past)


def counts(connection: Connection, area: str, *, today: date, provider: str = "") -> dict[str, int]:
    """How many are open, late, done, badly rated."""
    mine = [within(Order.center_code, area)]
    if provider:
        mine.append(Order.provider == provider)
    return {
        name: connection.scalar(select(func.count()).select_from(Order).where(*mine, condition))
        or 0
        for name, condition in (
            ("open", Order.state.in_(OPEN_STATES)),
            ("late", Order.due_on < today),
            ("done", Order.state.in_(("done", "rated"))),
            ("look", _look()),
        )
    }


def steps(connection: Connection, center_code: str, order_id: UUID) -> tuple[Any, ...]:
    """What happened to it, in order: rows of at, move, moved_by, state, refused."""
    return tuple(
        connection.execute(
            select(
                OrderStep.at,
                OrderStep.move,
                OrderStep.moved_by,
                OrderStep.state,
                OrderStep.refused,
            )
            .where(OrderStep.center_code == center_code, OrderStep.order_id == order_id)
            .order_by(OrderStep.place)
        ).all()
    )


_LINES = select(Order, Provider.name.label("provider_name")).join(
    Provider, Provider.code == Order.provider, isouter=True
)


def _look() -> ColumnElement[bool]:
    return or_(Order.level <= BAD_LEVEL, Order.late_cancel, Order.over_capacity)


def _state(state: str, today: date) -> ColumnElement[bool] | None:
    if not state:
        return None
    if state == "open":
        return Order.state.in_(OPEN_STATES)
    if state == "late":
        return Order.due_on < today
    return _look() if state == "look" else Order.state == state


def _line(row: Any, today: date) -> OrderLine:
    return OrderLine(
        center=row.center_code,
        order_id=row.order_id,
        number=row.number,
        service=row.service,
        service_name=row.service_name,
        provider=row.provider or "",
        provider_name=row.provider_name or "",
        origin=row.origin,
        village=row.village or "",
        state=row.state,
        moved_by=row.moved_by,
        reason=row.reason or "",
        note=row.note,
        wanted_on=row.wanted_on,
        wanted_part=row.wanted_part,
        people=row.people,
        due_on=row.due_on,
        days_late=(today - row.due_on).days if row.due_on else 0,
        scheduled_at=row.scheduled_at,
        level=row.level,
        over_capacity=row.over_capacity,
        late_cancel=row.late_cancel,
        placed_at=row.placed_at,
        changed_at=row.changed_at,
    )
