"""From the desk's call to the board's paint, between two processes on one encrypted store.

This process is the desk; a second one shows the board. After a pause of random length, so that
the board's look comes at any moment of its round, a number is called; the board's process sends
back the moment at which its panel has painted that number. Both read the machine's monotonic
clock, which is the same for all processes. The panel is free for each call: that a call is held
in sight before the next one takes its place is on purpose, and no part of this figure.
"""

import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select
from sqlalchemy.orm import Session

from bench.percentiles import p
from kiosk.app import Faces
from kiosk.center.queue import queueing
from kiosk.center.queue.desks import open_desk
from kiosk.clock import SystemClock
from kiosk.commands.founding import set_up_demo
from kiosk.data.tables import Item, Staff
from kiosk.settings import Settings
from kiosk.terminal import Terminal, open_terminal
from kiosk.ui.board.call_panel import CallPanel
from kiosk.ui.board.window import BoardWindow

T = TypeVar("T")
CALLS, WARM_UP = 25, 3
DESK = 1
HOLD_MS = 50
PATIENCE_S = 30


def measure() -> dict[str, float]:
    """Milliseconds from the commit, and from the tap before it, to the number on the screen."""
    chance = random.Random(2026)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder) / "terminal")
        set_up_demo(settings)
        terminal = open_terminal(settings, SystemClock())
        clerk = Clerk(terminal)
        with _board(Path(folder), settings.data_dir) as board:
            took = []
            for _ in range(WARM_UP + CALLS):
                time.sleep(0.1 + chance.uniform(0.0, 0.4))
                took.append(clerk.call(board))
        terminal.close()
    commit = sorted(after_commit for _, after_commit in took[WARM_UP:])
    tap = sorted(after_tap for after_tap, _ in took[WARM_UP:])
    return {
        "board_after_commit_p50_ms": p(commit, 50) * 1e3,
        "board_after_commit_worst_ms": commit[-1] * 1e3,
        "board_after_tap_p50_ms": p(tap, 50) * 1e3,
        "board_after_tap_worst_ms": tap[-1] * 1e3,
    }


def show_board(data_dir: Path, address: str) -> None:
    """Be the board: say when it has started, then each number once it is painted."""
    application = QApplication([])
    terminal = open_terminal(Settings(data_dir=data_dir), SystemClock())
    faces = Faces(terminal, ())
    board = BoardWindow(faces.context, hold_ms=HOLD_MS)
    board.resize(1920, 1080)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bench:
        bench.connect(address)
        painted = Painted(board.panel, bench)
        board.panel.installEventFilter(painted)
        board.watch.looked.connect(painted.started)
        board.show()
        application.exec()


class Painted(QObject):
    """Lets the panel paint, then sends the number it painted and the time."""

    def __init__(self, panel: CallPanel, bench: socket.socket) -> None:
        super().__init__(panel)
        self._panel, self._bench = panel, bench
        self._sent = ""

    def started(self) -> None:
        """The board has read the hall for the first time."""
        if not self._sent:
            self._send("started")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint here and now instead of after this filter."""
        if event.type() != QEvent.Type.Paint or not isinstance(event, QPaintEvent):
            return super().eventFilter(watched, event)
        self._panel.paintEvent(event)
        call = self._panel.call
        if call is not None and call.label != self._sent:
            self._send(call.label)
        return True

    def _send(self, label: str) -> None:
        self._sent = label
        self._bench.send(f"{label} {time.monotonic()}".encode())


@contextmanager
def _board(folder: Path, data_dir: Path) -> Iterator[socket.socket]:
    address = folder / "bench"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bench:
        bench.bind(str(address))
        bench.settimeout(PATIENCE_S)
        process = subprocess.Popen(
            [sys.executable, "-m", "bench.board_latency", str(data_dir), str(address)],
            env={"QT_QPA_PLATFORM": "offscreen", **os.environ},
        )
        try:
            bench.recv(100)
            yield bench
        finally:
            process.terminate()
            process.wait(20)


class Clerk:
    """Sits at a desk of this process; somebody comes whenever the clerk wants to call."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._id = terminal.read(_somebody)
        self._item = terminal.read(lambda session: session.scalars(select(Item.code)).first())
        self._do(open_desk)

    def call(self, board: socket.socket) -> tuple[float, float]:
        """Seconds from tap and from commit to the paint of one call."""
        terminal = self._terminal
        terminal.write(
            lambda session: queueing.take_ticket(
                session,
                device_id=terminal.device_id,
                item_code=self._item or "",
                request_id=uuid4(),
                clock=terminal.clock,
            )
        )
        tapped = time.monotonic()
        called = self._do(queueing.call_next)
        committed = time.monotonic()
        if called is None:
            raise AssertionError("somebody has just taken a number")
        label, painted = "", ""
        while label != called.label:
            label, painted = board.recv(100).decode().split()
        for step in (queueing.start_serving, queueing.finish):
            self._do(partial(step, ticket_id=called.id))
        return float(painted) - tapped, float(painted) - committed

    def _do(self, step: Callable[..., T]) -> T:
        terminal = self._terminal
        return terminal.write(
            lambda session: step(
                session,
                device_id=terminal.device_id,
                desk_number=DESK,
                staff_id=self._id,
                clock=terminal.clock,
            )
        )


def _somebody(session: Session) -> UUID:
    return session.scalars(select(Staff.id).where(Staff.role == "clerk")).first() or UUID(int=0)


if __name__ == "__main__":
    show_board(Path(sys.argv[1]), sys.argv[2])
