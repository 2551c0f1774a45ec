"""What stands above the reach of those who sit: whose hall this is, and nothing to tap."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.lobby.page import PageKit
from kiosk.ui.widgets.header_bar import HeaderBar
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.rule import Rule
from kiosk.ui.widgets.text import Text

SIGN_MM = 52
ROOM_FOR_SIGN_MM = 110
ROOM_FOR_WORDS_MM = 150


class Brow(QWidget):
    """The head of the page at its foot; over it, where there is room, the center's sign."""

    def __init__(self, kit: PageKit, header: HeaderBar, above: int) -> None:
        super().__init__()
        theme, middle = kit.theme, Qt.AlignmentFlag.AlignHCenter
        self.setMinimumHeight(above)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(2))
        column.setSpacing(theme.px(4))
        column.addStretch(1)
        room_mm = theme.mm(above - header.sizeHint().height())
        if room_mm >= ROOM_FOR_SIGN_MM:
            sign = Icon(
                theme,
                "building-community",
                colour="on_accent",
                ground="accent",
                size_mm=SIGN_MM,
            )
            column.addWidget(sign, 0, middle)
        if room_mm >= ROOM_FOR_WORDS_MM:
            column.addSpacing(theme.px(4))
            column.addWidget(Text(kit.center_name, "display", align=middle))
            slogan = QCoreApplication.translate(
                "AttractPage", "有困难找中心 · 要活动到中心 · 做贡献到中心"
            )
            column.addWidget(Text(slogan, "body", ink="muted", align=middle))
        column.addStretch(1)
        column.addWidget(header)
        if room_mm >= 0:
            column.addWidget(Rule(theme))
