"""The values in which the queue is shown: a number, a row of the desk's list, a call, the hall."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class IssuedTicket:
    """A number as its holder sees it."""

    id: UUID
    label: str
    item_code: str
    item_name: str
    department: str
    ahead: int
    """People waiting before this one when it was issued (or, for a reprint, now)."""
    wait_minutes: int | None
    """Rough estimate; None while no desk is open."""
    issued_at: datetime
    day: date
    repeated: bool
    """The same request came before and got this very ticket."""
    priority: str | None = None
    """Code of `center.queue.priority`, as declared; rejected ones are None."""
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class QueuedTicket:
    """A number as the desk sees it."""

    id: UUID
    label: str
    item_code: str
    item_name: str
    department: str
    state: str
    desk_number: int | None
    issued_at: datetime
    calls: int
    called_at: datetime | None
    serving_at: datetime | None
    name_en: str | None = None
    """The item's English name."""
    priority: str | None = None
    """Code of `center.queue.priority`."""
    priority_state: str | None = None
    """declared, verified or rejected."""
    due_at: datetime | None = None
    requeues: int = 0
    """How often it has come back after a miss."""
    bound_desk: int | None = None
    bound_staff: UUID | None = None
    outcome: str | None = None
    """done or errand, once it is done."""
    note: str | None = None
    desk_since: datetime | None = None
    """When the desk it is at first called it."""
    closed_at: datetime | None = None

    @property
    def goes_early(self) -> bool:
        """Whether it stands in the priority lane."""
        return self.priority is not None and self.priority_state != "rejected"


@dataclass(frozen=True, slots=True)
class WhyNext:
    """The ticket a desk would get now, and the reason in a message key with its values.

    Keys: `queue.why.first` (minutes), `.priority_turn` (kind, priority_turns, normal_turns),
    `.normal_turn` (priority_turns, normal_turns), `.aged` (minutes, aging_minutes), `.due` (due),
    `.back` (places), `.early` (due or None).
    """

    ticket: QueuedTicket
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BoardCall:
    """One call as the board shows it. `order` grows with every call of the hall."""

    ticket_id: UUID
    label: str
    desk_number: int
    desk_name: str | None
    department: str
    called_at: datetime
    calls: int
    order: int


@dataclass(frozen=True, slots=True)
class Hall:
    """The hall at a glance; empty before the day's first number."""

    day: date
    open_desks: tuple[int, ...]
    waiting: int
    wait_minutes: int | None
    """What somebody who takes a number now would wait; None while no desk is open."""
    waiting_by_department: tuple[tuple[str, int], ...]
    calls: tuple[BoardCall, ...]
    """Newest first."""
    paused_desks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """One desk's day so far."""

    done: int
    missed: int
    average_serving_s: float | None
    errands: int = 0
    """Of those done, how many went on as an errand."""
    transferred: int = 0
    held: int = 0
    """Held now."""
    average_walk_s: float | None = None
    """From the first call to the start of the service."""
