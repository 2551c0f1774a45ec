"""Turns what a printer says into what people are told: the one thing to be mended first."""

from kiosk.printing.printer import Fault, PrinterState
from kiosk.ui.printing_ports import PrinterNotice

FIRST = (
    Fault.NO_SUCH_HOST,
    Fault.NOT_A_PRINTER,
    Fault.GONE,
    Fault.COVER_OPEN,
    Fault.PAPER_OUT,
    Fault.JAM,
    Fault.CUTTER,
    Fault.INK,
    Fault.TRAY_FULL,
    Fault.HOT,
    Fault.LOCKED,
    Fault.PAUSED,
    Fault.REFUSING,
    Fault.STUCK,
    Fault.OTHER,
    Fault.PAPER_LOW,
    Fault.INK_LOW,
)
"""Of several faults the first of these is told."""


def notice_of(state: PrinterState) -> PrinterNotice:
    """What a person has to know of the printer's state."""
    fault = next((one for one in FIRST if one in state.faults), None)
    if fault is None:
        return PrinterNotice.READY if state.ready else PrinterNotice.FAULT
    return PrinterNotice.FAULT if fault is Fault.OTHER else PrinterNotice(fault.value)
