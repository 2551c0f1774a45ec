"""Bugs of other systems, put back into ours one at a time: the simulator must notice each.

A mutant replaces something of the product while its story is told. `seed` is a story known to
show it; the words are those of the list of bugs the protocol was made against.
"""

import hashlib
import json
import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, select, text, update

import kiosk.hub.desk
import simulator.hub
from kiosk.data import outbox, uploads
from kiosk.data.machine_lock import MachineLock
from kiosk.data.tables import OutboxRecord
from kiosk.hub import app as hub_app
from kiosk.hub import device_states, receive
from kiosk.hub.tables import Receipt
from kiosk.sync import failures, plan, wire
from kiosk.sync.client import HubClient
from kiosk.sync.engine import SyncEngine
from kiosk.sync.packing import Delivery
from simulator.mutant import Mutant, put
from simulator.shared_mutants import feed_ahead, feed_off_by_one, takes_unasked


def _no_old_store() -> AbstractContextManager[object]:
    return put(plan, "this_store_is_old", lambda **_: False)


def _drops_later_writes() -> list[AbstractContextManager[object]]:
    judge = receive._judge

    def by_place(event: Any, receipts: Any, by_id: Any, by_seq: Any) -> Any:
        word = judge(event, receipts, by_id, by_seq)
        return ("duplicate", None) if word == ("mismatch", "seq_taken") else word

    return [_no_old_store(), put(receive, "_judge", by_place)]


def _twins_merge() -> list[AbstractContextManager[object]]:
    judge, add = receive._judge, receive._Receipts.add

    def newest_wins(event: Any, receipts: Any, by_id: Any, by_seq: Any) -> Any:
        word = judge(event, receipts, by_id, by_seq)
        return None if word == ("mismatch", "seq_taken") else word

    def overwrite(self: Any, events: Any) -> None:
        here = (Receipt.device_id == self.sender.id) & (Receipt.epoch == self.epoch)
        places = [event.seq for event in events]
        self.connection.execute(delete(Receipt).where(here, Receipt.seq.in_(places)))
        add(self, events)

    return [
        _no_old_store(),
        put(receive, "_judge", newest_wins),
        put(receive._Receipts, "add", overwrite),
    ]


def _two_rows() -> list[AbstractContextManager[object]]:
    create_hub = hub_app.create_hub

    def without_keys(*arguments: Any, **named: Any) -> Any:
        app = create_hub(*arguments, **named)
        with app.state.desk.engine.begin() as connection:
            connection.execute(text("CREATE TABLE loose AS SELECT * FROM hub_receipt"))
            connection.execute(text("DROP TABLE hub_receipt"))
            connection.execute(text("ALTER TABLE loose RENAME TO hub_receipt"))
        return app

    return [
        put(simulator.hub, "create_hub", without_keys),
        put(receive._Receipts, "known", lambda *_: ({}, {})),
        put(receive, "to_be_read", lambda *_: None),
    ]


def _answering(
    known: Callable[[Any, Any, Any], set[uuid.UUID]],
) -> list[AbstractContextManager[object]]:
    """A hub that says `duplicate` of what `known` names, without looking at the records."""
    real = receive.receive

    def shortcut(connection: Any, sender: Any, delivery: Delivery, *, now: Any) -> Any:
        skipped = known(connection, sender, delivery)
        rest = [one for one in delivery.entries if one.event_id not in skipped]
        received = real(connection, sender, Delivery(delivery.envelope, rest), now=now)
        said = {one.event_id: one for one in received.results}
        results = [
            said.get(one.event_id) or wire.Result(event_id=one.event_id, outcome="duplicate")
            for one in delivery.entries
        ]
        return replace(received, results=results)

    return [put(kiosk.hub.desk, "receive", shortcut)]


def _claims_first() -> list[AbstractContextManager[object]]:
    def claim(connection: Any, _sender: Any, delivery: Delivery) -> set[uuid.UUID]:
        run = connection.exec_driver_sql
        run("CREATE TABLE IF NOT EXISTS hub_claim (id TEXT PRIMARY KEY)")
        claimed = {uuid.UUID(row[0]) for row in run("SELECT id FROM hub_claim").all()}
        ids = {one.event_id for one in delivery.entries if one.event_id is not None}
        for one in ids - claimed:
            run("INSERT INTO hub_claim VALUES (?)", (str(one),))
        connection.dialect.do_commit(connection.connection)
        connection.connection.driver_connection.execute("BEGIN IMMEDIATE")
        return ids & claimed

    return _answering(claim)


def _natural_key() -> list[AbstractContextManager[object]]:
    def label(event_type: str, payload: str | bytes) -> object:
        return json.loads(payload).get("label") if event_type == "ticket.taken" else None

    def seen(connection: Any, sender: Any, delivery: Delivery) -> set[uuid.UUID]:
        others = connection.execute(
            select(Receipt.type, Receipt.payload).where(Receipt.device_id != sender.id)
        )
        labels = {label(*row) for row in others} - {None}
        events = [one for one in delivery.entries if isinstance(one, wire.Event)]
        return {one.event_id for one in events if label(one.type, one.payload) in labels}

    return _answering(seen)


def _loops_hot() -> list[AbstractContextManager[object]]:
    judge = plan.judge

    def never_dead(records: Any, reply: Any) -> Any:
        return replace(judge(records, reply), dead=())

    return [put(plan, "judge", never_dead)]


