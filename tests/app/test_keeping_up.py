"""Faces that are kept running: small stand-ins that speak as faces do, and die as faces die."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from kiosk.keeping_up import Kept, Patience
from kiosk.pulse import STUCK_S, STUCK_STATUS

WITHIN_S = 60
BEATS = """
    import os, socket, sys, time
    home = os.environ["NOTIFY_SOCKET"].replace("@", "\\0", 1)
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.connect(home)
    with open(sys.argv[1], "a") as file:
        file.write(f"{os.getpid()}\\n")
    manager.send(b"READY=1")
    while True:
        manager.send(b"WATCHDOG=1")
        time.sleep(0.05)
"""
DIES = """
    import os, sys
    with open(sys.argv[1], "a") as file:
        file.write(f"{os.getpid()}\\n")
    os.abort()
"""


def kept(tmp_path: Path, script: str, *, silent_s: float = 600.0) -> tuple[Kept, Path]:
    starts = tmp_path / "starts"
    starts.touch()
    command = (sys.executable, "-S", "-c", textwrap.dedent(script), str(starts))
    return Kept("stand-in", command, Patience(silent_s=silent_s)), starts


def look_until_started(one: Kept, starts: Path, times: int, *, ready: bool = True) -> list[int]:
    """The process ids it has had, once it was started so often and is there."""
    deadline = time.monotonic() + WITHIN_S
    while True:
        one.look(time.monotonic())
        pids = [int(line) for line in starts.read_text().split()]
        if len(pids) >= times and (one.ready or not ready):
            return pids
        assert time.monotonic() < deadline, f"started {len(pids)} times"
        signal.sigtimedwait([], 0.02)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
def test_a_face_that_dies_is_started_again(tmp_path: Path, how: signal.Signals) -> None:
    one, starts = kept(tmp_path, BEATS)
    (first,) = look_until_started(one, starts, 1)
    os.kill(first, how)
    first_again, second = look_until_started(one, starts, 2)
    one.end()
    assert first_again == first != second
    with pytest.raises(ProcessLookupError):
        os.kill(second, 0)


def test_a_face_that_hangs_is_ended_and_started_again(tmp_path: Path) -> None:
    one, starts = kept(tmp_path, BEATS, silent_s=3.0)
    (first,) = look_until_started(one, starts, 1)
    os.kill(first, signal.SIGSTOP)
    pids = look_until_started(one, starts, 2)
    one.end()
    assert pids[0] == first
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_a_face_that_dies_at_every_start_is_tried_for_ever(tmp_path: Path) -> None:
    one, starts = kept(tmp_path, DIES)
    look_until_started(one, starts, 3, ready=False)
    one.end()


def test_a_face_whose_store_is_stuck_ends_itself_and_a_live_one_beats() -> None:
    asks = (
        "import sys; from kiosk.pulse import Pulse; "
        "Pulse(lambda: float(sys.argv[1])).beat(); sys.exit(0)"
    )

    def status(stuck_s: float, address: str) -> int:
        told = {**os.environ, "NOTIFY_SOCKET": address}
        return subprocess.run(
            [sys.executable, "-c", asks, str(stuck_s)], env=told, check=False, stderr=-3
        ).returncode

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind("")
        manager.settimeout(WITHIN_S)
        address = "@" + manager.getsockname()[1:].decode()
        assert status(STUCK_S - 1, address) == 0
        assert manager.recv(64) == b"WATCHDOG=1"
        assert status(STUCK_S, address) == STUCK_STATUS
