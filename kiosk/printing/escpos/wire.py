"""The ways to a receipt printer: a socket, a serial line, a device file; none ever blocks."""

import os
import select
import socket
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import Unavailable

CONNECT_S = 1.0
FAREWELL_S = 1.5
"""How long a printer may take to read the rest before the connection is closed."""
PIECE = 4096


class Gone(Unavailable):
    """The connection has ended."""


@dataclass(slots=True)
class Wire:
    """An open way to the printer. Used by one thread at a time.

    `receive` gives b"" for an end of the connection; `hang_up` lets what was sent go out first
    where the printer still reads.
    """

    number: int
    transmit: Callable[[bytes], int]
    take: Callable[[int], bytes]
    hang_up: Callable[[], None]
    drop: Callable[[], None]

    def send_some(self, data: bytes, *, within_s: float) -> int:
        """How many of these bytes the printer took in that time; 0: it takes nothing now."""
        try:
            _, ready, _ = select.select((), (self.number,), (), within_s)
            return self.transmit(data[:PIECE]) if ready else 0
        except (BlockingIOError, InterruptedError):
            return 0
        except (OSError, ValueError) as cut:
            raise Gone("printer.gone") from cut

    def receive(self, *, within_s: float) -> bytes:
        """What the printer said by then; b"" for nothing."""
        try:
            ready, _, _ = select.select((self.number,), (), (), within_s)
            if not ready:
                return b""
            said = self.take(PIECE)
        except (BlockingIOError, InterruptedError):
            return b""
        except (OSError, ValueError) as cut:
            raise Gone("printer.gone") from cut
        if not said:
            raise Gone("printer.gone")
        return said


OpenWire = Callable[[], Wire]
"""`Unavailable` with the key printer.gone, printer.no_such_host or printer.not_a_printer."""


def open_socket(host: str, port: int) -> Wire:
    """A printer in the network."""
    try:
        made = socket.create_connection((host, port), timeout=CONNECT_S)
    except socket.gaierror as unknown:
        raise Unavailable("printer.no_such_host") from unknown
    except (OSError, UnicodeError) as nobody:
        raise Unavailable("printer.gone") from nobody
    made.setblocking(False)
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def hang_up() -> None:
        # Closing with an answer unread would take back what the printer has not read yet.
        try:
            made.shutdown(socket.SHUT_WR)
            while select.select((made,), (), (), FAREWELL_S)[0] and made.recv(PIECE):
                pass
        except OSError:
            pass
        made.close()

    return Wire(made.fileno(), made.send, made.recv, hang_up, made.close)


def open_device(path: Path, prepare: Callable[[int], None] = lambda _: None) -> Wire:
    """A printer behind a device file; `prepare` sets its line."""
    number = -1
    try:
        number = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        if not stat.S_ISCHR(os.fstat(number).st_mode):
            os.close(number)
            raise Unavailable("printer.not_a_printer")
        prepare(number)
    except OSError as missing:
        if number >= 0:
            os.close(number)
        raise Unavailable("printer.gone") from missing

    def close() -> None:
        os.close(number)

    return Wire(
        number,
        lambda data: os.write(number, data),
        lambda most: os.read(number, most),
        close,
        close,
    )
