"""`kiosk run` as the service manager starts it: a process, its notices, its end."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.app import OneFace
from tests.app.house import moved_in

START_S, BEAT_S, END_S, LONG_S = 60, 30, 60, 100
STAFF = ("林示范", "陈样例", "周演示", "沈试用", "方管理")
NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@dataclass
class Running:
    """A `kiosk run` and the socket it reports to."""

    process: "subprocess.Popen[bytes]"
    notices: socket.socket
    said: Path

    def hears(self, notice: bytes, within_s: float) -> None:
        """Wait for this notice; `TimeoutError` if it does not come."""
        deadline = time.monotonic() + within_s
        while True:
            self.notices.settimeout(max(0.01, deadline - time.monotonic()))
            if self.notices.recv(64) == notice:
                return

    def end(self, how: signal.Signals = signal.SIGTERM, *, within_s: float = END_S) -> int:
        """Ask it to end; its exit status. `TimeoutExpired` if it takes too long."""
        self.process.send_signal(how)
        return self.process.wait(within_s)

    @property
    def words(self) -> str:
        return self.said.read_text("utf-8")


Start = Callable[..., Running]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts `kiosk run` with these arguments; whatever still runs afterwards is killed."""
    started: list[Running] = []

    def begin(*arguments: str, cwd: Path | None = None, **changes: str | None) -> Running:
        name = f"xinqiao-{uuid.uuid4()}"
        notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        notices.bind(f"\0{name}")
        around = {"QT_QPA_PLATFORM": "offscreen", "NOTIFY_SOCKET": f"@{name}", **changes}
        kept = {key: value for key, value in os.environ.items() if key not in around}
        said = tmp_path / f"{name}.log"
        with said.open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "kiosk", "run", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=cwd,
                env=kept | {key: value for key, value in around.items() if value is not None},
            )
        started.append(Running(process, notices, said))
        return started[-1]

    yield begin
    for one in started:
        one.process.kill()
        one.process.wait()
        one.notices.close()


@pytest.fixture
def data_dir(founded: Path, tmp_path: Path) -> Path:
    """A founded center's data folder of this test's own."""
    return moved_in(founded, tmp_path / "terminal")


def run(start: Start, face: str, data_dir: Path) -> Running:
    return start("--face", face, "--windowed", "--data-dir", str(data_dir))


@pytest.mark.parametrize("face", ["lobby", "desk", "all"])
def test_a_face_says_that_it_is_up_and_ends_when_told(
    start: Start, data_dir: Path, face: str
) -> None:
    running = run(start, face, data_dir)
    running.hears(b"READY=1", START_S)
    assert running.end() == 0
    assert "Traceback" not in running.words
    assert not [name for name in STAFF if name in running.words]


def test_two_faces_of_a_machine_run_beside_each_other_and_show_that_they_live(
    start: Start, data_dir: Path
) -> None:
    faces: tuple[OneFace, ...] = ("lobby", "desk")
    both = [run(start, face, data_dir) for face in faces]
    for running in both:
        running.hears(b"READY=1", START_S)
    for running in both:
        running.hears(b"WATCHDOG=1", BEAT_S)
    for running in both:
        assert running.end() == 0
        assert "bug" not in running.words


def test_a_face_whose_screen_is_off_waits_for_it_and_is_up(
    start: Start, data_dir: Path, tmp_path: Path
) -> None:
    plan, there = tmp_path / "weston.ini", tmp_path / "screens.json"
    plan.write_text(
        "[output]\nname=wall\napp-ids=xinqiao-board\n[output]\nname=glass\napp-ids=xinqiao-lobby\n"
    )
    there.write_text('{"screens": [{"name": "wall", "x": 0, "y": 0, "width": 720, "height": 960}]}')
    running = start(
        *("--face", "lobby", "--data-dir", str(data_dir)),
        QT_QPA_PLATFORM=f"offscreen:configfile={there}",
        KIOSK_SCREENS_FILE=str(plan),
    )
    running.hears(b"READY=1", START_S)
    running.hears(b"WATCHDOG=1", BEAT_S)
    assert running.end() == 0, running.words
    assert "warning" not in running.words


def test_a_desk_of_a_machine_that_was_never_set_up_says_what_to_do(
    start: Start, tmp_path: Path
) -> None:
    running = start("--face", "desk", "--data-dir", str(tmp_path / "empty"))
    assert running.process.wait(START_S) == 1
    assert "kiosk admin init" in running.words


def test_the_lobby_of_a_new_machine_asks_its_first_questions(start: Start, tmp_path: Path) -> None:
    running = start("--data-dir", str(tmp_path / "empty"))
    running.hears(b"READY=1", START_S)
    running.hears(b"WATCHDOG=1", BEAT_S)
    assert running.end() == 0, running.words
    assert not (tmp_path / "empty").exists()


@pytest.fixture
def scratch() -> Iterator[Path]:
    """A place for temporary files with a short name, as the emulated printer's socket needs."""
    with tempfile.TemporaryDirectory(prefix="xinqiao-") as folder:
        yield Path(folder)


def test_without_a_display_a_center_s_machine_says_so_and_does_not_start(
    start: Start, data_dir: Path
) -> None:
    running = start("--data-dir", str(data_dir), **dict.fromkeys(NO_DISPLAY))
    assert running.process.wait(START_S) == 1
    assert "No display" in running.words
    assert "tour" not in running.words


def test_desk_that_was_never_set_up_does_not_open(start: Start, data_dir: Path) -> None:
    running = start("--face", "desk", "--desk", "98", "--data-dir", str(data_dir), LC_ALL="C.UTF-8")
    assert running.process.wait(START_S) == 1
    assert "kiosk admin add-desk 98" in running.words
    assert "Traceback" not in running.words


@pytest.mark.timeout(240)
def test_without_a_display_the_demo_says_so_and_walks_the_tour(
    start: Start, tmp_path: Path, scratch: Path
) -> None:
    source = str(Path(sys.modules["kiosk"].__path__[0]).parent)
    running = start(
        "--demo", cwd=tmp_path, TMPDIR=str(scratch), PYTHONPATH=source, **dict.fromkeys(NO_DISPLAY)
    )

    def first_picture() -> object:
        assert running.process.poll() is None, running.words
        return list((tmp_path / "tour").glob("01-*.png"))

    eventually(first_picture, within_s=START_S)
    assert "No display" in running.words
    # Stopped in the middle, it did not hold; what it has under way it finishes first.
    assert running.end(signal.SIGINT, within_s=LONG_S) == 130
    assert [left.name for left in scratch.rglob("*")] == [], running.words


def eventually(holds: Callable[[], object], *, within_s: float) -> None:
    """Look until it is so; files tell nobody that they are there."""
    deadline = time.monotonic() + within_s
    while not holds():
        assert time.monotonic() < deadline, "it never came true"
        signal.sigtimedwait([], 0.05)
