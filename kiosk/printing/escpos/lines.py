"""Serial lines and USB ports of receipt printers, as Linux shows them."""

import termios
from pathlib import Path

from kiosk.errors import Unavailable
from kiosk.printing.escpos.wire import Wire, open_device

BAUDS = (9600, 19200, 38400, 57600, 115200, 230400)
USB_PRINTERS = Path("/sys/class/usbmisc")


def open_serial(path: Path, *, baud: int, flow: str) -> Wire:
    """A serial line: eight bits, no parity, nothing changed on the way."""

    def prepare(number: int) -> None:
        try:
            _set_line(number, baud, flow)
        except termios.error as no_line:
            raise OSError("not a serial line") from no_line

    wire = open_device(path, prepare)

    def drop() -> None:
        termios.tcflush(wire.number, termios.TCIOFLUSH)  # else closing waits for the printer
        hang_up()

    hang_up = wire.hang_up
    return Wire(wire.number, wire.transmit, wire.take, hang_up, drop)


def _set_line(number: int, baud: int, flow: str) -> None:
    speed = getattr(termios, f"B{baud}")
    control = termios.CS8 | termios.CREAD | termios.CLOCAL
    if flow == "rtscts":
        control |= termios.CRTSCTS
    incoming = termios.IXON | termios.IXOFF if flow == "xonxoff" else 0
    signs = termios.tcgetattr(number)[6]
    signs[termios.VMIN], signs[termios.VTIME] = 1, 0
    line = [incoming, 0, control, 0, speed, speed, signs]
    termios.tcsetattr(number, termios.TCSANOW, line)
    termios.tcflush(number, termios.TCIFLUSH)


def open_usb(vendor: int, product: int, *, listed: Path = USB_PRINTERS) -> Wire:
    """The USB printer with these numbers, wherever it is plugged in just now."""
    for printer in sorted(listed.glob("lp*")):
        device = (printer / "device").resolve().parent
        if _number(device / "idVendor") == vendor and _number(device / "idProduct") == product:
            return open_device(Path("/dev/usb") / printer.name)
    raise Unavailable("printer.gone")


def _number(file: Path) -> int:
    try:
        return int(file.read_text().strip(), 16)
    except (OSError, ValueError):
        return -1
