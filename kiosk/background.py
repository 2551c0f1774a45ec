"""The parts residents do not wait for: spool, uploader, chores; built once the window stands."""

from contextlib import suppress
from functools import partial

from sqlalchemy.orm import Session

from kiosk.assets_folder import assets_folder
from kiosk.bridges.hub_feeds import feeds_in_use
from kiosk.bridges.hub_watch import HubWatch
from kiosk.bridges.papers import PaperPrinting
from kiosk.bridges.setting_watch import PrinterSetting
from kiosk.bridges.slips import SlipPrinting
from kiosk.center.introduction import report_printer
from kiosk.chores import Chores
from kiosk.data.backups.daily import DailyBackup
from kiosk.data.slip_files import slips_folder
from kiosk.data.tables import Device
from kiosk.errors import Unavailable
from kiosk.printing.fonts import SlipFonts
from kiosk.printing.jobs import PrintJobView
from kiosk.printing.paper_jobs import drop_sheets
from kiosk.printing.paper_kinds import is_paper
from kiosk.printing.printer import Printer, PrinterState
from kiosk.printing.printer_address import open_paper_printer, open_printer
from kiosk.printing.slip_layouts import SlipLayouts
from kiosk.printing.spool import Spool
from kiosk.printing.swapped import SwappedPrinter
from kiosk.sync.client import HubClient
from kiosk.sync.engine import SyncEngine
from kiosk.sync.enrolment import open_uplink
from kiosk.sync.inbox import Inbox
from kiosk.sync.quarantine import Quarantine
from kiosk.sync.shares import Shares
from kiosk.terminal import Terminal, backup_places

SPOOL_LOCK = "spool.lock"
PAPERS_LOCK = "papers.lock"


def printer_of(terminal: Terminal) -> Printer:
    """The printer this machine is set to, and whichever it is set to later."""
    settings = terminal.settings
    return SwappedPrinter(
        PrinterSetting(settings),
        partial(
            open_printer,
            default_folder=slips_folder(settings.data_dir),
            roll=settings.slip_width_mm,
        ),
    )


def paper_printer_of(terminal: Terminal) -> Printer | None:
    """The printer for A5 and A4 this machine is set to; None for none."""
    address = terminal.settings.paper_printer
    return open_paper_printer(address) if address else None


def open_spools(
    terminal: Terminal, slips: SlipPrinting, papers: PaperPrinting
) -> tuple[Spool, Spool | None]:
    """The spool of slips and that of sheets, if there is a printer for them. Not yet started."""
    settings = terminal.settings
    slips.prepare()
    layouts = SlipLayouts(SlipFonts(assets_folder() / "fonts"), settings.slip_width_mm)
    sheet_printer = paper_printer_of(terminal)

    def tell(job: PrintJobView) -> None:
        (papers if is_paper(job.kind) else slips).tell_job(job)

    def heard(state: PrinterState) -> None:
        slips.printer_heard.emit(state)
        _tell_the_hub(terminal, state)

    spool = Spool(
        terminal.store,
        printer_of(terminal),
        terminal.clock,
        layouts,
        device_id=terminal.device_id,
        lock_file=settings.data_dir / SPOOL_LOCK,
        on_printer=heard,
        on_job=tell,
    )
    slips.wake = papers.wake_slips = spool.wake
    if sheet_printer is None:
        terminal.write(
            lambda session: drop_sheets(session, device_id=terminal.device_id, clock=terminal.clock)
        )
        return spool, None
    sheets = Spool(
        terminal.store,
        sheet_printer,
        terminal.clock,
        layouts,
        device_id=terminal.device_id,
        lock_file=settings.data_dir / PAPERS_LOCK,
        sheets=True,
        on_job=tell,
    )
    papers.wake_sheets = slips.wake_sheets = sheets.wake
    return spool, sheets


def _tell_the_hub(terminal: Terminal, state: PrinterState) -> None:
    def report(session: Session) -> bool:
        return report_printer(
            session,
            device_id=terminal.device_id,
            ready=state.ready,
            faults=[fault.value for fault in state.faults],
            clock=terminal.clock,
        )

    with suppress(Unavailable):  # the store closes: the next start says it
        terminal.store.write(report)  # not waited for: the spool goes on


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
        duties=[
            Quarantine(terminal.store, terminal.device_id, uplink, clock=terminal.clock),
            Shares(terminal.store, terminal.device_id, uplink, clock=terminal.clock),
            Inbox(terminal.store, uplink, feeds_in_use(terminal), clock=terminal.clock),
        ],
    )
    return uploader, uplink


def open_chores(terminal: Terminal) -> Chores:
    """The chores of this machine. Not yet started."""
    return Chores(
        terminal.store,
        terminal.device_id,
        clock=terminal.clock,
        data_dir=terminal.settings.data_dir,
        backup=daily_backup(terminal) if terminal.journal is not None else None,
    )


def daily_backup(terminal: Terminal) -> DailyBackup:
    """The backups of this machine's store file."""
    following = terminal.journal

    def has_gap() -> bool:
        return following is not None and following.trouble is not None

    return DailyBackup(
        backup_places(terminal.settings), clock=terminal.clock, journal_has_gap=has_gap
    )
