"""A terminal as it hangs in a hall: weston with two screens, lobby and board; broken on purpose.

`python -m bench.appliance`: the product's weston.ini on two screens of an Xvfb, the calm page,
lobby and board kept running as the service manager would; each is looked at (pictures in
./appliance), keys are pressed that lead out of other desktops, and the lobby is killed and hung.
Prints how long residents saw the calm page. Needs weston, xvfb, xdotool; as root everything runs
as high as the units say. `--busy 10`: beside ten programs that only want to count.
"""

import argparse
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from kiosk.keeping_up import Kept, Patience

ROOT = Path(__file__).parents[1]
LOBBY, BOARD = (0, 0, 1080, 1920), (1080, 0, 3000, 1080)
CRASH_S, HANG_S, STUCK_S = 5.0, 15.0, 90.0
KEYS = (
    *("ctrl+alt+F2", "ctrl+alt+BackSpace", "ctrl+alt+Delete", "alt+F4", "alt+Tab", "ctrl+q"),
    *("super+s", "super+r", "super+Tab", "super+shift+space", "super+k", "Print", "F11", "Escape"),
)
BREAKABLE = """
import ctypes, signal, sys, threading, time
def loop(*_):
    while True: pass
def block(*_): time.sleep(3600)
def kill_store(*_):
    for thread in threading.enumerate():
        if thread.name.startswith("store"):
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit))
for number, way in (
    (signal.SIGUSR1, loop), (signal.SIGUSR2, block), (signal.SIGRTMIN, kill_store),
):
    signal.signal(number, way)
from kiosk.cli import main
sys.argv = ["kiosk", *sys.argv[1:]]
main()
"""


@dataclass
class Hall:
    """What stands there: screens to look at, faces to break."""

    frame: Path
    display: str
    out: Path
    faces: dict[str, Kept]

    def look(self, place: tuple[int, int, int, int]) -> Image.Image:
        """What a screen shows now."""
        raw = self.frame.read_bytes()
        header = struct.unpack(">25I", raw[:100])
        size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        start = size + 12 * colours
        whole = Image.frombuffer("RGB", (width, height), raw[start:], "raw", "BGRX", line, 1)
        return whole.crop(place)

    def keep(self, place: tuple[int, int, int, int], name: str) -> Image.Image:
        """Look, and keep the picture."""
        seen = self.look(place)
        seen.save(self.out / f"{name}.png")
        return seen

    def press(self, keys: str) -> None:
        """On the real keyboard of the screen server."""
        around = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xdotool", "key", keys], env=around, check=False, capture_output=True)


