"""A receipt printer that speaks ESC/POS, on a socket, a serial line or a USB port."""

from collections import OrderedDict

from kiosk.errors import Unavailable
from kiosk.printing.deadline import Deadline
from kiosk.printing.dots import black_page
from kiosk.printing.escpos.asking import Ears
from kiosk.printing.escpos.model import Model, Proof
from kiosk.printing.escpos.sending import USUAL, Patience, Sending
from kiosk.printing.escpos.wire import Gone, OpenWire, Wire
from kiosk.printing.printer import (
    STILL_PRINTS,
    Document,
    Fault,
    JobState,
    PrinterState,
    Refused,
    state_with,
)

KEPT = 50
"""Jobs that can still be asked for; the printer itself remembers none."""
OPEN_S = 1.5
"""Looking a name up may take for ever; this is how long it is waited for."""
FAULT_OF = {
    "printer.no_such_host": Fault.NO_SUCH_HOST,
    "printer.not_a_printer": Fault.NOT_A_PRINTER,
}


class EscposPrinter:
    """The printer `open_wire` leads to.

    It knows of no jobs: a slip is followed while it is being sent, and what became of it is
    remembered here until this process ends. Each look and each slip takes a connection of its
    own, so that another terminal gets at the printer in between.
    """

    def __init__(
        self,
        name: str,
        open_wire: OpenWire,
        model: Model,
        *,
        patience: Patience = USUAL,
    ) -> None:
        self._name, self._open_wire, self._model = name, open_wire, model
        self._patience = patience
        self._deadline = Deadline("escpos")
        self._jobs: OrderedDict[str, Sending] = OrderedDict()
        self._sending: Sending | None = None
        self._proof: Proof = model.proof
        self._torn = False

    @property
    def name(self) -> str:
        return self._name

    @property
    def proof(self) -> Proof:
        """How it is known that a slip came out, as far as the printer has shown."""
        return self._proof

    def state(self) -> PrinterState:
        busy = self._under_way()
        if busy is not None:
            return self._with(busy.faults)
        try:
            wire = self._open()
        except Unavailable as trouble:
            return self._with(frozenset({FAULT_OF.get(trouble.key, Fault.GONE)}))
        try:
            return self._with(self._faults(wire))
        finally:
            wire.hang_up()

    def submit(self, document: Document, job_name: str) -> str:
        if self._under_way() is not None:
            raise Unavailable("printer.busy")
        model = self._model
        try:
            page = black_page(document, dots=model.dots, dpi=model.dpi, printed_mm=model.printed_mm)
        except ValueError as broken:
            raise Refused("printer.refused") from broken
        wire = self._open()
        faults = self._faults(wire)
        if faults - STILL_PRINTS:
            wire.drop()
            raise Unavailable("printer.not_ready")
        sending = Sending(
            Ears(wire),
            model,
            page.rows,
            proof=self._proof,
            torn=self._torn,
            patience=self._patience,
        )
        sending.faults = faults
        self._jobs[job_name] = self._sending = sending
        while len(self._jobs) > KEPT:
            self._jobs.popitem(last=False)
        sending.start()
        return job_name

    def find(self, job_name: str) -> str | None:
        return job_name if job_name in self._jobs else None

    def job_state(self, job: str) -> JobState:
        sending = self._jobs.get(job)
        if sending is not None:
            return sending.job_state()
        # Asked about by a spool that found it in the store: a process was killed while sending
        # it, and the printer may still wait for the rest of a picture.
        self._torn = True
        return JobState.UNKNOWN

    def cancel(self, job: str) -> None:
        sending = self._jobs.get(job)
        if sending is not None:
            sending.cancel()

    def close(self) -> None:
        """What is being sent is given a moment to end by itself."""
        busy = self._under_way()
        if busy is not None:
            busy.join(seconds=3.0)
            busy.cancel()
            busy.join(seconds=3.0)

    def _under_way(self) -> Sending | None:
        """The slip being sent; what the last one taught is learnt when it is over."""
        sending = self._sending
        if sending is None or sending.under_way:
            return sending
        self._torn, self._proof, self._sending = sending.torn, sending.proof, None
        return None

    def _open(self) -> Wire:
        try:
            return self._deadline.call(self._open_wire, seconds=OPEN_S)
        except TimeoutError as hangs:
            raise Unavailable("printer.gone") from hangs

    def _faults(self, wire: Wire) -> frozenset[Fault]:
        if not self._model.answers:
            return frozenset()
        try:
            faults = Ears(wire).ask()
        except Gone:
            return frozenset({Fault.GONE})
        return frozenset({Fault.STUCK}) if faults is None else faults

    def _with(self, faults: frozenset[Fault]) -> PrinterState:
        return state_with(faults, self._model.roll)
