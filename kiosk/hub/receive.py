"""Durable receipt: one batch, one transaction, every record exactly once, a word on each."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, or_, select, text
from sqlalchemy.exc import IntegrityError

from kiosk.hub.bookings import cancelling as bookings
from kiosk.hub.bulk import add_rows
from kiosk.hub.database import collides
from kiosk.hub.devices import KnownDevice
from kiosk.hub.histories import advance, reached
from kiosk.hub.projections.waiting import to_be_read
from kiosk.hub.refused_records import resolve
from kiosk.hub.services import from_terminals
from kiosk.hub.shares import following as shares
from kiosk.hub.tables import HubDevice, Receipt, Tally
from kiosk.sync.packing import Broken, Delivery
from kiosk.sync.wire import Event, Result

# Built once: putting a statement together costs more than running it.
_LOCK = select(HubDevice.revoked_at).where(HubDevice.id == bindparam("device")).with_for_update()
_COUNT = text(
    "INSERT INTO hub_tally (device_id, type, records) VALUES (:device_id, :type, :records) "
    "ON CONFLICT (device_id, type) DO UPDATE SET records = hub_tally.records + excluded.records"
).bindparams(bindparam("device_id", type_=Tally.device_id.type))


@dataclass(frozen=True, slots=True)
class Received:
    """What the hub has to say about a batch, entry by entry."""

    results: list[Result]
    high_water: int


@dataclass(frozen=True, slots=True)
class _Known:
    device_id: UUID
    epoch: UUID
    seq: int
    sha256: bytes


def lock_device(connection: Connection, device: UUID) -> bool:
    """Let the batches of a device come one after another; False when it was revoked meanwhile."""
    return connection.execute(_LOCK, {"device": device}).one().revoked_at is None


def receive(
    connection: Connection, sender: KnownDevice, delivery: Delivery, *, now: datetime
) -> Received:
    """Store what is new and say of each entry what became of it.

    The caller holds the device's lock and commits before it answers. Raises `IntegrityError`
    when another device stores the same event ids in this very moment; the batch may come again.
    """
    epoch = delivery.envelope.epoch
    before = reached(connection, sender.id, epoch)
    verdicts: list[Result | None] = [_unfit(entry) for entry in delivery.entries]
    fit = {
        place: entry
        for place, entry in enumerate(delivery.entries)
        if verdicts[place] is None and isinstance(entry, Event)
    }
    receipts = _Receipts(connection, sender, epoch, now)
    if not receipts.add_all_new(list(fit.values()), after=before.last_seq):
        _one_by_one(receipts, fit, verdicts)
    results = [
        verdict or Result(event_id=fit[place].event_id, outcome="stored")
        for place, verdict in enumerate(verdicts)
    ]
    stored = [fit[place] for place, result in enumerate(results) if result.outcome == "stored"]
    places = [event.seq for event in stored]
    high_water = advance(connection, sender.id, epoch, before, places)
    _tally(connection, sender.id, stored)
    shares.follow(connection, sender.center_code, stored)
    from_terminals.follow(connection, sender.center_code, stored, now=now)
    bookings.follow(connection, sender.center_code, stored, now=now)
    to_be_read(connection, sender.center_code, stored)
    resolve(connection, sender.id, [event.event_id for event in stored], now=now)
    return Received(results, high_water)


def _unfit(entry: Event | Broken) -> Result | None:
    if isinstance(entry, Broken):
        return Result(event_id=entry.event_id, outcome="malformed", detail=entry.reason)
    if not entry.intact():
        return Result(event_id=entry.event_id, outcome="malformed", detail="sha256: differs")
    return None


def _one_by_one(
    receipts: "_Receipts", fit: dict[int, Event], verdicts: list[Result | None]
) -> None:
    """Judge each entry against what is known, then store the new ones together."""
    by_id, by_seq = receipts.known(list(fit.values()))
    fresh: list[Event] = []
    held: set[str] = set()
    for place, event in fit.items():
        word = _judge(event, receipts, by_id, by_seq)
        if word is None and event.stream in held:
            word = ("retry", "after_seq_taken")
        if word is None:
            fresh.append(event)
            mine = receipts.key(event)
            by_id[event.event_id] = by_seq[event.seq] = mine
        else:
            outcome, detail = word
            verdicts[place] = Result.model_construct(
                event_id=event.event_id, outcome=outcome, detail=detail
            )
            if detail == "seq_taken":
                held.add(event.stream)
    receipts.add(fresh)


def _judge(
    event: Event,
    receipts: "_Receipts",
    by_id: dict[UUID, _Known],
    by_seq: dict[int, _Known],
) -> tuple[str, str | None] | None:
    """What to say of an event that is not new; None for a new one."""
    known = by_id.get(event.event_id)
    if known is not None:
        if known.device_id != receipts.sender.id:
            return "mismatch", "other_device"
        if known.sha256 != bytes.fromhex(event.sha256):
            return "mismatch", "other_bytes"
        return "duplicate", None
    # The place in history belongs to another event: the terminal lives a second life.
    return ("mismatch", "seq_taken") if event.seq in by_seq else None


class _Receipts:
    """The receipts of one epoch of one device, inside one transaction."""

    def __init__(
        self, connection: Connection, sender: KnownDevice, epoch: UUID, now: datetime
    ) -> None:
        self.connection = connection
        self.sender = sender
        self.epoch = epoch
        self.now = now

    def key(self, event: Event) -> _Known:
        return _Known(self.sender.id, self.epoch, event.seq, bytes.fromhex(event.sha256))

    def add_all_new(self, events: Sequence[Event], *, after: int) -> bool:
        """Store all in one go if none can be known yet; False when one by one is needed."""
        if any(event.seq <= after for event in events):
            return False
        try:
            with self.connection.begin_nested():
                self.add(events)
        except IntegrityError as trouble:
            if not collides(trouble):
                raise
            return False
        return True

    def add(self, events: Sequence[Event]) -> None:
        if events:
            add_rows(
                self.connection,
                Receipt,
                same={
                    "device_id": self.sender.id,
                    "epoch": self.epoch,
                    "center_code": self.sender.center_code,
                    "received_at": self.now,
                },
                each={
                    "event_id": [event.event_id for event in events],
                    "seq": [event.seq for event in events],
                    "stream": [event.stream for event in events],
                    "type": [event.type for event in events],
                    "schema_version": [event.schema_version for event in events],
                    "occurred_at": [event.occurred_at for event in events],
                    "sha256": [bytes.fromhex(event.sha256) for event in events],
                    "payload": [event.payload.encode() for event in events],
                },
            )

    def known(self, events: Sequence[Event]) -> tuple[dict[UUID, _Known], dict[int, _Known]]:
        """What is stored under the ids of these events, and at their places."""
        columns = (Receipt.event_id, Receipt.device_id, Receipt.epoch, Receipt.seq, Receipt.sha256)
        of_epoch = (Receipt.device_id == self.sender.id) & (Receipt.epoch == self.epoch)
        rows = self.connection.execute(
            select(*columns).where(
                or_(
                    Receipt.event_id.in_([event.event_id for event in events]),
                    of_epoch & Receipt.seq.in_([event.seq for event in events]),
                )
            )
        ).all()
        by_id = {row[0]: _Known(*row[1:]) for row in rows}
        by_seq = {
            known.seq: known
            for known in by_id.values()
            if known.device_id == self.sender.id and known.epoch == self.epoch
        }
        return by_id, by_seq


def _tally(connection: Connection, device: UUID, stored: Sequence[Event]) -> None:
    counted = sorted(Counter(event.type for event in stored).items())
    if counted:
        rows = [{"device_id": device, "type": name, "records": count} for name, count in counted]
        connection.execute(_COUNT, rows)