def main() -> None:
    """Set it up, break it, say how it went; status 1 if something did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("appliance"))
    parser.add_argument("--busy", type=int, default=0, metavar="PROGRAMS")
    asked = parser.parse_args()
    out: Path = asked.out
    out.mkdir(exist_ok=True)
    missing = [name for name in ("weston", "Xvfb", "xdotool") if not shutil.which(name)]
    if missing:
        sys.exit(f"Install first: apt-get install {' '.join(missing).lower()}")
    with _busy(asked.busy), tempfile.TemporaryDirectory(prefix="xinqiao-") as folder:
        _rise()
        with _hall(Path(folder), out) as hall:
            held = [*_screens(hall), *_keys(hall, Path(folder)), *_deaths(hall)]
    for good, told in held:
        print(f"{'ok   ' if good else 'WRONG'}  {told}")
    sys.exit(0 if all(good for good, _ in held) else 1)


@contextmanager
def _busy(programs: int) -> Iterator[None]:
    """Others at work."""
    counting = [sys.executable, "-c", "while True: pass"]
    others = [subprocess.Popen(counting) for _ in range(programs)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def _rise() -> None:
    """Let this program, and all it starts from now on, stand as high as the units say."""
    unit = (ROOT / "deploy/terminal/systemd/xinqiao-face@.service").read_text("utf-8")
    try:
        os.setpriority(os.PRIO_PROCESS, 0, int(unit.partition("\nNice=")[2].split()[0]))
    except PermissionError:
        print("Not root: as low as everything else, which the units would not be.")


def _screens(hall: Hall) -> Iterator[tuple[bool, str]]:
    lobby, board = hall.keep(LOBBY, "lobby"), hall.keep(BOARD, "board")
    yield _light(lobby) > 150, f"the first screen shows the lobby (lightness {_light(lobby):.0f})"
    yield _light(board) < 90, f"the second shows the board (lightness {_light(board):.0f})"


def _keys(hall: Hall, folder: Path) -> Iterator[tuple[bool, str]]:
    before = {file for file in folder.rglob("*") if file.suffix in {".wcap", ".png"}}
    for keys in KEYS:
        hall.press(keys)
    time.sleep(1)
    lobby, board = hall.keep(LOBBY, "lobby-after-keys"), hall.keep(BOARD, "board-after-keys")
    there = all(face.ready for face in hall.faces.values())
    yield there and _light(lobby) > 150 > _light(board), f"{len(KEYS)} keys lead nowhere"
    made = {file for file in folder.rglob("*") if file.suffix in {".wcap", ".png"}} - before
    yield not made, f"no picture or film was made of the screen ({len(made)})"


def _deaths(hall: Hall) -> Iterator[tuple[bool, str]]:
    ways: tuple[tuple[str, int, float], ...] = (
        ("killed, as for want of memory", signal.SIGKILL, CRASH_S),
        ("segmentation fault", signal.SIGSEGV, CRASH_S),
        ("stopped", signal.SIGSTOP, HANG_S),
        ("endless loop", signal.SIGUSR1, HANG_S),
        ("window's thread blocked", signal.SIGUSR2, HANG_S),
        ("store's thread dead", signal.SIGRTMIN, STUCK_S),
    )
    attract = hall.look(LOBBY)
    for name, number, allowed in ways:
        took, calm = _break(hall, number)
        same = _unlike(hall.keep(LOBBY, f"after-{number}"), attract)
        yield took <= allowed, f"{name}: in service again after {took:.1f} s of {allowed:.0f}"
        yield calm is None or calm > 150, f"{name}: the calm page was seen, nothing black"
        yield same < 3, f"{name}: back where everybody begins (differs by {same:.2f})"


def _break(hall: Hall, number: int) -> tuple[float, float | None]:
    """Seconds until the lobby was in service again; how light the screen was in between."""
    lobby = hall.faces["lobby"]
    pid, began, calm = lobby.pid, time.monotonic(), None
    assert pid is not None
    os.kill(pid, number)
    while time.monotonic() - began < 120:
        if lobby.pid != pid and calm is None:
            time.sleep(0.3)
            calm = _light(hall.keep(LOBBY, f"during-{number}"))
        if lobby.pid not in (pid, None) and lobby.ready:
            took = time.monotonic() - began
            time.sleep(2)  # the hall is read, the page filled
            return took, calm
        time.sleep(0.05)
    return float("inf"), calm


def _light(seen: Image.Image) -> float:
    mean: float = ImageStat.Stat(seen.convert("L")).mean[0]
    return mean


def _unlike(one: Image.Image, other: Image.Image) -> float:
    return _light(ImageChops.difference(one, other))


@contextmanager
def _hall(folder: Path, out: Path) -> Iterator[Hall]:
    """Screens and faces; everything is gone afterwards."""
    ended: list[Callable[[], object]] = []
    try:
        read, write = os.pipe()
        screen = [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", "3000x1920x24", "-noreset"),
            *("-fbdir", str(folder)),
        ]
        server = subprocess.Popen(screen, pass_fds=[write], stderr=subprocess.DEVNULL)
        ended.append(server.kill)
        display = f":{os.read(read, 16).decode().strip()}"
        _weston(folder, display, ended)
        around = {"XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": "wayland-xinqiao"}
        os.environ.update(around | {"QT_QPA_PLATFORM": "wayland", "KIOSK_VOICE_DEVICE": "null"})
        os.environ["KIOSK_SCREENS_FILE"] = str(folder / "weston.ini")
        faces = _faces(folder)
        stop = threading.Event()
        keeper = threading.Thread(target=_keep, args=(faces, stop))
        keeper.start()
        ended.append(lambda: (stop.set(), keeper.join()))
        _until(lambda: all(face.ready for face in faces.values()), "the faces did not come")
        time.sleep(3)
        yield Hall(folder / "Xvfb_screen0", display, out, faces)
    finally:
        for end in reversed(ended):
            end()


def _weston(folder: Path, display: str, ended: list[Callable[[], object]]) -> None:
    told = (ROOT / "deploy/terminal/weston/weston.ini").read_text("utf-8")
    for name, value in (("LOBBY_OUTPUT", "screen0"), ("BOARD_OUTPUT", "screen1")):
        told = told.replace(f"@{name}@", value)
    told = told.replace("@LOBBY_TRANSFORM@", "normal")
    for size in ("1080x1920", "1920x1080"):
        told = told.replace("mode=preferred", f"mode={size}", 1)
    (folder / "weston.ini").write_text(told, "utf-8")
    command = [
        *("weston", "--backend=x11-backend.so", "--use-pixman", "--output-count=2"),
        *("--shell=kiosk-shell.so", f"--config={folder}/weston.ini", "--socket=wayland-xinqiao"),
        f"--log={folder}/weston.log",
    ]
    around = {**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": str(folder)}
    # Within an Xvfb weston takes the keys from there: give them the option weston.ini names.
    option = told.partition("keymap_options=")[2].splitlines()[0]
    subprocess.run(["setxkbmap", "-option", option], env=around, check=True)
    ended.append(subprocess.Popen(command, env=around, cwd=folder).kill)
    _until((folder / "wayland-xinqiao").exists, "weston did not start")
    time.sleep(1)
    find = ["xdotool", "search", "--class", "weston"]
    found = subprocess.run(find, env=around, capture_output=True, text=True, check=True).stdout
    second = str(max(int(window) for window in found.split()))
    subprocess.run(["xdotool", "windowmove", second, "1080", "0"], env=around, check=True)


def _faces(folder: Path) -> dict[str, Kept]:
    data = str(folder / "data")
    kiosk = (sys.executable, "-m", "kiosk")
    subprocess.run([*kiosk, "admin", "init", "--demo", "--data-dir", data], check=True)
    breakable = (sys.executable, "-c", BREAKABLE)
    commands = {
        "backdrop": (*kiosk, "backdrop"),
        "lobby": (*breakable, "run", "--face", "lobby", "--data-dir", data),
        "board": (*kiosk, "run", "--face", "board", "--data-dir", data),
    }
    return {name: Kept(name, command, Patience()) for name, command in commands.items()}


def _keep(faces: dict[str, Kept], stop: threading.Event) -> None:
    """As the service manager: the calm page first, then the faces over it."""
    while not stop.wait(0.05):
        for name, face in faces.items():
            if name == "backdrop" or faces["backdrop"].ready:
                face.look(time.monotonic())
    for face in faces.values():
        face.end()


def _until(holds: Callable[[], bool], else_say: str) -> None:
    deadline = time.monotonic() + 90
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(else_say)
        time.sleep(0.1)


if __name__ == "__main__":
    main()
