"""Takes what waits for the hub away on a USB stick, and believes the receipts that come back."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy.orm import Session

from kiosk.clock import Clock
from kiosk.data import refused, standing, uploads
from kiosk.data.store import Store
from kiosk.data.tables import Device
from kiosk.errors import RuleBroken
from kiosk.sync import packing, plan
from kiosk.sync.parcel import MAX_PAYLOAD_BYTES, Parcel
from kiosk.sync.quarantine import as_sent
from kiosk.sync.stick import Head, Line, check_stick, key_of, messages, write_stick
from kiosk.sync.wire import MAX_RECORDS, Reply

REFUSED_AT_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Exported:
    """What was taken away. It still waits here until receipts come back, or the network does."""

    records: int
    refused: int


@dataclass(frozen=True, slots=True)
class Believed:
    """What the receipts said."""

    received: int
    refused: int


def export(store: Store, device_id: UUID, *, file: Path, clock: Clock) -> Exported:
    """Write all that waits to `file`. `RuleBroken`: `hub.not_enrolled`; `stick.unwritable`."""
    device = store.read(lambda session: session.get_one(Device, device_id)).result()
    if device.hub_credential is None:
        raise RuleBroken("hub.not_enrolled")
    key, now = key_of(device.hub_credential), clock.now()
    counts = {"batch": 0, "refused": 0}

    def lines() -> Iterator[Line]:
        for parcel in _parcels(store, device_id, current=device.epoch):
            counts["batch"] += len(parcel.records)
            batch = parcel.batch(nonce=secrets.token_urlsafe(16), now=now)
            yield Line("batch", packing.pack(batch))
        dead = store.read(
            lambda session: refused.refused_records(session, device_id, limit=REFUSED_AT_MOST)
        ).result()
        for record in dead:
            counts["refused"] += 1
            yield Line("refused", as_sent(record, device_id).model_dump_json().encode())

    head = Head(kind="records", device=device_id, made_at=now)
    write_stick(file, head, lines(), key=key)
    return Exported(counts["batch"], counts["refused"])


def believe_receipts(store: Store, device_id: UUID, *, file: Path, clock: Clock) -> Believed:
    """Do to the records what the hub's receipts in `file` say; a second time changes nothing.

    `RuleBroken`: `hub.not_enrolled`, `stick.other_device`, and those of `check_stick`.
    """
    device = store.read(lambda session: session.get_one(Device, device_id)).result()
    if device.hub_credential is None:
        raise RuleBroken("hub.not_enrolled")
    head = check_stick(file, "receipts", key=key_of(device.hub_credential))
    if head.device != device_id:
        raise RuleBroken("stick.other_device")
    received = dead = 0
    for line in messages(file):
        try:
            reply = Reply.model_validate_json(line.body)
        except ValidationError as unfit:
            raise RuleBroken("stick.unreadable") from unfit
        took, left = store.write(
            partial(_settle, device_id=device_id, reply=reply, clock=clock)
        ).result()
        received, dead = received + took, dead + left
    return Believed(received, dead)


def _parcels(store: Store, device_id: UUID, *, current: UUID) -> Iterator[Parcel]:
    epochs = store.read(lambda session: uploads.waiting_epochs(session, device_id)).result()
    for epoch in epochs:
        after = 0
        while True:
            records = store.read(
                partial(
                    uploads.waiting,
                    device_id=device_id,
                    epoch=epoch,
                    limit=MAX_RECORDS,
                    max_bytes=MAX_PAYLOAD_BYTES,
                    after=after,
                )
            ).result()
            if not records:
                break
            after = records[-1].seq
            events, fit, _ = plan.to_events(records)
            if fit and sum(len(one.payload) for one in fit) <= MAX_PAYLOAD_BYTES:
                yield Parcel(device_id, epoch, tuple(fit), tuple(events), current)


def _settle(session: Session, device_id: UUID, reply: Reply, *, clock: Clock) -> tuple[int, int]:
    """Unlike an answer of the moment, a receipt is days old: it says nothing of what came since."""
    at = clock.now()
    places = uploads.places_of(session, device_id, [one.event_id for one in reply.results])
    taken: list[tuple[UUID, int]] = []
    received = dead = 0
    for result in reply.results:
        place = places.get(result.event_id) if result.event_id is not None else None
        if place is None:
            continue
        epoch, seq = place
        if result.outcome in ("stored", "duplicate"):
            uploads.mark(session, device_id, epoch, [seq], state="received", at=at)
            received += 1
        elif result.detail == "seq_taken":
            taken.append(place)
        elif result.outcome != "retry":
            reason = f"{result.outcome}: {result.detail}" if result.detail else result.outcome
            uploads.mark(session, device_id, epoch, [seq], state="dead", at=at, error=reason)
            dead += 1
    _move_on(session, device_id, taken)
    return received, dead


def _move_on(session: Session, device_id: UUID, taken: Sequence[tuple[UUID, int]]) -> None:
    """Records whose places at the hub are another life's go on in a new epoch."""
    current = standing.standing(session, device_id).epoch
    ended = [place for place in taken if place[0] != current]
    if len(ended) < len(taken):
        uploads.begin_epoch(session, device_id)
    for epoch, seq in ended:
        uploads.move_to_current_epoch(session, device_id, epoch, [seq])
