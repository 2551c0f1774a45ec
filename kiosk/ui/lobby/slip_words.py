"""What is said about a slip that was asked for, on whatever page: is it coming, and what if not."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.ui.printer_words import printer_for_residents
from kiosk.ui.printing_ports import PrinterNotice
from kiosk.ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class SlipWords:
    """What became of a slip, and what to do."""

    title: str
    detail: str
    tone: Tone
    icon: str
    coming: bool
    """Whether there is a slip, or will be."""


def slip_words(state: str, notice: PrinterNotice, *, slip: str, without: str) -> SlipWords:
    """`state` as the slip desk tells it, or none where nothing is printed at all.

    `slip` is what it is called (受理单), `without` what to do when there is none.
    """
    translate = QCoreApplication.translate
    if state == "printed":
        return _coming(translate("slips", "{slip}打好了,请在下方取走").format(slip=slip))
    if state in ("queued", "printing") and notice.prints:
        return _coming(translate("slips", "{slip}正在打印,请在下方取走").format(slip=slip))
    if state == "none":
        reason = translate("slips", "这台机器不打{slip}").format(slip=slip)
    elif state == "unknown" and notice.prints:
        reason = translate("slips", "{slip}可能没有打好").format(slip=slip)
    elif notice.prints:
        reason = translate("slips", "{slip}没有打出来").format(slip=slip)
    else:
        reason = printer_for_residents(notice)
    return SlipWords(reason, without, "gold", "printer-off", coming=False)


def _coming(words: str) -> SlipWords:
    return SlipWords(words, "", "green", "printer", coming=True)
