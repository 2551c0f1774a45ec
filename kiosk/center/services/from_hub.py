"""Follows what the hub hands down: the published list, and how this center's orders stand."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal
from uuid import UUID

import structlog
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kiosk.center.conflicts.recording import record_conflict
from kiosk.center.people.consent import ensure_order_consent
from kiosk.center.services.rows import known_of
from kiosk.center.services.standing import CLOSED, standing
from kiosk.clock import Clock
from kiosk.data.hub_rows import FromHub
from kiosk.data.tables import Center, Service, ServiceOrder

log = structlog.get_logger(__name__)

Place = Literal["home", "center", "provider"]
State = Literal["placed", "accepted", "declined", "scheduled", "done", "rated", "cancelled"]


class HubService(BaseModel):
    """What the hub says of a service; a newer hub may say more."""

    model_config = ConfigDict(extra="ignore")

    name: str
    name_en: str = ""
    kind: str = "other"
    words: str = ""
    words_en: str = ""
    provider_name: str
    provider_kind: str = "organization"
    place: Place = "center"
    audience: str = "anyone"
    fee: str = ""
    capacity: int | None = None
    period: str | None = None
    answer_days: Annotated[int, Field(ge=1)] = 3
    areas: list[str] = Field(default_factory=list)
    list_version: Annotated[int, Field(ge=0)] = 0


class HubOrder(BaseModel):
    """What the hub says of an order."""

    model_config = ConfigDict(extra="ignore")

    number: str
    service: str
    service_name: str
    provider_name: str
    provider_phone: str = ""
    origin: Literal["terminal", "phone"]
    village: str | None = None
    state: State
    by: str
    reason: str | None = None
    note: str = ""
    wanted_on: date | None = None
    wanted_part: str = "any"
    people: Annotated[int, Field(ge=1)] = 1
    answer_by: date | None = None
    scheduled_at: AwareDatetime | None = None
    level: Annotated[int, Field(ge=1, le=5)] | None = None
    over_capacity: bool = False
    late_cancel: bool = False
    placed_at: AwareDatetime
    changed_at: AwareDatetime


def follow_services(session: Session, rows: Sequence[FromHub], *, clock: Clock) -> None:
    """Let the list be the hub's; services for other centers are left out.

    With the first list comes the text one agrees to before ordering, unless there is one.
    """
    ensure_order_consent(session, clock=clock)
    here = session.scalar(select(Center.code)) or ""
    offered = []
    for one in rows:
        if one.withdrawn:
            continue
        try:
            said = HubService.model_validate(one.body)
        except ValidationError:
            log.warning("a service of the hub's list cannot be read", service=one.key)
            continue
        if is_for(said, here):
            put_service(session, one.key, said)
            offered.append(one.key)
    session.flush()
    session.execute(
        update(Service)
        .where(Service.code.not_in(offered))
        .values(offered=False)
        .execution_options(synchronize_session="fetch")
    )


def is_for(said: HubService, center_code: str) -> bool:
    """Whether residents of this center may order it."""
    return not said.areas or any(center_code.startswith(area) for area in said.areas)


def put_service(session: Session, code: str, said: HubService) -> None:
    """Write a service of the list down as it is now."""
    row = session.get(Service, code)
    if row is None:
        row = Service(code=code)
        session.add(row)
    for name, value in said.model_dump(exclude={"areas"}).items():
        setattr(row, name, value)
    row.offered = True


def follow_orders(
    session: Session, rows: Sequence[FromHub], *, device_id: UUID, clock: Clock
) -> None:
    """Bring what is known of this center's orders up to what the hub decided.

    Orders taken by phone appear here first; what an earlier life of this store took comes back
    without its person. A row the hub no longer has is long closed, and stays as it was. What was
    done although it had been cancelled here stays done, and goes on the list of conflicts.
    """
    for one in rows:
        if one.withdrawn:
            continue
        try:
            order_id, said = UUID(one.key), HubOrder.model_validate(one.body)
        except ValueError:  # pydantic's error is one
            log.warning("an order of the hub cannot be read")
            continue
        row = session.get(ServiceOrder, order_id)
        if row is None:
            row = _new(session, order_id, said)
        if row.hub_version != one.version:
            _follow(session, row, said, one.version, clock=clock)
            if said.late_cancel:
                _flag(session, row, device_id=device_id, clock=clock)
    session.flush()


def _new(session: Session, order_id: UUID, said: HubOrder) -> ServiceOrder:
    listed = session.get(Service, said.service)
    row = ServiceOrder(
        id=order_id,
        number=said.number,
        origin=said.origin,
        service_code=said.service,
        service_name=said.service_name,
        service_name_en=listed.name_en if listed else "",
        place=listed.place if listed else "center",
        channel="self",
        hub_version=0,
        placed_at=said.placed_at,
    )
    session.add(row)
    return row


def _follow(
    session: Session, row: ServiceOrder, said: HubOrder, version: int, *, clock: Clock
) -> None:
    row.state, row.decided_by = said.state, said.by
    row.provider_name, row.provider_phone = said.provider_name, said.provider_phone
    row.decline_reason, row.note = said.reason, said.note
    row.answer_by, row.scheduled_at = said.answer_by, said.scheduled_at
    row.village_code, row.people = said.village, said.people
    row.wanted_on, row.wanted_part = said.wanted_on, said.wanted_part
    row.over_capacity, row.late_cancel = said.over_capacity, said.late_cancel
    row.hub_version = version
    if said.level is not None and row.level != said.level:
        row.level, row.rated_at = said.level, said.changed_at
    closed = standing(known_of(session, row)) in CLOSED
    if closed and row.closed_at is None:
        row.closed_at = clock.now()
    elif not closed:
        row.closed_at = None


def _flag(session: Session, row: ServiceOrder, *, device_id: UUID, clock: Clock) -> None:
    cancelled = row.cancelled_at.isoformat() if row.cancelled_at else None
    record_conflict(
        session,
        kind="order.late_cancel",
        subject=f"order:{row.id}",
        ours={"number": row.number, "state": "cancelled", "at": cancelled},
        theirs={"state": row.state, "by": row.decided_by},
        kept="theirs",
        clock=clock,
        device_id=device_id,
    )
