"""Takes symbols nothing loads off the wheels' binaries; some are ten times as large with them."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from deploy.bundle.needed import Entry


def without_symbols(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The same entries, with stripped copies in `folder` for binaries that carry symbols.

    Only what debuggers and linkers read goes: what is loaded stays as it was.
    """
    return [
        (dest, str(_stripped(Path(src), folder / dest)), kind)
        if kind in ("BINARY", "EXTENSION") and _carries_symbols(src)
        else (dest, src, kind)
        for dest, src, kind in entries
    ]


def _carries_symbols(file: str) -> bool:
    told = subprocess.run(["objdump", "-t", file], capture_output=True, text=True, check=True)
    return "no symbols" not in told.stdout


def _stripped(file: Path, copy: Path) -> Path:
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(file, copy)
    subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
    return copy
