"""What to tell people about the printer: residents calmly, staff with what to do about it."""

from PySide6.QtCore import QCoreApplication

from kiosk.ui.messages import Translate
from kiosk.ui.printing_ports import PrinterNotice, TriedPrinter


def printer_state(notice: PrinterNotice, translate: Translate = QCoreApplication.translate) -> str:
    """The printer in a few words for staff: 裁纸刀卡住了; in the language spoken now, or
    `translate`'s."""
    return {
        PrinterNotice.READY: translate("printer", "打印机正常"),
        PrinterNotice.PAPER_LOW: translate("printer", "打印机快没纸了"),
        PrinterNotice.INK_LOW: translate("printer", "打印机快没墨了"),
        PrinterNotice.PAPER_OUT: translate("printer", "打印机缺纸"),
        PrinterNotice.COVER_OPEN: translate("printer", "打印机盖子开着"),
        PrinterNotice.JAM: translate("printer", "打印机卡纸"),
        PrinterNotice.CUTTER: translate("printer", "打印机的切刀卡住了"),
        PrinterNotice.INK: translate("printer", "打印机没墨了"),
        PrinterNotice.TRAY_FULL: translate("printer", "打印机出纸口满了"),
        PrinterNotice.HOT: translate("printer", "打印头太热,正在降温"),
        PrinterNotice.PAUSED: translate("printer", "打印机被暂停了"),
        PrinterNotice.REFUSING: translate("printer", "打印机不接收小票"),
        PrinterNotice.LOCKED: translate("printer", "打印机要密码"),
        PrinterNotice.STUCK: translate("printer", "打印机没有反应"),
        PrinterNotice.NO_SUCH_HOST: translate("printer", "找不到这个名字的打印机"),
        PrinterNotice.NOT_A_PRINTER: translate("printer", "打印机地址上不是打印机"),
        PrinterNotice.GONE: translate("printer", "打印机连不上"),
        PrinterNotice.FAULT: translate("printer", "打印机有故障"),
    }[notice]


def printer_remedy(notice: PrinterNotice, translate: Translate = QCoreApplication.translate) -> str:
    """What staff can do about it; empty where nothing has to be done."""
    address = translate("printer", "核对设置里的打印机地址")
    restart = translate("printer", "关掉打印机电源,等十秒再开")
    return {
        PrinterNotice.READY: "",
        PrinterNotice.PAPER_LOW: translate("printer", "备好一卷纸;现在还能打"),
        PrinterNotice.INK_LOW: translate("printer", "备好墨粉或色带;现在还能打"),
        PrinterNotice.PAPER_OUT: translate("printer", "打开盖子换上纸卷,合上盖子"),
        PrinterNotice.COVER_OPEN: translate("printer", "把盖子按到底,听到一声响"),
        PrinterNotice.JAM: translate("printer", "打开盖子,取出卡住的纸,再合上"),
        PrinterNotice.CUTTER: translate("printer", "关电源,清掉切刀口的碎纸,再开机"),
        PrinterNotice.INK: translate("printer", "换墨粉或色带"),
        PrinterNotice.TRAY_FULL: translate("printer", "取走出纸口的纸"),
        PrinterNotice.HOT: translate("printer", "等一两分钟,会自己接着打"),
        PrinterNotice.PAUSED: translate("printer", "按打印机上的联机键,或在打印服务器上恢复"),
        PrinterNotice.REFUSING: translate("printer", "在打印机的管理页上打开“接收任务”"),
        PrinterNotice.LOCKED: translate("printer", "请管理员关掉打印机的密码或打印限制"),
        PrinterNotice.STUCK: restart,
        PrinterNotice.NO_SUCH_HOST: address,
        PrinterNotice.NOT_A_PRINTER: address,
        PrinterNotice.GONE: translate("printer", "看打印机的电源和线"),
        PrinterNotice.FAULT: restart,
    }[notice]


def printer_for_residents(notice: PrinterNotice) -> str:
    """The same for whoever waits for a slip: what is the matter, nothing they would have to do."""
    translate = QCoreApplication.translate
    if notice in _PLAIN:
        return printer_state(notice)
    if notice is PrinterNotice.HOT:
        return translate("printer", "打印机要歇一两分钟")
    return translate("printer", "打印机暂时用不了")


_PLAIN = frozenset(
    (
        PrinterNotice.READY,
        PrinterNotice.PAPER_LOW,
        PrinterNotice.INK_LOW,
        PrinterNotice.PAPER_OUT,
        PrinterNotice.COVER_OPEN,
        PrinterNotice.JAM,
        PrinterNotice.INK,
        PrinterNotice.TRAY_FULL,
        PrinterNotice.GONE,
    )
)


def printer_warning(notice: PrinterNotice) -> tuple[str, str] | None:
    """What a resident must know before taking a number; None if a slip will come out."""
    if notice.prints:
        return None
    return printer_for_residents(notice), QCoreApplication.translate(
        "printer", "取号照常;号码会显示在屏幕上,请拍照或记下"
    )


def trial_words(
    tried: TriedPrinter, translate: Translate = QCoreApplication.translate
) -> tuple[str, str]:
    """What became of a test slip, and what to do now."""
    state = printer_state(tried.notice, translate)
    remedy = printer_remedy(tried.notice, translate)
    if tried.outcome == "printed":
        look = translate("printer", "看一看字迹清楚、左右没有切掉,二维码能扫")
        return translate("printer", "测试小票打好了"), look
    if tried.outcome == "unknown":
        words = translate("printer", "测试小票送出去了,这台打印机不说打好没有")
        return words, remedy or translate("printer", "看一看纸出来没有;没有就检查地址和线")
    return translate("printer", "测试小票没有打出来:{state}").format(state=state), remedy
