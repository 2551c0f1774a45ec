"""A printer whose address may change while the program runs."""

from collections.abc import Callable

import structlog

from kiosk.errors import RuleBroken
from kiosk.printing.printer import (
    Document,
    Fault,
    JobState,
    Printer,
    PrinterState,
    state_with,
)

log = structlog.get_logger()


class SwappedPrinter:
    """The printer that is set now. It is looked up before each look at its state.

    What the one before was printing is unknown from then on: nobody asks that one any more.
    """

    def __init__(
        self, address_now: Callable[[], str], open_printer: Callable[[str], Printer]
    ) -> None:
        """`RuleBroken` of `open_printer` for the first address; later ones are a fault."""
        self._address_now, self._open = address_now, open_printer
        self._address = address_now()
        self._printer = open_printer(self._address)
        self._impossible = False

    @property
    def name(self) -> str:
        return self._printer.name

    def state(self) -> PrinterState:
        self._look_up()
        if self._impossible:
            return state_with(frozenset({Fault.NOT_A_PRINTER}))
        return self._printer.state()

    def submit(self, document: Document, job_name: str) -> str:
        return self._printer.submit(document, job_name)

    def find(self, job_name: str) -> str | None:
        return self._printer.find(job_name)

    def job_state(self, job: str) -> JobState:
        return self._printer.job_state(job)

    def cancel(self, job: str) -> None:
        self._printer.cancel(job)

    def close(self) -> None:
        self._printer.close()

    def _look_up(self) -> None:
        address = self._address_now()
        if address == self._address:
            return
        self._address = address
        try:
            other = self._open(address)
        except RuleBroken as wrong:
            log.warning("printer.impossible", cause=wrong.key)
            self._impossible = True
            return
        self._printer.close()
        self._printer, self._impossible = other, False
        log.info("printer.swapped", kind=address.partition(":")[0])
