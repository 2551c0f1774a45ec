"""A receipt printer that is none, on this machine, to try and to practise."""

from collections.abc import Callable, Iterable
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


def practise(
    plug: SerialPlug | SocketPlug,
    *,
    dots: int,
    out: Path,
    orders: Iterable[str],
    say: Callable[[str], None],
) -> None:
    """Run it while there are `orders` (see `SWITCHES`); every paper becomes a picture in `out`.

    `dots`: width of the print head. `say` hears its address, each picture, and "done" or "?".
    """
    out.mkdir(parents=True, exist_ok=True)
    with EscposEmulator(plug, dots=dots) as emulator:
        emulator.body.on_paper = lambda number, paper: say(
            str(paper.save(out / f"{number:03}.png"))
        )
        say(f"KIOSK_PRINTER={emulator.address}")
        say("; ".join(SWITCHES))
        for order in orders:
            words = order.strip()
            if words in SWITCHES:
                emulator.switch(**SWITCHES[words])
            say("done" if words in SWITCHES else "?")
