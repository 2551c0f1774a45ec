"""Keeps faces running where no service manager does: hears their pulse, starts them for ever."""

import ctypes
import os
import select
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import FrameType

import structlog

SOON_S, LATER_S = 0.2, 3.0
"""Until what died is started again: at first, and when it dies at every start."""
ABORT_S = 0.5
"""For what hangs to say where, before it is killed."""
FIRST_S = 10.0
LOOK_S = 0.1
PR_SET_PDEATHSIG = 1
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds a face may take: to paint its first frame, between two beats, to end when asked."""

    start_s: float = 180.0
    silent_s: float = 8.0
    end_s: float = 8.0


class Kept:
    """One command that speaks sd_notify, and its process of now."""

    def __init__(self, name: str, command: Sequence[str], patience: Patience) -> None:
        self.name, self._command, self._patience = name, tuple(command), patience
        self.notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
        self.notices.bind("")  # the kernel gives it a name of its own
        self._process: subprocess.Popen[bytes] | None = None
        self._heard_at = self._not_before = 0.0
        self._failed = 0
        self.ready = False

    @property
    def pid(self) -> int | None:
        """Of its process; None between two."""
        return None if self._process is None else self._process.pid

    def look(self, now: float) -> None:
        """Start it, or again, if that is due; end it if it has been silent too long."""
        process = self._process
        if process is None:
            if now >= self._not_before:
                self._start(now)
            return
        self._hear(now)
        status = process.poll()
        if status is None:
            silent = now - self._heard_at
            if silent <= (self._patience.silent_s if self.ready else self._patience.start_s):
                return
            log.warning("silent, ended", what=self.name, seconds=round(silent, 1))
            self._kill(process)
            status = process.wait()
        log.warning("it ended, starting it again", what=self.name, status=status)
        self._kill_rest(process)
        self._failed = 0 if self.ready else self._failed + 1
        self._process, self.ready = None, False
        self._not_before = now + min(SOON_S * 2**self._failed, LATER_S)

    def end(self) -> None:
        """Ask it to end, and wait; killed if it does not."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(self._patience.end_s)
            except subprocess.TimeoutExpired:
                self._kill(self._process)
                self._process.wait()
        self.notices.close()

    def _start(self, now: float) -> None:
        name = self.notices.getsockname()[1:].decode("ascii")
        seconds = self._patience.silent_s
        around = {"NOTIFY_SOCKET": f"@{name}", "WATCHDOG_USEC": str(int(seconds * 1e6))}
        self._process = subprocess.Popen(
            self._command,
            env=os.environ | around,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - this program has one thread
        )
        self._heard_at = now

    def _hear(self, now: float) -> None:
        while True:
            try:
                notice = self.notices.recv(4096)
            except BlockingIOError:
                return
            self._heard_at = now
            self.ready = self.ready or b"READY=1" in notice

    def _kill(self, process: "subprocess.Popen[bytes]") -> None:
        process.send_signal(signal.SIGABRT)
        try:
            process.wait(ABORT_S)
        except subprocess.TimeoutExpired:
            process.kill()

    @staticmethod
    def _kill_rest(process: "subprocess.Popen[bytes]") -> None:
        """Whatever it had started itself, such as a player of sounds."""
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return


def keep_up(kept: Sequence[Kept]) -> None:
    """Until SIGTERM or SIGINT. The first gets a little time to be there before the others."""
    told: list[int] = []

    def tell(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    before = {number: signal.signal(number, tell) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        others_from = time.monotonic() + FIRST_S
        while not told:
            now = time.monotonic()
            kept[0].look(now)
            others_from = min(others_from, now) if kept[0].ready else others_from
            for one in kept[1:] if now >= others_from else ():
                one.look(now)
            select.select([one.notices for one in kept], [], [], LOOK_S)
    finally:
        for one in reversed(kept):
            one.end()
        for number, handler in before.items():
            signal.signal(number, handler)


def _end_with_parent() -> None:
    """Nobody is left to look after what outlives its keeper: it is asked to end."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
