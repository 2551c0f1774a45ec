"""Owns one serial line: opens it raw at a speed, reads what has come, and says when it is gone."""

import errno
import fcntl
import os
import select
import termios
from types import TracebackType
from typing import Self

from kiosk.errors import Unavailable
from kiosk.settings import SerialBaud

PREFIX = "serial:"
ONE_READ = 4096

_SPEEDS: dict[SerialBaud, int] = {
    1200: termios.B1200,
    2400: termios.B2400,
    4800: termios.B4800,
    9600: termios.B9600,
    19200: termios.B19200,
    38400: termios.B38400,
    57600: termios.B57600,
    115200: termios.B115200,
}
_SPEED_IN, _SPEED_OUT = 4, 5
_REASONS = {
    errno.ENOENT: "readers.absent",
    errno.ENODEV: "readers.absent",
    errno.ENXIO: "readers.absent",
    errno.EACCES: "readers.forbidden",
    errno.EPERM: "readers.forbidden",
    errno.EBUSY: "readers.busy",
    errno.ENOTTY: "readers.no_line",
    errno.EISDIR: "readers.no_line",
}


def device_of(address: str) -> str:
    """`/dev/ttyACM0` of `serial:/dev/ttyACM0`."""
    return address.removeprefix(PREFIX)


class SerialLine:
    """Eight bits, no parity, one stop bit, nothing translated; nobody else may open it meanwhile.

    `Unavailable` from every call, with the device's path: `readers.absent` (not plugged in, or
    pulled out), `readers.forbidden`, `readers.busy`, `readers.no_line` (a file, no serial line).
    """

    def __init__(self, device: str, baud: SerialBaud) -> None:
        self._device = device
        try:
            # Without O_NONBLOCK a line without carrier holds whoever opens it.
            self._file = os.open(device, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as trouble:
            raise self._gone(trouble) from None
        try:
            _make_raw(self._file, baud)
            fcntl.ioctl(self._file, termios.TIOCEXCL)
        except (OSError, termios.error) as trouble:
            os.close(self._file)
            raise self._gone(trouble) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, wait_s: float) -> bytes:
        """What has come; empty when nothing came within `wait_s`."""
        try:
            ready, _, _ = select.select([self._file], [], [], wait_s)
            if not ready:
                return b""
            came = os.read(self._file, ONE_READ)
        except BlockingIOError:
            return b""
        except OSError as trouble:
            raise self._gone(trouble) from None
        if not came:  # readable, and nothing to read: the other end hung up
            raise Unavailable("readers.absent", device=self._device)
        return came

    def write(self, told: bytes, wait_s: float = 1.0) -> None:
        """Send all of it."""
        left = memoryview(told)
        try:
            while left:
                _, ready, _ = select.select([], [self._file], [], wait_s)
                if not ready:
                    raise Unavailable("readers.absent", device=self._device)
                left = left[os.write(self._file, left) :]
        except OSError as trouble:
            raise self._gone(trouble) from None

    def drop_waiting(self) -> None:
        """Forget what has come and was not read."""
        try:
            termios.tcflush(self._file, termios.TCIFLUSH)
        except termios.error as trouble:
            raise self._gone(trouble) from None

    def close(self) -> None:
        """Let go of the device, if it is still there."""
        try:
            fcntl.ioctl(self._file, termios.TIOCNXCL)
        except OSError:
            pass  # pulled out: there is nothing to let go of
        finally:
            os.close(self._file)

    def _gone(self, trouble: "OSError | termios.error") -> Unavailable:
        number = trouble.args[0] if trouble.args else None
        key = _REASONS.get(number, "readers.absent") if isinstance(number, int) else ""
        return Unavailable(key or "readers.absent", device=self._device)


def _make_raw(file: int, baud: SerialBaud) -> None:
    mode = termios.tcgetattr(file)
    control = mode[2] & ~(termios.CSIZE | termios.PARENB | termios.CSTOPB | termios.CRTSCTS)
    mode[:4] = [0, 0, control | termios.CS8 | termios.CREAD | termios.CLOCAL, 0]
    mode[_SPEED_IN] = mode[_SPEED_OUT] = _SPEEDS[baud]
    termios.tcsetattr(file, termios.TCSANOW, mode)
    termios.tcflush(file, termios.TCIOFLUSH)
