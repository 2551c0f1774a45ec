"""The parts residents do not wait for: spool and uploader, built once the window stands."""

from pathlib import Path

from kiosk.assets_folder import assets_folder
from kiosk.bridges import HubWatch, SlipPrinting
from kiosk.data.tables import Device
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.printer import Printer
from kiosk.printing.printer_address import open_printer
from kiosk.printing.slip_layouts import SlipLayouts
from kiosk.printing.spool import Spool
from kiosk.sync.client import HubClient
from kiosk.sync.engine import SyncEngine
from kiosk.sync.enrolment import open_uplink
from kiosk.terminal import Terminal

SPOOL_LOCK = "spool.lock"


def slips_folder(data_dir: Path) -> Path:
    """Where slips go when no printer is set."""
    return data_dir / "slips"


def printer_of(terminal: Terminal) -> Printer:
    """The printer this machine is set to."""
    settings = terminal.settings
    return open_printer(settings.printer, default_folder=slips_folder(settings.data_dir))


def open_spool(terminal: Terminal, slips: SlipPrinting) -> Spool:
    """The spool of this machine's printer, joined to the slip desk. Not yet started."""
    settings = terminal.settings
    slips.prepare()
    spool = Spool(
        terminal.store,
        printer_of(terminal),
        terminal.clock,
        SlipLayouts(SlipFonts(assets_folder() / "fonts"), settings.slip_width_mm),
        device_id=terminal.device_id,
        lock_file=settings.data_dir / SPOOL_LOCK,
        on_printer=slips.printer_heard.emit,
        on_job=slips.tell_job,
    )
    slips.wake = spool.wake
    return spool


def open_uploader(terminal: Terminal, link: HubWatch) -> tuple[SyncEngine, HubClient] | None:
    """The uploader, joined to the hub link, and the connection it speaks on, to be closed after.

    None where this device has joined no hub. Not yet started.
    """
    device = terminal.read(lambda session: session.get_one(Device, terminal.device_id))
    if device.hub_url is None or device.hub_credential is None:
        return None
    settings = terminal.settings
    uplink = open_uplink(
        terminal.store,
        terminal.device_id,
        hub_url=device.hub_url,
        ca_file=settings.hub_ca_file,
    )
    uploader = SyncEngine(
        terminal.store,
        terminal.device_id,
        uplink,
        clock=terminal.clock,
        data_dir=settings.data_dir,
        listener=link.heard.emit,
    )
    return uploader, uplink
