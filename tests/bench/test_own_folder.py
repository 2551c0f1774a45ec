"""What a script leaves behind is cleared by the next one; what belongs to a living one stays."""

import subprocess
import sys
from pathlib import Path

from bench.own_folder import LOCK, own_folder, pids_in

PREFIX = "try."
WAITING = [sys.executable, "-c", "input()"]


def test_a_folder_goes_with_all_that_works_in_it(tmp_path: Path) -> None:
    with own_folder(tmp_path, PREFIX) as folder:
        home = folder / "home"
        home.mkdir()
        worker = subprocess.Popen(WAITING, stdin=subprocess.PIPE, cwd=home)
        assert pids_in(folder) == [worker.pid]
    assert worker.wait() < 0
    assert list(tmp_path.iterdir()) == []
    assert worker.stdin
    worker.stdin.close()


def test_what_a_killed_script_left_is_cleared_and_a_living_one_is_let_be(tmp_path: Path) -> None:
    left = tmp_path / f"{PREFIX}left"
    left.mkdir()
    (left / LOCK).touch()
    with (
        own_folder(tmp_path, PREFIX) as mine,
        subprocess.Popen(WAITING, stdin=subprocess.PIPE, cwd=mine) as worker,
    ):
        assert not left.exists()
        with own_folder(tmp_path, PREFIX) as other:
            assert {mine, other} == set(tmp_path.iterdir())
        assert worker.poll() is None
        assert worker.stdin
        worker.stdin.close()
