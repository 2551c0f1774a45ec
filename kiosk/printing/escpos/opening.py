"""Finds the receipt printer an address names."""

from functools import partial
from pathlib import Path
from urllib.parse import SplitResult

from kiosk.printing.escpos.lines import BAUDS, open_serial, open_usb
from kiosk.printing.escpos.model import model_of, split_address
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.escpos.sending import USUAL, Patience
from kiosk.printing.escpos.wire import OpenWire, open_device, open_socket
from kiosk.printing.printer import Width

PORT = 9100


def open_escpos(
    address: str, *, default_roll: Width = 80, patience: Patience = USUAL
) -> EscposPrinter:
    """The printer at `tcp://host:port`, `serial:/dev/ttyUSB0`, `usb:04b8:0202` or `usb:/dev/…`.

    Options follow a question mark: `?width=58&cut=partial`. Nothing is sent yet. `ValueError`
    with what is wrong for an address that cannot be.
    """
    parts, options = split_address(address)
    model = model_of(options, default_roll)
    ways = {"tcp": _socket, "serial": _serial, "usb": _usb}
    if parts.scheme not in ways:
        raise ValueError("a receipt printer is tcp://, serial: or usb:")
    open_wire = ways[parts.scheme](parts, options)
    where = f"//{parts.netloc}" if parts.scheme == "tcp" else parts.path
    return EscposPrinter(f"{parts.scheme}:{where}", open_wire, model, patience=patience)


def _socket(parts: SplitResult, _options: dict[str, str]) -> OpenWire:
    if not parts.hostname or parts.path not in ("", "/") or parts.username:
        raise ValueError("a receipt printer in the network is tcp://host:port")
    return partial(open_socket, parts.hostname, parts.port or PORT)


def _serial(parts: SplitResult, options: dict[str, str]) -> OpenWire:
    baud, flow = int(options.get("baud", "115200")), options.get("flow", "none")
    if baud not in BAUDS or flow not in ("none", "rtscts", "xonxoff"):
        raise ValueError(f"baud is one of {BAUDS}, flow none, rtscts or xonxoff")
    return partial(open_serial, _device(parts), baud=baud, flow=flow)


def _usb(parts: SplitResult, _options: dict[str, str]) -> OpenWire:
    if parts.path.startswith("/"):
        return partial(open_device, _device(parts))
    vendor, colon, product = parts.path.partition(":")
    if not colon:
        raise ValueError("a USB printer is usb:VENDOR:PRODUCT or usb:/dev/usb/lp0")
    return partial(open_usb, int(vendor, 16), int(product, 16))


def _device(parts: SplitResult) -> Path:
    if not parts.path.startswith("/dev/"):
        raise ValueError("a device is a path below /dev")
    return Path(parts.path)
