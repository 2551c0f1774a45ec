"""The same bytes as an upload, with nothing done to them but what no hub can leave out.

`posting` sends bodies over one connection with the client the terminal uses, to a server that runs
as the hub's does, and writes each of them to the disk before it answers.
"""

import os
import signal
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import uvicorn

from bench.hub_process import SPAWN, die_with_parent
from kiosk.sync import wire
from kiosk.sync.line import TIMEOUT, Line

_START_S = 20.0
Message = MutableMapping[str, Any]


def posting(bodies: Sequence[bytes], folder: Path) -> float:
    """Seconds for all of them, one after another."""
    with _server(folder / "raw.bin") as url:
        line = Line(url, ca_file=None, timeout=TIMEOUT)
        headers = {"Content-Encoding": wire.ENCODING}
        line.exchange("POST", wire.BATCHES_PATH, bodies[0], headers)
        begin = time.perf_counter()
        for body in bodies:
            line.exchange("POST", wire.BATCHES_PATH, body, headers)
        took = time.perf_counter() - begin
        line.close()
    return took


@contextmanager
def _server(file: Path) -> Iterator[str]:
    here, there = SPAWN.Pipe()
    process = SPAWN.Process(target=_serve, args=(file, there), daemon=True)
    process.start()
    try:
        if not here.poll(_START_S):
            raise RuntimeError("the server did not start")
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        process.kill()
        process.join()


def _serve(file: Path, ready: Connection) -> None:
    die_with_parent()
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    written = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    async def keep(
        _scope: Message,
        receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
    ) -> None:
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        os.write(written, body)
        os.fsync(written)
        await send(
            {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]}
        )
        await send({"type": "http.response.body"})

    config = uvicorn.Config(keep, log_config=None, access_log=False, lifespan="off")
    threading.Thread(
        target=uvicorn.Server(config).run, kwargs={"sockets": [listener]}, daemon=True
    ).start()
    listener.listen()
    ready.send(listener.getsockname()[1])
    signal.pause()
