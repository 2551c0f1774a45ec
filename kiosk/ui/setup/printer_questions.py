"""What the set-up asks and says about the printer."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from kiosk.ui.lobby.choice_page import Answer, ChoicePage
from kiosk.ui.lobby.page import PageKit
from kiosk.ui.printer_words import trial_words
from kiosk.ui.printing_ports import TriedPrinter
from kiosk.ui.setup.questions import where_words
from kiosk.ui.setup.told_page import ToldPage
from kiosk.ui.theme.tokens import Tone

translate = QCoreApplication.translate
NONE, NETWORK = "none", "network"
TOLD: Mapping[str, tuple[Tone, str]] = MappingProxyType(
    {"printed": ("green", "check"), "unknown": ("blue", "printer")}
)
"""Colour and sign of what became of the test slip, where it went well."""


def printer_page(kit: PageKit, found: Sequence[str]) -> ChoicePage:
    """Which printer? Those that are plugged in come first."""
    page = ChoicePage(
        kit,
        where=where_words("printer"),
        title=translate("Setup", "小票打印机在哪里?"),
        hint=translate("Setup", "插上电、装好纸,再点"),
        columns=1,
    )
    page.show_answers(
        [
            *(Answer(address, _plugged(address), address, "printer") for address in found),
            Answer(
                NETWORK,
                translate("Setup", "网络打印机"),
                translate("Setup", "接在网线或 Wi-Fi 上,知道它的地址"),
                "printer",
            ),
            Answer(
                NONE,
                translate("Setup", "暂时没有打印机"),
                translate("Setup", "号码显示在屏幕上,居民拍照;以后再接"),
                "printer-off",
            ),
        ]
    )
    return page


def found_page(kit: PageKit, found: Sequence[str], host: str) -> ChoicePage:
    """What answers at a host."""
    page = ChoicePage(
        kit,
        where=where_words("printer_found"),
        title=translate("Setup", "{host} 上找到这些").format(host=host)
        if found
        else translate("Setup", "{host} 没有应答").format(host=host),
        columns=1,
    )
    page.show_answers(
        [
            *(Answer(address, _spoken(address), address, "printer") for address in found),
            Answer(
                NETWORK,
                translate("Setup", "换一个地址"),
                translate("Setup", "看看打印机开着没有、网线插好没有"),
                "refresh",
            ),
        ]
    )
    return page


def roll_page(kit: PageKit) -> ChoicePage:
    """How wide is its paper?"""
    page = ChoicePage(
        kit,
        where=where_words("roll"),
        title=translate("Setup", "纸卷多宽?"),
        hint=translate("Setup", "量一下纸边到纸边"),
        columns=2,
    )
    page.show_answers(
        [
            Answer("80", translate("Setup", "80 毫米"), "", "printer"),
            Answer("58", translate("Setup", "58 毫米"), "", "printer"),
        ]
    )
    return page


def slip_page(kit: PageKit, address: str) -> ToldPage:
    """The test slip: asked for as soon as the page is there."""
    page = ToldPage(
        kit,
        where=where_words("test_slip"),
        title=translate("Setup", "打一张试试"),
        hint=translate("Setup", "看字清不清楚、纸切断没有、二维码能不能扫"),
    )
    page.tell([(translate("Setup", "打印机"), address)])
    page.offer("other", translate("Setup", "换一台打印机"), icon="printer-off")
    page.offer("again", translate("Setup", "再打一张"), icon="refresh")
    page.offer("out", translate("Setup", "票出来了,很清楚"), icon="check", kind="primary")
    page.hold()
    page.say(translate("Setup", "正在打印…"), "", tone="blue", icon="printer")
    return page


def tell_tried(page: ToldPage, tried: TriedPrinter) -> None:
    """What became of it."""
    tone, icon = TOLD.get(tried.outcome, ("gold", "printer-off"))
    page.say(*trial_words(tried), tone=tone, icon=icon)
    page.take_back()


def _plugged(address: str) -> str:
    if address.startswith("usb:"):
        return translate("Setup", "USB 打印机")
    return translate("Setup", "串口打印机")


def _spoken(address: str) -> str:
    if address.startswith("ipp"):
        return translate("Setup", "网络打印(IPP)")
    return translate("Setup", "票据打印机(ESC/POS)")
