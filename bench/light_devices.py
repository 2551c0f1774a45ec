"""Devices without a store, so that many fit on one machine: packed before, sent over the real wire.

Credentials, nonces, zstd, HTTP over a connection of its own: to the hub they are terminals. A reply
counts under the same conditions; what is missing is the terminal's own work before and after.
"""

import asyncio
import hashlib
import json
import random
import secrets
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from bench.county_devices import Enrolled, Lived
from bench.hub_process import die_with_parent
from kiosk.data.tables import new_id
from kiosk.sync import packing, wire

ROOM = 400
"""Devices of a crowd with a connection at the same time; the others wait their turn."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A batch as it travels, and what its reply must name."""

    nonce: str
    events: tuple[UUID, ...]
    body: bytes


def live_lightly(
    _folder: Path, terminals: Sequence[Enrolled], spread_s: float, caller: Connection
) -> None:
    """Pack everything; say so; send on `go`; say when all is acknowledged, and how it went."""
    die_with_parent()
    lived = Lived()
    made = [_Device(one, lived) for one in terminals]
    lived.events = [event for device in made for batch in device.batches for event in batch.events]
    caller.send("ready")
    if caller.recv() != "go":
        return
    with lived.measured():
        asyncio.run(_all(made, spread_s))
    caller.send("done")
    caller.send(lived)


async def _all(devices: Sequence["_Device"], spread_s: float) -> None:
    room = asyncio.Semaphore(ROOM)
    async with asyncio.TaskGroup() as tasks:
        for device in devices:
            tasks.create_task(device.come_back(room, spread_s))


class _Device:
    def __init__(self, enrolled: Enrolled, lived: Lived) -> None:
        self._enrolled = enrolled
        self._lived = lived
        self._epoch = uuid4()
        self._rng = random.Random(enrolled.device.int)
        counts = range(1, enrolled.records + 1, wire.MAX_RECORDS)
        self.batches = [self._pack(first) for first in counts]

    def _pack(self, first: int) -> Packed:
        last = min(first + wire.MAX_RECORDS, self._enrolled.records + 1)
        events = [_event(seq) for seq in range(first, last)]
        nonce = secrets.token_urlsafe(16)
        batch = wire.Batch(
            protocol=wire.PROTOCOL,
            device=self._enrolled.device,
            epoch=self._epoch,
            nonce=nonce,
            events=events,
        )
        return Packed(nonce, tuple(event.event_id for event in events), packing.pack(batch))

    async def come_back(self, room: asyncio.Semaphore, spread_s: float) -> None:
        """Knock, wait a random turn, send what waits; again after a refusal or a broken line."""
        async with room, self._line() as (reader, writer):
            knock = f"GET {wire.HEALTH_PATH} HTTP/1.1\r\nHost: hub\r\n\r\n"
            await self._ask(reader, writer, knock)
            self._lived.knocks += 1
        await asyncio.sleep(self._rng.uniform(0.0, spread_s))
        waiting = list(self.batches)
        while waiting:
            try:
                async with room, self._line() as (reader, writer):
                    await self._send(reader, writer, waiting)
            except (ConnectionError, asyncio.IncompleteReadError):
                self._note("broken_off")
            if waiting:
                await asyncio.sleep(self._rng.uniform(0.0, 2.0))

    async def _send(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, waiting: list[Packed]
    ) -> None:
        """One batch after another, until all are acknowledged or one is refused."""
        while waiting:
            begin = time.monotonic()
            if not await self._sent(reader, writer, waiting[0]):
                return
            self._lived.latencies.append(time.monotonic() - begin)
            del waiting[0]

    @asynccontextmanager
    async def _line(self) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        address = urlsplit(self._enrolled.hub_url)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        try:
            yield reader, writer
        finally:
            writer.close()

    def _note(self, refusal: str) -> None:
        self._lived.refused[refusal] = self._lived.refused.get(refusal, 0) + 1

    async def _sent(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, batch: Packed
    ) -> bool:
        head = (
            f"POST {wire.BATCHES_PATH} HTTP/1.1\r\nHost: hub\r\n"
            f"Authorization: Bearer {self._enrolled.credential}\r\n"
            f"Content-Type: {wire.MEDIA_TYPE}\r\nContent-Encoding: {wire.ENCODING}\r\n"
            f"{wire.NONCE_HEADER}: {batch.nonce}\r\n{wire.EPOCH_HEADER}: {self._epoch}\r\n"
            f"{wire.CLOCK_HEADER}: {datetime.now(UTC).isoformat()}\r\n"
            f"Content-Length: {len(batch.body)}\r\n\r\n"
        )
        status, answer = await self._ask(reader, writer, head, batch.body)
        if status != b"200":
            self._note(status.decode())
            return False
        reply = json.loads(answer)
        said = [(result["event_id"], result["outcome"]) for result in reply["results"]]
        if reply["nonce"] != batch.nonce or [one for one, _ in said] != [
            str(event) for event in batch.events
        ]:
            raise RuntimeError("the reply is not to this batch")
        self._lived.duplicates += sum(outcome == "duplicate" for _, outcome in said)
        self._lived.undelivered += sum(
            outcome not in ("stored", "duplicate") for _, outcome in said
        )
        return True

    @staticmethod
    async def _ask(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter, head: str, body: bytes = b""
    ) -> tuple[bytes, bytes]:
        writer.write(head.encode() + body)
        top = await reader.readuntil(b"\r\n\r\n")
        lines = top.lower().split(b"\r\n")
        length = next(line for line in lines if line.startswith(b"content-length:"))
        return lines[0].split()[1], await reader.readexactly(int(length.partition(b":")[2]))


def _event(seq: int) -> wire.Event:
    payload = json.dumps({"label": f"A{seq:03d}", "item_code": "MZ04", "ahead": seq % 20})
    event = new_id()
    return wire.Event(
        event_id=event,
        seq=seq,
        stream=f"ticket:{event}",
        type="ticket.taken",
        schema_version=1,
        occurred_at=datetime.now(UTC),
        sha256=hashlib.sha256(payload.encode()).hexdigest(),
        payload=payload,
    )
