"""Wishes: what people are missing, said by themselves or with somebody's help, and counted."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.center.services.rows import (
    check_staff,
    is_received,
    note_act,
    tell,
    village_name,
)
from kiosk.center.services.values import (
    AUDIENCES,
    KINDS,
    NAME_AT_MOST,
    PEOPLE_AT_MOST,
    WISH_AT_MOST,
    DemandView,
    Wish,
    says_a_number,
)
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Demand, Village
from kiosk.errors import RuleBroken

SHOWN_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class DemandCount:
    """Wishes of the month: how many there are, and how many of them the hub does not have yet."""

    month: int
    waiting: int


def record_demand(
    session: Session,
    *,
    device_id: UUID,
    demand_id: UUID,
    wish: Wish,
    clock: Clock,
    staff_id: UUID | None = None,
) -> DemandView:
    """Write a wish down; the same `demand_id` again gives the same one. No network is needed.

    Its words are read by people of the county. `RuleBroken`: `demand.number_in_words` for a long
    number in them, `demand.kind_form`, `demand.words_missing` of what is of no kind,
    `demand.words_long`, `demand.people_form`, `demand.village_unknown`, `demand.helper_form`.
    """
    standing = session.get(Demand, demand_id)
    if standing is not None:
        return _view(session, standing)
    if staff_id is not None:
        check_staff(session, staff_id)
    said = replace(wish, words=" ".join(wish.words.split()), helper=" ".join(wish.helper.split()))
    _check(session, said)
    payload = {
        "day": local_date(clock).isoformat(),
        "kind": said.kind,
        "audience": said.audience,
        "village": said.village_code,
        "people": said.people,
        "words": said.words,
        "channel": "assisted" if said.helper else "self",
    }
    event = tell(
        session, "demand", demand_id, "recorded", payload, device_id=device_id, clock=clock
    )
    row = Demand(
        id=demand_id,
        day=local_date(clock),
        kind=said.kind,
        audience=said.audience,
        village_code=said.village_code,
        people=said.people,
        words=said.words,
        channel=payload["channel"],
        helper_name=said.helper,
        recorded_event=event,
        recorded_at=clock.now(),
        device_id=device_id,
        staff_id=staff_id,
    )
    session.add(row)
    session.flush()
    _note(session, row, "recorded", device_id=device_id, staff_id=staff_id, clock=clock)
    return _view(session, row)


def withdraw_demand(
    session: Session, *, device_id: UUID, demand_id: UUID, staff_id: UUID | None, clock: Clock
) -> DemandView:
    """It was a mistake, or is no longer wanted. `RuleBroken`: `demand.unknown`."""
    if staff_id is not None:
        check_staff(session, staff_id)
    row = session.get(Demand, demand_id, with_for_update=True)
    if row is None:
        raise RuleBroken("demand.unknown")
    if row.withdrawn_at is None:
        row.withdrawn_at = clock.now()
        session.flush()
        tell(session, "demand", row.id, "withdrawn", {}, device_id=device_id, clock=clock)
        _note(session, row, "withdrawn", device_id=device_id, staff_id=staff_id, clock=clock)
    return _view(session, row)


def demands(session: Session, *, first: date) -> tuple[DemandView, ...]:
    """What was wished for since `first`, the newest first; at most `SHOWN_AT_MOST`."""
    rows = session.scalars(
        select(Demand)
        .where(Demand.day >= first)
        .order_by(Demand.recorded_at.desc())
        .limit(SHOWN_AT_MOST)
    )
    return tuple(_view(session, row) for row in rows)


def demand_count(session: Session, *, first: date) -> DemandCount:
    """How many wishes stand since `first`, and how many of them still wait for the hub."""
    rows = session.scalars(
        select(Demand.recorded_event).where(Demand.day >= first, Demand.withdrawn_at.is_(None))
    ).all()
    waiting = sum(not is_received(session, event) for event in rows)
    return DemandCount(len(rows), waiting)


def _check(session: Session, said: Wish) -> None:
    if said.kind not in KINDS or said.audience not in AUDIENCES:
        raise RuleBroken("demand.kind_form")
    if said.kind == "other" and not said.words:
        raise RuleBroken("demand.words_missing")
    if len(said.words) > WISH_AT_MOST:
        raise RuleBroken("demand.words_long", most=WISH_AT_MOST)
    if says_a_number(said.words):
        raise RuleBroken("demand.number_in_words")
    if not 1 <= said.people <= PEOPLE_AT_MOST:
        raise RuleBroken("demand.people_form", most=PEOPLE_AT_MOST)
    if len(said.helper) > NAME_AT_MOST:
        raise RuleBroken("demand.helper_form", most=NAME_AT_MOST)
    if said.village_code is not None and session.get(Village, said.village_code) is None:
        raise RuleBroken("demand.village_unknown")


def _view(session: Session, row: Demand) -> DemandView:
    return DemandView(
        id=row.id,
        day=row.day,
        kind=row.kind,
        audience=row.audience,
        village=village_name(session, row.village_code),
        people=row.people,
        words=row.words,
        assisted=row.channel == "assisted",
        received=is_received(session, row.recorded_event),
        withdrawn=row.withdrawn_at is not None,
    )


def _note(
    session: Session,
    row: Demand,
    act: str,
    *,
    device_id: UUID,
    staff_id: UUID | None,
    clock: Clock,
) -> None:
    note_act(
        session,
        "demand",
        row.id,
        act,
        device_id=device_id,
        staff_id=staff_id,
        clock=clock,
        detail={"kind": row.kind},
    )