def _waits_for_a_write() -> list[AbstractContextManager[object]]:
    failed, wake = SyncEngine._failed, SyncEngine.wake

    def give_up(self: Any, failure: Any) -> None:
        failed(self, failure)
        self._pace = replace(self._pace, due=float("inf"))

    def begin_again(self: Any) -> None:
        wake(self)
        if self._pace.due == float("inf"):
            self._pace = replace(self._pace, due=self._clock.monotonic())

    return [put(SyncEngine, "_failed", give_up), put(SyncEngine, "wake", begin_again)]


def _wedged() -> list[AbstractContextManager[object]]:
    upload = SyncEngine._upload
    under_way: set[Any] = set()

    def once(self: Any, *, sign_of_life: bool) -> bool:
        if self in under_way:
            return False
        under_way.add(self)
        if upload(self, sign_of_life=sign_of_life):
            under_way.remove(self)
            return True
        return False

    return [put(SyncEngine, "_upload", once)]


def _never_smaller() -> list[AbstractContextManager[object]]:
    return [put(plan.BatchSize, "halved", lambda self, _sent: self)]


def _ahead_of_rows() -> list[AbstractContextManager[object]]:
    mark = uploads.mark

    def too_early(*arguments: Any, state: str, **named: Any) -> None:
        mark(*arguments, state="received" if state == "sent" else state, **named)

    return [put(uploads, "mark", too_early)]


def _hides_others() -> list[AbstractContextManager[object]]:
    judge = plan.judge

    def all_or_none(records: Any, reply: Any) -> Any:
        verdict = judge(records, reply)
        if not verdict.dead:
            return verdict
        return plan.Verdict(dead=tuple(plan.Dead(one.seq, "batch refused") for one in records))

    return [put(plan, "judge", all_or_none)]


def _off_by_one() -> list[AbstractContextManager[object]]:
    runs = uploads._runs

    def one_more(seqs: Any) -> Any:
        return [(first, last + 1) for first, last in runs(seqs)]

    return [put(uploads, "_runs", one_more)]


def _believes_portals() -> list[AbstractContextManager[object]]:
    send = HubClient.send

    def any_200(self: Any, batch: Any, **named: Any) -> wire.Reply:
        try:
            self.last_reply = send(self, batch, **named)
        except failures.NotTheHub as other:
            if other.values.get("status") != 200 or not hasattr(self, "last_reply"):
                raise
            results = [wire.Result(event_id=one.event_id, outcome="stored") for one in batch.events]
            return self.last_reply.model_copy(update={"results": results})  # type: ignore[no-any-return]
        return self.last_reply  # type: ignore[no-any-return]

    return [put(HubClient, "send", any_200)]


def _two_uploaders() -> list[AbstractContextManager[object]]:
    return [put(MachineLock, "take", lambda _self: True)]


def _edits() -> list[AbstractContextManager[object]]:
    record = outbox.record

    def newest_state_only(session: Any, device_id: Any, **named: Any) -> uuid.UUID:
        here = (OutboxRecord.stream == named["stream"]) & (OutboxRecord.state != "received")
        waiting: uuid.UUID | None = session.scalar(select(OutboxRecord.event_id).where(here))
        if waiting is None:
            return record(session, device_id, **named)
        body = json.dumps(named["payload"]).encode()
        session.execute(
            update(OutboxRecord)
            .where(OutboxRecord.event_id == waiting)
            .values(payload=body, sha256=hashlib.sha256(body).digest())
        )
        return waiting

    return [put(outbox, "record", newest_state_only)]


def _no_flag() -> list[AbstractContextManager[object]]:
    return [put(device_states, "has_ended", lambda *_: False)]


MUTANTS = {
    "drops_later_writes": Mutant(
        "restored or cloned store silently drops later writes", 3, _drops_later_writes
    ),
    "twins_merge": Mutant("two devices from one disk image merge", 3, _twins_merge),
    "two_rows": Mutant("50 parallel identical posts make two rows", 12, _two_rows),
    "claims_first": Mutant(
        "hub killed between claim and commit strands a record", 12, _claims_first
    ),
    "loops_hot": Mutant("an always-failing record loops hot", 7, _loops_hot),
    "waits_for_a_write": Mutant("a failed upload waits for the next write", 7, _waits_for_a_write),
    "wedged": Mutant("wedged after a partition", 7, _wedged),
    "never_smaller": Mutant("oversized batch never succeeds", 22, _never_smaller),
    "ahead_of_rows": Mutant("cursor ahead of written rows", 7, _ahead_of_rows),
    "hides_others": Mutant("one bad record in 500 hides others", 7, _hides_others),
    "off_by_one": Mutant("off-by-one cursor", 22, _off_by_one),
    "believes_portals": Mutant("HTML 200 from a captive portal", 1, _believes_portals),
    "two_uploaders": Mutant("two processes upload twice", 10, _two_uploaders),
    "edits": Mutant("record edited after a partial send", 7, _edits),
    "natural_key": Mutant("two terminals with the same natural key", 18, _natural_key),
    "no_flag": Mutant("a cloned device is not noticed", 3, _no_flag),
    "feed_ahead": Mutant("cursor of a feed ahead of its written rows", 2, feed_ahead),
    "feed_off_by_one": Mutant("off-by-one cursor of a feed", 20, feed_off_by_one),
    "takes_unasked": Mutant("a lease returns by time-out", 27, takes_unasked),
}
