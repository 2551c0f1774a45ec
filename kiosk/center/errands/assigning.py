"""Who does an errand: an agent with a named stand-in, a takeover, another center."""

from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.center.errands.agents import agent_of_staff, check_agent
from kiosk.center.errands.rows import check_staff, enter, move, wanted
from kiosk.center.people.roles import may
from kiosk.center.profile import center
from kiosk.clock import Clock, local_date
from kiosk.data.tables import Errand, PartnerCenter, Staff
from kiosk.errors import RuleBroken


def assign(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    agent_id: UUID,
    stand_in_id: UUID | None,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """Give an errand to an agent, and name who stands in for them (None: their usual one).

    An agent may take one for themselves or pass their own on; giving others' work away is the
    lead's. Both must be trained for the item and not away today.
    `RuleBroken`: `errand.handled_elsewhere`, `errand.not_yours`, `errand.stand_in_same`, `agent.*`
    """
    row = enter(session, errand_id)
    staff = check_staff(session, staff_id)
    check_here(session, row)
    today = local_date(clock)
    _check_may_assign(session, row, staff, agent_id)
    agent = check_agent(session, agent_id, row.item_code, on=today)
    stand_in = stand_in_id or agent.stand_in_id
    if stand_in == agent_id:
        raise RuleBroken("errand.stand_in_same")
    if stand_in_id is not None:
        check_agent(session, stand_in_id, row.item_code, on=today)
    row.agent_id, row.stand_in_id = agent.id, stand_in
    move(
        session,
        row,
        "assign",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        detail={"agent": agent.code},
    )


def take_over(
    session: Session, *, device_id: UUID, errand_id: UUID, note: str, staff_id: UUID, clock: Clock
) -> None:
    """The named stand-in goes on with it; who they stood in for becomes the stand-in.

    A lead may order it for them. `RuleBroken`: `errand.no_stand_in`, `errand.not_yours`, `agent.*`
    """
    row = enter(session, errand_id)
    staff = check_staff(session, staff_id)
    if row.stand_in_id is None:
        raise RuleBroken("errand.no_stand_in")
    me = agent_of_staff(session, staff_id)
    if not _leads(staff) and (me is None or me.id != row.stand_in_id):
        raise RuleBroken("errand.not_yours")
    agent = check_agent(session, row.stand_in_id, row.item_code, on=local_date(clock))
    row.agent_id, row.stand_in_id = row.stand_in_id, row.agent_id
    move(
        session,
        row,
        "take_over",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        note=note,
        detail={"agent": agent.code},
    )


def hand_over(
    session: Session,
    *,
    device_id: UUID,
    errand_id: UUID,
    center_code: str,
    note: str,
    staff_id: UUID,
    clock: Clock,
) -> None:
    """Another center goes on with it (村事社办); the promised date stays what it is.

    `RuleBroken`: `errand.center_unknown`, `errand.handled_elsewhere`, `errand.note_missing`.
    """
    row = in_hand(session, errand_id, staff_id)
    if session.get(PartnerCenter, center_code) is None:
        raise RuleBroken("errand.center_unknown", code=center_code)
    wanted(note, "errand.note_missing", most=500)
    row.agent_id, row.stand_in_id = None, None
    row.handling_center = center_code
    move(
        session,
        row,
        "hand_over",
        device_id=device_id,
        clock=clock,
        staff_id=staff_id,
        note=note,
        detail={"center": center_code},
    )


def take_back(
    session: Session, *, device_id: UUID, errand_id: UUID, note: str, staff_id: UUID, clock: Clock
) -> None:
    """What was handed over comes back to this center, to be assigned here again."""
    row = enter(session, errand_id)
    staff = check_staff(session, staff_id)
    if not _leads(staff):
        raise RuleBroken("errand.lead_needed")
    here = center(session).code
    if row.handling_center == here:
        raise RuleBroken("errand.handled_here")
    row.handling_center = here
    move(session, row, "take_back", device_id=device_id, clock=clock, staff_id=staff_id, note=note)


def in_hand(session: Session, errand_id: UUID, staff_id: UUID) -> Errand:
    """The errand, locked, for whoever may work on it: its agent, their stand-in, or a lead.

    `RuleBroken`: `errand.unknown`, `staff.not_allowed`, `errand.handled_elsewhere`,
    `errand.not_yours`.
    """
    row = enter(session, errand_id)
    staff = check_staff(session, staff_id)
    check_here(session, row)
    check_hands(session, row, staff)
    return row


def check_here(session: Session, row: Errand) -> None:
    """Refuse work on an errand that another center handles."""
    if row.handling_center != center(session).code:
        raise RuleBroken("errand.handled_elsewhere", center=row.handling_center)


def check_hands(session: Session, row: Errand, staff: Staff) -> None:
    """Refuse whoever is neither its agent, nor its stand-in, nor a lead.

    Before it has an agent anybody with `errand.work` may act on it.
    """
    if row.agent_id is None or _leads(staff):
        return
    me = agent_of_staff(session, staff.id)
    if me is None or me.id not in (row.agent_id, row.stand_in_id):
        raise RuleBroken("errand.not_yours")


def _check_may_assign(session: Session, row: Errand, staff: Staff, agent_id: UUID) -> None:
    if _leads(staff):
        return
    me = agent_of_staff(session, staff.id)
    mine = me is not None and row.agent_id in (None, me.id)
    takes_it = me is not None and row.agent_id is None and agent_id == me.id
    passes_on = mine and row.agent_id is not None
    if not (takes_it or passes_on):
        raise RuleBroken("errand.not_yours")


def _leads(staff: Staff) -> bool:
    return may(staff.role, "errand.assign")
