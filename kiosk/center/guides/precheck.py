"""Materials checked before anybody is called: what is there, what is missing, what may follow.

容缺受理: when all that is missing may be handed in later, the applicant may choose to begin
without it and signs a commitment. The last day to hand it in lies within the time promised for
the business; how many days that is at most, the center decides.
"""

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from kiosk.center.guides.catalog import Guide
from kiosk.center.guides.village_proofs import VillageProof
from kiosk.center.hours.opening import load_rules
from kiosk.center.queue.policy import load_policy
from kiosk.center.queue.taking import take_ticket
from kiosk.center.queue.values import IssuedTicket
from kiosk.clock import Clock, local_date
from kiosk.data import outbox
from kiosk.data.tables import Item, Ticket, TicketMaterial
from kiosk.guide_rules.guide_parts import Material
from kiosk.workdays import add_working_days

TELL_WITHIN_DAYS = 5
"""一次性告知: working days in which all that is lacking is told at once (行政许可法 第32条)."""

State = Literal["have", "missing", "deferred"]


@dataclass(frozen=True, slots=True)
class MaterialTick:
    """A material as its holder ticked it; `deferred`: they chose to hand it in later."""

    name: str
    state: State


@dataclass(frozen=True, slots=True)
class Precheck:
    """What the ticks come to, in the order of the guide."""

    ticks: tuple[MaterialTick, ...]
    """All that is there, and all that is needed and is not."""
    missing: tuple[Material, ...]
    """Needed and not there, put off or not."""

    @property
    def ready(self) -> bool:
        """Whether everything that is needed is there."""
        return not self.missing

    @property
    def can_defer(self) -> bool:
        """Whether the main materials are there and all that is missing may follow."""
        return bool(self.missing) and all(material.can_defer for material in self.missing)


@dataclass(frozen=True, slots=True)
class Terms:
    """The days that count from today."""

    tell_by: date
    """By then a desk has to say everything that is lacking."""
    hand_in_by: date
    """Last day for what is put off: a working day within the promise, or today."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """What is printed for a resident to take home, or to sign."""

    id: UUID
    """News of its slips comes under this."""
    guide: Guide
    ticked: tuple[str, ...]
    deferred: bool
    """The resident chose to hand in later what is missing."""
    terms: Terms
    printed_at: datetime
    village_proofs: Mapping[str, VillageProof] = field(default_factory=dict)
    """By a material's name, the proof it is that no village may issue."""


def precheck(
    materials: Iterable[Material], ticked: Collection[str], *, deferred: bool = False
) -> Precheck:
    """What ticking these names comes to; `deferred` counts only where everything may follow."""
    listed = tuple(materials)
    missing = tuple(each for each in listed if each.required and each.name not in ticked)
    puts_off = deferred and all(each.can_defer for each in missing)
    absent: State = "deferred" if puts_off else "missing"
    ticks = tuple(
        MaterialTick(each.name, "have" if each.name in ticked else absent)
        for each in listed
        if each.name in ticked or each.required
    )
    return Precheck(ticks, missing)


def terms_of(
    guide: Guide, today: date, *, defer_days: int, closures: Container[date] = frozenset()
) -> Terms:
    """The days that count for `guide` if it is begun `today`.

    What is put off is due after `defer_days` working days, sooner if the business is promised or
    the law requires it sooner.
    """
    limits = [add_working_days(today, defer_days, closures=closures)]
    limit = guide.promised_days if guide.promised_days is not None else guide.statutory_days
    if limit is not None and guide.natural_days:
        limits.append(today + timedelta(days=limit))
    elif limit is not None:
        limits.append(add_working_days(today, limit, closures=closures))
    latest, days = min(limits), defer_days
    # A natural-day limit may fall on a day nobody works: then the working day before it.
    while days and add_working_days(today, days, closures=closures) > latest:
        days -= 1
    return Terms(
        tell_by=add_working_days(today, TELL_WITHIN_DAYS, closures=closures),
        hand_in_by=add_working_days(today, days, closures=closures),
    )


def terms(session: Session, *, guide: Guide, clock: Clock) -> Terms:
    """The days that count for `guide` from today, by this center's calendar and policy."""
    closures = load_rules(session).closures
    days = load_policy(session).defer_days
    return terms_of(guide, local_date(clock), defer_days=days, closures=closures)


def take_ticket_with_materials(
    session: Session,
    *,
    device_id: UUID,
    item_code: str,
    request_id: UUID,
    clock: Clock,
    ticked: Collection[str] = (),
    deferred: bool = False,
    priority: str | None = None,
    person: str | None = None,
    due_at: datetime | None = None,
) -> IssuedTicket:
    """`take_ticket`, and in the same transaction what the resident said of their materials.

    `ticked` are names of the guide's materials; without any nothing more than the ticket is
    written. The ticks stay as they were when the number was issued, however often it is asked
    for again.
    """
    issued = take_ticket(
        session,
        device_id=device_id,
        item_code=item_code,
        request_id=request_id,
        clock=clock,
        priority=priority,
        person=person,
        due_at=due_at,
    )
    if not ticked or issued.repeated:
        return issued
    listed = session.scalars(select(Item.materials).where(Item.code == item_code)).one()
    found = precheck((Material(**each) for each in listed), ticked, deferred=deferred)
    rows = [
        {"ticket_id": issued.id, "position": number, "name": tick.name, "state": tick.state}
        for number, tick in enumerate(found.ticks, start=1)
    ]
    if rows:
        session.execute(insert(TicketMaterial), rows)
        _record(session, device_id, issued, found)
    return issued


def ticks_of(session: Session, *, ticket_id: UUID) -> tuple[MaterialTick, ...]:
    """What the holder of a ticket ticked, of the materials its item asks for; often nothing.

    A ticket transferred to another item keeps what both ask for.
    """
    rows = session.execute(
        select(TicketMaterial.name, TicketMaterial.state, Item.materials)
        .join(Ticket, Ticket.id == TicketMaterial.ticket_id)
        .join(Item, Item.code == Ticket.item_code)
        .where(TicketMaterial.ticket_id == ticket_id)
        .order_by(TicketMaterial.position)
    )
    return tuple(
        MaterialTick(name, state)
        for name, state, materials in rows
        if any(material["name"] == name for material in materials)
    )


def _record(session: Session, device_id: UUID, issued: IssuedTicket, found: Precheck) -> None:
    named: dict[str, list[str]] = {"have": [], "missing": [], "deferred": []}
    for tick in found.ticks:
        named[tick.state].append(tick.name)
    outbox.record(
        session,
        device_id,
        stream=f"ticket:{issued.id}",
        type="ticket.prechecked",
        payload={"ticket": str(issued.id), "item": issued.item_code, **named},
        occurred_at=issued.issued_at,
    )
