"""The workload of red agents: what each has open and overdue, and what they finished in a month.

An agent is known by the code their center gave them; whose errands they are is not known here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection, or_, select

from kiosk.clock import LOCAL, local
from kiosk.hub.organizers.late import RUNNING
from kiosk.hub.organizers.scope import within
from kiosk.hub.projections.tables import ErrandSeen

OPEN = (*RUNNING, "suspended")


@dataclass(slots=True)
class AgentLoad:
    """One agent of a center."""

    center: str
    agent: str
    open: int = 0
    overdue: int = 0
    """Of the open ones; a suspended one is not overdue."""
    done: int = 0
    """Completed in the month."""
    on_time: int = 0
    """Of those: on the promised day or before."""
    took: list[int] = field(default_factory=list)
    """Calendar days of each, from its acceptance to its completion."""

    @property
    def average_days(self) -> float | None:
        return sum(self.took) / len(self.took) if self.took else None


def workload(
    connection: Connection, area: str, *, first: date, last: date, today: date
) -> tuple[AgentLoad, ...]:
    """Every agent of the area with something open now or done in the month; overdue first."""
    begins = datetime.combine(first, datetime.min.time(), LOCAL)
    rows = connection.execute(
        select(
            ErrandSeen.center_code,
            ErrandSeen.agent,
            ErrandSeen.state,
            ErrandSeen.due_on,
            ErrandSeen.milestones,
        ).where(
            within(ErrandSeen.center_code, area),
            ErrandSeen.agent.is_not(None),
            or_(ErrandSeen.state.in_(OPEN), ErrandSeen.changed_at >= begins),
        )
    )
    found: dict[tuple[str, str], AgentLoad] = {}
    for center, agent, state, due_on, milestones in rows:
        load = found.setdefault((center, agent), AgentLoad(center, agent))
        load.open += state in OPEN
        load.overdue += state in RUNNING and due_on is not None and due_on < today
        completed = reached(milestones, "completed")
        if completed is not None and first <= completed <= last:
            load.done += 1
            load.on_time += due_on is None or completed <= due_on
            accepted = reached(milestones, "accepted") or reached(milestones, "submitted")
            if accepted is not None:
                load.took.append((completed - accepted).days)
    busy = [load for load in found.values() if load.open or load.done]
    return tuple(
        sorted(busy, key=lambda load: (-load.overdue, -load.open, load.center, load.agent))
    )


def reached(milestones: Mapping[str, str], state: str) -> date | None:
    """The local day an errand last came into `state`."""
    at = milestones.get(state)
    return None if at is None else local(datetime.fromisoformat(at)).date()
