"""Runs the hub: for good from the command line, or in a thread beside its caller."""

import gc
import socket
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

import uvicorn

from kiosk.clock import Clock
from kiosk.errors import Unavailable
from kiosk.hub.app import create_hub
from kiosk.hub.patient_protocol import CONNECTIONS, PatientProtocol
from kiosk.log import log_to_stderr

START_S = 20.0
STOP_S = 10.0
GARBAGE_EVERY = 20_000
"""New objects until Python looks for garbage; its own 700 are half a batch."""


def run_hub(
    host: str,
    port: int,
    database_url: str,
    *,
    cert_file: Path | None = None,
    key_file: Path | None = None,
) -> None:
    """Serve until told to stop. Without a certificate only a proxy or this machine may ask."""
    log_to_stderr()
    hub = create_hub(database_url)
    keep_what_is_loaded()
    uvicorn.run(
        hub,
        host=host,
        port=port,
        http=PatientProtocol,
        ws="none",
        limit_concurrency=CONNECTIONS,
        log_config=None,
        access_log=False,
        server_header=False,
        ssl_certfile=cert_file,
        ssl_keyfile=key_file,
    )


def keep_what_is_loaded() -> None:
    """For a process that does nothing else: what is there now is no garbage, ever.

    A batch makes some thousand objects that all go by themselves. With Python's own settings, going
    through everything in search of cycles took as long as storing it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_EVERY)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


class HubServer:
    """A hub on a loopback port of its own, in a thread; `url` is what a terminal is given.

    `port` 0 takes a free one; after `stop` the same server can `start` again on the same port,
    as a hub does that comes back.
    """

    def __init__(
        self,
        database_url: str,
        *,
        port: int = 0,
        clock: Clock | None = None,
        cert_file: Path | None = None,
        key_file: Path | None = None,
    ) -> None:
        self.database_url = database_url
        self.port = port
        self._clock = clock
        self._cert_file = cert_file
        self._key_file = key_file
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """The base URL, once started."""
        scheme = "https" if self._cert_file else "http"
        return f"{scheme}://127.0.0.1:{self.port}"

    def start(self) -> Self:
        """Return once the hub answers. Raises `Unavailable` if it does not come up."""
        config = uvicorn.Config(
            create_hub(self.database_url, clock=self._clock),
            http=PatientProtocol,
            ws="none",
            limit_concurrency=CONNECTIONS,
            log_config=None,
            access_log=False,
            server_header=False,
            ssl_certfile=self._cert_file,
            ssl_keyfile=self._key_file,
            timeout_graceful_shutdown=2,
        )
        # With the protocol named, asyncio sets TCP_NODELAY on what it accepts; without it every
        # reply waits 40 ms for an acknowledgement.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self.port))
        self.port = listener.getsockname()[1]
        server = self._server = _Server(config)
        self._thread = threading.Thread(
            target=server.run, kwargs={"sockets": [listener]}, name="hub", daemon=True
        )
        self._thread.start()
        if not server.ready.wait(START_S):
            raise Unavailable("hub.did_not_start")
        return self

    def stop(self) -> None:
        """End; what was being stored is finished first."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(STOP_S)
            self._server = self._thread = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
