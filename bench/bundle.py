"""The bundle beside the checkout: size, and from the command to the first frame of the lobby.

Needs a bundle: `make bundle` first, or its folder in `KIOSK_BUNDLE`. Without one there is
nothing to measure. Both start in turn on the same store, with their files in the page cache.
"""

import os
import sys
import tempfile
from pathlib import Path

from bench.first_frame import until_ready
from bench.percentiles import p
from kiosk.commands.founding import set_up_demo
from kiosk.settings import Settings

RUNS = 7


def measure() -> dict[str, float]:
    """Median seconds and megabytes of both, and the bundle's size; empty without a bundle."""
    program = Path(os.environ.get("KIOSK_BUNDLE", "build/bundle/xinqiao")) / "kiosk"
    if not program.is_file():
        return {}
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder) / "terminal"
        set_up_demo(Settings(data_dir=data_dir))
        words = ["run", "--windowed", "--data-dir", str(data_dir)]
        source, bundle = [], []
        for _ in range(RUNS):
            source.append(until_ready([sys.executable, "-m", "kiosk", *words], Path(folder)))
            bundle.append(until_ready([str(program), *words], Path(folder)))
    files = [file for file in program.parent.rglob("*") if not file.is_symlink()]
    return {
        "bundle_size_mib": sum(file.stat().st_blocks * 512 for file in files) / 2**20,
        "first_frame_source_s": p(sorted(seconds for seconds, _ in source[1:]), 50),
        "first_frame_bundle_s": p(sorted(seconds for seconds, _ in bundle[1:]), 50),
        "resident_memory_source_mb": p(sorted(memory for _, memory in source[1:]), 50),
        "resident_memory_bundle_mb": p(sorted(memory for _, memory in bundle[1:]), 50),
    }
