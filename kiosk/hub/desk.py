"""The hub's counter: takes raw requests off the event loop, works in the store, words the reply.

No HTTP here: bytes and strings come in, values or a `Rejected` come out.
"""

import asyncio
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from kiosk.clock import Clock
from kiosk.errors import RuleBroken
from kiosk.hub import devices
from kiosk.hub.busy import RETRY_S
from kiosk.hub.database import collides, connections, open_database, prepare
from kiosk.hub.device_states import Beside, note_state, note_version
from kiosk.hub.devices import KnownDevice
from kiosk.hub.postgres import not_now
from kiosk.hub.receive import Received, lock_device, receive
from kiosk.sync import packing, wire

T = TypeVar("T")
S = TypeVar("S", bound=wire.Said)
_NONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")


class Rejected(Exception):
    """The request as a whole is refused; nothing of it was stored."""

    def __init__(self, refusal: wire.Refusal, detail: str, *, retry_after_s: int = RETRY_S) -> None:
        self.refusal: wire.Refusal = refusal
        self.detail = detail
        self.retry_after_s = retry_after_s
        """Of `busy`: when to ask again."""
        super().__init__(f"{refusal}: {detail}")


@contextmanager
def _busy_while_away() -> Iterator[None]:
    """A device hears `Rejected` busy of a store that is not there; a bug stays what it is."""
    try:
        yield
    except DBAPIError as trouble:
        if not not_now(trouble):
            raise
        raise Rejected("busy", "the store is not available") from trouble
    except NoConnectionFree as trouble:
        raise Rejected("busy", "the store is not available") from trouble


class TooOften(Rejected):
    """An address asks more often than anybody who means well."""

    def __init__(self, wait_s: int) -> None:
        super().__init__("busy", "too often from this address", retry_after_s=wait_s)


def read_said(model: type[S], raw: bytes) -> S:
    """As `packing.read_said`; raises `Rejected`."""
    try:
        return packing.read_said(model, raw)
    except packing.WireError as unreadable:
        raise Rejected(unreadable.refusal, unreadable.detail) from unreadable


def checked_nonce(said: str) -> str:
    """The nonce of a request that carries it beside its body only. Raises `Rejected`."""
    if not is_nonce(said):
        raise Rejected("bad_json", f"{wire.NONCE_HEADER}: missing or unfit")
    return said


def is_nonce(said: str) -> bool:
    """Whether an answer may carry it back."""
    return _NONCE.fullmatch(said) is not None


class HubDesk:
    """One hub process: a store, and as many workers as the store takes at once."""

    def __init__(self, database_url: str, *, clock: Clock) -> None:
        self.clock = clock
        self.engine: Engine = open_database(database_url)
        self._reading = self.engine.execution_options(read_only=True)
        try:
            self.epoch: UUID = prepare(self.engine, now=clock.now())
        except BaseException:
            self.engine.dispose()
            raise
        self._workers = ThreadPoolExecutor(
            max_workers=connections(self.engine), thread_name_prefix="hub-store"
        )

    def close(self) -> None:
        """Finish what has begun, then close the store."""
        self._workers.shutdown(wait=True)
        self.engine.dispose()

    async def run(self, work: Callable[[], T]) -> T:
        """Run `work` on a worker, so that the event loop stays free for other terminals."""
        return await asyncio.get_running_loop().run_in_executor(self._workers, work)

    def read(self, work: Callable[[Connection], T]) -> T:
        """Run `work` in a transaction that only reads."""
        with self._reading.begin() as connection:
            return work(connection)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run `work` in a transaction of its own; it is on the disk when this returns."""
        with self.engine.begin() as connection:
            return work(connection)

    def store(self, sender: KnownDevice, work: Callable[[Connection], T]) -> T:
        """Run `work` in a transaction of a device whose turn it is; its trouble is `Rejected`."""
        try:
            with _busy_while_away(), self.engine.begin() as connection:
                if not lock_device(connection, sender.id):
                    raise Rejected("revoked", "this device was revoked")
                return work(connection)
        except IntegrityError as trouble:
            if not collides(trouble):
                raise
            raise Rejected("busy", "another device stores the same records") from trouble

    def look(self, work: Callable[[Connection], T]) -> T:
        """Read for a device; a store that cannot be reached is `Rejected`."""
        with _busy_while_away():
            return self.read(work)

    def take_batch(
        self, body: bytes, *, credential: str | None, packed: bool, beside: Beside
    ) -> wire.Reply:
        """Store a batch and say what became of each record, after the commit."""
        sender = self.recognise(credential)
        now = self.clock.now()
        try:
            raw = packing.unpack(body) if packed else body
            delivery = packing.read_batch(raw)
        except packing.WireError as unreadable:
            if unreadable.protocol is not None:
                said = unreadable.protocol
                self.store(sender, lambda one: note_version(one, sender.id, said, now=now))
            raise Rejected(unreadable.refusal, unreadable.detail) from unreadable
        envelope = delivery.envelope
        if envelope.device != sender.id:
            raise Rejected("wrong_device", "the credential belongs to another device")
        if beside.nonce not in (None, envelope.nonce):
            raise Rejected("bad_json", f"nonce: not that of {wire.NONCE_HEADER}")

        def work(connection: Connection) -> tuple[Received, list[str]]:
            notices = note_state(connection, envelope, beside, now=now)
            return receive(connection, sender, delivery, now=now), notices

        received, notices = self.store(sender, work)
        return wire.Reply(
            nonce=envelope.nonce,
            device=envelope.device,
            epoch=envelope.epoch,
            hub_epoch=self.epoch,
            high_water=received.high_water,
            server_time=now,
            notices=notices,
            results=received.results,
        )

    def enrol(self, body: bytes) -> wire.EnrolReply:
        """Turn a one-time code into a credential."""
        request = read_said(wire.EnrolRequest, body)
        now = self.clock.now()
        try:
            with _busy_while_away(), self.engine.begin() as connection:
                enrolled = devices.enrol(
                    connection, code=request.code, device=request.device, now=now
                )
        except RuleBroken as refused:
            raise Rejected("code_refused", "unknown, spent or too old") from refused
        return wire.EnrolReply(
            device=enrolled.device,
            center_code=enrolled.center_code,
            credential=enrolled.credential,
            hub_epoch=self.epoch,
            server_time=now,
        )

    def health(self) -> wire.Health:
        """Raises `Rejected` busy while the store cannot be reached."""
        self.look(lambda connection: connection.exec_driver_sql("SELECT 1").scalar())
        return wire.Health(server_time=self.clock.now())

    def recognise(self, credential: str | None) -> KnownDevice:
        """The device that shows `credential`. Raises `Rejected` unauthorized or revoked."""
        if not credential:
            raise Rejected("unauthorized", "no credential")
        sender = self.look(lambda connection: devices.recognise(connection, credential))
        if sender is None:
            raise Rejected("unauthorized", "unknown credential")
        if sender.revoked:
            raise Rejected("revoked", "this device was revoked")
        return sender
