"""What the resident's screen at a desk shows while nothing is asked."""

from PySide6.QtCore import Qt

from kiosk.ui.lobby.page import Page, PageKit
from kiosk.ui.widgets.icon import Icon
from kiosk.ui.widgets.text import Text


class RestPage(Page):
    """The desk's number and the center's name."""

    loads = False

    def __init__(self, kit: PageKit, desk_number: int) -> None:
        super().__init__(kit)
        theme, middle = kit.theme, Qt.AlignmentFlag.AlignHCenter
        self.column.addStretch(1)
        self.column.addWidget(
            Icon(
                theme,
                "building-community",
                colour="on_accent",
                ground="accent",
                size_mm=theme.tokens.size.tile_icon,
            ),
            0,
            middle,
        )
        desk = self.tr("{desk} 号窗口").format(desk=desk_number)
        self.column.addWidget(Text(desk, "display", align=middle))
        self.column.addWidget(Text(kit.center_name, "heading", ink="muted", align=middle))
        hint = self.tr("办完以后,可以在这里评一评")
        self.column.addWidget(Text(hint, "body", ink="muted", align=middle))
        self.column.addStretch(1)
