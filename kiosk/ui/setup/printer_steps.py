"""The part of the set-up about the printer: found, tried, judged by whoever stands there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kiosk.errors import RuleBroken
from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.messages import words_of
from kiosk.ui.printing_ports import PrinterTrials, TriedPrinter
from kiosk.ui.setup import printer_questions
from kiosk.ui.setup.draft import SetupDraft
from kiosk.ui.setup.ports import SetupDesk
from kiosk.ui.setup.steps import Step
from kiosk.ui.setup.told_page import ToldPage


class PrinterSteps(QObject):
    """Makes its pages; `on` leads to a step (None: the next), `again` shows the page anew."""

    on = Signal(object)
    again = Signal()
    found = Signal()
    """Something was looked for at a host, and the search is over."""

    def __init__(
        self, draft: SetupDraft, desk: SetupDesk, trials: PrinterTrials, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._draft, self._desk, self._trials = draft, desk, trials
        self._host = ""
        self._found_at_host: tuple[str, ...] = ()
        self._slip: ToldPage | None = None
        self.makers: dict[Step, Callable[[PageKit], Page]] = {
            "printer": self._printer,
            "printer_found": self._printer_found,
            "roll": self._roll,
            "test_slip": self._test_slip,
        }
        desk.printers.connect(self._printers_found)
        trials.told.connect(self._tried)

    def search(self, host: str) -> Callable[[], None]:
        """What looks for printers at a host; `found` follows."""
        self._host = host
        return partial(self._desk.look_for_printers, host)

    def _printer(self, kit: PageKit) -> Page:
        page = printer_questions.printer_page(kit, self._draft.printers)
        page.chosen.connect(self._chosen)
        return page

    def _printer_found(self, kit: PageKit) -> Page:
        page = printer_questions.found_page(kit, self._found_at_host, self._host)
        page.chosen.connect(self._chosen)
        return page

    def _chosen(self, key: str) -> None:
        if key == printer_questions.NETWORK:
            self.on.emit("printer_host")
            return
        self._draft.printer = "" if key == printer_questions.NONE else key
        self.on.emit(None)

    def _roll(self, kit: PageKit) -> Page:
        page = printer_questions.roll_page(kit)
        page.chosen.connect(self._measured)
        return page

    def _measured(self, width: str) -> None:
        self._draft.roll_mm = int(width)
        self.on.emit(None)

    def _test_slip(self, kit: PageKit) -> Page:
        draft = self._draft
        self._slip = page = printer_questions.slip_page(kit, draft.printer)
        page.chosen.connect(self._judged)
        self._trials.print_test(draft.printer, draft.roll_mm)
        return page

    def _judged(self, said: str) -> None:
        if said == "again":
            self.again.emit()
        else:
            self.on.emit(None if said == "out" else "printer")

    def _printers_found(self, addresses: tuple[str, ...]) -> None:
        if self._draft.here == "working":
            self._found_at_host = addresses
            self.found.emit()
        else:
            self._draft.printers = addresses
            if self._draft.here == "printer":
                self.again.emit()

    def _tried(self, told: TriedPrinter | RuleBroken) -> None:
        page = self._slip
        if self._draft.here != "test_slip" or page is None:
            return
        if isinstance(told, RuleBroken):
            page.say(words_of(told), "", tone="gold", icon="printer-off")
            page.take_back()
        else:
            printer_questions.tell_tried(page, told)
