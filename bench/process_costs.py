"""What processes have cost so far: CPU seconds and peak memory, as the kernel counts them."""

import os
from collections.abc import Iterable
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_USER, _CHILDREN_SYSTEM = 11, 15  # places of utime … cstime after the name, proc(5)


def cpu_s(pids: Iterable[int]) -> float:
    """CPU seconds of these processes and of their children that have ended."""
    return sum(_ticks(pid) for pid in pids) / _TICKS


def peak_mib(pids: Iterable[int]) -> float:
    """Sum of the most memory each of these processes ever had, MiB."""
    return sum(_peak_kib(pid) for pid in pids) / 1024


def with_children(pid: int) -> list[int]:
    """A process and those it started that live now."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(int(child) for child in children)]


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(field) for field in fields[_USER:_CHILDREN_SYSTEM])


def _peak_kib(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0
