"""What `kiosk doctor` looks at of printers."""

from collections.abc import Iterator

from kiosk.assets_folder import assets_folder
from kiosk.background import paper_printer_of, printer_of
from kiosk.bridges.printer_notice import notice_of
from kiosk.commands.doctor.finding import Finding
from kiosk.commands.words import in_chinese
from kiosk.printing.printer import Printer
from kiosk.terminal import Terminal
from kiosk.ui.own_language import OwnLanguage
from kiosk.ui.printer_words import printer_remedy


def printer(terminal: Terminal) -> Iterator[Finding]:
    """The one for slips and the one for sheets."""
    yield _look_at("printer", printer_of(terminal))
    sheets = paper_printer_of(terminal)
    if sheets is None:
        told = "none set (paper_printer); papers of errands come out as slips"
        yield Finding("paper printer", good=True, told=told)
    else:
        yield _look_at("paper printer", sheets)


def _look_at(what: str, printer: Printer) -> Finding:
    try:
        state = printer.state()
    finally:
        printer.close()
    faults = ", ".join(sorted(fault.value for fault in state.faults))
    told = "; ".join(filter(None, ("ready" if state.ready else "", faults)))
    if not state.ready:
        own = OwnLanguage("zh" if in_chinese() else "en", assets_folder() / "i18n")
        told += f"; {printer_remedy(notice_of(state), own.translate)}"
    return Finding(what, good=state.ready, told=f"{printer.name}: {told}")
