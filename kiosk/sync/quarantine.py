"""Hands the raw bytes of refused records to the hub, so that somebody there can find out why."""

import base64
from typing import Protocol
from uuid import UUID

import structlog

from kiosk.clock import Clock
from kiosk.data import refused
from kiosk.data.refused import Refused
from kiosk.data.store import Store
from kiosk.sync import failures, wire

NAME_AT_MOST = 200

log = structlog.get_logger(__name__)


class QuarantineLine(Protocol):
    """The way there."""

    def quarantine(self, record: wire.Quarantined) -> None:
        """Return once the hub has the bytes, else raise a `SendFailure`."""
        ...


class Quarantine:
    """A duty: every dead record goes there once; asked for again, it goes as a record again."""

    name = "quarantine"
    every_s = 60.0

    def __init__(
        self, store: Store, device_id: UUID, line: QuarantineLine, *, clock: Clock
    ) -> None:
        self._store = store
        self._device_id = device_id
        self._line = line
        self._clock = clock

    def do(self) -> None:
        """Hand over what is dead and was not handed over yet, one after the other."""
        device_id = self._device_id
        while True:
            record = self._store.read(
                lambda session: refused.next_to_hand_over(session, device_id)
            ).result()
            if record is None:
                return
            try:
                self._line.quarantine(as_sent(record, device_id))
            except failures.TooLarge:
                # Nothing takes so much at once; it stays here, and goes by USB stick.
                log.warning("refused record too large for quarantine", seq=record.seq)
            self._done(record)

    def _done(self, record: Refused) -> None:
        at, device_id = self._clock.now(), self._device_id
        self._store.write(
            lambda session: refused.mark_handed_over(session, device_id, record, at=at)
        ).result()


def as_sent(record: Refused, device_id: UUID) -> wire.Quarantined:
    """The record in the form of the wire; names are made printable, its bytes stay as they are."""
    return wire.Quarantined(
        device=device_id,
        epoch=record.epoch,
        event_id=record.event_id,
        seq=record.seq,
        stream=_printable(record.stream),
        type=_printable(record.type),
        schema_version=record.schema_version,
        occurred_at=record.occurred_at,
        sha256=record.sha256.hex(),
        reason=_printable(record.reason),
        payload=base64.b64encode(record.payload),
    )


def _printable(name: str) -> str:
    plain = "".join(sign if sign.isprintable() else "?" for sign in name)[:NAME_AT_MOST]
    return plain or "?"
