"""`python -m kiosk.printing.escpos`: a receipt printer on this machine, to try and to practise."""

import argparse
import sys
from pathlib import Path

from kiosk.printing.escpos.body import ENDLESS
from kiosk.printing.escpos.emulator import EscposEmulator, SerialPlug, SocketPlug

SWITCHES: dict[str, dict[str, object]] = {
    "paper out": {"rows_left": 0},
    "paper low": {"rows_left": 700},
    "paper": {"rows_left": ENDLESS},
    "cover open": {"cover_open": True},
    "cover": {"cover_open": False},
    "cutter": {"cutter_stuck": True},
    "cutter free": {"cutter_stuck": False},
    "broken": {"broken": True},
    "mended": {"broken": False},
    "hot": {"too_hot": True},
    "cool": {"too_hot": False},
    "off": {"paused": True},
    "on": {"paused": False},
    "stuck": {"stops_reading": True},
    "free": {"stops_reading": False},
    "mute": {"mute": True},
    "speak": {"mute": False},
    "drop": {"drops_after": 200},
    "power": {"loses_power_after": 200},
    "slow": {"rows_a_second": 300.0},
    "fast": {"rows_a_second": None},
}
"""What may be typed, and what it does."""


def main() -> None:
    """Run it until the end of its input; every paper becomes a picture."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.printing.escpos", description=__doc__)
    parser.add_argument("--serial", action="store_true", help="on a serial line")
    parser.add_argument("--port", type=int, default=9100, help="0: any free one")
    parser.add_argument("--dots", type=int, default=576, help="384 for a roll of 58 mm")
    parser.add_argument("--out", type=Path, default=Path("receipts"), help="where pictures go")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    plug = SerialPlug() if asked.serial else SocketPlug(asked.port)
    with EscposEmulator(plug, dots=asked.dots) as emulator:
        emulator.body.on_paper = lambda number, paper: print(
            paper.save(asked.out / f"{number:03}.png"), flush=True
        )
        print(f"KIOSK_PRINTER={emulator.address}", flush=True)
        print("; ".join(SWITCHES), flush=True)
        for line in sys.stdin:
            words = line.strip()
            if words in SWITCHES:
                emulator.switch(**SWITCHES[words])
            print("done" if words in SWITCHES else "?", flush=True)


if __name__ == "__main__":
    main()
