"""What is said about the slip of an errand, on whatever page it is asked for."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.ui.ports import PrinterNotice
from kiosk.ui.printer_words import printer_state
from kiosk.ui.theme.tokens import Tone


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What became of a slip, and what to do."""

    title: str
    detail: str
    tone: Tone
    icon: str
    coming: bool
    """Whether there is a slip, or will be."""


def paper_words(state: str, notice: PrinterNotice, *, brief: bool = False) -> PaperWords:
    """`state` as the paper desk tells it, or none where nothing is printed at all."""
    translate = QCoreApplication.translate
    if state == "printed":
        return _coming(translate("errands", "受理单打好了,请在下方取走"))
    if state in ("queued", "printing") and notice.prints:
        return _coming(translate("errands", "受理单正在打印,请在下方取走"))
    if state == "none":
        reason = translate("errands", "这台机器不打受理单")
    elif state == "unknown" and notice.prints:
        reason = translate("errands", "受理单可能没有打好")
    elif notice.prints:
        reason = translate("errands", "受理单没有打出来")
    else:
        reason = printer_state(notice)
    detail = (
        translate("errands", "请拍照或记下编号,一样有效")
        if brief
        else translate("errands", "请拍照或记下编号,一样有效;前台可以补打")
    )
    return PaperWords(reason, detail, "gold", "printer-off", coming=False)


def _coming(words: str) -> PaperWords:
    return PaperWords(words, "", "green", "printer", coming=True)
