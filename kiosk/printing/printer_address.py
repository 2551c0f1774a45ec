"""Finds the printer a setting names."""

from pathlib import Path

from kiosk.errors import RuleBroken
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import Printer


def open_printer(address: str, *, default_folder: Path) -> Printer:
    """The printer at `ipp://host:port/path`, `ipps://…`, or `folder:/path`.

    `folder:` alone means `default_folder`. Nothing is sent yet: the printer may be off.
    `RuleBroken("printer.address_unknown")` for an address of another kind.
    """
    scheme, _, rest = address.partition(":")
    if scheme == "folder":
        return FolderPrinter(Path(rest).expanduser() if rest else default_folder)
    try:
        return IppPrinter(address)
    except ValueError as unknown:
        raise RuleBroken("printer.address_unknown", scheme=scheme) from unknown
