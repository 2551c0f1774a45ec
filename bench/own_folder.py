"""A folder of a script's own, and the processes that work in it, whoever their parent is now.

Whatever way the script ends, nothing is left: it clears up itself, and what a killed one could not
clear is cleared by the next start.
"""

import fcntl
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LOCK = "lock"
PAUSE_S = 0.02
GONE_S = 30.0


def pids_in(folder: Path) -> list[int]:
    """Processes whose working directory is the folder or within it, and that are no zombies."""
    found = []
    for place in Path("/proc").iterdir():
        if not place.name.isdecimal():
            continue
        with suppress(OSError):
            here = (place / "cwd").readlink()
            if here.is_relative_to(folder):
                found.append(int(place.name))
    return found


def signal_in(folder: Path, what: signal.Signals) -> None:
    """Send a signal to all of them."""
    for pid in pids_in(folder):
        with suppress(ProcessLookupError):
            os.kill(pid, what)


@contextmanager
def own_folder(base: Path, prefix: str) -> Iterator[Path]:
    """A new folder in `base`; at the end it is gone, with all that worked in it."""
    clear_leftovers(base, prefix)
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=base)).resolve()
    with (folder / "new").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        (folder / "new").rename(folder / LOCK)
        try:
            yield folder
        finally:
            _end(folder)


def clear_leftovers(base: Path, prefix: str) -> None:
    """End and delete what belongs to scripts that are gone."""
    for folder in base.resolve().glob(f"{prefix}*"):
        with suppress(FileNotFoundError), (folder / LOCK).open("r+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue  # its script lives
            _end(folder)


def _end(folder: Path) -> None:
    kill_in(folder)
    shutil.rmtree(folder, ignore_errors=True)


def kill_in(folder: Path) -> None:
    """SIGKILL to all of them in one stroke; returns when there are none."""
    signal_in(folder, signal.SIGSTOP)  # so that none sees another one die and does something
    deadline = time.monotonic() + GONE_S
    while pids_in(folder):
        if time.monotonic() > deadline:
            raise RuntimeError(f"processes in {folder} do not end")
        signal_in(folder, signal.SIGKILL)
        time.sleep(PAUSE_S)
