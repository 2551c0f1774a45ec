"""Finds the printer a setting names."""

from pathlib import Path

from kiosk.errors import RuleBroken
from kiosk.printing.escpos.model import SCHEMES
from kiosk.printing.escpos.opening import open_escpos
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import Printer, Width


def open_printer(address: str, *, default_folder: Path, roll: Width = 80) -> Printer:
    """The printer at `ipp://host:port/path`, `ipps://…`, `tcp://host:9100`, `serial:/dev/…`,
    `usb:VENDOR:PRODUCT`, `usb:/dev/usb/lp0`, or `folder:/path`.

    `folder:` alone means `default_folder`; `roll` is what a receipt printer holds unless its
    address says otherwise. Nothing is sent yet: the printer may be off. `RuleBroken`:
    `printer.address_unknown` for an address of another kind, `printer.address_wrong` for one of
    these that cannot be.
    """
    scheme, _, rest = address.partition(":")
    if scheme == "folder":
        return FolderPrinter(Path(rest).expanduser() if rest else default_folder)
    if scheme in SCHEMES:
        try:
            return open_escpos(address, default_roll=roll)
        except ValueError as wrong:
            raise RuleBroken("printer.address_wrong", why=str(wrong)) from wrong
    return _open_ipp(address)


def open_paper_printer(address: str) -> Printer:
    """The printer for A5 and A4 at `ipp://…` or `ipps://…`.

    A folder is refused with `RuleBroken("printer.paper_folder")`: papers of errands bear full
    names and numbers, and are not left lying in files.
    """
    if address.partition(":")[0] == "folder":
        raise RuleBroken("printer.paper_folder")
    return _open_ipp(address)


def _open_ipp(address: str) -> Printer:
    try:
        return IppPrinter(address)
    except ValueError as unknown:
        scheme = address.partition(":")[0]
        raise RuleBroken("printer.address_unknown", scheme=scheme) from unknown
