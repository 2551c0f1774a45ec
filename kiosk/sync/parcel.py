"""The uploader's two transactions: pick what goes next, settle what was answered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from kiosk.data import hub_rows, standing, uploads
from kiosk.data.uploads import Waiting
from kiosk.sync import plan
from kiosk.sync.wire import MAX_RAW_BYTES, PROTOCOL, Batch, Event, Reply, age_s

# In JSON a payload grows by its quotes and by the other fields of the event.
MAX_PAYLOAD_BYTES = MAX_RAW_BYTES // 2


@dataclass(frozen=True, slots=True)
class Parcel:
    """Records of one epoch in order, ready to go. Empty: only a sign of life."""

    device_id: UUID
    epoch: UUID
    records: tuple[Waiting, ...]
    events: tuple[Event, ...]
    current_epoch: UUID
    """The one this device writes in now."""

    def batch(self, *, nonce: str, now: datetime) -> Batch:
        """The parcel as it is sent."""
        oldest = self.records[0].occurred_at if self.records else None
        return Batch(
            protocol=PROTOCOL,
            device=self.device_id,
            epoch=self.epoch,
            nonce=nonce,
            oldest_pending_s=age_s(oldest, now),
            events=list(self.events),
        )


def pick(
    session: Session,
    device_id: UUID,
    *,
    limit: int,
    without_streams: frozenset[str],
    at: datetime,
) -> Parcel:
    """The next parcel; its records are marked as sent before they leave."""
    epochs = uploads.epochs_to_send(session, device_id)
    for epoch in epochs:
        while records := uploads.waiting(
            session,
            device_id,
            epoch=epoch,
            limit=limit,
            max_bytes=MAX_PAYLOAD_BYTES,
            without_streams=without_streams,
        ):
            events, fit, dead = plan.to_events(records)
            bury(session, device_id, epoch, tuple(dead), at=at)
            if fit:
                seqs = [record.seq for record in fit]
                uploads.mark(session, device_id, epoch, seqs, state="sent", at=at)
                return Parcel(device_id, epoch, tuple(fit), tuple(events), epochs[-1])
    return Parcel(device_id, epochs[-1], (), (), epochs[-1])


def settle(session: Session, parcel: Parcel, reply: Reply, *, at: datetime) -> plan.Verdict:
    """Do to the records what the reply says of them, and notice a hub or a store that is old."""
    device_id, epoch = parcel.device_id, parcel.epoch
    verdict = plan.judge(parcel.records, reply)
    uploads.mark(session, device_id, epoch, verdict.received, state="received", at=at)
    bury(session, device_id, epoch, verdict.dead, at=at)
    _repair(session, parcel, reply, verdict)
    standing.heard(session, device_id, hub_epoch=reply.hub_epoch, at=at)
    return verdict


def bury(
    session: Session, device_id: UUID, epoch: UUID, dead: tuple[plan.Dead, ...], *, at: datetime
) -> None:
    """Keep these records, but do not send them again unasked."""
    for one in dead:
        uploads.mark(session, device_id, epoch, [one.seq], state="dead", at=at, error=one.reason)


def _repair(session: Session, parcel: Parcel, reply: Reply, verdict: plan.Verdict) -> None:
    device_id, epoch = parcel.device_id, parcel.epoch
    now = standing.standing(session, device_id)
    current = now.epoch == epoch
    new_life = now.hub_epoch is not None and now.hub_epoch != str(reply.hub_epoch)
    if new_life or (current and reply.high_water < now.high_water):
        hub_rows.begin_all_anew(session)
        # After its new beginning the hub's mark may be a twin's: then nothing is sure to be there.
        above = 0 if new_life else reply.high_water
        uploads.offer_again(session, device_id, epoch=epoch, above=above)
    if not current:
        uploads.move_to_current_epoch(session, device_id, epoch, verdict.displaced)
    elif verdict.displaced or plan.this_store_is_old(
        high_water=reply.high_water, next_seq=now.next_seq
    ):
        uploads.begin_epoch(session, device_id)
    else:
        standing.remember(session, device_id, high_water=reply.high_water)
