"""A line between terminals and hub that fails as real ones do, in a process of its own.

Of a connection it drops, delays or cuts what passes, in either direction, at any byte; and a
request that was answered it sometimes sends to the hub once more, as a box that retries does.
"""

import asyncio
import multiprocessing
import random
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

FORK = multiprocessing.get_context("fork")
CHUNK = 65536
START_S = 20.0
LONGEST_DELAY_S = 0.25


@dataclass
class Counted:
    """What it did so far."""

    faults: dict[str, int] = field(default_factory=dict)

    def one(self, fault: str) -> None:
        """Once more."""
        self.faults[fault] = self.faults.get(fault, 0) + 1


class FaultyProxy:
    """The proxy as its caller sees it: a port, and at the end what it did."""

    def __init__(self, hub_port: int, *, badness: float, seed: int) -> None:
        self._here, there = FORK.Pipe()
        self._process: BaseProcess = FORK.Process(
            target=_be_proxy, args=(hub_port, badness, seed, there), daemon=True
        )
        self._process.start()
        if not self._here.poll(START_S):
            raise RuntimeError("the proxy did not start")
        self.port: int = self._here.recv()

    @property
    def url(self) -> str:
        """What a terminal is given instead of the hub's."""
        return f"http://127.0.0.1:{self.port}"

    def be_good(self) -> dict[str, int]:
        """Fail no more; what was done until now, by its name."""
        self._here.send("be good")
        if not self._here.poll(START_S):
            raise RuntimeError("the proxy is gone")
        done: dict[str, int] = self._here.recv()
        return done

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.join()


def _be_proxy(hub_port: int, badness: float, seed: int, caller: Connection) -> None:
    asyncio.run(_Proxy(hub_port, badness, random.Random(seed)).serve(caller))


class _Proxy:
    def __init__(self, hub_port: int, badness: float, rng: random.Random) -> None:
        self._hub_port = hub_port
        self._badness = badness
        self._rng = rng
        self._counted = Counted()
        self._replays: set[asyncio.Task[None]] = set()

    async def serve(self, caller: Connection) -> None:
        server = await asyncio.start_server(self._carry, "127.0.0.1", 0)
        caller.send(server.sockets[0].getsockname()[1])
        asyncio.get_running_loop().add_reader(caller.fileno(), self._listen, caller)
        async with server:
            await server.serve_forever()

    def _listen(self, caller: Connection) -> None:
        caller.recv()
        self._badness = 0.0
        caller.send(self._counted.faults)

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._fails("refused"):
            writer.close()
            return
        try:
            hub_reader, hub_writer = await asyncio.open_connection("127.0.0.1", self._hub_port)
        except OSError:
            writer.close()
            return
        line = _Line()
        ways = (self._up(reader, hub_writer, line), self._down(hub_reader, writer, line))
        tasks = [asyncio.ensure_future(way) for way in ways]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for end in (writer, hub_writer):
            end.close()

    async def _up(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: "_Line"
    ) -> None:
        while chunk := await reader.read(CHUNK):
            if line.answered:
                line.request, line.answered = b"", False
            line.request += chunk
            if self._fails("request lost"):
                return
            if self._fails("request cut"):
                writer.write(chunk[: self._rng.randrange(len(chunk))])
                await writer.drain()
                return
            if self._fails("delayed"):
                await asyncio.sleep(self._rng.uniform(0.0, LONGEST_DELAY_S))
            writer.write(chunk)
            await writer.drain()

    async def _down(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: "_Line"
    ) -> None:
        while chunk := await reader.read(CHUNK):
            if not line.answered and self._fails("request sent again"):
                replay = asyncio.ensure_future(self._replay(line.request))
                self._replays.add(replay)
                replay.add_done_callback(self._replays.discard)
            line.answered = True
            if self._fails("reply lost"):
                return
            if self._fails("reply cut"):
                writer.write(chunk[: self._rng.randrange(len(chunk))])
                await writer.drain()
                return
            writer.write(chunk)
            await writer.drain()

    async def _replay(self, request: bytes) -> None:
        await asyncio.sleep(self._rng.uniform(0.0, 2.0))
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self._hub_port)
            writer.write(request)
            await writer.drain()
            await reader.read(CHUNK)
            writer.close()
        except OSError:
            pass  # the hub is down just now; so be it

    def _fails(self, fault: str) -> bool:
        failed = self._rng.random() < self._badness
        if failed:
            self._counted.one(fault)
        return failed


@dataclass
class _Line:
    """What passed on one connection since the last reply began."""

    request: bytes = b""
    answered: bool = False
