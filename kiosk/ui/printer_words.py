"""What to tell people about the printer; the same words for lobby and desk."""

from PySide6.QtCore import QCoreApplication

from kiosk.ui.messages import Translate
from kiosk.ui.printing_ports import PrinterNotice


def printer_state(notice: PrinterNotice, translate: Translate = QCoreApplication.translate) -> str:
    """The printer in a few words: 打印机缺纸; in the language spoken now, or `translate`'s."""
    return {
        PrinterNotice.READY: translate("printer", "打印机正常"),
        PrinterNotice.PAPER_LOW: translate("printer", "打印机快没纸了"),
        PrinterNotice.PAPER_OUT: translate("printer", "打印机缺纸"),
        PrinterNotice.COVER_OPEN: translate("printer", "打印机盖子开着"),
        PrinterNotice.JAM: translate("printer", "打印机卡纸"),
        PrinterNotice.GONE: translate("printer", "打印机连不上"),
        PrinterNotice.FAULT: translate("printer", "打印机有故障"),
    }[notice]


def printer_warning(notice: PrinterNotice) -> tuple[str, str] | None:
    """What a resident must know before taking a number; None if a slip will come out."""
    if notice.prints:
        return None
    return printer_state(notice), QCoreApplication.translate(
        "printer", "取号照常;号码会显示在屏幕上,请拍照或记下"
    )
