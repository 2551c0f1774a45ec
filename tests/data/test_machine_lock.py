"""One uploader a machine."""

import subprocess
import sys
from pathlib import Path

from kiosk.data.machine_lock import MachineLock

HOLD = """
import sys
from pathlib import Path
from kiosk.data.machine_lock import MachineLock
lock = MachineLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_the_second_one_is_told_no_until_the_first_lets_go(tmp_path: Path) -> None:
    first, second = MachineLock(tmp_path / "l"), MachineLock(tmp_path / "l")
    assert first.take()
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_a_killed_process_lets_go(tmp_path: Path) -> None:
    mine = MachineLock(tmp_path / "l")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path / "l"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        assert not mine.take()
        other.kill()
        other.wait()
        assert mine.take()
        mine.release()
