"""What is said about the slip of an errand, on whatever page it is asked for."""

from PySide6.QtCore import QCoreApplication

from kiosk.ui.lobby.slip_words import SlipWords, slip_words
from kiosk.ui.printing_ports import PrinterNotice


def receipt_words(state: str, notice: PrinterNotice, *, brief: bool = False) -> SlipWords:
    """`state` as the paper desk tells it, or none where nothing is printed at all."""
    translate = QCoreApplication.translate
    without = (
        translate("errands", "请拍照或记下编号,一样有效")
        if brief
        else translate("errands", "请拍照或记下编号,一样有效;前台可以补打")
    )
    return slip_words(state, notice, slip=translate("errands", "受理单"), without=without)
