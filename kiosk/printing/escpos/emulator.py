"""A receipt printer that is none, for tests and demonstrations: on a socket or a serial line.

It behaves as cheap real ones do: its buffer is small and it stops reading when that is full; it
works commands off in turn but answers DLE EOT, obeys DLE DC4 and kicks the drawer as soon as the
bytes come in; it takes one connection at a time; out of paper it stops where it is.
"""

import contextlib
import os
import pty
import select
import socket
import threading
import tty
from types import TracebackType
from typing import Protocol, Self

from kiosk.printing.escpos.body import Body

LOOK_S = 0.02
MOST = 256


class Plug(Protocol):
    """What the printer is reached by. Every call returns soon."""

    @property
    def address(self) -> str: ...

    def receive(self, most: int) -> bytes:
        """What came in, if anything; never more than `most`."""
        ...

    def send(self, said: bytes) -> None: ...

    def part(self) -> None:
        """End the connection there is."""
        ...

    def close(self) -> None: ...


class SocketPlug:
    """Port 9100, here any free one; one connection at a time, the others wait."""

    def __init__(self, port: int = 0) -> None:
        self._port = port
        self.unplugged = False
        self._server: socket.socket | None = None
        self._other: socket.socket | None = None
        self._part = threading.Event()
        self.plug_in()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self._port}"

    def plug_in(self) -> None:
        """Take connections (again)."""
        server = socket.create_server(("127.0.0.1", self._port))
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        server.setblocking(False)
        self._port, self._server = int(server.getsockname()[1]), server

    def unplug(self) -> None:
        """Refuse all connections, and end the one there is."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        self.part()

    def receive(self, most: int) -> bytes:
        if self._part.is_set():
            self._part.clear()
            self._lose()
        if self._other is None:
            return self._accept()
        if most <= 0 or not select.select((self._other,), (), (), LOOK_S)[0]:
            return b""
        try:
            said = self._other.recv(most)
        except OSError:
            said = b""
        if not said:
            self._lose()
        return said

    def send(self, said: bytes) -> None:
        other = self._other
        if other is not None:
            with contextlib.suppress(OSError):
                other.send(said)

    def part(self) -> None:
        self._part.set()

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lose()

    def _accept(self) -> bytes:
        server = self._server
        with contextlib.suppress(OSError, ValueError):
            if server is not None and select.select((server,), (), (), LOOK_S)[0]:
                self._other = server.accept()[0]
        return b""

    def _lose(self) -> None:
        other, self._other = self._other, None
        if other is not None:
            # Reset, as a printer without power leaves it: what was not read is lost.
            with contextlib.suppress(OSError):
                other.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            other.close()


class SerialPlug:
    """A serial line; the printer holds one end."""

    def __init__(self) -> None:
        self._own, self._other = pty.openpty()
        tty.setraw(self._other)

    @property
    def address(self) -> str:
        return f"serial:{os.ttyname(self._other)}"

    def receive(self, most: int) -> bytes:
        if most <= 0 or not select.select((self._own,), (), (), LOOK_S)[0]:
            return b""
        return os.read(self._own, most)

    def send(self, said: bytes) -> None:
        os.write(self._own, said)

    def part(self) -> None:
        """Nobody hears of it on a serial line."""

    def close(self) -> None:
        os.close(self._own)
        os.close(self._other)


class EscposEmulator:
    """Start it, print to `address`, look at `body.papers`; switch `body.faults` as you like."""

    def __init__(self, plug: Plug, *, dots: int = 576) -> None:
        self.plug = plug
        self.body = Body(dots, answer=self._answer, part=plug.part)
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=work, daemon=True) for work in (self._listen, self.body.work)
        ]

    @property
    def address(self) -> str:
        """What to set as `KIOSK_PRINTER`."""
        return self.plug.address

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopping.set()
        self.body.stop()
        for thread in self._threads:
            thread.join()
        self.plug.close()

    def switch(self, **faults: object) -> None:
        """Change some of `Faults` by name."""
        for name, value in faults.items():
            setattr(self.body.faults, name, value)
        self.body.changed()

    def _answer(self, said: bytes) -> None:
        if not self.body.faults.mute:
            self.plug.send(said)

    def _listen(self) -> None:
        while not self._stopping.is_set():
            room, since = min(self.body.room(), MOST), self.body.emptied
            said = self.plug.receive(room)
            if said:
                self.body.take(said, since=since)
            elif room <= 0:
                self._stopping.wait(LOOK_S)
