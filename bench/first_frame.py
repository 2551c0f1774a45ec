"""From the command to the first frame: the lobby beside a bare Qt window.

The lobby says READY=1 to the service manager's socket once its first page has been painted; the
bench plays the service manager. The bare window says the same after its first paint. Both are
whole processes, started in turn, with their files already in the page cache.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.percentiles import p
from kiosk.commands.founding import set_up_demo
from kiosk.settings import Settings

RUNS = 7
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
BARE = """
import os, socket
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, ready)
def ready():
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.connect(os.environ["NOTIFY_SOCKET"])
    manager.send(b"READY=1")
    app.quit()
app = QApplication([])
window = Window()
window.resize(1080, 1920)
window.show()
app.exec()
"""


def measure() -> dict[str, float]:
    """Median seconds to the first frame of both, their ratio, and the lobby's memory after it."""
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder) / "terminal"
        set_up_demo(Settings(data_dir=data_dir))
        bare_command = [sys.executable, "-c", BARE]
        bare, lobby, memory = [], [], []
        for _ in range(RUNS):
            bare.append(until_ready(bare_command, Path(folder))[0])
            seconds, megabytes = until_ready(lobby_command(data_dir), Path(folder))
            lobby.append(seconds)
            memory.append(megabytes)
    bare, lobby, memory = sorted(bare[1:]), sorted(lobby[1:]), sorted(memory[1:])
    return {
        "first_frame_lobby_s": p(lobby, 50),
        "first_frame_bare_window_s": p(bare, 50),
        "first_frame_ratio": p(lobby, 50) / p(bare, 50),
        "resident_memory_lobby_mb": p(memory, 50),
    }


def lobby_command(data_dir: Path) -> list[str]:
    """Opens the lobby of that machine."""
    lobby = (sys.executable, "-m", "kiosk", "run", "--windowed")
    return [*lobby, "--data-dir", str(data_dir)]


def until_ready(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds until the first page is painted, and the megabytes the process holds then."""
    address = folder / "manager"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(address))
        manager.settimeout(30)
        environment = {
            # A program in use has its bytecode; the first run writes it and is not counted.
            **{name: value for name, value in os.environ.items() if name != NO_BYTECODE},
            "NOTIFY_SOCKET": str(address),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        begin = time.perf_counter()
        process = subprocess.Popen(command, env=environment)
        try:
            while manager.recv(100) != b"READY=1":
                pass
            seconds = time.perf_counter() - begin
            megabytes = _resident_mb(process.pid)
        finally:
            process.terminate()
            process.wait(20)
            address.unlink()
    return seconds, megabytes


def _resident_mb(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text("ascii")
    except FileNotFoundError:
        return 0.0
    line = next((line for line in status.splitlines() if line.startswith("VmRSS:")), "VmRSS: 0")
    return int(line.split()[1]) / 1024
