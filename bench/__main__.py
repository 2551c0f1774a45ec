"""`make bench`: all figures in one run, as a table and as JSON. Figures, never a verdict."""

import json
import platform
import sys
from collections.abc import Callable

from bench import (
    board_latency,
    bundle,
    errands,
    first_frame,
    hall,
    rooms,
    search,
    slip,
    take_ticket,
    upload,
)

PARTS: dict[str, Callable[[], dict[str, float]]] = {
    "take_ticket": take_ticket.measure,
    "slip": slip.measure,
    "hall": hall.measure,
    "search": search.measure,
    "first_frame": first_frame.measure,
    "bundle": bundle.measure,
    "board_latency": board_latency.measure,
    "upload": upload.measure,
    "errands": errands.measure,
    "rooms": rooms.measure,
}


def main() -> None:
    """Measure all parts, or those named on the command line."""
    wanted = sys.argv[1:] or list(PARTS)
    print(f"{platform.machine()}, Python {platform.python_version()}")
    figures: dict[str, dict[str, float]] = {}
    for name in wanted:
        figures[name] = PARTS[name]()
        print(f"\n{name}")
        for what, value in figures[name].items():
            print(
                f"  {what:<44} {value:>12.3f}"
                if isinstance(value, float)
                else f"  {what:<44} {value!s:>12}"
            )
    print("\n" + json.dumps(figures))


if __name__ == "__main__":
    main()
