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


def open_paper_printer(address: str) -> Printer:
    """The printer for A5 and A4 at `ipp://…` or `ipps://…`.

    A folder is refused with `RuleBroken("printer.paper_folder")`: papers of errands bear full
    names and numbers, and are not left lying in files.
    """
    scheme = address.partition(":")[0]
    if scheme == "folder":
        raise RuleBroken("printer.paper_folder")
    try:
        return IppPrinter(address)
    except ValueError as unknown:
        raise RuleBroken("printer.address_unknown", scheme=scheme) from unknown
