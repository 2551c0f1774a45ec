"""Opens the printer a setting names."""

from pathlib import Path

from kiosk.errors import RuleBroken
from kiosk.printing.folder import FolderPrinter
from kiosk.printing.ipp import IppPrinter
from kiosk.printing.printer import Printer


def open_printer(address: str, *, default_folder: Path) -> Printer:
    """`ipp://host:port/path`, `ipps://…`, `folder:/path`, or `folder:` for the default folder.

    Nothing is sent yet; a printer that is not there shows in its state. An address of another
    form raises `RuleBroken("printer.address")`.
    """
    if address.startswith("folder:"):
        folder = address.removeprefix("folder:")
        return FolderPrinter(Path(folder).expanduser() if folder else default_folder)
    try:
        return IppPrinter(address)
    except ValueError:
        raise RuleBroken("printer.address", address=address.partition(":")[0]) from None
