"""A received record as projectors read it, and the one order in which they read a stream."""

import heapq
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, TypeVar
from uuid import UUID

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from kiosk.sync.wire import Instant

# As text of either store: no control characters, bounded.
Code = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,100}$")]
Words = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{0,200}$")]
Number = Annotated[int, Field(ge=0, lt=2**31)]


def _in_one_line(text: str) -> str:
    return "".join(each if each.isprintable() else " " for each in text)[:500]


Spoken = Annotated[str, AfterValidator(_in_one_line)]
"""What somebody wrote, in one line; what no store takes is a blank."""


class Form(BaseModel):
    """What a payload is read into: the fields of interest; a newer terminal may say more."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Said(Form):
    """A payload that says when, which every fact does."""

    at: Instant


F = TypeVar("F", bound=Form)


@dataclass(frozen=True, slots=True)
class Fact:
    """One record. `(device, epoch)` is the lane it came in, `seq` its place there."""

    event_id: UUID
    device_id: UUID
    epoch: UUID
    seq: int
    center_code: str
    stream: str
    what: str
    """The type of the record: `ticket.called`."""
    occurred_at: datetime
    payload: bytes

    def read(self, form: type[F]) -> F:
        """The payload in `form`. Raises `Unreadable`, which names a field and never its value."""
        try:
            return form.model_validate_json(self.payload)
        except ValidationError as unfit:
            fault = unfit.errors(include_url=False, include_context=False, include_input=False)[0]
            where = ".".join(str(part) for part in fault["loc"]) or "payload"
            raise Unreadable(f"{where}: {fault['type']}") from unfit

    @property
    def subject(self) -> UUID:
        """The id in `ticket:<id>`: the stream says what a fact is about, not its payload."""
        return UUID(self.stream.partition(":")[2])


class Unreadable(ValueError):
    """A record of a known type whose payload is not what that type says."""


Row = tuple[str, dict[str, Any]]
"""A table's name and the values of one row."""


@dataclass(slots=True)
class Reading:
    """What became of the facts of one stream: rows, and what could not be read and why."""

    rows: list[Row]
    unread: list[tuple[Fact, str]]


def fold(
    facts: Iterable[Fact], take: Callable[[Fact], None], *, first: Collection[str] = ()
) -> list[tuple[Fact, str]]:
    """Hand the facts to `take` in order; those it finds `Unreadable` are left out and named."""
    unread: list[tuple[Fact, str]] = []
    for fact in in_order(facts, first=first):
        try:
            take(fact)
        except Unreadable as trouble:
            unread.append((fact, str(trouble)))
    return unread


def in_order(facts: Iterable[Fact], *, first: Collection[str] = ()) -> list[Fact]:
    """The facts of a stream in the one order that does not depend on when each arrived.

    What one device wrote stays in its order. Between devices the earlier clock goes first, and
    what `first` names (the beginnings) before all else, so that a clock a minute off cannot end a
    thing before it began.
    """
    lanes: dict[tuple[UUID, UUID], list[Fact]] = defaultdict(list)
    for fact in facts:
        lanes[fact.device_id, fact.epoch].append(fact)
    for lane in lanes.values():
        lane.sort(key=lambda fact: fact.seq)
    merged = heapq.merge(
        *(lanes[key] for key in sorted(lanes)),
        key=lambda fact: (fact.occurred_at, fact.device_id, fact.epoch),
    )
    return sorted(merged, key=lambda fact: fact.what not in first)


def last_word(
    facts: Iterable[Fact],
    table: str,
    row: Callable[[Fact], dict[str, Any]],
    *,
    prefix: str,
    first: Collection[str],
    silent: Collection[str] = (),
) -> Reading:
    """For what each fact tells whole: the row of the last one.

    `prefix` begins the types that tell; those in `silent` do not, though they begin so.
    """
    rows: dict[str, dict[str, Any]] = {}

    def take(fact: Fact) -> None:
        if fact.what.startswith(f"{prefix}.") and fact.what not in silent:
            rows[table] = row(fact)

    unread = fold(facts, take, first=first)
    return Reading(list(rows.items()), unread)
