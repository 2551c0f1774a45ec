"""Finds receipt printers: those plugged into this machine, and what answers at a host."""

import socket
from collections.abc import Iterable
from pathlib import Path

PLUGS = ("usb/lp*", "ttyUSB*")
"""Below /dev: printers of the usblp driver, and serial adapters."""
IPP_PORT, RAW_PORT = 631, 9100
"""RFC 8010; port 9100 is what receipt printers listen on."""
ANSWER_S = 3.0


def plugged_in(devices: Path = Path("/dev")) -> tuple[str, ...]:
    """Addresses of printers on cables, USB first."""
    found = [path for plug in PLUGS for path in sorted(devices.glob(plug))]
    return tuple(f"{'usb' if path.parent.name == 'usb' else 'serial'}:{path}" for path in found)


def answering_at(
    host: str, *, ports: Iterable[int] = (IPP_PORT, RAW_PORT), wait_s: float = ANSWER_S
) -> tuple[str, ...]:
    """Addresses of what listens at `host` for print jobs; empty: nothing does.

    An address that names its own port (192.168.1.50:8631) is asked there, as IPP and as a receipt
    printer: which of them it is, a test slip shows.
    """
    name, _, own = host.strip().removeprefix("ipp://").removeprefix("tcp://").partition(":")
    name, own = name.rstrip("/"), own.partition("/")[0]
    if own.isdecimal() and _listens(name, int(own), wait_s):
        return (f"ipp://{name}:{own}/ipp/print", f"tcp://{name}:{own}")
    found = [port for port in ports if not own and _listens(name, port, wait_s)]
    return tuple(
        f"tcp://{name}:{port}" if port == RAW_PORT else f"ipp://{name}:{port}/ipp/print"
        for port in found
    )


def _listens(host: str, port: int, wait_s: float) -> bool:
    try:
        with socket.create_connection((host, port), timeout=wait_s):
            return True
    except (OSError, ValueError, OverflowError):
        return False
