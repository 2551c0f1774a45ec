"""The calm page on a real X server: what other programs there can do to a guarded window."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

WITHIN_S = 60
ATTACKS = (
    *("windowunmap {id}", "windowsize {id} 200 150", "windowmove {id} 60 40"),
    *("windowminimize {id}", "windowclose {id}", "key alt+F4", "key super"),
    "key ctrl+alt+BackSpace",
)
HEADER = 100
"""Bytes before the window's name in the X server's frame buffer file."""


def eventually(holds: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not holds():
        assert time.monotonic() < deadline, what
        signal.sigtimedwait([], 0.05)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The name of an X server without window manager, and the file its picture is in."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", "480x640x24", "-noreset"),
            *("-fbdir", str(tmp_path)),
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}", tmp_path / "Xvfb_screen0"
    server.terminate()
    server.wait()


def test_a_window_that_is_closed_unmapped_or_moved_is_back_at_once(
    screen: tuple[str, Path],
) -> None:
    display, frame = screen
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind("")
        manager.settimeout(WITHIN_S)
        around = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "NOTIFY_SOCKET": "@" + manager.getsockname()[1:].decode(),
        }
        page = subprocess.Popen([sys.executable, "-m", "kiosk", "backdrop"], env=around)
        try:
            assert manager.recv(64) == b"READY=1"
            eventually(lambda: len(set(frame.read_bytes()[-480 * 640 * 4 :])) > 8, "nothing there")
            calm = frame.read_bytes()[HEADER:]
            for attack in ATTACKS:
                eventually(lambda: _windows(around), attack)
                _xdotool(around, attack.format(id=[*_windows(around), 0][0]))
                eventually(lambda: frame.read_bytes()[HEADER:] == calm, attack)
                assert page.poll() is None, attack
            page.terminate()
            assert page.wait(WITHIN_S) == 0
        finally:
            page.kill()
            page.wait()


def _windows(around: dict[str, str]) -> list[str]:
    return _xdotool(around, "search --onlyvisible --name 本机正在恢复").split()


def _xdotool(around: dict[str, str], command: str) -> str:
    # It fails where it finds nothing, or what it found is gone already: then it is tried again.
    return subprocess.run(
        ["xdotool", *command.split()], env=around, capture_output=True, text=True, check=False
    ).stdout
