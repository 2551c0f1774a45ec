"""The home visits to be made, village by village, for the sheet an agent takes along."""

from datetime import date
from itertools import groupby
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from kiosk.center.errands.agents import agent_of_staff
from kiosk.center.errands.paper_parts import Language
from kiosk.center.errands.paper_source import PaperSource, head_of
from kiosk.center.errands.paper_values import DaySheet, VillageVisits, Visit
from kiosk.center.errands.rows import check_staff
from kiosk.center.profile import center
from kiosk.clock import Clock
from kiosk.data.tables import Agent, Errand, ErrandPerson, Item, Staff, Village
from kiosk.errors import RuleBroken

TO_VISIT = ("accepted", "entrusted", "assigned", "in_progress")
"""States in which somebody still has to go there; a suspended errand waits."""


def day_sheet(
    session: Session,
    *,
    day: date,
    village_code: str | None,
    staff_id: UUID,
    clock: Clock,
    language: Language = "zh",
) -> DaySheet:
    """Every home visit still to be made, in full, of one village or of all.

    Villages in the center's order, within one what is due first in front. Agents get their own,
    those they stand in for and those nobody has yet; leads and clerks get all.
    `RuleBroken`: `errand.visits_none`, `errand.village_unknown`.
    """
    staff = check_staff(session, staff_id, "errand.intake")
    if village_code is not None and session.get(Village, village_code) is None:
        raise RuleBroken("errand.village_unknown")
    wanted = (
        select(Errand, ErrandPerson, Village, Agent.name, Item.name_en)
        .join(ErrandPerson, ErrandPerson.errand_id == Errand.id)
        .join(Village, Village.code == Errand.village_code)
        .join(Item, Item.code == Errand.item_code)
        .outerjoin(Agent, Agent.id == Errand.agent_id)
        .where(
            Errand.kind == "home_visit",
            Errand.state.in_(TO_VISIT),
            Errand.handling_center == center(session).code,
            _of(session, staff),
        )
        .order_by(
            Village.position, Village.code, Errand.due_on.is_(None), Errand.due_on, Errand.number
        )
    )
    if village_code is not None:
        wanted = wanted.where(Errand.village_code == village_code)
    rows = session.execute(wanted).all()
    if not rows:
        raise RuleBroken("errand.visits_none")
    villages = []
    for _, group in groupby(rows, lambda row: row[2].code):
        found = list(group)
        visits = tuple(
            Visit(
                number=errand.number,
                item=errand.item_name,
                item_en=name_en,
                name=person.name,
                phone=person.phone,
                address=person.address,
                due_on=errand.due_on,
                agent=agent,
                collect=PaperSource(session, clock, errand, person, language).to_collect(),
            )
            for errand, person, _village, agent, name_en in found
        )
        villages.append(VillageVisits(found[0][2].name, found[0][2].town, visits))
    subject = f"visits:{day.isoformat()}:{village_code or 'all'}"
    head = head_of(session, subject, language=language, clock=clock)
    return DaySheet(head=head, day=day, villages=tuple(villages))


def _of(session: Session, staff: Staff) -> ColumnElement[bool]:
    if staff.role != "agent":
        return Errand.id.is_not(None)
    me = agent_of_staff(session, staff.id)
    if me is None:
        raise RuleBroken("agent.unknown")
    return or_(Errand.agent_id == me.id, Errand.stand_in_id == me.id, Errand.agent_id.is_(None))
