"""The true history beside the stores: what was really committed, and what must become of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID


class PromiseBroken(Exception):
    """The product did what it promises never to do."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A record as the writer froze it."""

    event_id: UUID
    device_id: UUID
    stream: str
    payload: bytes
    poison: bool = False
    """Unfit for any hub: it is to end as dead, alone."""


@dataclass(frozen=True, slots=True)
class AtHub:
    """A record as it stands at the hub; `arrival` grows with every record stored."""

    event_id: UUID
    device_id: UUID
    epoch: UUID
    seq: int
    payload: bytes
    arrival: int


@dataclass
class Lineage:
    """The records one store has kept, in the order they were written."""

    kept: list[Fact] = field(default_factory=list)
    unsure: list[Fact] = field(default_factory=list)
    """Written when the power went: committed all together or not at all."""

    def copy(self) -> "Lineage":
        return Lineage(list(self.kept), list(self.unsure))

    def settle(self, on_disk: set[UUID], ledger: "Ledger") -> None:
        """After a start: what was committed must be there, what was unsure shows its side."""
        lost = [fact for fact in self.kept if fact.event_id not in on_disk]
        if lost:
            raise PromiseBroken(f"{len(lost)} committed records are gone after a power cut")
        there = [fact for fact in self.unsure if fact.event_id in on_disk]
        if there and len(there) != len(self.unsure):
            raise PromiseBroken("half of a transaction survived a power cut")
        if not there:
            ledger.rolled_back.update(fact.event_id for fact in self.unsure)
        self.kept += there
        self.unsure = []


@dataclass
class Ledger:
    """Every record anybody ever tried to write, and those the hub once had."""

    facts: dict[UUID, Fact] = field(default_factory=dict)
    rolled_back: set[UUID] = field(default_factory=set)
    stored: set[UUID] = field(default_factory=set)
    hub_came_back: bool = False
    """Its store was put back from a copy: the order of arrival began anew there."""
    old_copies: bool = False
    """A terminal's disk was copied or put back."""

    def add(self, facts: Sequence[Fact]) -> None:
        """Somebody is about to commit these."""
        self.facts.update({fact.event_id: fact for fact in facts})

    def hub_restored(self, at_hub: Sequence[AtHub]) -> None:
        """The hub knows only these now."""
        self.stored = {row.event_id for row in at_hub}
        self.hub_came_back = True

    def untrue_receipts(self, received: set[UUID], at_hub: Sequence[AtHub]) -> int:
        """How many records a terminal believes to be at the hub that are not."""
        if self.hub_came_back:
            return 0
        return len(received - {row.event_id for row in at_hub})

    def open_promises(
        self, lineages: Mapping[str, Lineage], at_hub: Sequence[AtHub]
    ) -> Iterator[str]:
        """What is not as promised (yet)."""
        rows = {row.event_id: row for row in at_hub}
        if len(rows) != len(at_hub):
            yield f"{len(at_hub) - len(rows)} records are at the hub more than once"
        yield from self._invented(at_hub)
        gone = self.stored - rows.keys()
        if gone:
            yield f"{len(gone)} records the hub had stored are gone"
        for who, lineage in lineages.items():
            fit = [fact for fact in lineage.kept if not fact.poison]
            missing = [fact for fact in fit if fact.event_id not in rows]
            if missing:
                yield f"{len(missing)} records of {who} never reached the hub"
            else:
                yield from self._out_of_order(who, fit, rows)

    def _invented(self, at_hub: Sequence[AtHub]) -> Iterator[str]:
        for row in at_hub:
            fact = self.facts.get(row.event_id)
            if fact is None:
                yield "the hub has a record nobody wrote"
            elif row.event_id in self.rolled_back:
                yield "the hub has a record that was never committed"
            elif row.payload != fact.payload:
                yield "the hub has other bytes than were written"
            elif row.device_id != fact.device_id:
                yield "the hub has a record under another device"

    def _out_of_order(
        self, who: str, facts: Sequence[Fact], rows: Mapping[UUID, AtHub]
    ) -> Iterator[str]:
        last: dict[str, AtHub] = {}
        for fact in facts:
            row = rows[fact.event_id]
            before = last.get(fact.stream)
            if before is not None and not self._in_order(before, row):
                yield f"records of stream {fact.stream} of {who} arrived in the wrong order"
            last[fact.stream] = row

    def _in_order(self, first: AtHub, second: AtHub) -> bool:
        if self.hub_came_back:
            # What it had lost came again after what it had kept; of one epoch, seq tells.
            return first.epoch != second.epoch or first.seq < second.seq
        return first.arrival < second.arrival
